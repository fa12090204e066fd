import type { FieldConfig, FormConfig } from '../config/schema.js';
import type { Wording } from '../messages/wording.js';
import { uncapital } from './capital.js';
import { contactKind } from './contact-kind.js';
import { ownText } from './own-text.js';
import type { Plan, PlannedChoice } from './plan.js';
import { presentChoice } from './present-choice.js';
import { presentField, presentTerms } from './present-field.js';
import type {
  ChoicesGroup,
  FieldsGroup,
  PresentedField,
  PresentedGroup,
  PresentedParty,
  PresentedText,
} from './presentation.js';

const groupOrder = [
  'services',
  'request',
  'consent',
  'topics',
  'frequency',
  'partners',
  'objection',
] as const;

const distinct = <Item>(items: readonly Item[]): readonly Item[] => [...new Set(items)];

/** "Une case vide veut dire non", in the words that fit what there is to press. */
const silenceOf = (choices: readonly PlannedChoice[], { t }: Wording): string =>
  t(choices.some(({ control }) => control === 'checkbox') ? 'group.emptyBox' : 'group.noAnswer');

function consentText(choices: readonly PlannedChoice[], config: FormConfig, wording: Wording): PresentedText {
  const { t } = wording;
  const goods = config.marketing ? ownText(config.marketing.goods, wording).replace(/\.$/, '') : '';
  const what = t('group.consentText', { sender: config.controller.name, goods });
  return { text: `${what} ${silenceOf(choices, wording)}` };
}

function partnersText(choices: readonly PlannedChoice[], plan: Plan, wording: Wording): PresentedText {
  const { t, day, list } = wording;
  const { partners } = plan.config;
  const channels = choices.flatMap(({ channel }) => (channel ? [contactKind[channel]] : []));
  const given = distinct(channels).map((kind) => t(`contact.${kind}`));
  const text = t('group.partnersText', { given: list(given, 'or') });
  // Said once, where both groups stand together.
  const isFirst = plan.choices.every(({ group }) => group !== 'consent');
  return {
    text: isFirst ? `${text} ${silenceOf(choices, wording)}` : text,
    ...(partners && {
      link: { href: partners.list.url, text: t('group.partnersLink', { date: day(partners.list.date) }) },
    }),
  };
}

function groupText(
  id: ChoicesGroup['id'],
  choices: readonly PlannedChoice[],
  plan: Plan,
  wording: Wording,
): PresentedText {
  if (id === 'consent') return consentText(choices, plan.config, wording);
  if (id === 'partners') return partnersText(choices, plan, wording);
  if (id === 'objection' || id === 'topics' || id === 'frequency')
    return { text: wording.t(`group.${id}Text`) };
  return { text: '' };
}

function groupTitle(
  id: ChoicesGroup['id'],
  choices: readonly PlannedChoice[],
  plan: Plan,
  { t }: Wording,
): string {
  if (id !== 'partners') return t(`group.${id}`);
  const count = distinct(choices.map(({ partner }) => partner?.id)).length;
  const isFirst = plan.choices.every(({ group }) => group !== 'consent');
  return isFirst ? t('group.partners') : t('group.partnersToo', { count });
}

/** Each company once, in the order in which its choices are asked. */
const partiesOf = (choices: readonly PlannedChoice[], wording: Wording): PresentedParty[] =>
  distinct(choices.flatMap(({ partner }) => partner ?? [])).map(({ id, name, goods, url }) => ({
    id,
    name,
    text: ownText(goods, wording),
    ...(url && { href: url }),
  }));

function presentGroup(
  id: ChoicesGroup['id'],
  choices: readonly PlannedChoice[],
  stands: 'open' | 'press',
  plan: Plan,
  wording: Wording,
): ChoicesGroup[] {
  const [first] = choices;
  if (!first) return [];
  return [
    {
      kind: 'choices',
      id,
      stands,
      polarity: first.polarity,
      title: groupTitle(id, choices, plan, wording),
      text: groupText(id, choices, plan, wording),
      ...(id === 'partners' && { parties: partiesOf(choices, wording) }),
      choices: choices.map((choice) => presentChoice(choice, plan.config, wording)),
    },
  ];
}

/** Where silence would let somebody write to an address that is one press away, the no stands beside that address. */
const standsOf = ({ polarity, needs }: PlannedChoice, { optional }: Plan): 'open' | 'press' =>
  polarity === 'objection' && optional.some(({ id }) => id === needs) ? 'press' : 'open';

