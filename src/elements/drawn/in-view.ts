import { upwards } from './above.js';

/** A part of the window, in CSS pixels. */
export interface Area {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** What can be seen of an element in the window and in all that it scrolls in, whatever may lie over it. */
export function areaInView(element: Element): Area {
  let { left, top, right, bottom } = element.getBoundingClientRect();
  const cut = (by: Area): void => {
    left = Math.max(left, by.left);
    top = Math.max(top, by.top);
    right = Math.min(right, by.right);
    bottom = Math.min(bottom, by.bottom);
  };
  cut({ left: 0, top: 0, right: innerWidth, bottom: innerHeight });
  for (const one of upwards(element)) {
    if (one === document.body) break;
    const { overflowX, overflowY, position } = getComputedStyle(one);
    if (one !== element && (overflowX !== 'visible' || overflowY !== 'visible'))
      cut(one.getBoundingClientRect());
    // A dialog scrolls in nothing but the window.
    if (position === 'fixed') break;
  }
  return { left, top, right, bottom };
}

/** Of something that is larger than the window, as much as would fill the window to that part. */
export const isMostOf = (seen: number, whole: number, window: number, part: number): boolean =>
  seen > 0 && seen >= part * Math.min(whole, window);

/** Whether a part of an element stands on the screen right now, and is not hidden by its own style. */
export function isInView(element: Element, part: number): boolean {
  const { left, top, right, bottom } = areaInView(element);
  const { width, height } = element.getBoundingClientRect();
  return (
    isMostOf(right - left, width, innerWidth, part) &&
    isMostOf(bottom - top, height, innerHeight, part) &&
    isVisible(element)
  );
}

/** Browsers of before 2024 cannot tell, and are believed. */
export const isVisible = (element: Element): boolean =>
  element.checkVisibility?.({ opacityProperty: true, visibilityProperty: true }) ?? true;
