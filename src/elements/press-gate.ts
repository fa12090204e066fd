/**
 * Holds back what would move the page while a finger or a mouse button is down: leaving a field that was put right
 * takes its error away, and the button under the pointer would slip away between press and release.
 */
export class PressGate {
  #isPressed = false;
  #waiting: (() => void) | undefined;

  readonly press = (): void => {
    this.#isPressed = true;
    const release = () => {
      removeEventListener('pointerup', release, true);
      removeEventListener('pointercancel', release, true);
      // The click comes right after the release; then the page may move.
      setTimeout(() => {
        this.#isPressed = false;
        this.#waiting?.();
        this.#waiting = undefined;
      });
    };
    addEventListener('pointerup', release, true);
    addEventListener('pointercancel', release, true);
  };

  /** Does it now, or once the pointer is up. Only the last of several is done. */
  whenReleased(action: () => void): void {
    if (this.#isPressed) this.#waiting = action;
    else action();
  }
}
