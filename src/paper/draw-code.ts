import { encode } from 'uqr';

/** A QR code as one path, in units of one module, and how many modules wide it is with its quiet zone. */
export function drawCode(text: string): { readonly path: string; readonly size: number } {
  const { data, size } = encode(text, { ecc: 'M', border: 4 });
  // Runs of dark modules: a printer leaves hair lines between squares that touch.
  const path = data
    .flatMap((row, y) =>
      [
        ...row
          .map((isDark) => (isDark ? '1' : '0'))
          .join('')
          .matchAll(/1+/g),
      ].map(({ 0: run, index }) => `M${index} ${y}h${run.length}v1h-${run.length}z`),
    )
    .join('');
  return { path, size };
}
