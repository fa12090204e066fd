import type { AgainWords } from '../messages/named-choices.js';
import type { Wording } from '../messages/wording.js';
import { ownText } from './own-text.js';
import type { Plan, PlannedChoice } from './plan.js';
import { presentAlone, presentChoice } from './present-choice.js';
import { fieldsOf, type PresentedChoice, type PresentedField, type Presentation } from './presentation.js';

/**
 * The one question that a person who said no may answer anew: its whole wording of that day, the notice, and two answers
 * of equal weight, neither of them given. What the law lets silence pass is asked as a plain yes, as whoever said no is
 * not silent. `whole` is the form of the same plan. Null for what the form does not ask that day, and for what is
 * only ever asked for, such as a call back. Pure.
 */
export function presentAgain(
  plan: Plan,
  whole: Presentation,
  id: string,
  wording: Wording,
  words: AgainWords,
): Presentation | null {
  const planned = plan.choices.find((choice) => choice.id === id);
  if (!planned) return null;
  const { introduction: _, minors: __, saved: ___, ...rest } = whole;
  // What is objected to on the form is asked as a plain yes here.
  const group = planned.group === 'objection' ? (planned.partner ? 'partners' : 'consent') : planned.group;
  if (group === 'request') return null;
  const field = fieldsOf(whole).find((one) => one.id === planned.needs);
  const list = planned.partner ? plan.config.partners?.list : undefined;
  return {
    ...rest,
    surface: 'again',
    title: words.againTitle,
    groups: [
      ...(field
        ? [
            {
              kind: 'fields' as const,
              id: 'site' as const,
              title: words.againContact,
              text: words.againContactText,
              fields: [asGiven(field)],
            },
          ]
        : []),
      {
        kind: 'choices',
        id: group,
        polarity: 'consent',
        title: wording.t(`group.${group}`),
        text: {
          text: words.againText,
          ...(list && {
            link: { href: list.url, text: wording.t('group.partnersLink', { date: wording.day(list.date) }) },
          }),
        },
        choices: [askPlainly(planned, plan, wording, words)],
      },
    ],
    submit: '',
  };
}

/** What was written in it before is not asked for again: only its name stands there. */
const asGiven = ({ id, control, label, maxLength }: PresentedField): PresentedField => ({
  id,
  control,
  label,
  required: false,
  requirement: '',
  purpose: '',
  statements: [],
  autocomplete: 'off',
  maxLength,
  half: false,
});

function askPlainly(
  planned: PlannedChoice,
  plan: Plan,
  wording: Wording,
  words: AgainWords,
): PresentedChoice {
  const asked = presentAlone(presentChoice({ ...planned, polarity: 'consent' }, plan.config, wording));
  const isPlainCall = planned.channel === 'phone' && !planned.period;
  const { mentions: _, mentionLinks: __, ...rest } = asked;
  return {
    // The five mentions name the days of a consent; where the law asks for none, one sentence says it all.
    ...(isPlainCall ? { ...rest, ...askForCalls(planned, plan, wording, words) } : asked),
    control: 'yes-no',
    answers: asked.answers ?? { yes: words.againYes, no: words.againNo },
  };
}

function askForCalls(
  { partner }: PlannedChoice,
  { config }: Plan,
  wording: Wording,
  words: AgainWords,
): Pick<PresentedChoice, 'label' | 'details'> {
  const goods = partner?.goods ?? config.marketing?.goods ?? {};
  const said = { sender: config.controller.name, goods: ownText(goods, wording) };
  return {
    label: partner ? words.againCallsOfPartner({ ...said, partner: partner.name }) : words.againCalls(said),
    details: [{ text: wording.t('consent.stop', { contact: config.controller.email }) }],
  };
}
