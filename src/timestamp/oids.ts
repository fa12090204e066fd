/** The names that RFC 3161, RFC 5652 and RFC 5035 give to what a token holds. */
export const signedDataType = '1.2.840.113549.1.7.2';
export const tokenInfoType = '1.2.840.113549.1.9.16.1.4';
export const contentTypeAttribute = '1.2.840.113549.1.9.3';
export const signingCertificate = '1.2.840.113549.1.9.16.2.12';
export const signingCertificateV2 = '1.2.840.113549.1.9.16.2.47';
export const timeStampingUse = '1.3.6.1.5.5.7.3.8';
export const extendedKeyUsage = '2.5.29.37';
export const basicConstraints = '2.5.29.19';
export const commonName = '2.5.4.3';
export const organisationName = '2.5.4.10';

/** The digests that a token may be made over, by their OID. SHA-1 is none: two documents can share one. */
export const imprintDigests: Readonly<Record<string, string>> = {
  '2.16.840.1.101.3.4.2.1': 'SHA-256',
  '2.16.840.1.101.3.4.2.2': 'SHA-384',
  '2.16.840.1.101.3.4.2.3': 'SHA-512',
};

/** The digests that may name a certificate inside of a token, where SHA-1 is what RFC 3161 itself asks for. */
export const certificateDigests: Readonly<Record<string, string>> = {
  '1.3.14.3.2.26': 'SHA-1',
  ...imprintDigests,
};
