import type { NoticeItem, PresentedText } from '../form/presentation.js';
import type { BusinessNotice } from './business-notice.js';
import { isSameText } from './merge-items.js';
import type { NoticeWords } from './words.js';

const textOf = ({ text, link }: PresentedText): string =>
  link ? `${text} ${link.text} (${link.href})`.trim() : text;

const without = (texts: readonly PresentedText[], others: readonly PresentedText[]) =>
  texts.filter((text) => others.every((one) => !isSameText(one, text)));

/** What is said otherwise in one item. As many gone as new, in the same order: each took the place of one. */
function sayItem(before: NoticeItem, now: NoticeItem, { changes }: NoticeWords): readonly string[] {
  const [gone, added] = [without(before.texts, now.texts), without(now.texts, before.texts)];
  const part = now.title;
  const renamed = before.title === part ? [] : [changes.renamed({ before: before.title, now: part })];
  if (gone.length === added.length)
    return [
      ...renamed,
      ...gone.map((text, index) => {
        const instead = added[index] ?? text;
        return changes.changed({ part, before: textOf(text), now: textOf(instead) });
      }),
    ];
  return [
    ...renamed,
    ...added.map((text) => changes.added({ part, text: textOf(text) })),
    ...gone.map((text) => changes.removed({ part, text: textOf(text) })),
  ];
}

/** What changed from one version of a notice to the next, in words, in the language of both; empty where nothing did. */
export function sayChanges(
  before: BusinessNotice,
  now: BusinessNotice,
  words: NoticeWords,
): readonly string[] {
  const earlier = new Map(before.items.map((item) => [item.id, item]));
  const isGone = ({ id }: NoticeItem) => now.items.every((item) => item.id !== id);
  return [
    ...now.items.flatMap((item) => {
      const same = earlier.get(item.id);
      if (same) return sayItem(same, item, words);
      const texts = item.texts.map(textOf).join(' ');
      return [words.changes.newPart({ part: item.title, texts })];
    }),
    ...before.items.filter(isGone).map(({ title }) => words.changes.gonePart({ part: title })),
  ];
}
