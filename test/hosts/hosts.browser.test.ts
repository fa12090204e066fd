import { expect } from '@open-wc/testing';
import { openSignUp } from '../elements/choices-form.js';
import { find, fixtureCleanup, openForm } from '../elements/open-form.js';

const packages = '/test/hosts/node_modules';
/** Each sheet as a site loads it, and what switches its dark side on. */
const hosts = [
  { name: 'Bootstrap', sheet: `${packages}/bootstrap/dist/css/bootstrap.min.css`, dark: 'data-bs-theme' },
  { name: 'Bulma', sheet: `${packages}/bulma/css/bulma.min.css`, dark: 'data-theme' },
  { name: 'Foundation', sheet: `${packages}/foundation-sites/dist/css/foundation.min.css` },
  { name: 'Pico', sheet: `${packages}/@picocss/pico/css/pico.min.css`, dark: 'data-theme' },
  { name: 'Tailwind’s preflight', sheet: `${packages}/tailwindcss/preflight.css` },
  {
    name: 'the French state (DSFR)',
    sheet: `${packages}/@gouvfr/dsfr/dist/dsfr.min.css`,
    dark: 'data-fr-theme',
  },
  {
    name: 'the French state, and the theme file for it',
    sheet: `${packages}/@gouvfr/dsfr/dist/dsfr.min.css`,
    theme: '/src/theme/themes/dsfr.css',
    dark: 'data-fr-theme',
  },
  { name: 'a blog’s theme', sheet: '/test/hosts/wordpress.css' },
];

async function loadSheet(href: string): Promise<void> {
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = href;
  link.dataset['host'] = '';
  await new Promise((resolve, reject) => {
    link.addEventListener('load', resolve);
    link.addEventListener('error', () => reject(new Error(`${href} cannot be loaded`)));
    document.head.append(link);
  });
}

