import type { FormConfig } from '../../config/index.js';
import type { Right } from '../../law/index.js';
import { spokenLanguage } from '../../messages/spoken.js';
import { contactsIn } from './own-contacts.js';
import { listRecipients } from './person-file.js';
import { type HeldRecord, partsOf } from './person-parts.js';
import { rightsWordsIn } from './rights-words.js';

/** Who received a person's data, and the words to tell them what became of it. They name the person: they are stored nowhere. */
export interface ToTell {
  readonly name: string;
  readonly text: string;
}

/** Somebody who has to be told, and when they were (RFC 3339); null until then. */
export interface ToldRecipient {
  readonly name: string;
  readonly toldAt: string | null;
}

/** What was told of a request that is closed, and to whom. */
interface StoredOutcome {
  readonly recipients?: readonly ToldRecipient[];
}

const toldRights = ['erasure', 'rectification', 'restriction'] as const;
type ToldRight = (typeof toldRights)[number];

const isTold = (right: Right): right is ToldRight => toldRights.some((one) => one === right);

/** What each recipient of somebody's data has to be told, once a right is carried out (GDPR 19); read before an erasure. */
export function listToTell(
  right: Right,
  chosen: readonly HeldRecord[],
  { config, changes = '' }: { readonly config: FormConfig; readonly changes?: string },
): readonly ToTell[] {
  if (!isTold(right)) return [];
  // In the language of the business: its partners work with it.
  const language = spokenLanguage(config.languages[0] ?? '');
  const { tell } = rightsWordsIn(language);
  const names = partsOf(chosen).flatMap(({ name }) => name ?? []);
  const who = [...names, ...contactsIn(chosen).map(({ text }) => text)].join(', ');
  if (who === '') return [];
  return listRecipients(chosen, config, language).map(({ name }) => ({
    name: name.replace(/\.$/, ''),
    text: tell[right]({ who, changes, business: config.controller.name }),
  }));
}

/** The recipients of a closed request, with the day on which each was told. */
export const toldOf = (stored: string | null | undefined): readonly ToldRecipient[] =>
  stored ? ((JSON.parse(stored) as StoredOutcome).recipients ?? []) : [];

/** The same outcome, in which some recipients (all without names) are told now; null where a name is none of them. */
export function noteTold(
  stored: string,
  names: readonly string[] | undefined,
  at: string,
): { readonly stored: string; readonly recipients: readonly ToldRecipient[] } | null {
  const known = toldOf(stored);
  if (names?.some((name) => known.every((one) => one.name !== name))) return null;
  const recipients = known.map((one) =>
    one.toldAt === null && (names?.includes(one.name) ?? true) ? { ...one, toldAt: at } : one,
  );
  return { stored: JSON.stringify({ ...(JSON.parse(stored) as object), recipients }), recipients };
}
