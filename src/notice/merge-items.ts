import type { NoticeItem, PresentedText } from '../form/presentation.js';

/** The same sentence, with the same link. */
export const isSameText = (one: PresentedText, other: PresentedText): boolean =>
  one.text === other.text && one.link?.href === other.link?.href && one.link?.text === other.link?.text;

/** Texts of several forms, each once, in the order in which they came. */
export const withoutRepeats = (texts: readonly PresentedText[]): readonly PresentedText[] =>
  texts.filter((text, index) => texts.findIndex((one) => isSameText(one, text)) === index);

/** Where a form has an item that others lack, it stands after what it follows there. */
function orderOf(notices: readonly (readonly NoticeItem[])[]): readonly string[] {
  const order: string[] = [];
  for (const items of notices) {
    let last = -1;
    for (const { id } of items) {
      const at = order.indexOf(id);
      if (at === -1) order.splice(++last, 0, id);
      else last = at;
    }
  }
  return order;
}

/** The notices of several forms as one: each item once, with every sentence that any of them says. */
export function mergeItems(notices: readonly (readonly NoticeItem[])[]): readonly NoticeItem[] {
  return orderOf(notices).flatMap((id) => {
    const [first, ...others] = notices.flatMap((items) => items.filter((item) => item.id === id));
    return first
      ? [{ ...first, texts: withoutRepeats([first, ...others].flatMap(({ texts }) => texts)) }]
      : [];
  });
}
