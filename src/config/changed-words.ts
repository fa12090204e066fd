import { pointer } from './config-problem.js';
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
 * Goods, callers, topics and frequencies whose id stayed and whose words did not. An id says that a yes goes on counting: the owner has to know
 * whether the words only say it better (Code conso. R223-1 I).
 */
export function findChangedWords(now: FormConfig, before: FormConfig): readonly ChangedWords[] {
  const earlier = new Map(wordsIn(before).map((one) => [`${one.key} ${one.id}`, one.words]));
  return wordsIn(now).flatMap(({ path, key, id, words }) => {
    const then = earlier.get(`${key} ${id}`);
    return then === undefined || then === words ? [] : [{ path, id, before: then, now: words }];
  });
}

function wordsIn({ marketing, partners, purposes, languages }: FormConfig): readonly Worded[] {
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
    ...purposes.flatMap(({ id: purpose, topics = [], frequency = [] }, index) =>
      Object.entries({ topics, frequency }).flatMap(([kind, picks]) =>
        picks.flatMap(({ id, label }, at) =>
          worded(['purposes', index, kind, at, 'label'], `${kind} of ${purpose}`, id, label[language]),
        ),
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
