import type { Submission } from '../proof/submission.js';

/** A form on a screen, and the receiver that it is sent to. */
interface Shown {
  readonly form: string;
  readonly endpoint: string;
}

/**
 * What the receiver gives a page for one form on one screen (`GET /forms/:id/token`). Fetched while the person reads; where it does
 * not come, the form goes without, as one that was filled in off line does.
 */
export class FormToken {
  #asked = '';
  #token: string | undefined;

  /** After each drawing: asks once, and again once it was used. */
  ask({ form, endpoint }: Shown): void {
    const address = `${endpoint.replace(/\/?$/, '/')}forms/${encodeURIComponent(form)}/token`;
    if (address === this.#asked || !navigator.onLine) return;
    this.#asked = address;
    this.#token = undefined;
    void this.#fetch(address);
  }

  /** For one submission: the next has its own. */
  take(): Pick<Submission, 'guard'> {
    const token = this.#token;
    this.#asked = '';
    this.#token = undefined;
    return token === undefined ? {} : { guard: { token } };
  }

  async #fetch(address: string): Promise<void> {
    try {
      const answer = await fetch(address, { credentials: 'omit' });
      const { token } = (await answer.json()) as { token?: unknown };
      if (address === this.#asked && answer.ok && typeof token === 'string') this.#token = token;
    } catch {
      // No line, or no such receiver: nothing depends on it.
    }
  }
}
