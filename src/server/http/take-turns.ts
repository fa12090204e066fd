/**
 * Lets those who share a name go one after the other, with a pause between. For what must never be refused: it costs its sender
 * time instead, and the receiver no more than a waiting connection.
 */
export function makeTurns(pause: number): (name: string) => Promise<void> {
  const last = new Map<string, Promise<void>>();
  return async (name) => {
    const before = last.get(name);
    const turn = (before ?? Promise.resolve()).then(
      () => new Promise<void>((resolve) => void setTimeout(resolve, pause)),
    );
    last.set(name, turn);
    await turn;
    if (last.get(name) === turn) last.delete(name);
  };
}
