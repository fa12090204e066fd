import { carrier, carrierOf } from '../../config/carrier.js';
import type { FormConfig } from '../../config/index.js';
import { type FieldValue, choicesOf, planForm } from '../../form/index.js';
import { presentAgain } from '../../form/present-again.js';
import { wordingOf } from '../../messages/wording-of.js';
import { namedChoicesIn } from '../../messages/named-choices.js';
import type { CalendarDate } from '../../law/index.js';
import { firstLanguage } from '../../messages/languages.js';
import { type AskedAgain, canonicalize, makeRecord, type ProofRecord } from '../../proof/index.js';
import type { Derive } from '../forms/derive.js';
import type { KnownForm, KnownForms } from '../forms/known-forms.js';
import { sha256 } from '../keys/sign.js';
import { digestsIn } from '../log/draft.js';
import { tagOf } from '../store/tag.js';
import { digestWords } from '../forms/digest-words.js';
import { type ChoiceNow, isAboutContact, isLapsed, isOpen, knownAgeIn } from '../../history/index.js';
import { endOf } from './describe-choices.js';
import { choicesIn, type PersonView, recordAt, stateOf, subjectOf } from '../people/person-view.js';
import { maskValue } from '../people/mask.js';
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
  /** Digests what was written in a field for an address or a number. */
  digestOf(
    config: FormConfig,
    values: Readonly<Record<string, FieldValue>>,
  ): (field: string) => string | undefined;
}

/** A question that a person who said no may answer again, and what their yes would be about. */
export interface Question {
  readonly asked: AskedAgain;
  /** The page that its form was last answered on; null where it is not known. */
  readonly askedOn: string | null;
  readonly form: KnownForm;
  readonly values: Readonly<Record<string, FieldValue>>;
}

/** Who may say yes: all that is stored under one contact of a person, and what they wrote with it. */
export interface Answerer {
  readonly view: PersonView;
  readonly written: readonly Written[];
  /** They have the stub of a slip: a no that came otherwise is not theirs to take back. */
  readonly slip?: { readonly nextKey: string | null };
}

/** The choices that a person may say yes to where they are: refused or over, asked by a form of today, with the contact it needs. */
export const findGrantable = (answerer: Answerer, desk: YesDesk): ReadonlySet<string> =>
  new Set(
    choicesIn(answerer.view)
      .filter((choice) => findPlace(choice, answerer, desk))
      .map(({ key }) => key),
  );

