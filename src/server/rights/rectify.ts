import { randomUUID } from 'node:crypto';
import type { FieldConfig } from '../../config/index.js';
import type { FieldValue } from '../../form/index.js';
import { type Correction, sealCorrection } from '../people/corrections.js';
import { contactUsedBy, digestWritings, isContact } from '../people/contact.js';
import { unwrapKey } from '../people/private-part.js';
import { tagOf } from '../store/tag.js';
import type { StoreParts } from '../store/store.js';
import type { HeldRecord } from './person-parts.js';
import { type RightsDesk, RightsError } from './rights-desk.js';

/** Values by field; null takes a value away. */
export type Changes = Readonly<Record<string, FieldValue | null>>;

/** Corrections that are ready to be written. */
export interface ReadyCorrections {
  /** Labels of the fields, as the form calls them in a language. */
  labelsIn(language: string): readonly string[];
  readonly count: number;
  /** Part of a transaction. */
  run(parts: StoreParts, at: string): Promise<void>;
}

interface Change {
  readonly held: HeldRecord;
  readonly field: FieldConfig;
  readonly correction: Correction;
}

const longest = 4000;

/**
 * Readies what is to be put right in all records of a person that carry it: each record stays as it was signed, and says beside it what
 * stands there now. Throws RightsError for a field that no record has, or a value that its field cannot hold.
 */
export function readyCorrections(
  {
    subjectId,
    controller,
    records,
    changes,
    by,
  }: {
    readonly subjectId: string;
    readonly controller: string;
    readonly records: readonly HeldRecord[];
    readonly changes: Changes;
    readonly by: Correction['by'];
  },
  desk: Pick<RightsDesk, 'wrappingKey' | 'lookupSecret'>,
): ReadyCorrections {
  const ready = Object.entries(changes).flatMap(([id, after]) => changesOf(id, after, records, by));
  return {
    count: ready.length,
    labelsIn: (language) => [
      ...new Set(
        ready.map(({ field }) => field.label[language] ?? Object.values(field.label)[0] ?? field.id),
      ),
    ],
    run: async (parts, at) => {
      if (!(await parts.people.hold(subjectId)))
        throw new RightsError('erased', 'This person is erased: nothing of them is left to put right.');
      const subject = await parts.people.findById(subjectId);
      if (!subject) return;
      const key = unwrapKey(desk.wrappingKey, subject.wrappedKey);
      for (const { held, correction } of ready) {
        const one = `urn:uuid:${randomUUID()}`;
        await parts.rectifications.add({
          id: one,
          subjectId,
          recordId: held.record.id,
          sealed: sealCorrection(key, one, correction),
          at,
        });
      }
      for (const { field, correction } of ready) await followContact(parts, field, correction);
    },
  };

  async function followContact(
    parts: StoreParts,
    { type }: FieldConfig,
    { before, after }: Correction,
  ): Promise<void> {
    if ((type !== 'email' && type !== 'phone') || typeof before !== 'string' || typeof after !== 'string')
      return;
    const [now] = digestWritings(desk.lookupSecret, type, after);
    const then = digestWritings(desk.lookupSecret, type, before).map(tagOf);
    if (now === undefined || then.includes(tagOf(now))) return;
    await parts.people.renameContact({
      subjectId,
      controller,
      before: then,
      now,
      isReachedBy: (channel) => contactUsedBy(channel) === type,
    });
  }
}

function changesOf(
  id: string,
  after: FieldValue | null,
  records: readonly HeldRecord[],
  by: Correction['by'],
): readonly Change[] {
  const found = records.flatMap((held) => {
    const field = held.config?.fields.find((one) => one.id === id);
    return field && held.values && held.record.event.type === 'submitted' ? [{ held, field }] : [];
  });
  const [first] = found;
  if (!first)
    throw new RightsError(
      'unknown-field',
      `"changes": no form that this person answered has a field "${id}".`,
    );
  refuseImpossible(first.field, after);
  return found.flatMap(({ held, field }) => {
    const before = (held.values?.[id] as FieldValue | undefined) ?? null;
    return JSON.stringify(before) === JSON.stringify(after)
      ? []
      : [{ held, field, correction: { field: id, before, after, by } }];
  });
}

function refuseImpossible(field: FieldConfig, after: FieldValue | null): void {
  const say = (what: string): never => {
    throw new RightsError('invalid-value', `"changes": "${field.id}" ${what}.`);
  };
  if (after === null) {
    if (field.required) say('is mandatory in its form: give a value, or erase the person');
    return;
  }
  if (typeof after === 'string' && after.length > longest) say(`is longer than ${longest} characters`);
  if (
    (field.type === 'email' || field.type === 'phone') &&
    !(typeof after === 'string' && isContact(field.type, after))
  )
    say(field.type === 'email' ? 'is to be one address' : 'is to be one number');
  if (field.type === 'text' && typeof after !== 'string') say('is to be a text');
}
