import type { AskedAgain, PersonChoices } from '../../proof/person-choices.js';

/** What came of asking: what is stored, or that the link no longer opens, or why nobody knows. */
export type Asked =
  | { readonly state: 'shown'; readonly stored: PersonChoices }
  /** The question that was answered stands differently by now, or no longer. */
  | { readonly state: 'changed' }
  | { readonly state: 'over' }
  | { readonly state: 'failed'; readonly detail: string };

/** What came of asking for the question behind a choice. */
export type AskedQuestion =
  { readonly state: 'asked'; readonly question: AskedAgain } | Exclude<Asked, { readonly state: 'shown' }>;

const patience = 15_000;

/** Asks a receiver for a person's choices, or to change them: `change` is what the page's buttons send. */
export async function askReceiver(
  session: string,
  language: string,
  change?: URLSearchParams,
): Promise<Asked> {
  const address = new URL(session);
  address.searchParams.set('language', language);
  const answer = await ask(address.href, change);
  if (answer.state !== 'answered') return answer;
  const stored = answer.body as PersonChoices | null;
  return stored?.schema === 'accord/choices/1' ? { state: 'shown', stored } : strange;
}

/** Asks for the question behind a choice, in a language where its form speaks it. */
export async function askQuestion(session: string, key: string, language: string): Promise<AskedQuestion> {
  const address = new URL(session);
  address.searchParams.set('choice', key);
  address.searchParams.set('language', language);
  const answer = await ask(address.href);
  if (answer.state !== 'answered') return answer;
  const question = answer.body as AskedAgain | null;
  return question?.schema === 'accord/again/1' ? { state: 'asked', question } : strange;
}

const strange = {
  state: 'failed',
  detail: 'The address answers, but not with a person’s choices.',
} as const;

async function ask(
  address: string,
  body?: URLSearchParams,
): Promise<
  { readonly state: 'answered'; readonly body: unknown } | Exclude<Asked, { readonly state: 'shown' }>
> {
  try {
    const answer = await fetch(address, {
      ...(body && { method: 'POST', body }),
      headers: { accept: 'application/json' },
      credentials: 'omit',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.timeout(patience),
    });
    if (answer.status === 404 || answer.status === 410) return { state: 'over' };
    if (answer.status === 409) return { state: 'changed' };
    if (!answer.ok) return { state: 'failed', detail: `The receiver answered ${answer.status}.` };
    return { state: 'answered', body: await answer.json() };
  } catch (error) {
    return { state: 'failed', detail: String(error) };
  }
}
