/** The grounds of the receiver's pages, light and dark: what a form's accent is read on. */
export const grounds = { light: '#ffffff', dark: '#1b1b1e' } as const;

/** The contrast that text needs (WCAG 2.2, 1.4.3). */
export const enough = 4.5;

const channelsOf = (colour: string): readonly number[] =>
  [1, 3, 5].map((start) => Number.parseInt(colour.slice(start, start + 2), 16));

const luminance = (colour: string): number => {
  const [red = 0, green = 0, blue = 0] = channelsOf(colour).map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

/** The contrast of two colours, each as #rrggbb: from 1 to 21 (WCAG 2.2, contrast ratio). */
export function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

const mix = (colour: string, towards: string, share: number): string =>
  `#${channelsOf(colour)
    .map((value, index) => Math.round(value + ((channelsOf(towards)[index] ?? value) - value) * share))
    .map((value) => value.toString(16).padStart(2, '0'))
    .join('')}`;

/** The colour itself where text in it can be read on a ground; otherwise the nearest one that can, darker or lighter. */
export function readableOn(ground: string, colour: string): string {
  const away = contrast(ground, '#000000') > contrast(ground, '#ffffff') ? '#000000' : '#ffffff';
  for (let share = 0; share < 1; share += 0.02) {
    const mixed = mix(colour, away, share);
    if (contrast(mixed, ground) >= enough) return mixed;
  }
  return away;
}
