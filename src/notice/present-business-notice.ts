import type { FormConfig } from '../config/schema.js';
import { ownText } from '../form/own-text.js';
import { planForm, type Plan } from '../form/plan.js';
import { presentNotice } from '../form/present-notice.js';
import type { NoticeItem, PresentedText } from '../form/presentation.js';
import type { CalendarDate } from '../law/date.js';
import type { BusinessNotice } from './business-notice.js';
import { mergeItems } from './merge-items.js';
import { presentPurpose, usesOf, type Spoken } from './present-purposes.js';
import { presentTerms } from './present-terms.js';

/** For which day and where a notice is put together. */
export interface NoticePlace {
  readonly date: CalendarDate;
  /** Where the complete notice can be read; without it, each form's own policy. */
  readonly address?: string | undefined;
}

/** Said by purpose instead. */
const byPurpose = ['IN03', 'IN04'];

/** An item of one form on its way into the notice of all. */
function adapt(item: NoticeItem, { config }: Plan, { wording, words }: Spoken): NoticeItem {
  const { t } = wording;
  // Durations stand with each purpose; what is left is how long proofs are kept.
  if (item.id === 'IN07') return { ...item, texts: [{ text: t('notice.durationProof') }] };
  if (item.id !== 'IN11') return item;
  const form = words.form({ form: ownText(config.title, wording) });
  const [all, ...each] = item.texts;
  return {
    ...item,
    texts: [
      ...(all ? [all] : []),
      ...each.map((one) => ({ ...one, text: words.ofForm({ form, text: one.text }) })),
    ],
  };
}

/** "Nobody else" holds only where no form names anybody. */
const withoutNobody = (texts: readonly PresentedText[], nobody: string): readonly PresentedText[] =>
  texts.length > 1 ? texts.filter(({ text }) => text !== nobody) : texts;

/**
 * The complete notice of a business and the section for its terms, from all its forms, merged by purpose. The forms are of one
 * business and have the language; `findContradictions` tells where they disagree. Pure: the same forms and day give the same.
 */
export function presentBusinessNotice(
  configs: readonly [FormConfig, ...FormConfig[]],
  place: NoticePlace,
  spoken: Spoken,
): BusinessNotice {
  const { wording, words } = spoken;
  const plans = configs.map((config) => planForm(config, { date: place.date }));
  const merged = mergeItems(
    plans.map((plan) => presentNotice(plan, wording).full.map((item) => adapt(item, plan, spoken))),
  ).map((item) => ({ ...item, texts: withoutNobody(item.texts, wording.t('notice.recipientsNone')) }));
  const uses = usesOf(plans, wording);
  const purposes = uses.map((one) => presentPurpose(one, spoken));
  const start = merged.findIndex(({ id }) => id === 'IN03');
  const rest = merged.slice(start).filter(({ id }) => !byPurpose.includes(id));
  const { name } = configs[0].controller;
  return {
    language: wording.language,
    direction: wording.direction,
    name,
    title: words.title({ name }),
    items: [...merged.slice(0, start), ...purposes, ...rest],
    terms: presentTerms({ plans, uses, merged, address: place.address }, spoken),
  };
}
