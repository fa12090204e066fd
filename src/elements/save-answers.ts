import type { Waiting } from '../delivery/outbox.js';
import { readEntry } from './outbox-here.js';

/** What a person gets of answers that no receiver took: their answers first, then all that was sent. */
function describe({ formId, endpoint, madeAt, refused }: Waiting, body: string): object {
  const submission = JSON.parse(body) as { readonly answers?: unknown };
  const { status, detail } = refused ?? {};
  return {
    form: formId,
    receiver: endpoint,
    writtenAt: new Date(madeAt).toISOString(),
    refused: { status, detail },
    answers: submission.answers,
    submission,
  };
}

/** Gives refused answers to the person, as a JSON file. They stay where they are. */
export async function saveAnswers(key: string): Promise<void> {
  const found = await readEntry(key);
  if (!found) return;
  const { one, body } = found;
  const file = new Blob([JSON.stringify(describe(one, body), null, 2)], { type: 'application/json' });
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = `${one.formId}-${key.slice(0, 8)}.json`;
  // Firefox follows a link that stands in the page.
  document.body.append(link);
  link.click();
  link.remove();
  // Not before the browser has begun to read it.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
