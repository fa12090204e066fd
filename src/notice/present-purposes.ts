import type { PurposeConfig } from '../config/schema.js';
import { capital, uncapital } from '../form/capital.js';
import { ownText } from '../form/own-text.js';
import type { Plan } from '../form/plan.js';
import { documentsText } from '../form/present-groups.js';
import { groundsOf, inBrackets, presentRetention } from '../form/present-notice.js';
import type { NoticeItem, PresentedText } from '../form/presentation.js';
import type { Wording } from '../messages/wording.js';
import type { NoticeWords } from './words.js';

/** One purpose in one form. */
interface Use {
  readonly plan: Plan;
  readonly purpose: PurposeConfig;
  readonly form: string;
}

const line = (text: string): PresentedText => ({ text });

/** Each sentence once where all forms say it, and with the names of its forms where they do not. */
function sayByForm(
  uses: readonly Use[],
  textsOf: (use: Use) => readonly string[],
  { wording, words }: Spoken,
): readonly string[] {
  const said = new Map<string, string[]>();
  for (const use of uses)
    for (const text of textsOf(use)) said.set(text, [...(said.get(text) ?? []), use.form]);
  return [...said].map(([text, forms]) =>
    forms.length === uses.length
      ? text
      : words.inForms({ text, forms: wording.list(forms.map((form) => words.form({ form }))) }),
  );
}

/** What is said of forms, and what is said of a notice. */
export interface Spoken {
  readonly wording: Wording;
  readonly words: NoticeWords;
}

const basesOf =
  ({ wording }: Spoken) =>
  ({ plan, purpose }: Use): readonly string[] =>
    groundsOf(purpose, plan).map(
      ({ basis, channels }) => wording.t(`basis.${basis}`) + inBrackets(channels, wording),
    );

/** How long, for somebody who reads this on another day than that of the form. */
export function presentPeriod(retention: PurposeConfig['retention'], { wording, words }: Spoken): string {
  if (retention.after !== 'collection') return presentRetention(retention, wording);
  const { t } = wording;
  const { months } = retention;
  const period =
    months % 12 === 0
      ? t('retention.years', { count: months / 12 })
      : t('retention.months', { count: months });
  return words.fromCollection({ period });
}

/** What is looked at and not kept, of all forms, each document once. */
function documentsOf(uses: readonly Use[], wording: Wording): readonly string[] {
  const fields = uses
    .flatMap(({ plan, purpose }) =>
      plan.config.fields.filter(
        (field) => field.type === 'document' && field.purposes?.includes(purpose.id) === true,
      ),
    )
    .filter((field, index, all) => all.findIndex(({ id }) => id === field.id) === index);
  const text = documentsText({ fields }, wording);
  return text ? [text] : [];
}

/** The labels of what is asked for it, also of an address or number that only a choice needs. */
function dataOf({ plan: { config, choices }, purpose }: Use, wording: Wording): readonly string[] {
  const needed = choices.flatMap((choice) => (choice.purpose === purpose.id ? (choice.needs ?? []) : []));
  return config.fields
    .filter(
      ({ id, purposes, type }) =>
        type !== 'service' && type !== 'document' && (purposes?.includes(purpose.id) || needed.includes(id)),
    )
    .map(({ label }) => uncapital(ownText(label, wording)));
}

const interestOf =
  ({ wording }: Spoken) =>
  ({ plan, purpose }: Use): readonly string[] =>
    purpose.interest && groundsOf(purpose, plan).some(({ basis }) => basis === 'legitimate-interest')
      ? [ownText(purpose.interest, wording)]
      : [];

/** One line a purpose, for the terms of sale: what for, why it may be, how long. */
export function sayInShort(uses: readonly Use[], spoken: Spoken): PresentedText {
  const { wording, words } = spoken;
  return line(
    words.use({
      purpose: titleOf(uses, wording),
      basis: wording.list(sayByForm(uses, basesOf(spoken), spoken)),
      period: wording.list(
        sayByForm(uses, ({ purpose }) => [presentPeriod(purpose.retention, spoken)], spoken),
        'or',
      ),
    }),
  );
}

const titleOf = ([first]: readonly Use[], wording: Wording): string =>
  first ? capital(ownText(first.purpose.title, wording)) : '';

/** A purpose as an item of its own: what allows it, which data, how long, which forms. */
export function presentPurpose(uses: readonly Use[], spoken: Spoken): NoticeItem {
  const { wording, words } = spoken;
  const data = [...new Set(uses.flatMap((use) => dataOf(use, wording)))];
  const forms = [...new Set(uses.map(({ form }) => words.form({ form })))];
  const texts = [
    ...sayByForm(uses, basesOf(spoken), spoken).map((basis) => words.basis({ basis })),
    ...sayByForm(uses, interestOf(spoken), spoken).map((interest) => words.interest({ interest })),
    ...(data.length > 0 ? [words.data({ data: wording.list(data) })] : []),
    ...documentsOf(uses, wording),
    ...sayByForm(uses, ({ purpose }) => [presentPeriod(purpose.retention, spoken)], spoken).map((period) =>
      words.kept({ period }),
    ),
    words.askedIn({ forms: wording.list(forms) }),
  ];
  return {
    id: `purpose:${uses[0]?.purpose.id ?? ''}`,
    title: titleOf(uses, wording),
    texts: texts.map(line),
  };
}

/** The purposes of all forms, each once by its id, in the order in which they first come. */
export function usesOf(plans: readonly Plan[], wording: Wording): readonly (readonly Use[])[] {
  const uses = new Map<string, Use[]>();
  for (const plan of plans)
    for (const purpose of plan.config.purposes) {
      const form = ownText(plan.config.title, wording);
      uses.set(purpose.id, [...(uses.get(purpose.id) ?? []), { plan, purpose, form }]);
    }
  return [...uses.values()];
}
