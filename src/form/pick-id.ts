/** What people may pick of what they are sent. */
export type PickKind = 'topics' | 'frequency';

const marks: Readonly<Record<PickKind, string>> = { topics: 'topic_', frequency: 'frequency_' };

/** The id of the choice of one topic, or of one frequency. No service can be called so: ids of owners have no underscore. */
export const pickId = (purpose: string, kind: PickKind, pick: string): string =>
  `${purpose}:${marks[kind]}${pick}:own`;

/** What a choice picks; null for every other choice. */
export function pickOf(choice: string): { readonly kind: PickKind; readonly pick: string } | null {
  const [, mark, pick] = /^[^:]+:(topic_|frequency_)([^:]+):own$/.exec(choice) ?? [];
  return mark === undefined || pick === undefined
    ? null
    : { kind: mark === marks.topics ? 'topics' : 'frequency', pick };
}
