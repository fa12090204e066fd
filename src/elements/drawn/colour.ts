/** Red, green and blue from 0 to 1 as sRGB, and how much of it covers what is behind. */
export type Colour = readonly [red: number, green: number, blue: number, alpha: number];

const toLinear = (part: number): number => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
const toGamma = (part: number): number =>
  Math.min(1, Math.max(0, part <= 0.0031308 ? part * 12.92 : 1.055 * part ** (1 / 2.4) - 0.055));

// https://www.w3.org/TR/css-color-4/#color-conversion-code
function fromOklab(lightness: number, a: number, b: number, alpha: number): Colour {
  const [long, medium, short] = [
    lightness + 0.3963377774 * a + 0.2158037573 * b,
    lightness - 0.1055613458 * a - 0.0638541728 * b,
    lightness - 0.0894841775 * a - 1.291485548 * b,
  ].map((root) => root ** 3) as [number, number, number];
  return [
    toGamma(4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short),
    toGamma(-1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short),
    toGamma(-0.0041960863 * long - 0.7034186147 * medium + 1.707614701 * short),
    alpha,
  ];
}

/**
 * Reads a colour as browsers compute it; null for a colour space that is rare on pages. A canvas would read all of them, and looks
 * like what tells devices apart.
 */
export function readColour(text: string): Colour | null {
  const [, name = '', space = '', numbers = ''] =
    /^(?:rgba?|(color|oklab|oklch))\(((?:[a-z][\w-]* )?)(.*)\)$/.exec(text) ?? [];
  const [one, two, three, alpha = 1] = numbers
    .split(/[\s,/]+/)
    .map((part) => (part === 'none' ? 0 : Number.parseFloat(part) / (part.endsWith('%') ? 100 : 1)));
  if (one === undefined || two === undefined || three === undefined || Number.isNaN(one + two + three))
    return null;
  if (name === 'oklab') return fromOklab(one, two, three, alpha);
  const turn = (three * Math.PI) / 180;
  if (name === 'oklch') return fromOklab(one, two * Math.cos(turn), two * Math.sin(turn), alpha);
  if (name === 'color') return space === 'srgb ' ? [one, two, three, alpha] : null;
  return [one / 255, two / 255, three / 255, alpha];
}

/** A colour laid over an opaque one. */
export const lay = ([red, green, blue, alpha]: Colour, under: Colour): Colour => {
  const mix = (top: number, below: number): number => top * alpha + below * (1 - alpha);
  return [mix(red, under[0]), mix(green, under[1]), mix(blue, under[2]), 1];
};

const luminance = ([red, green, blue]: Colour): number =>
  0.2126 * toLinear(red) + 0.7152 * toLinear(green) + 0.0722 * toLinear(blue);

/** From 1 to 21 (WCAG 2.2, relative luminance and contrast ratio). */
export function contrastBetween(one: Colour, other: Colour): number {
  const [first, second] = [luminance(one) + 0.05, luminance(other) + 0.05];
  return first > second ? first / second : second / first;
}
