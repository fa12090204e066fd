import assert from 'node:assert/strict';
import type { TestContext } from 'node:test';
import type { CalendarDate } from '../../../src/law/index.js';
import type { Receipt } from '../../../src/proof/index.js';
import { wordingOf } from '../../../src/messages/wording-of.js';
import { presentSlip } from '../../../src/paper/present-slip.js';
import { digestForm } from '../../../src/server/forms/known-forms.js';
import { registerSlips, type SlipNumbers } from '../../../src/server/slips/register-slips.js';
import { makeStore } from '../../../src/server/store/make-store.js';
import { openStoreOf } from '../a-database.js';
import { asOwner } from '../a-person.js';
import type { Running } from '../a-receiver.js';
import { fillIn, loyaltyCard, parisToday, readConfig } from '../a-submission.js';

/** Prints slips of a form for a receiver, as `accord print` does, on some day. */
export async function printSlips(
  t: TestContext,
  { folder }: Pick<Running, 'folder'>,
  { json = loyaltyCard as Record<string, unknown>, count = 1, on = parisToday(), language = 'fr' } = {},
): Promise<readonly SlipNumbers[]> {
  const database = await openStoreOf(folder);
  t.after(() => database.close());
  const config = readConfig(json);
  const form = {
    formId: config.id,
    version: config.version,
    digest: digestForm(json),
    content: JSON.stringify(json),
  };
  const presentation = presentSlip(config, on as CalendarDate, wordingOf(language));
  const print = { form, language, printedOn: on as CalendarDate, presentation, count };
  return registerSlips(makeStore(database), print, new Date());
}

/** A slip of the loyalty card, filled in with everything, and ticked where it is said. */
export const copied = (
  serial: string,
  marks: Readonly<Record<string, 'yes' | 'no'>> = {},
  more: object = {},
): Record<string, unknown> => {
  const granted = Object.keys(marks).filter((id) => marks[id] === 'yes');
  const { answers } = fillIn(undefined, granted);
  return {
    form: 'loyalty-card',
    serial,
    signedOn: parisToday(),
    enteredBy: 'Karim',
    answers: { values: answers.values, marks },
    ...more,
  };
};

/** Enters a slip at the counter. */
export async function enter(
  receiver: Pick<Running, 'url' | 'ownerToken'>,
  body: unknown,
): Promise<{
  readonly status: number;
  readonly receipt: Receipt;
  readonly problem: { code: string; detail: string; errors?: unknown };
}> {
  const answer = await asOwner(receiver, '/v1/slips', body);
  const json: unknown = await answer.json();
  assert.ok(json);
  return {
    status: answer.status,
    receipt: json as Receipt,
    problem: json as { code: string; detail: string },
  };
}
