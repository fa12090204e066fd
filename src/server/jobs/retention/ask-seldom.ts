/**
 * Makes a question that costs a wait for the disk cheap enough to be asked again and again: for some seconds, a yes is believed. A no
 * stands for good.
 */
export function askSeldom(
  ask: () => Promise<boolean>,
  { steady, trust = 5000 }: { readonly steady: () => number; readonly trust?: number },
): () => Promise<boolean> {
  let [askedAt, isSo] = [-Infinity, true];
  return async () => {
    if (!isSo || steady() - askedAt < trust) return isSo;
    askedAt = steady();
    isSo = await ask();
    return isSo;
  };
}