/** Colours as the browser draws them, whatever they were written in. */
function rgba(colour: string): [number, number, number, number] {
  const canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true })!;
  canvas.fillStyle = colour;
  canvas.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0, alpha = 0] = canvas.getImageData(0, 0, 1, 1).data;
  return [red, green, blue, alpha / 255];
}
const over = (top: string, below: readonly number[]): readonly number[] => {
  const [red, green, blue, alpha] = rgba(top);
  return [red, green, blue].map((part, index) => part * alpha + (below[index] ?? 255) * (1 - alpha));
};
/** What is seen behind an element: the backgrounds of all that it stands in, drawn one over the other. */
function backdropOf(element: Element): readonly number[] {
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
/** WCAG 2.2, 1.4.3. */
function contrastOf(element: Element): number {
  const behind = backdropOf(element);
  const [one, other] = [luminance(over(getComputedStyle(element).color, behind)), luminance(behind)];
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}

const all = (root: ParentNode, selector: string): HTMLElement[] => [
  ...root.querySelectorAll<HTMLElement>(selector),
];
const whatIs = (element: Element): string =>
  `${element.className || element.tagName} ${element.getAttribute('name') ?? element.textContent?.trim().slice(0, 30)}`;

/** It is drawn, where it is and not under something else. */
function expectReachable(element: HTMLElement): void {
  element.scrollIntoView({ block: 'center', behavior: 'instant' });
  const { left, top, width, height } = element.getBoundingClientRect();
  const style = getComputedStyle(element);
  expect(Number(style.opacity), `${whatIs(element)}: opacity`).to.be.above(0.5);
  expect(style.visibility, whatIs(element)).to.equal('visible');
  const hit = (element.getRootNode() as Document).elementFromPoint(left + width / 2, top + height / 2);
  const isHit = hit !== null && (hit === element || element.contains(hit) || hit.contains(element));
  expect(
    isHit,
    `${whatIs(element)} at ${Math.round(left)},${Math.round(top)} lies under ${hit && whatIs(hit)}`,
  ).to.equal(true);
  expect(width, `${whatIs(element)}: width`).to.be.at.least(23.9);
  expect(height, `${whatIs(element)}: height`).to.be.at.least(23.9);
}

/** A box of its own drawing, with its words beside it on the first line. */
function expectBesideItsWords(box: HTMLInputElement): void {
  expect(getComputedStyle(box).appearance, whatIs(box)).to.equal('auto');
  const drawn = [...(box.parentElement?.children ?? [])].map(
    (one) => getComputedStyle(one, '::before').content,
  );
  expect(
    drawn.filter((content) => content.startsWith('""')),
    `${whatIs(box)}: one box, not two`,
  ).to.deep.equal([]);
  const words = box.parentElement?.querySelector(':scope > span') ?? box.labels?.[0];
  if (!words) throw new Error(`${whatIs(box)} has no words`);
  const [mark, text] = [box.getBoundingClientRect(), words.getBoundingClientRect()];
  expect(text.left, `${whatIs(box)}: words start after the box`).to.be.at.least(mark.right);
  expect(text.top, `${whatIs(box)}: words start beside the box`).to.be.below(mark.bottom);
  expect(text.bottom, `${whatIs(box)}: words start beside the box`).to.be.above(mark.top);
  expect(text.width, `${whatIs(box)}: room for the words`).to.be.above(60);
}

function expectUsable(root: HTMLElement, width: number): void {
  const controls = all(root, '.accord-input, .accord-box, .accord-submit, summary').filter(
    (one) => one.checkVisibility?.() !== false,
  );
  expect(controls.length).to.be.above(3);
  for (const control of controls) expectReachable(control);
  for (const box of all(root, '.accord-box')) expectBesideItsWords(box as HTMLInputElement);
  for (const words of all(
    root,
    '.accord-input, .accord-label, .accord-choice-title, .accord-choice legend, .accord-submit, .accord-check > span, .accord-answer > span, .accord-purpose, .accord-details',
  ))
    expect(contrastOf(words), `${whatIs(words)}: contrast`).to.be.at.least(4.5);
  for (const control of all(root, '.accord-input, .accord-submit')) expectLooksLikeAControl(control);
  for (const field of all(root, 'input.accord-input')) expectRing(field);
  const widest = Math.max(...all(root, '*').map((one) => one.getBoundingClientRect().right));
  const { left } = root.closest('form')?.getBoundingClientRect() ?? root.getBoundingClientRect();
  expect(widest - left, 'no scrolling sideways').to.be.at.most(width + 1);
}

const between = (one: readonly number[], other: readonly number[]): number => {
  const [light, dark] = [luminance(one), luminance(other)].toSorted((a, b) => b - a);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
};
/** A field or button that can be told from the page (WCAG 2.2, 1.4.11), and shows where the keyboard is (2.4.7). */
function expectLooksLikeAControl(element: HTMLElement): void {
  const style = getComputedStyle(element);
  const { backgroundColor, paddingLeft } = style;
  const page = backdropOf(element.parentElement!);
  // A line below is enough of an edge.
  const edges = [
    [style.borderTopWidth, style.borderTopColor],
    [style.borderBottomWidth, style.borderBottomColor],
  ] as const;
  const edge = Math.max(
    ...edges.map(([width, colour]) =>
      Number.parseFloat(width) >= 1 ? between(over(colour, page), page) : 1,
    ),
  );
  const fill = between(over(backgroundColor, page), page);
  expect(Math.max(edge, fill), `${whatIs(element)}: seen against the page`).to.be.at.least(3);
  expect(Number.parseFloat(paddingLeft), `${whatIs(element)}: room inside`).to.be.at.least(6);
}

function expectRing(element: HTMLElement): void {
  element.focus();
  const { outlineStyle, outlineWidth } = getComputedStyle(element);
  expect(`${outlineStyle} ${outlineWidth}`, `${whatIs(element)}: focus`).to.equal('solid 3px');
}

/** Saying no is as easy, as big and as visible as saying yes. */
function expectSameWeight(root: ParentNode): void {
  const [yes, no] = all(root, '.accord-answer');
  if (!yes || !no) throw new Error('There is no question with yes and no.');
  const [one, other] = [yes.getBoundingClientRect(), no.getBoundingClientRect()];
  expect(Math.abs(one.width - other.width), 'width').to.be.below(1);
  expect(Math.abs(one.height - other.height), 'height').to.be.below(1);
  const [a, b] = [getComputedStyle(yes), getComputedStyle(no)];
  for (const key of [
    'color',
    'backgroundColor',
    'fontSize',
    'fontWeight',
    'borderTopWidth',
    'borderTopColor',
    'opacity',
  ] as const)
    expect(a[key], key).to.equal(b[key]);
}

for (const { name, sheet, theme, dark } of hosts) {
  describe(`on a page with the style sheet of ${name}`, () => {
    before(async () => {
      await loadSheet(sheet);
      if (theme) await loadSheet(theme);
    });
    after(() => {
      for (const link of document.querySelectorAll('link[data-host]')) link.remove();
    });
    afterEach(() => {
      fixtureCleanup();
      if (dark) document.documentElement.removeAttribute(dark);
    });
    for (const width of [360, 760]) {
      for (const scheme of dark ? ['light', 'dark'] : ['light']) {
        const where = `${width} px wide, ${scheme}`;
        it(`a person can use the whole form, ${where}`, async () => {
          if (dark && scheme === 'dark') document.documentElement.setAttribute(dark, 'dark');
          const form = await openForm('loyalty-card', { width });
          expectUsable(form, width);
          expectSameWeight(form);
          find(form, '.accord-submit').click();
          await new Promise(requestAnimationFrame);
          const summary = find(form, '.accord-summary');
          expect(summary.getBoundingClientRect().height).to.be.above(40);
          for (const words of all(form, '.accord-error'))
            expect(contrastOf(words), `${whatIs(words)}: contrast`).to.be.at.least(4.5);
        });
        it(`a person can use the choices in the site’s own form, ${where}`, async () => {
          if (dark && scheme === 'dark') document.documentElement.setAttribute(dark, 'dark');
          const { box, element } = await openSignUp();
          box.style.width = `${width}px`;
          expectUsable(element, width);
        });
      }
    }
  });
}
