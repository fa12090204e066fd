import type { CarriedChoices, DrawnNode } from '../../form/carried.js';
import { matchLanguage } from '../../messages/match-language.js';
import { wantedLanguages } from '../wanted-languages.js';
import { makeIdsUnique } from './own-ids.js';

function build(drawn: DrawnNode): HTMLElement | Text {
  if (typeof drawn === 'string') return document.createTextNode(drawn);
  const [name, attributes, ...children] = drawn;
  const node = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) node.setAttribute(attribute, value);
  node.append(...children.map(build));
  return node;
}

/**
 * The choices that a form's own script carries for an element, built node by node; undefined where it carries none: for another
 * language, or a site that hands over other fields.
 */
export function buildCarried(
  element: HTMLElement,
  { mapped, unmapped, languages, drawn }: CarriedChoices,
): HTMLElement | undefined {
  const isMapped = (names: readonly string[]) => names.some((name) => element.getAttribute(name));
  if (!mapped.every(isMapped) || unmapped.some(isMapped)) return undefined;
  const tree = drawn[matchLanguage(wantedLanguages(element), languages)];
  const root = tree && build(tree);
  if (!(root instanceof HTMLElement)) return undefined;
  makeIdsUnique(root);
  return root;
}
