import type { FormConfig, PurposeConfig } from '../../config/index.js';
import { spokenLanguage } from '../../messages/spoken.js';
import type { DataOrigin, PersonChoice, ProofRecord } from '../../proof/index.js';
import { originsIn } from '../../proof/index.js';
import { describeChoices } from '../choices/describe-choices.js';
import { openCorrection } from '../people/corrections.js';
import { openWritten } from '../people/open-values.js';
import { unwrapKey } from '../people/private-part.js';
import type { StoredRequest } from '../store/requests.js';
import type { HeldRecord } from './person-parts.js';
import type { RightsDesk } from './rights-desk.js';

/** One datum of a person, with where it came from and how it was put right since. */
export interface HeldDatum {
  readonly field: string;
  readonly label: string;
  readonly value: unknown;
  readonly origin: DataOrigin;
  /** RFC 3339: when it was taken down. */
  readonly at: string;
  /** `urn:uuid:` of the record that it came with. */
  readonly record: string;
  readonly corrections: readonly { readonly at: string; readonly before: unknown; readonly after: unknown }[];
}

/** Somebody who receives the data, and why. */
export interface Recipient {
  readonly name: string;
  readonly registration?: string;
  /** The question that was said yes to; null for whoever works for the business. */
  readonly because: string | null;
}

/** All that a business holds of one person (GDPR 15 and 20): a copy for them, which other programs can read. */
export interface PersonFile {
  readonly schema: 'accord/person-file/1';
  /** RFC 3339. */
  readonly madeAt: string;
  readonly language: string;
  /** `urn:uuid:`. */
  readonly person: string;
  readonly controller: Pick<FormConfig['controller'], 'id' | 'name' | 'address' | 'email'>;
  /** Since when their data is put aside; null where it is not. */
  readonly restrictedSince: string | null;
  /** It holds a part of what stands under their contact: the rest is of others. */
  readonly isPart: boolean;
  readonly data: readonly HeldDatum[];
  readonly choices: readonly PersonChoice[];
  readonly purposes: readonly {
    readonly title: string;
    readonly basis: PurposeConfig['basis'];
    readonly months: number | null;
  }[];
  readonly recipients: readonly Recipient[];
  readonly records: readonly {
    readonly id: string;
    readonly at: string;
    readonly type: ProofRecord['event']['type'];
    readonly method: ProofRecord['event']['method'];
    readonly form: string;
    readonly version: string;
    /** Address of the page with the proof and its files. */
    readonly proof: string;
  }[];
  readonly requests: readonly {
    readonly right: string;
    readonly at: string;
    readonly due: string;
    readonly doneAt: string | null;
    /** In their words; null once erased. */
    readonly message: string | null;
  }[];
}

/** Whose file is made, for which language. */
export interface FileOf {
  readonly subjectId: string;
  readonly controller: string;
  readonly config: FormConfig;
  readonly records: readonly HeldRecord[];
  readonly isPart: boolean;
  /** Tags of the contact that the choices were made under. */
  readonly used: readonly string[];
  readonly requests: readonly StoredRequest[];
  readonly language: string;
}

const sayIn = (words: Readonly<Record<string, string>>, language: string): string =>
  words[language] ?? Object.values(words)[0] ?? '';

