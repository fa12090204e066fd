import { expect } from '@open-wc/testing';
import { openSignUp, tag } from '../elements/choices-form.js';
import { FakeReceiver } from '../elements/fake-receiver.js';
import {
  addressOf,
  fill,
  fillCard,
  find,
  fixtureCleanup,
  heard,
  openForm,
  send,
  unfold,
  until,
  write,
} from '../elements/open-form.js';
import { backdropOf, between, contrastOf, over } from './contrast.js';
import { all, expectReachable, expectSameWeight, pointAt, whatIs } from './expect-control.js';
import { dropSheets, loadSheet } from './load-sheet.js';

const dsfr = '/test/hosts/node_modules/@gouvfr/dsfr/dist/dsfr.min.css';
const theme = '/src/theme/themes/dsfr.css';

/** The DSFR's own controls, on the same page, to compare ours with. */
const theirs = (): HTMLElement =>
  write(`<label class="fr-label">Nom</label><input class="fr-input" /><textarea class="fr-input"></textarea><select class="fr-select"></select>
    <button class="fr-btn">Oui</button><button class="fr-btn fr-btn--secondary">Oui</button>
    <div class="fr-callout"><p class="fr-callout__text">Texte</p></div><p class="fr-message fr-message--error">Non</p>
    <fieldset class="fr-fieldset"><legend class="fr-fieldset__legend">Question</legend></fieldset>`);

type Look = keyof CSSStyleDeclaration & string;
function expectSameLook(ours: Element, their: Element, looks: readonly Look[]): void {
  const [one, other] = [getComputedStyle(ours), getComputedStyle(their)];
  for (const look of looks) expect(one[look], `${whatIs(ours)}: ${look}`).to.equal(other[look]);
}

/** What one of the DSFR's custom properties comes to. */
function colourOf(token: string): string {
  const probe = write(`<i style="color: var(--${token})"></i>`);
  const { color } = getComputedStyle(find(probe, 'i'));
  probe.remove();
  return color;
}

/** WCAG 2.2, 1.4.11. */
function expectSeen(element: Element, edge: 'borderBottomColor' | 'backgroundColor' = 'borderBottomColor') {
  const page = backdropOf(element.parentElement!);
  const drawn = over(getComputedStyle(element)[edge], page);
  expect(between(drawn, page), `${whatIs(element)}: seen on the page`).to.be.at.least(3);
}

function expectReadable(root: ParentNode): void {
  const words = all(root, '*').filter(
    (one) =>
      one.checkVisibility?.() !== false &&
      [...one.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim()),
  );
  expect(words.length).to.be.above(10);
  for (const one of words) expect(contrastOf(one), `${whatIs(one)}: contrast`).to.be.at.least(4.5);
}

function expectUsable(root: ParentNode): void {
  for (const control of all(root, '.accord-input, .accord-box, .accord-submit, .accord-secondary, summary'))
    expectReachable(control);
  for (const control of all(root, '.accord-input, .accord-box, .accord-answer, .accord-secondary'))
    expectSeen(control);
  for (const button of all(root, '.accord-submit')) expectSeen(button, 'backgroundColor');
  expectReadable(root);
}

/** How an answer looks once it is given. */
const lookOf = (answer: Element | undefined): string => {
  const { color, backgroundColor, borderColor, boxShadow, fontWeight } = getComputedStyle(answer!);
  return [color, backgroundColor, borderColor, boxShadow, fontWeight].join(' ');
};

