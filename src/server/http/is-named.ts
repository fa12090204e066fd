const opaque = (etag: string): string => etag.trim().replace(/^W\//, '');

/** Whether a header (`If-None-Match`) names an ETag. Compares as RFC 9110 section 13.1.2 asks: weakly, and with any of a list. */
export const isNamed = (etag: string, header: string | undefined): boolean =>
  header?.split(',').some((one) => opaque(one) === opaque(etag) || one.trim() === '*') ?? false;