/** The question behind a choice in the words of today; null for one that cannot be answered here. */
export function askAgain(
  answerer: Answerer,
  { key, language }: { readonly key: string; readonly language: string },
  desk: YesDesk,
): Question | null {
  const choice = choicesIn(answerer.view).find((one) => one.key === key);
  const place = choice && findPlace(choice, answerer, desk);
  if (!place) return null;
  const { form, field, source } = place;
  const spoken =
    form.config.languages.find((one) => one === language) ?? form.config.languages[0] ?? firstLanguage;
  const date = desk.dayOf(desk.now());
  const whole = desk.derive(form, spoken, date);
  const presentation =
    whole &&
    presentAgain(
      planForm(form.config, { date }),
      whole.presentation,
      choice.item.choice,
      wordingOf(spoken),
      namedChoicesIn(spoken),
    );
  if (!presentation) return null;
  const value = field === undefined ? undefined : source?.values[field.before];
  return {
    form,
    askedOn: findPage(answerer, form),
    values: field === undefined || value === undefined ? {} : { [field.today]: value },
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
  const { asked, form, values } = question;
  const { view } = answerer;
  const json = canonicalize(asked.presentation);
  const digest = Buffer.from(sha256(Buffer.from(json))).toString('hex');
  const receivedAt = desk.now().toISOString();
  const record = makeRecord({
    receivedAt,
    method: 'preferences',
    submission: {
      schema: 'accord/submission/1',
      presentation: asked.presentation,
      answers: { values, marks: { [choiceOf(asked)]: 'yes' } },
      device: null,
      page: null,
      widget: desk.widget,
    },
    config: form.config,
    isKnownVersion: true,
    presentationDigest: digest,
    flags: [],
    collector: desk.collector,
    pressedFrom: { [choiceOf(asked)]: receivedAt },
  });
  const settled = await desk.append({
    idempotencyKey:
      answerer.slip?.nextKey ?? `again ${view.used.join(' ')} ${asked.key} after ${stateOf(view)}`,
    bodyDigest: asked.words,
    formId: form.config.id,
    receivedAt,
    subjectId: subjectOf(view) ?? '',
    contacts: [view.used, ...contactsOf(desk.digestOf(form.config, values), Object.keys(values))],
    digests: digestsIn(record, desk.digestOf(form.config, values)),
    privateJson: canonicalize({ values }),
    presentation: { digest, json },
    record,
  });
  return settled.kind !== 'conflict';
}

/** What the yes is for, where the link was to another kind of contact. */
const contactsOf = (
  digestOf: (field: string) => string | undefined,
  fields: readonly string[],
): readonly (readonly string[])[] =>
  fields.map(digestOf).flatMap((digest) => (digest === undefined ? [] : [[digest]]));

const choiceOf = ({ presentation }: AskedAgain): string => choicesOf(presentation)[0]?.id ?? '';

const findPage = ({ view }: Answerer, { config }: KnownForm): string | null =>
  view.records.findLast(({ record: { notice, ui } }) => notice.id === config.id && ui.page !== null)?.record
    .ui.page ?? null;

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
function findPlace(choice: ChoiceNow, { view, written, slip }: Answerer, desk: YesDesk): Place | null {
  if (slip && (slip.nextKey === null || !recordAt(view, choice.decidedBy))) return null;
  const today = desk.dayOf(desk.now());
  if (
    (choice.isWaiting && !isLapsed(choice, desk.now().getTime())) ||
    (isOpen(choice) && !isOver(choice, today))
  )
    return null;
  // A yes that needs a parent cannot be given on a page that only the child opens.
  const ofAgeOn = knownAgeIn(view.summaries, view.used);
  if (ofAgeOn !== undefined && today < ofAgeOn) return null;
  const form = desk.forms.current.get(choice.askedWith.form);
  if (form?.config.controller.id !== view.controller) return null;
  const planned = planForm(form.config, { date: today }).choices.find(({ id }) => id === choice.item.choice);
  const isLawful = desk.derive(form, form.config.languages[0] ?? firstLanguage, today)?.isLawful;
  if (!planned || planned.polarity === 'request' || !isLawful) return null;
  if (!isAboutContact(choice.item))
    return planned.needs === undefined ? { form } : findContact(form, { view, written }, desk, 'email');
  return planned.channel === null ? null : findContact(form, { view, written }, desk, planned.channel);
}

function isOver(choice: ChoiceNow, today: CalendarDate): boolean {
  const until = endOf(choice, today);
  return until !== null && until < today;
}

/**
 * The address or number that they gave last. Where the link went to one of several addresses, a yes for another one is not
 * theirs to give by it.
 */
function findContact(
  form: KnownForm,
  { view, written }: Answerer,
  { forms, digestOf }: YesDesk,
  channel: Parameters<typeof carrierOf>[1],
): Place | null {
  const now = carrierOf(form.config, channel)?.id;
  if (now === undefined) return null;
  for (const { record, values } of written.toReversed()) {
    const config = forms.contentsOf(record.notice.id, record.notice.version)[0]?.config;
    const before = config && carrierOf(config, channel)?.id;
    if (!config || !values || before === undefined || !Object.hasOwn(values, before)) continue;
    const isLinked = (field: string): boolean =>
      view.used.includes(tagOf(digestOf(config, values)(field) ?? ''));
    const others = config.fields.filter(({ id, type }) => type === carrier[channel] && id !== before);
    if (!isLinked(before) && others.some(({ id }) => isLinked(id))) continue;
    return { form, field: { today: now, before }, source: { config, values } };
  }
  return null;
}
