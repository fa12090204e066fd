/** Reads a stream to its end and keeps its beginning: nobody is turned away for what stands behind it, and it takes no memory. */
export async function readBeginning(stream: AsyncIterable<Buffer>, length: number): Promise<Buffer> {
  const kept: Buffer[] = [];
  let missing = length;
  for await (const chunk of stream) {
    if (missing > 0) kept.push(chunk.subarray(0, missing));
    missing -= chunk.length;
  }
  return Buffer.concat(kept);
}
