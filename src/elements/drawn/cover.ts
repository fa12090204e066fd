import { isIn, upwards } from './above.js';
import { areaInView, type Area } from './in-view.js';
import { readColour } from './colour.js';
import type { Written } from './readability.js';

/** Nothing lies over it, something lies over a part of it, or over a control or all of its text. */
export type Cover = 'free' | 'part' | 'covered';

interface Point {
  readonly x: number;
  readonly y: number;
  /** What is to be seen there, and the question that it belongs to. */
  readonly element: Element;
  readonly home: Element;
  readonly isControl?: true;
}

// Pages of more elements are not looked through for what takes no presses: that would be felt.
const mostElements = 5000;

/** The first, the middle and the last of a list. */
const some = <One>(list: readonly One[]): readonly One[] =>
  list.filter((_, index) => index === 0 || index === list.length - 1 || index === list.length >> 1);

function pointsOf({ text, element, home }: Written): readonly Point[] {
  const range = document.createRange();
  range.selectNodeContents(text);
  return some([...range.getClientRects()]).flatMap(({ left, width, top, height }) =>
    [0.05, 0.5, 0.95].map((share) => ({ x: left + width * share, y: top + height / 2, element, home })),
  );
}

function centreOf(control: Element, home: Element): Point {
  const { left, top, width, height } = control.getBoundingClientRect();
  return { x: left + width / 2, y: top + height / 2, element: control, home, isControl: true };
}

/** Whether something else would take a press there. */
function isHit({ x, y, element, home }: Point): boolean {
  // Out of shadow roots, one after the other: what lies within one is seen from there alone.
  for (let inner = home; ;) {
    const root = inner.getRootNode() as Document | ShadowRoot;
    const top = root.elementFromPoint(x, y);
    if (top && root.contains(top) && !inner.contains(top)) {
      const isAround = isIn(inner, top);
      if (!isAround || getComputedStyle(element).pointerEvents !== 'none') return true;
    }
    if (!('host' in root)) return false;
    inner = root.host;
  }
}

/** What takes no presses and hides what is behind it, as far as a background can tell. */
function findCurtains(): readonly Element[] {
  const all = document.body.getElementsByTagName('*');
  if (all.length > mostElements) return [];
  return [...all].filter((element) => {
    const { pointerEvents, backgroundColor } = getComputedStyle(element);
    if (pointerEvents !== 'none') return false;
    const [, , , alpha = 0] = readColour(backgroundColor) ?? [];
    if (alpha < 0.5) return false;
    return (
      alpha * opacityOf(element) >= 0.5 && element.checkVisibility?.({ visibilityProperty: true }) !== false
    );
  });
}

function opacityOf(element: Element): number {
  let opacity = 1;
  for (const one of upwards(element)) opacity *= Number(getComputedStyle(one).opacity);
  return opacity;
}

/** In which order what stands beside each other is painted: what is positioned after what flows, by its `z-index`. */
function layerOf(path: readonly Element[]): number {
  let layer = -0.5;
  for (const one of path) {
    const { position, zIndex, opacity, transform } = getComputedStyle(one);
    const isOwn = position !== 'static' || Number(opacity) < 1 || transform !== 'none';
    if (isOwn) layer = Number.parseInt(zIndex, 10) || 0;
  }
  return layer;
}

/** Whether one element is painted over another that it does not stand in. */
function isPaintedOver(curtain: Element, home: Element): boolean {
  const [over, under] = [[...upwards(curtain)], [...upwards(home)]];
  const common = over.find((one) => under.includes(one));
  if (!common || common === curtain || common === home) return false;
  const [path, beside] = [over.slice(0, over.indexOf(common)), under.slice(0, under.indexOf(common))];
  const [top, below] = [layerOf(path), layerOf(beside)];
  if (top !== below) return top > below;
  const order = (beside.at(-1) as Element).compareDocumentPosition(path.at(-1) as Element);
  return (order & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}

const isInside = ({ x, y }: Point, { left, top, right, bottom }: Area): boolean =>
  x >= left && x < right && y >= top && y < bottom;

/**
 * What lies over questions right now. Made for one look: elements that take no presses are looked for once, when they are first
 * asked for.
 */
export function makeCoverOf(): (
  question: Element,
  texts: readonly Written[],
  controls: readonly Element[],
) => Cover | null {
  let curtains: readonly Element[] | undefined;
  const isBehindCurtain = (point: Point): boolean =>
    (curtains ??= findCurtains()).some(
      (curtain) => isInside(point, curtain.getBoundingClientRect()) && isPaintedOver(curtain, point.home),
    );
  return (question, texts, controls) => {
    const areas = new Map<Element, Area>();
    const areaOf = (home: Element): Area => {
      const area = areas.get(home) ?? areaInView(home);
      areas.set(home, area);
      return area;
    };
    const points = [
      ...controls.map((control) => centreOf(control, question)),
      ...texts.flatMap(pointsOf),
    ].filter((point) => isInside(point, areaOf(point.home)));
    if (points.length === 0) return null;
    const covered = points.filter((point) => isHit(point) || isBehindCurtain(point));
    if (covered.length === 0) return 'free';
    const written = points.filter(({ isControl }) => !isControl);
    const isAll = written.length > 0 && written.every((point) => covered.includes(point));
    return isAll || covered.some(({ isControl }) => isControl) ? 'covered' : 'part';
  };
}
