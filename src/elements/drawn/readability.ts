import type { Readable } from '../../law/readable.js';
import { contrastBetween, lay, readColour, type Colour } from './colour.js';
import { upwards } from './above.js';

/** A piece of text of a question, and the element whose style it has. */
export interface Written {
  readonly text: Text;
  readonly element: Element;
  /** The question, or the legend that it shares with others. */
  readonly home: Element;
}

/** How well a question can be read; null where that cannot be told. `said` is for its owner alone, in words. */
export interface Readability {
  readonly textSize: boolean | null;
  readonly contrast: boolean | null;
  readonly said: readonly string[];
}

// What is behind a page that paints nothing itself: https://drafts.csswg.org/css-color-adjust/#color-scheme-effect
const canvas = { light: [1, 1, 1, 1], dark: [0.12, 0.12, 0.12, 1] } as const satisfies Record<string, Colour>;

function canvasOf(root: Element): Colour | null {
  // A frame lets through what is behind it.
  if (window !== window.parent) return null;
  const scheme = getComputedStyle(root).colorScheme;
  if (scheme === 'normal') return document.querySelector('meta[name=color-scheme]') ? null : canvas.light;
  const isDark =
    /\bdark\b/.test(scheme) &&
    (!/\blight\b/.test(scheme) || matchMedia('(prefers-color-scheme: dark)').matches);
  return isDark ? canvas.dark : canvas.light;
}

/** The colour of an element's text and that of what is behind it; null behind a picture, and for colours that cannot be read. */
function coloursOf(element: Element): readonly [text: Colour, behind: Colour] | null {
  const layers: Colour[] = [];
  let opacity = 1;
  let ground: Colour | null = null;
  for (const one of upwards(element)) {
    const style = getComputedStyle(one);
    opacity *= Number(style.opacity);
    if (ground) continue;
    if (style.backgroundImage !== 'none') return null;
    const colour = readColour(style.backgroundColor);
    if (!colour) return null;
    if (colour[3] === 1) ground = colour;
    else if (colour[3] > 0) layers.push(colour);
  }
  ground ??= canvasOf(document.documentElement);
  const text = readColour(getComputedStyle(element).color);
  if (!ground || !text) return null;
  const behind = layers.reduceRight<Colour>((under, layer) => lay(layer, under), ground);
  return [lay([text[0], text[1], text[2], text[3] * opacity], behind), behind];
}

const round = (number: number): number => Math.floor(number * 10) / 10;

/** Measures the text of a question, and its two answers beside each other. */
export function readabilityOf(
  texts: readonly Written[],
  answers: readonly Element[],
  scale: number,
  readable: Readable,
): Readability {
  if (texts.length === 0) return { textSize: null, contrast: null, said: [] };
  const said: string[] = [];
  let contrast: boolean | null = true;
  const sizes = new Map<Element, number>();
  for (const { element } of texts) {
    if (sizes.has(element)) continue;
    const { fontSize, fontWeight } = getComputedStyle(element);
    const size = Number.parseFloat(fontSize) * scale;
    sizes.set(element, size);
    const colours = coloursOf(element);
    if (!colours) {
      contrast &&= null;
      continue;
    }
    const isLarge = size >= readable.large || (size >= readable.largeBold && Number(fontWeight) >= 700);
    const least = isLarge ? readable.contrastOfLarge : readable.contrast;
    const found = contrastBetween(...colours);
    if (found >= least) continue;
    contrast = false;
    said.push(`contrast ${round(found)}:1, at least ${least}:1 is wanted`);
  }
  const smallest = Math.min(...sizes.values());
  if (smallest < readable.textSize)
    said.push(`text of ${round(smallest)} px, at least ${readable.textSize} px is wanted`);
  const isAlike = areAlike(answers, readable.sameSize);
  if (!isAlike) said.push('its answers are not of one size');
  return { textSize: smallest >= readable.textSize && isAlike, contrast, said };
}

/** Whether yes and no are drawn as large as each other: their box, their line and their letters (CV12). */
function areAlike(answers: readonly Element[], most: number): boolean {
  const heights = (of: (answer: Element) => number): readonly number[] => answers.map(of);
  return [
    heights((answer) => answer.getBoundingClientRect().height),
    heights((answer) => answer.querySelector('input')?.getBoundingClientRect().height ?? 0),
    heights((answer) => Number.parseFloat(getComputedStyle(answer.lastElementChild ?? answer).fontSize)),
  ].every((sizes) => Math.max(...sizes) <= Math.min(...sizes) * most);
}
