import type { FormConfig } from '../../config/index.js';
import { isOpenTracking, pickOf } from '../../form/index.js';
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
export function nameUse(
  purpose: string,
  form: string,
  naming: Naming,
  language = naming.language,
): string | undefined {
  const { purposes = [] } = naming.forms.current.get(form)?.config ?? naming.config ?? {};
  const title = purposes.find(({ id }) => id === purpose)?.title;
  const text = title && (title[naming.language] ?? title[language] ?? Object.values(title)[0]);
  return text && startLarge(text);
}

/** A topic or a frequency, as the form of today calls it; as it was asked, where it is gone. */
function nameOfPick(
  { kind, pick }: NonNullable<ReturnType<typeof pickOf>>,
  { purpose, label }: RecordItem,
  { notice }: ProofRecord,
  { forms, config, language }: Naming,
): string {
  const { purposes = [] } = forms.current.get(notice.id)?.config ?? config ?? {};
  const named = purposes.find(({ id }) => id === purpose)?.[kind]?.find(({ id }) => id === pick)?.label;
  return named?.[language] ?? named?.[notice.language] ?? Object.values(named ?? {})[0] ?? label;
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
  const { id: form, language } = asked.notice;
  const title = nameUse(item.purpose, form, naming, language) ?? item.label;
  if (item.party !== 'own') return { about: item.partyName ?? item.party, short: null };
  const pick = pickOf(item.id);
  if (pick) return { about: title, short: nameOfPick(pick, item, asked, naming) };
  if (isOpenTracking(item)) return { about: title, short: words.openTracking };
  return item.channel === null ? { about: words.otherUses, short: title } : { about: title, short: null };
}
