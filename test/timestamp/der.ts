/** A value in DER, written by hand so that what reads it is not what made it. */
export function der(tag: number, ...parts: readonly Uint8Array[]): Uint8Array {
  const content = Buffer.concat(parts);
  const size = content.length;
  const length =
    size < 0x80
      ? [size]
      : size < 0x1_00
        ? [0x81, size]
        : size < 0x1_00_00
          ? [0x82, size >> 8, size & 0xff]
          : [];
  if (length.length === 0) throw new Error('too long for a test');
  return new Uint8Array(Buffer.concat([Uint8Array.of(tag, ...length), content]));
}

export const sequence = (...parts: readonly Uint8Array[]): Uint8Array => der(0x30, ...parts);
export const integer = (bytes: Uint8Array | number): Uint8Array =>
  der(0x02, typeof bytes === 'number' ? Uint8Array.of(bytes) : bytes);
export const octets = (bytes: Uint8Array): Uint8Array => der(0x04, bytes);
export const generalizedTime = (text: string): Uint8Array => der(0x18, Buffer.from(text));

export function objectId(dotted: string): Uint8Array {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number);
  const bytes = [first * 40 + second, ...rest].flatMap((part) => {
    const digits = [part & 0x7f];
    for (let more = Math.floor(part / 128); more > 0; more = Math.floor(more / 128))
      digits.unshift((more & 0x7f) | 0x80);
    return digits;
  });
  return der(0x06, Uint8Array.from(bytes));
}
