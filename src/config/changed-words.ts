import { pointer } from './parse.js';
import type { FormConfig } from './schema.js';

/** Words under an id that were others in an earlier version: the same thing, better said, or another thing? */
export interface ChangedWords {
  /** JSON pointer of the words. */
  readonly path: string;
  readonly id: string;
  readonly before: string;
  readonly now: string;
}

interface Worded {
  readonly path: string;
  readonly key: string;
  readonly id: string;
  readonly words: string;
}

/**
 * Goods and callers whose id stayed and whose words did not. An id says that a yes goes on counting: the owner has to know
 * whether the words only say it better (Code conso. R223-1 I).
 */
export function findChangedWords(now: FormConfig, before: FormConfig): readonly ChangedWords[] {
  const earlier = new Map(wordsIn(before).map((one) => [`${one.key} ${one.id}`, one.words]));
  return wordsIn(now).flatMap(({ path, key, id, words }) => {
    const then = earlier.get(`${key} ${id}`);
    return then === undefined || then === words ? [] : [{ path, id, before: then, now: words }];
  });
}

function wordsIn({ marketing, partners, languages }: FormConfig): readonly Worded[] {
  const language = languages[0] ?? '';
  const { goodsId, goods, phone } = marketing ?? {};
  return [
    ...worded(['marketing', 'goods'], 'own goods', goodsId, goods?.[language]),
    ...worded(['marketing', 'phone', 'caller'], 'caller', phone?.callerId, phone?.caller),
    ...(partners?.members ?? []).flatMap((member, index) =>
      worded(
        ['partners', 'members', index, 'goods'],
        `goods of ${member.id}`,
        member.goodsId,
        member.goods[language],
      ),
    ),
  ];
}

const worded = (
  path: readonly PropertyKey[],
  key: string,
  id: string | undefined,
  words: string | undefined,
): readonly Worded[] =>
  id === undefined || words === undefined ? [] : [{ path: pointer(path), key, id, words }];

const sentences = {
  fr: ({ path, id, before, now }: ChangedWords) =>
    `${path} : « ${id} » disait « ${before} » et dit « ${now} ». Est-ce la même chose, mieux dite ? Sinon, donnez-lui un autre id : un oui d’avant compterait pour autre chose (FR-P06b).`,
  en: ({ path, id, before, now }: ChangedWords) =>
    `${path}: "${id}" said "${before}" and says "${now}". Is it the same, better said? If not, give it another id: a yes of before would count for something else (FR-P06b).`,
};

/** The question to the owner. */
export const askAboutWords = (changed: ChangedWords, language: 'fr' | 'en'): string =>
  sentences[language](changed);
