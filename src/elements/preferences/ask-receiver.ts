import type { PersonChoices } from '../../proof/person-choices.js';

/** What came of asking: what is stored, or that the link no longer opens, or why nobody knows. */
export type Asked =
  | { readonly state: 'shown'; readonly stored: PersonChoices }
  | { readonly state: 'over' }
  | { readonly state: 'failed'; readonly detail: string };

const patience = 15_000;

/** Asks a receiver for a person's choices, or to change them: `refusal` is what the page's buttons send. */
export async function askReceiver(session: string, refusal?: URLSearchParams): Promise<Asked> {
  try {
    const answer = await fetch(session, {
      ...(refusal && { method: 'POST', body: refusal }),
      headers: { accept: 'application/json' },
      credentials: 'omit',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.timeout(patience),
    });
    if (answer.status === 404 || answer.status === 410) return { state: 'over' };
    if (!answer.ok) return { state: 'failed', detail: `The receiver answered ${answer.status}.` };
    const stored = (await answer.json()) as PersonChoices | null;
    return stored?.schema === 'accord/choices/1'
      ? { state: 'shown', stored }
      : { state: 'failed', detail: 'The address answers, but not with a person’s choices.' };
  } catch (error) {
    return { state: 'failed', detail: String(error) };
  }
}
