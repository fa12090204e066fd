import { randomBytes, randomUUID } from 'node:crypto';
import type { Presentation } from '../../form/index.js';
import type { CalendarDate } from '../../law/index.js';
import { makeSerial, makeStubCode } from '../../paper/serial.js';
import { sha256 } from '../keys/sign.js';
import type { FormVersion } from '../store/form-versions.js';
import { StoreError } from '../store/sql.js';
import type { Store } from '../store/store.js';

/** What is to be printed: a content of a form, in one language, as the law of a day wants it. */
export interface NewPrint {
  readonly form: FormVersion;
  readonly language: string;
  readonly printedOn: CalendarDate;
  /** As `presentSlip` gives it. */
  readonly presentation: Presentation;
  readonly count: number;
}

/** What tells one slip from all others. */
export interface SlipNumbers {
  readonly serial: string;
  readonly code: string;
}

/** Numbers that nobody can guess the next of. */
export const makeNumbers = (count: number): readonly SlipNumbers[] =>
  Array.from({ length: count }, () => ({
    serial: makeSerial(randomBytes(16)),
    code: makeStubCode(randomBytes(16)),
  }));

/** How a stub's code is kept: whoever reads the store opens no proof with it. */
export const digestStubCode = (code: string): string =>
  Buffer.from(sha256(Buffer.from(`accord slip\0${code}`))).toString('hex');

const mostTries = 10;

/** Makes a print known to every receiver of a store, and the version of the form with it. Throws StoreError. */
export async function registerSlips(
  store: Store,
  print: NewPrint,
  now: Date,
): Promise<readonly SlipNumbers[]> {
  const { form, language, printedOn, presentation, count } = print;
  for (let tried = 0; tried < mostTries; tried++) {
    const numbers = makeNumbers(count);
    const batch = {
      id: randomUUID(),
      formId: form.formId,
      version: form.version,
      digest: form.digest,
      language,
      printedOn,
      madeAt: now.toISOString(),
      presentation: JSON.stringify(presentation),
    };
    try {
      await store.transact(async (parts) => {
        await parts.forms.keepVersion(form, now);
        const slips = numbers.map(({ serial, code }) => ({ serial, codeDigest: digestStubCode(code) }));
        if (!(await parts.slips.add(batch, slips))) throw new TakenError();
      });
      return numbers;
    } catch (error) {
      if (!(error instanceof TakenError)) throw error;
    }
  }
  throw new StoreError('No free numbers for slips were found: print fewer at once.');
}

/** One of the numbers is on another slip: all are made anew. */
class TakenError extends Error {
  override readonly name = 'TakenError';
}
