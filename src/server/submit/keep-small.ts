import { choicesOf, type FieldValue, type Presentation, type PresentedChoice } from '../../form/index.js';
import type { FormConfig } from '../../config/index.js';
import type { Received } from '../../proof/index.js';

// Enough to know a question again.
const longestLabel = 200;
const longestContact = 254;
const mostNoes = 50;

const isNo = ({ id, polarity }: PresentedChoice, { marks }: Received['answers']): boolean => {
  const mark = Object.hasOwn(marks, id) ? marks[id] : null;
  return mark === 'no' || (mark === 'yes' && polarity === 'objection');
};

/** A question without what stood around it. */
const cut = ({ id, purpose, channel, party, polarity, regime, ruleId, control, label }: PresentedChoice) => ({
  id,
  purpose,
  channel,
  party,
  polarity,
  regime: regime.slice(0, 40) as PresentedChoice['regime'],
  ruleId,
  control,
  label: label.slice(0, longestLabel).replace(/[\ud800-\udbff]$/, ''),
  details: [],
  initial: 'unset' as const,
});

function cutPresentation(
  { schema, form, language, direction, date, rulebook }: Presentation,
  noes: readonly PresentedChoice[],
): Presentation {
  const byPolarity = [...new Set(noes.map(({ polarity }) => polarity))];
  return {
    schema,
    form: { id: form.id, version: form.version },
    language,
    direction,
    date,
    rulebook,
    controller: '',
    title: '',
    introduction: '',
    notice: { title: '', brief: [], more: '', less: '', full: [] },
    groups: byPolarity.map((polarity) => ({
      kind: 'choices' as const,
      id: polarity,
      polarity,
      title: '',
      text: { text: '' },
      choices: noes.filter((choice) => choice.polarity === polarity).map(cut),
    })),
    submit: '',
  };
}

/**
 * What is kept of a flagged submission where there are too many: the noes, with the words of their questions, and the addresses and
 * numbers that they are for. No yes of it would count.
 */
export function keepSmall(submission: Received, { fields }: Pick<FormConfig, 'fields'>): Received {
  const { presentation, answers, device } = submission;
  const noes = choicesOf(presentation)
    .filter((choice) => isNo(choice, answers))
    .slice(0, mostNoes);
  const contacts = fields.filter(({ type }) => type === 'email' || type === 'phone').map(({ id }) => id);
  const values = contacts.flatMap((id): [string, FieldValue][] => {
    const value = Object.hasOwn(answers.values, id) ? answers.values[id] : undefined;
    return typeof value === 'string' && value.length <= longestContact ? [[id, value]] : [];
  });
  const own = new Set(noes.map(({ id }) => id));
  const pick = <Value>(record: Readonly<Record<string, Value>>): Record<string, Value> =>
    Object.fromEntries(Object.entries(record).filter(([id]) => own.has(id)));
  const { shownAt = '', sentAt = '', visit, turn, stopped, presses } = device ?? {};
  return {
    ...submission,
    presentation: cutPresentation(presentation, noes),
    answers: { values: Object.fromEntries(values), marks: pick(answers.marks) },
    device: device && {
      shownAt,
      sentAt,
      ...(visit !== undefined && { visit }),
      ...(turn !== undefined && { turn }),
      ...(stopped && { stopped }),
      ...(presses && { presses: pick(presses) }),
    },
    page: submission.page?.slice(0, longestLabel) ?? null,
  };
}