/** Puts together all that a business holds of a person, or of their part of what a household shares. */
export async function makePersonFile(of: FileOf, desk: RightsDesk): Promise<PersonFile> {
  const { subjectId, controller, config, records, isPart } = of;
  const language = spokenLanguage(of.language);
  const ids = new Set(records.map(({ record }) => record.id));
  const view = await desk.readView(controller, of.used);
  const theirs = { ...view, records: view.records.filter(({ record }) => ids.has(record.id)) };
  const data: HeldDatum[] = [];
  for (const held of records) data.push(...(await listData(held, desk, language)));
  return {
    schema: 'accord/person-file/1',
    madeAt: desk.now().toISOString(),
    language,
    person: subjectId,
    controller: {
      id: controller,
      name: config.controller.name,
      address: config.controller.address,
      email: config.controller.email,
    },
    restrictedSince: await desk.store.people.restrictedSince(subjectId, controller),
    isPart,
    data,
    choices: describeChoices(theirs, {
      config,
      today: desk.dayOf(desk.now()),
      time: desk.now(),
      forms: desk.forms,
      requests: [],
      proofAddress: (id) => desk.proofAddress(id),
      language,
    }).choices,
    purposes: listPurposes(records, config, language),
    recipients: listRecipients(records, config, language),
    records: records.map(({ record: { id, event, notice } }) => ({
      id,
      at: event.at,
      type: event.type,
      method: event.method,
      form: notice.id,
      version: notice.version,
      proof: desk.proofAddress(id),
    })),
    requests: await Promise.all(
      // What somebody of a household asked may be another one's.
      (isPart ? [] : of.requests).map(async (request) => ({
        right: request.kind,
        at: request.receivedAt,
        due: request.due,
        doneAt: request.doneAt,
        message: await desk.requests.read(request),
      })),
    ),
  };
}

async function listData(
  { record, submission, config, values }: HeldRecord,
  { store, wrappingKey }: RightsDesk,
  language: string,
): Promise<readonly HeldDatum[]> {
  if (!values) return [];
  const written = ((await openWritten(store, wrappingKey, submission)) ?? {}) as Record<string, unknown>;
  const subject = await store.people.findById(submission.subjectId);
  const key = subject && unwrapKey(wrappingKey, subject.wrappedKey);
  const corrections = key
    ? (await store.rectifications.listOf(record.id)).map((one) => ({
        at: one.at,
        ...openCorrection(key, one),
      }))
    : [];
  const origins = new Map(originsIn(record).map(({ field, origin }) => [field, origin]));
  const fields = [...new Set([...Object.keys(written), ...Object.keys(values)])];
  return fields.flatMap((field) => {
    const value = Object.hasOwn(values, field) ? values[field] : null;
    // Who of the business took it down is no datum of the person.
    if (value === '' || field === 'takenBy') return [];
    const asked =
      config?.fields.find(({ id }) => id === field) ?? (field === 'terms' ? config?.terms : undefined);
    return [
      {
        field,
        label: asked ? sayIn(asked.label, language) : field,
        value,
        origin: origins.get(field) ?? 'form',
        at: record.event.at,
        record: record.id,
        corrections: corrections
          .filter((one) => one.field === field)
          .map(({ at, before, after }) => ({ at, before, after })),
      },
    ];
  });
}

function listPurposes(
  records: readonly HeldRecord[],
  config: FormConfig,
  language: string,
): PersonFile['purposes'] {
  const forms = new Map([config, ...records.flatMap((one) => one.config ?? [])].map((one) => [one.id, one]));
  const each = [...forms.values()].flatMap(({ purposes }) => purposes);
  return [...new Map(each.map((one) => [one.id, one])).values()].map(({ title, basis, retention }) => ({
    title: sayIn(title, language),
    basis,
    months: retention?.months ?? null,
  }));
}

/** Who received something of some records: those who were said yes to, and those who work for the business. */
export function listRecipients(
  records: readonly HeldRecord[],
  config: FormConfig,
  language: string,
): readonly Recipient[] {
  const partners = records.flatMap(({ record }) =>
    record.items.flatMap(({ party, partyName, partyRegistration, answer, label }) =>
      party !== 'own' && partyName !== undefined && answer === 'granted'
        ? [
            {
              name: partyName,
              ...(partyRegistration !== undefined && { registration: partyRegistration }),
              because: label,
            },
          ]
        : [],
    ),
  );
  const named = [...new Map(partners.map((one) => [one.name, one])).values()];
  const others = (config.recipients ?? []).map(({ text }) => ({
    name: sayIn(text, language),
    because: null,
  }));
  return [...named, ...others];
}
