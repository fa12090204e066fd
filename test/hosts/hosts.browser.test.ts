import { expect } from '@open-wc/testing';
import { openSignUp } from '../elements/choices-form.js';
import { find, fixtureCleanup, openForm, unfold } from '../elements/open-form.js';
import { backdropOf, between, contrastOf, over } from './contrast.js';
import { all, expectReachable, expectSameWeight, pointAt, whatIs } from './expect-control.js';
import { hosts } from './hosts-list.js';
import { dropSheets, loadSheet } from './load-sheet.js';

/** A box of its own drawing, with its words beside it on the first line. */
function expectBesideItsWords(box: HTMLInputElement): void {
  expect(getComputedStyle(box).appearance, whatIs(box)).to.equal('none');
  const page = backdropOf(box.parentElement!);
  const edge = over(getComputedStyle(box).borderTopColor, page);
  expect(between(edge, page), `${whatIs(box)}: seen against the page`).to.be.at.least(3);
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
  expect(text.width, `${whatIs(box)}: room for the words`).to.be.above(20);
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
    '.accord-input, .accord-label, .accord-choice-title, .accord-choice legend, .accord-submit, .accord-check > span, .accord-chip, .accord-answer > span, summary, .accord-purpose, .accord-details, .accord-group-text, .accord-mentions p, .accord-brief, .accord-apart',
  ))
    expect(contrastOf(words), `${whatIs(words)}: contrast`).to.be.at.least(4.5);
  for (const control of all(root, '.accord-input, .accord-submit')) expectLooksLikeAControl(control);
  for (const field of all(root, 'input.accord-input')) expectRing(field);
  const widest = Math.max(...all(root, '*').map((one) => one.getBoundingClientRect().right));
  const { left } = root.closest('form')?.getBoundingClientRect() ?? root.getBoundingClientRect();
  expect(widest - left, 'no scrolling sideways').to.be.at.most(width + 1);
}

/** A field or button that can be told from the page (WCAG 2.2, 1.4.11), and shows where the keyboard is (2.4.7). */
function expectLooksLikeAControl(element: HTMLElement): void {
  const { borderTopColor, borderTopWidth, backgroundColor, paddingLeft } = getComputedStyle(element);
  const page = backdropOf(element.parentElement!);
  const edge = Number.parseFloat(borderTopWidth) >= 1 ? between(over(borderTopColor, page), page) : 1;
  const fill = between(over(backgroundColor, page), page);
  expect(Math.max(edge, fill), `${whatIs(element)}: seen against the page`).to.be.at.least(3);
  expect(Number.parseFloat(paddingLeft), `${whatIs(element)}: room inside`).to.be.at.least(6);
}

function expectRing(element: HTMLElement): void {
  element.focus();
  const { outlineStyle, outlineWidth } = getComputedStyle(element);
  expect(`${outlineStyle} ${outlineWidth}`, `${whatIs(element)}: focus`).to.equal('solid 3px');
}

for (const { name, sheet, dark } of hosts) {
  describe(`on a page with the style sheet of ${name}`, () => {
    before(() => loadSheet(sheet));
    after(dropSheets);
    afterEach(() => {
      fixtureCleanup();
      if (dark) document.documentElement.removeAttribute(dark);
    });
    for (const width of [360, 760]) {
      for (const scheme of dark ? ['light', 'dark'] : ['light']) {
        const where = `${width} px wide, ${scheme}`;
        it(`a person can use the whole form, ${where}`, async () => {
          if (dark && scheme === 'dark') document.documentElement.setAttribute(dark, 'dark');
          const form = await unfold(await openForm('loyalty-card', { width }));
          expectUsable(form, width);
          expectSameWeight(form);
          find(form, '.accord-submit').click();
          await form.updateComplete;
          await new Promise(requestAnimationFrame);
          const summary = find(form, '.accord-summary');
          expect(summary.getBoundingClientRect().height).to.be.above(40);
          for (const words of all(form, '.accord-error'))
            expect(contrastOf(words), `${whatIs(words)}: contrast`).to.be.at.least(4.5);
        });
        it(`a person sees that a list opens, and reads the button under the pointer, ${where}`, async () => {
          if (dark && scheme === 'dark') document.documentElement.setAttribute(dark, 'dark');
          const form = await openForm('quote-request', { width });
          expect(getComputedStyle(find(form, 'select')).appearance).not.to.equal('none');
          for (const selector of ['.accord-submit', '.accord-add > summary']) {
            const button = find(form, selector);
            await pointAt(button);
            expect(contrastOf(button), `${whatIs(button)}: contrast`).to.be.at.least(4.5);
          }
        });
        it(`a person can use the choices in the site’s own form, ${where}`, async () => {
          if (dark && scheme === 'dark') document.documentElement.setAttribute(dark, 'dark');
          const { box, element } = await openSignUp();
          box.style.width = `${width}px`;
          await unfold(element);
          expectUsable(element, width);
        });
      }
    }
  });
}