describe('the theme for the design system of the French state', () => {
  let receiver: FakeReceiver;
  before(async () => {
    await loadSheet(dsfr);
    await loadSheet(theme);
  });
  after(dropSheets);
  beforeEach(() => {
    receiver = new FakeReceiver();
  });
  afterEach(() => {
    fixtureCleanup();
    receiver.restore();
    document.documentElement.removeAttribute('data-fr-theme');
  });

  for (const scheme of ['light', 'dark']) {
    describe(scheme, () => {
      beforeEach(() => document.documentElement.setAttribute('data-fr-theme', scheme));

      for (const width of [360, 760]) {
        it(`every control can be seen, read and hit, ${width} px wide`, async () => {
          const form = await unfold(await openForm('loyalty-card', { width }));
          expectUsable(form);
          expectSameWeight(form);
          const widest = Math.max(...all(form, '*').map((one) => one.getBoundingClientRect().right));
          expect(widest - form.getBoundingClientRect().left).to.be.at.most(width + 1);
        });

        it(`the choices in the site’s own form too, ${width} px wide`, async () => {
          const { box, element } = await openSignUp();
          box.style.width = `${width}px`;
          await unfold(element);
          expectUsable(element);
          expectSameWeight(element);
        });
      }

      it('fields and labels are those of the DSFR', async () => {
        const form = await unfold(await openForm('quote-request', { width: 760 }));
        const page = theirs();
        const looks: readonly Look[] = [
          'backgroundColor',
          'color',
          'fontFamily',
          'fontSize',
          'lineHeight',
          'paddingLeft',
          'paddingTop',
          'borderTopLeftRadius',
          'borderTopRightRadius',
          'borderBottomLeftRadius',
          'borderBottomRightRadius',
        ];
        for (const kind of ['input', 'textarea'])
          for (const field of all(form, `${kind}.accord-input`))
            expectSameLook(field, find(page, `${kind}.fr-input`), looks);
        expectSameLook(find(form, 'select'), find(page, '.fr-select'), [
          ...looks,
          'appearance',
          'paddingRight',
        ]);
        expect(getComputedStyle(find(form, 'select')).backgroundImage).to.match(/gradient/);
        for (const field of all(form, '.accord-input')) {
          const { borderBottomWidth, borderBottomColor, borderTopWidth } = getComputedStyle(field);
          expect([borderBottomWidth, borderTopWidth]).to.deep.equal(['2px', '0px']);
          expect(borderBottomColor).to.equal(colourOf('border-plain-grey'));
        }
        for (const label of all(form, 'label.accord-label, .accord-part-label'))
          expectSameLook(label, find(page, '.fr-label'), ['color', 'fontSize', 'fontWeight', 'lineHeight']);
        expectSameLook(find(form, 'legend.accord-label'), find(page, 'legend'), [
          'color',
          'fontSize',
          'fontWeight',
        ]);
        expect(getComputedStyle(form).colorScheme).to.equal(scheme);
      });

      it('buttons are those of the DSFR, at rest and under the pointer', async () => {
        const form = await openForm('newsletter', { width: 760 });
        const page = theirs();
        const looks: readonly Look[] = [
          'color',
          'fontSize',
          'fontWeight',
          'lineHeight',
          'minHeight',
          'paddingLeft',
          'borderTopLeftRadius',
          'backgroundColor',
        ];
        const compare = async (ours: HTMLElement, their: HTMLElement) => {
          expectSameLook(ours, their, looks);
          await pointAt(ours);
          expect(contrastOf(ours), `${whatIs(ours)}: contrast under the pointer`).to.be.at.least(4.5);
        };
        const [ours, their] = [find(form, '.accord-submit'), find(page, '.fr-btn')];
        await compare(ours, their);
        await pointAt(their);
        const { backgroundColor } = getComputedStyle(their);
        await pointAt(ours);
        expect(getComputedStyle(ours).backgroundColor).to.equal(backgroundColor);
        fill(form, 'email', 'lea@shop.example');
        send(form);
        await until(() => form.querySelector('.accord-outcome .accord-secondary'), 'the receipt');
        await compare(find(form, '.accord-secondary'), find(page, '.fr-btn--secondary'));
      });

      it('boxes show their answer, and yes looks like no', async () => {
        const form = await unfold(await openForm('loyalty-card', { width: 760 }));
        const tick = find<HTMLInputElement>(form, '.accord-box[type=checkbox]');
        expect(getComputedStyle(tick, '::before').content).to.equal('none');
        tick.click();
        expect(getComputedStyle(tick, '::before').content).to.equal('""');
        expect(getComputedStyle(tick).backgroundColor).to.equal(colourOf('background-active-blue-france'));
        const mark = over(getComputedStyle(tick, '::before').backgroundColor, [0, 0, 0]);
        expect(between(mark, backdropOf(tick)), 'the mark in the box').to.be.at.least(3);
        const [yes, no] = all(form, '.accord-answer');
        const looks = [yes, no].map((answer) => {
          find(answer!, 'input').click();
          return [lookOf(answer), lookOf(answer === yes ? no : yes)];
        });
        expect(looks[0]).to.deep.equal(looks[1]);
        expect(looks[0]?.[0]).not.to.equal(looks[0]?.[1]);
        expectUsable(form);
      });

      it('the ring of the focus is that of the DSFR', async () => {
        const form = await unfold(await openForm('quote-request', { width: 760 }));
        const page = theirs();
        find(page, '.fr-input').focus();
        const { outlineColor, outlineStyle, outlineWidth, outlineOffset } = getComputedStyle(
          find(page, '.fr-input'),
        );
        expect([outlineColor, outlineStyle, outlineWidth, outlineOffset]).to.deep.equal([
          'rgb(10, 118, 246)',
          'solid',
          '2px',
          '2px',
        ]);
        for (const control of all(form, '.accord-input, .accord-box, .accord-submit, .accord-secondary')) {
          control.focus();
          const style = getComputedStyle(control);
          expect(
            [style.outlineColor, style.outlineStyle, style.outlineWidth, style.outlineOffset],
            whatIs(control),
          ).to.deep.equal([outlineColor, outlineStyle, outlineWidth, outlineOffset]);
          expect(between(over(outlineColor, [0, 0, 0]), backdropOf(control.parentElement!))).to.be.at.least(
            3,
          );
        }
      });

      it('errors have their bar and their colour', async () => {
        const form = await unfold(await openForm('quote-request', { width: 760 }));
        const page = theirs();
        send(form);
        await until(() => form.querySelector('.accord-error'), 'the errors');
        for (const error of all(form, '.accord-error')) {
          expectSameLook(error, find(page, '.fr-message--error'), ['color', 'fontWeight']);
          const bar = getComputedStyle(error.parentElement!, '::before');
          expect([bar.content, bar.borderLeftWidth, bar.left]).to.deep.equal(['""', '2px', '-12px']);
          expect(bar.borderLeftColor).to.equal(colourOf('border-plain-error'));
        }
        for (const field of all(form, '.accord-input[aria-invalid]'))
          expect(getComputedStyle(field).borderBottomColor).to.equal(colourOf('border-plain-error'));
        const clean = find(form, '[name=message]').closest('.accord-field')!;
        expect(getComputedStyle(clean, '::before').content).to.equal('none');
        expect(getComputedStyle(find(form, '.accord-summary')).borderLeftWidth).to.equal('8px');
        expectUsable(form);
      });

      it('the notice is a callout, and nothing but fields and boxes has round corners', async () => {
        const form = await openForm('loyalty-card', { width: 760 });
        const page = theirs();
        const notice = find(form, '.accord-notice');
        expectSameLook(notice, find(page, '.fr-callout'), ['backgroundColor']);
        expect(getComputedStyle(notice).borderLeftColor).to.equal(colourOf('border-default-blue-france'));
        for (const one of all(form, '.accord-notice, .accord-choice, .accord-answer, button'))
          expect(getComputedStyle(one).borderRadius, whatIs(one)).to.equal('0px');
      });

      it('the notice alone and the receipt can be read', async () => {
        const box = write(`<accord-notice config="${addressOf('loyalty-card')}" lang="fr"></accord-notice>`);
        await heard(find(box, 'accord-notice'), 'accord-ready');
        expectReadable(box);
        const form = await openForm('loyalty-card', { width: 760 });
        fillCard(form);
        send(form);
        await until(() => form.querySelector('.accord-outcome[data-state=saved]'), 'the receipt');
        const outcome = find(form, '.accord-outcome');
        for (const one of all(outcome, 'h2, p, a, button'))
          expect(contrastOf(one), `${whatIs(one)}: contrast`).to.be.at.least(4.5);
        expect(getComputedStyle(outcome).borderLeftColor).to.equal(colourOf('border-plain-success'));
      });

      it('isolated choices take its colours, and keep their own shapes', async () => {
        const { root } = await openSignUp({ choices: tag('isolated') });
        const box = find(root, '.accord-box');
        box.click();
        expect(getComputedStyle(box).backgroundColor).to.equal(
          colourOf('background-action-high-blue-france'),
        );
        expect(getComputedStyle(find(root, '.accord-choice')).borderRadius).to.equal('0px');
        expect(getComputedStyle(box).colorScheme).to.equal(scheme);
        expect(getComputedStyle(find(root, '.accord-choice-title')).color).to.equal(
          colourOf('text-default-grey'),
        );
      });
    });
  }

  it('asks for nothing: no address, no other sheet', async () => {
    const text = await (await fetch(theme)).text();
    expect(text).to.include('--background-contrast-grey');
    expect(text).not.to.match(/url\(|@import|@font-face|src\(|image-set/);
  });
});
