import type { FieldConfig, FormConfig } from '../config/schema.js';
import type { Wording } from '../i18n/wording.js';
import { rulebookVersion } from '../law/edition.js';
import { ownText } from './own-text.js';
import type { Plan, PlannedChoice } from './plan.js';
import { presentChoice } from './present-choice.js';
import { presentField, presentTerms } from './present-field.js';
import { presentMinors } from './present-minors.js';
import { presentNotice } from './present-notice.js';
import type { ChoicesGroup, PresentedGroup, PresentedText, Presentation } from './presentation.js';

const groupOrder = ['services', 'request', 'consent', 'partners', 'objection'] as const;

function groupText(id: ChoicesGroup['id'], { config }: Plan, { t, day }: Wording): PresentedText {
  const { partners } = config;
  if (id !== 'partners' || !partners) return { text: t(`group.${id === 'partners' ? 'consent' : id}Text`) };
  return {
    text: t('group.partnersText', { date: day(partners.list.date) }),
    link: { href: partners.list.url, text: t('group.partnersLink') },
  };
}

function presentChoices(plan: Plan, wording: Wording): ChoicesGroup[] {
  return groupOrder.flatMap((id) => {
    const choices: readonly PlannedChoice[] = plan.choices.filter(({ group }) => group === id);
    const [first] = choices;
    if (!first) return [];
    return [
      {
        kind: 'choices' as const,
        id,
        polarity: first.polarity,
        title: wording.t(`group.${id}`),
        text: groupText(id, plan, wording),
        choices: choices.map((choice) => presentChoice(choice, plan.config, wording)),
      },
    ];
  });
}

function presentFields(plan: Plan, wording: Wording): PresentedGroup[] {
  const { t } = wording;
  const present = (field: FieldConfig) => presentField(field, plan, wording);
  const terms = plan.config.terms ? [presentTerms(plan.config.terms, wording)] : [];
  const needed = [...plan.needed.map(present), ...terms];
  const optional = plan.optional.map(present);
  return [
    ...(needed.length > 0
      ? [
          {
            kind: 'fields' as const,
            id: 'needed' as const,
            title: t('group.needed'),
            text: t('group.neededText'),
            fields: needed,
          },
        ]
      : []),
    ...(optional.length > 0
      ? [
          {
            kind: 'fields' as const,
            id: 'optional' as const,
            title: t('group.optional'),
            text: t('group.optionalText'),
            fields: optional,
          },
        ]
      : []),
  ];
}

const formTexts = (config: FormConfig, wording: Wording) => ({
  title: ownText(config.title, wording),
  ...(config.introduction && { introduction: ownText(config.introduction, wording) }),
});

/** Every string of a planned form, resolved in one language. Pure: the same plan and language give the same object. */
export function presentForm(plan: Plan, wording: Wording): Presentation {
  const { config, date } = plan;
  const minors = presentMinors(plan, wording);
  return {
    schema: 'accord/presentation/1',
    form: { id: config.id, version: config.version },
    language: wording.language,
    direction: wording.direction,
    date,
    rulebook: rulebookVersion,
    controller: config.controller.name,
    ...formTexts(config, wording),
    notice: presentNotice(plan, wording),
    groups: [...presentFields(plan, wording), ...presentChoices(plan, wording)],
    ...(minors && { minors }),
    submit: ownText(config.submit, wording),
    reset: wording.t('reset'),
  };
}
