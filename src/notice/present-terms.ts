import type { Plan } from '../form/plan.js';
import type { NoticeItem, PresentedText } from '../form/presentation.js';
import { isPhoneSentenceDue } from '../law/phone-sentence.js';
import type { BusinessNotice } from './business-notice.js';
import { sayInShort, type Spoken, type usesOf } from './present-purposes.js';

/** What the section is made of. */
interface Parts {
  readonly plans: readonly Plan[];
  readonly uses: ReturnType<typeof usesOf>;
  readonly merged: readonly NoticeItem[];
  readonly address: string | undefined;
}

/** A number of a consumer is asked for: the contract has to say that canvassing needs a yes (Code conso. L223-2). */
const asksForNumber = ({ config, date }: Plan): boolean =>
  config.audience === 'consumer' &&
  isPhoneSentenceDue(date) &&
  config.fields.some(({ type }) => type === 'phone');

/** Where the complete notice is: at its address, or in what each form calls the full text. */
function whereAll({ address, merged }: Parts, { words }: Spoken): readonly PresentedText[] {
  if (address !== undefined) return [{ text: words.all, link: { href: address, text: words.allLink } }];
  return merged.find(({ id }) => id === 'policy')?.texts ?? [];
}

/** The section "data protection" of the terms of sale: short enough to be read there, true to the complete notice. */
export function presentTerms(parts: Parts, spoken: Spoken): BusinessNotice['terms'] {
  const { plans, uses, merged } = parts;
  const { wording, words } = spoken;
  const { t } = wording;
  const textsOf = (...ids: readonly string[]) =>
    merged.flatMap(({ id, texts }) => (ids.includes(id) ? texts : []));
  const [who] = textsOf('IN01');
  const contact = wording.list([...new Set(plans.map(({ config }) => config.controller.email))], 'or');
  return {
    title: words.termsTitle,
    parts: [
      { text: words.termsWho({ who: who?.text ?? '' }), list: uses.map((one) => sayInShort(one, spoken)) },
      { text: words.termsOthers, list: textsOf('IN05') },
      ...textsOf('IN06', 'IN12', 'IN02'),
      { text: words.termsRights({ contact }) },
      ...textsOf('IN09', 'IN13'),
      ...(plans.some(asksForNumber) ? [{ text: t('field.contractNotice') }] : []),
      ...textsOf('IN10'),
      ...whereAll(parts, spoken),
    ],
  };
}
