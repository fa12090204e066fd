import { defaultTreeAdapter as tree, type DefaultTreeAdapterTypes, parseFragment } from 'parse5';
import type { DrawnNode } from '../../form/carried.js';

function toDrawn(node: DefaultTreeAdapterTypes.ChildNode): readonly DrawnNode[] {
  if (tree.isTextNode(node)) return [node.value];
  if (!tree.isElementNode(node)) return [];
  const attributes = Object.fromEntries(node.attrs.map(({ name, value }) => [name, value]));
  return [[node.tagName, attributes, ...node.childNodes.flatMap(toDrawn)]];
}

/** The one element that a piece of HTML is, as data: pages that ask for Trusted Types can build it without a policy. */
export function toDrawnNode(html: string): DrawnNode {
  const node = parseFragment(html).childNodes.flatMap(toDrawn)[0];
  if (node === undefined) throw new TypeError('Empty HTML.');
  return node;
}
