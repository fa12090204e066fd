// How well something can be seen on a page, from the colours that the browser draws.

/** Colours as the browser draws them, whatever they were written in. */
function rgba(colour: string): [number, number, number, number] {
  const canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true })!;
  canvas.fillStyle = colour;
  canvas.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0, alpha = 0] = canvas.getImageData(0, 0, 1, 1).data;
  return [red, green, blue, alpha / 255];
}

/** A colour over another one. */
export const over = (top: string, below: readonly number[]): readonly number[] => {
  const [red, green, blue, alpha] = rgba(top);
  return [red, green, blue].map((part, index) => part * alpha + (below[index] ?? 255) * (1 - alpha));
};

/** What is seen behind an element: the backgrounds of all that it stands in, drawn one over the other. */
export function backdropOf(element: Element): readonly number[] {
  const chain: Element[] = [];
  for (let one: Element | null = element; one; one = one.parentElement) chain.unshift(one);
  const isDark = getComputedStyle(document.documentElement).colorScheme === 'dark';
  return chain.reduce<readonly number[]>(
    (below, one) => over(getComputedStyle(one).backgroundColor, below),
    isDark ? [18, 18, 18] : [255, 255, 255],
  );
}

const luminance = (parts: readonly number[]): number =>
  parts
    .map((part) => part / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
    .reduce((sum, part, index) => sum + part * ([0.2126, 0.7152, 0.0722][index] ?? 0), 0);

/** Two colours beside each other (WCAG 2.2, 1.4.11). */
export const between = (one: readonly number[], other: readonly number[]): number => {
  const [light, dark] = [luminance(one), luminance(other)].toSorted((a, b) => b - a);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
};

/** An element's words on what is behind them (WCAG 2.2, 1.4.3). */
export function contrastOf(element: Element): number {
  const behind = backdropOf(element);
  return between(over(getComputedStyle(element).color, behind), behind);
}
