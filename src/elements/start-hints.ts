import { PressGate } from './press-gate.js';

/** Fetches what says at a field that it may hold a slip, once somebody is about to write. Without it the form works as it does. */
export function startHints(root: HTMLElement, languageOf: () => string): void {
  const start = (): void =>
    void import('../hints/hints.js').then(
      ({ Hints }) => new Hints(root, languageOf(), new PressGate()),
      () => root.addEventListener('focusin', start, { once: true }),
    );
  root.addEventListener('focusin', start, { once: true });
}
