/** Whether data sent to an address would cross the network unencrypted; the machine itself, while developing, is no network. */
export const isInClear = (url: string): boolean =>
  /^http:/i.test(url) && !/^http:\/\/([^/@]*\.)?(localhost|127\.0\.0\.1|\[::1\])(:\d+)?(\/|$)/i.test(url);
