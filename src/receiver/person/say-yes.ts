import { carrierOf } from '../../config/carrier.js';
import type { FormConfig } from '../../config/index.js';
import { type FieldValue, planForm } from '../../form/index.js';
import { presentAgain } from '../../form/present-again.js';
import { wordingOf } from '../../i18n/all.js';
import { preferencesWordsFor } from '../../i18n/preferences.js';
import type { CalendarDate } from '../../law/index.js';
import { type AskedAgain, canonicalize, makeRecord, type ProofRecord } from '../../proof/index.js';
import type { Derive } from '../forms/derive.js';
import type { KnownForm, KnownForms } from '../forms/known-forms.js';
import { sha256 } from '../keys/sign.js';
import { digestWords } from '../plain/digest-words.js';
import { type ChoiceNow, choicesNow, isAboutContact, isLapsed, isOpen } from './choices-now.js';
import { maskValue } from './mask.js';
import type { WithdrawalDesk } from './withdraw.js';

/** What a person wrote in a form. */
export interface Written {
  readonly record: ProofRecord;
  /** Null once erased. */
  readonly values: Readonly<Record<string, FieldValue>> | null;
}

/** What asking again needs of the world around it. */
export interface YesDesk extends WithdrawalDesk {
  readonly forms: KnownForms;
  readonly derive: Derive;
  /** Keyed digests of all addresses and numbers in what was written, each once. */
  digestAll(config: FormConfig, values: Readonly<Record<string, FieldValue>>): readonly string[];
}

/** A question that a person who said no may answer again, and what their yes would be about. */
export interface Question {
  readonly asked: AskedAgain;
  /** The page that its form was last answered on; null where it is not known. */
  readonly askedOn: string | null;
  readonly form: KnownForm;
  readonly values: Readonly<Record<string, FieldValue>>;
  readonly contacts: readonly string[];
}

/** Who may say yes: all that is stored of one person with one controller, the oldest first. */
export interface Answerer {
  readonly subjectId: string;
  readonly controller: string;
  readonly records: readonly ProofRecord[];
  readonly written: readonly Written[];
}

/** The choices that a person may say yes to where they are: refused or over, asked by a form of today, with the contact it needs. */
export const findGrantable = (answerer: Answerer, desk: YesDesk): ReadonlySet<string> =>
  new Set(
    choicesNow(answerer.records, answerer.controller)
      .filter((choice) => findPlace(choice, answerer, desk))
      .map(({ item }) => item.id),
  );

/** The question behind a choice in the words of today; null for one that cannot be answered here. */
export function askAgain(
  answerer: Answerer,
  { key, language }: { readonly key: string; readonly language: string },
  desk: YesDesk,
): Question | null {
  const choice = choicesNow(answerer.records, answerer.controller).find(({ item }) => item.id === key);
  const place = choice && findPlace(choice, answerer, desk);
  if (!place) return null;
  const { form, field, source } = place;
  const spoken = form.config.languages.find((one) => one === language) ?? form.config.languages[0] ?? 'fr';
  const date = desk.dayOf(desk.now());
  const whole = desk.derive(form, spoken, date);
  const presentation =
    whole &&
    presentAgain(
      planForm(form.config, { date }),
      whole.presentation,
      key,
      wordingOf(spoken),
      preferencesWordsFor(spoken),
    );
  if (!presentation) return null;
  const value = field === undefined ? undefined : source?.values[field.before];
  return {
    form,
    askedOn: findPage(answerer, form),
    values: field === undefined || value === undefined ? {} : { [field.today]: value },
    contacts: source ? desk.digestAll(source.config, source.values) : [],
    asked: {
      schema: 'accord/again/1',
      key,
      presentation,
      words: digestWords(presentation),
      contact: value === undefined ? null : maskValue(value),
    },
  };
}

/**
 * Records a yes to a question as it was on screen. Pressed twice, it is one record. False when the question was another
 * when the first press came.
 */
export async function recordYes(answerer: Answerer, question: Question, desk: YesDesk): Promise<boolean> {
  const { asked, form, values, contacts } = question;
  const json = canonicalize(asked.presentation);
  const digest = Buffer.from(sha256(Buffer.from(json))).toString('hex');
  const receivedAt = desk.now().toISOString();
  const settled = await desk.append({
    idempotencyKey: `again ${answerer.subjectId} ${asked.key} after ${answerer.records.at(-1)?.id ?? ''}`,
    bodyDigest: asked.words,
    formId: form.config.id,
    receivedAt,
    subjectId: answerer.subjectId,
    contacts,
    privateJson: canonicalize({ values }),
    presentation: { digest, json },
    makeRecord: (ids) =>
      makeRecord({
        ...ids,
        receivedAt,
        method: 'preferences',
        submission: {
          schema: 'accord/submission/1',
          presentation: asked.presentation,
          answers: { values, marks: { [asked.key]: 'yes' } },
          device: null,
          page: null,
          widget: desk.widget,
        },
        config: form.config,
        isKnownVersion: true,
        presentationDigest: digest,
        flags: [],
        collector: desk.collector,
      }),
  });
  return settled.kind !== 'conflict';
}

const findPage = ({ records }: Answerer, { config }: KnownForm): string | null =>
  records.findLast(({ notice, ui }) => notice.id === config.id && ui.page !== null)?.ui.page ?? null;

interface Source {
  readonly config: FormConfig;
  readonly values: Readonly<Record<string, FieldValue>>;
}

interface Place {
  readonly form: KnownForm;
  /** The field that a contact is written in: its name today, and in the answer it comes from. */
  readonly field?: { readonly today: string; readonly before: string };
  readonly source?: Source;
}

/** Where a refused choice can be asked again; null for an open one, or one that a form has to be filled in for. */
function findPlace(choice: ChoiceNow, { controller, written }: Answerer, desk: YesDesk): Place | null {
  const today = desk.dayOf(desk.now());
  if ((choice.isWaiting && !isLapsed(choice, desk.now())) || (isOpen(choice) && !isOver(choice, today)))
    return null;
  const form = desk.forms.current.get(choice.askedWith.notice.id);
  if (form?.config.controller.name !== controller) return null;
  const planned = planForm(form.config, { date: today }).choices.find(({ id }) => id === choice.item.id);
  const isLawful = desk.derive(form, form.config.languages[0] ?? 'fr', today)?.isLawful;
  if (!planned || planned.polarity === 'request' || !isLawful) return null;
  if (!isAboutContact(choice.item))
    return planned.needs === undefined ? { form } : findContact(form, written, desk, 'email');
  return planned.channel === null ? null : findContact(form, written, desk, planned.channel);
}

const isOver = ({ item }: ChoiceNow, today: CalendarDate): boolean =>
  item.period !== undefined && item.period.until < today;

/** The address or number that they gave last. */
function findContact(
  form: KnownForm,
  written: readonly Written[],
  { forms }: YesDesk,
  channel: Parameters<typeof carrierOf>[1],
): Place | null {
  const now = carrierOf(form.config, channel)?.id;
  if (now === undefined) return null;
  for (const { record, values } of written.toReversed()) {
    const config = forms.contentsOf(record.notice.id, record.notice.version)[0]?.config;
    const before = config && carrierOf(config, channel)?.id;
    if (!config || !values || before === undefined || !Object.hasOwn(values, before)) continue;
    return { form, field: { today: now, before }, source: { config, values } };
  }
  return null;
}
