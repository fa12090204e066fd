/** One person's way through one form. What they send later takes the place of what they sent before. */
export class Visit {
  readonly id = newVisitId();
  #turn = 0;

  /** The number of the submission that is made now. */
  next(): number {
    return ++this.#turn;
  }
}

function newVisitId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}
