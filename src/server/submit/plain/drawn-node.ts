import type { DrawnNode } from '../../../form/carried.js';

// HTML as toHtml writes it: comments, tags with their attributes in double quotes, and text.
const token = /<!--[^]*?-->|<(\/?)([a-z][\w-]*)((?:\s+[^\s=>"'/]+(?:="[^"]*")?)*)\s*\/?>|([^<]+)/gy;
const attribute = /([^\s=]+)(?:="([^"]*)")?/g;
const empty: ReadonlySet<string> = new Set(['input', 'br', 'hr', 'img', 'wbr']);
const characters: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&#13;': '\r',
};

const unescape = (text: string): string =>
  text.replaceAll(/&[#\w]+;/g, (escaped) => {
    const character = characters[escaped];
    if (character === undefined) throw new TypeError(`${escaped} is nothing that toHtml writes.`);
    return character;
  });

type Open = [name: string, attributes: Record<string, string>, ...children: DrawnNode[]];

/**
 * The one element that a template drew, as data: pages that ask for Trusted Types can build it without a policy. Throws
 * TypeError for what toHtml does not write.
 */
export function toDrawnNode(html: string): DrawnNode {
  const root: Open = ['', {}];
  const path: Open[] = [root];
  let end = 0;
  for (const [all, isEnd, name = '', attributes = '', text] of html.matchAll(token)) {
    end += all.length;
    const inner = path.at(-1) ?? root;
    if (text !== undefined) inner.push(unescape(text));
    else if (isEnd) {
      if (path.pop()?.[0] !== name || path.length === 0) throw new TypeError(`</${name}> closes nothing.`);
    } else if (name) {
      const node: Open = [name, {}];
      for (const [, key = '', value = ''] of attributes.matchAll(attribute)) node[1][key] = unescape(value);
      inner.push(node);
      if (!empty.has(name)) path.push(node);
    }
  }
  const [, , ...nodes] = root;
  const node = nodes.find((one) => typeof one !== 'string');
  if (end !== html.length || path.length !== 1 || !node)
    throw new TypeError(`This is not one element: ${html.slice(end, end + 60)}`);
  return node;
}