function presentChoices(plan: Plan, wording: Wording): ChoicesGroup[] {
  return groupOrder.flatMap((id) =>
    (['open', 'press'] as const).flatMap((stands) => {
      const choices = plan.choices.filter(
        (choice) => choice.group === id && standsOf(choice, plan) === stands,
      );
      return presentGroup(id, choices, stands, plan, wording);
    }),
  );
}

/** What the mandatory answers are for, and what does not happen without them: once for all. */
function neededText(plan: Plan, wording: Wording): string {
  const { t, list } = wording;
  const asked = distinct(plan.choices.map(({ purpose }) => purpose));
  const used = plan.needed.flatMap(({ purposes = [] }) => purposes);
  const titles = plan.config.purposes
    .filter(({ id }) => used.includes(id) && !asked.includes(id))
    .map(({ title }) => ownText(title, wording));
  const without = plan.config.without ? ownText(plan.config.without, wording) : t('group.neededWithout');
  return titles.length > 0 ? `${t('group.neededText', { purposes: list(titles) })} ${without}` : without;
}

/** What will be looked at, and what is noted of it: there is nothing to fill in. */
export function documentsText({ fields }: Pick<FormConfig, 'fields'>, wording: Wording): string {
  const { t, list } = wording;
  const documents = fields.filter((field) => field.type === 'document');
  const name = (all: typeof documents): string =>
    list(all.map(({ label }) => uncapital(ownText(label, wording))));
  const copied = documents.filter(({ copy }) => copy);
  return [
    ...(documents.length > 0 ? [t('group.documents', { documents: name(documents) })] : []),
    ...(documents.length > copied.length ? [t('group.documentsNoted')] : []),
    ...(copied.length > 0 ? [t('group.documentsCopied', { documents: name(copied) })] : []),
  ].join(' ');
}

function presentNeeded(plan: Plan, wording: Wording): FieldsGroup[] {
  const { config, needed } = plan;
  const common = distinct(needed.flatMap(({ purposes = [] }) => purposes));
  const fields: PresentedField[] = [
    ...needed.map((field) => presentField(field, plan, wording, common)),
    ...(config.terms ? [presentTerms(config.terms, wording)] : []),
  ];
  if (fields.length === 0) return [];
  return [
    {
      kind: 'fields',
      id: 'needed',
      stands: 'open',
      title: wording.t('group.needed'),
      text: [needed.length > 0 ? neededText(plan, wording) : '', documentsText(config, wording)]
        .filter(Boolean)
        .join(' '),
      fields,
    },
  ];
}

function presentOptional(plan: Plan, wording: Wording): FieldsGroup[] {
  const { t, list } = wording;
  const { optional } = plan;
  if (optional.length === 0) return [];
  const labels = optional.map(({ label }) => uncapital(ownText(label, wording)));
  return [
    {
      kind: 'fields',
      id: 'optional',
      stands: 'press',
      opener:
        labels.length > 3 ? t('group.optionalMany') : t('group.optionalOpener', { fields: list(labels) }),
      title: t('group.optional'),
      text: '',
      fields: optional.map((field) => presentField(field, plan, wording)),
    },
  ];
}

/** "par SMS, par téléphone": what a number that comes with a choice is for. */
function presentAsked(plan: Plan, wording: Wording): FieldsGroup[] {
  const { t, list } = wording;
  const present = (field: FieldConfig, ids: readonly string[]): PresentedField => {
    const about = plan.choices.filter(({ id }) => ids.includes(id));
    const uses = distinct(
      about.map(({ channel, polarity }) =>
        channel === null || polarity === 'request' ? t('field.useRequest') : t(`use.${channel}`),
      ),
    );
    return {
      ...presentField(field, plan, wording),
      stands: 'choice',
      with: ids,
      purpose: t('field.usedFor', { uses: list(uses) }),
    };
  };
  if (plan.asked.length === 0) return [];
  return [
    {
      kind: 'fields',
      id: 'asked',
      stands: 'choice',
      // Each stands with the choice that brings it: the group itself is never drawn.
      title: '',
      text: '',
      fields: plan.asked.map(({ field, with: ids }) => present(field, ids)),
    },
  ];
}

/** All that a form asks, in the order of the page: what is needed, what may be added, the choices. */
export const presentGroups = (plan: Plan, wording: Wording): readonly PresentedGroup[] => [
  ...presentNeeded(plan, wording),
  ...presentOptional(plan, wording),
  ...presentAsked(plan, wording),
  ...presentChoices(plan, wording),
];
