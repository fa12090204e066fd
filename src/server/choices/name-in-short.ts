import type { FormConfig } from '../../config/index.js';
import { isOpenTracking } from '../../form/index.js';
import { preferencesWordsFor } from '../../messages/preferences-words.js';
import type { PersonChoice, ProofRecord, RecordItem } from '../../proof/index.js';
import type { KnownForms } from '../forms/known-forms.js';

/** What naming in short needs besides the choice: the forms of today, and a language. */
export interface Naming {
  /** Of a form of the business, where the one that asked is gone. */
  readonly config: FormConfig | null;
  readonly forms: Pick<KnownForms, 'current'>;
  readonly language: string;
}

const startLarge = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** The title of a purpose in the form of today; undefined where no form has it any more. */
function titleOf(item: RecordItem, { notice }: ProofRecord, naming: Naming): string | undefined {
  const { purposes = [] } = naming.forms.current.get(notice.id)?.config ?? naming.config ?? {};
  const title = purposes.find(({ id }) => id === item.purpose)?.title;
  const text = title && (title[naming.language] ?? title[notice.language] ?? Object.values(title)[0]);
  return text && startLarge(text);
}

/**
 * A choice in a few words, in two parts: what it is about, which it shares with the other channels of that use and business,
 * and what it is itself, where no channel says so.
 */
export function nameInShort(
  item: RecordItem,
  asked: ProofRecord,
  naming: Naming,
): Pick<PersonChoice, 'about' | 'short'> {
  const words = preferencesWordsFor(naming.language);
  const title = titleOf(item, asked, naming) ?? item.label;
  if (item.party !== 'own') return { about: item.partyName ?? item.party, short: null };
  if (isOpenTracking(item)) return { about: title, short: words.openTracking };
  return item.channel === null ? { about: words.otherUses, short: title } : { about: title, short: null };
}
