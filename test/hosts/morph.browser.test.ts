import { aTimeout, expect } from '@open-wc/testing';
import { Idiomorph } from 'idiomorph';
import type { AccordChoices, AccordForm } from '../../src/index.js';
import { dataOf, landed, press } from '../elements/choices-form.js';
import { FakeReceiver } from '../elements/fake-receiver.js';
import {
  field,
  fill,
  fillCard,
  find,
  send,
  fixtureCleanup,
  heard,
  openForm,
  tick,
  until,
} from '../elements/open-form.js';
import { boxIn, cardForm, cardTag, openCard } from './a-card-page.js';

const objection = 'offers:post:own';
const consent = 'offers:email:own';

let receiver: FakeReceiver;
let complaints: string[];
const { error: consoleError } = console;
beforeEach(() => {
  receiver = new FakeReceiver();
  complaints = [];
  console.error = (...words: unknown[]) => complaints.push(words.join(' '));
});
afterEach(() => {
  console.error = consoleError;
  fixtureCleanup();
  receiver.restore();
});

const marksSent = () => receiver.received.at(-1)!.submission.answers.marks;
const drawn = (page: ParentNode) => page.querySelectorAll('accord-choices > .accord').length;

describe('pages that replace their content by what a server sent', () => {
  it('a page is brought up to date by Idiomorph: what the customer ticked stands again, and is recorded', async () => {
    const { page, form, element } = await openCard();
    boxIn(page, objection).click();
    boxIn(page, consent).click();
    for (let round = 0; round < 3; round++) {
      Idiomorph.morph(page, cardForm(), { morphStyle: 'innerHTML', ignoreActive: true });
      expect(find(page, 'accord-choices')).to.equal(element);
      await until(
        () => page.querySelector(`accord-choices [name="choice:${objection}"]`),
        'nothing is drawn again',
      );
      await element.updateComplete;
      expect(boxIn(page, objection).checked).to.equal(true);
      expect(boxIn(page, consent).checked).to.equal(true);
    }
    expect(element.hasAttribute('data-drawn')).to.equal(true);
    expect(complaints).to.deep.equal([]);
    press(form);
    await landed(page);
    expect(marksSent()).to.include({ [objection]: 'yes', [consent]: 'yes' });
    expect(Object.keys(receiver.received[0]!.submission.device.presses!).toSorted()).to.deep.equal([
      consent,
      objection,
    ]);
  });

  it('a form is sent in the same moment in which its questions are taken away: nothing is recorded, the owner is told', async () => {
    const { page, form } = await openCard();
    boxIn(page, objection).click();
    Idiomorph.morph(page, cardForm(), { morphStyle: 'innerHTML' });
    press(form);
    await landed(page);
    expect(receiver.received).to.have.length(0);
    expect(complaints.join()).to.include('not-on-screen').and.include(objection);
  });

  it('one question is taken out of the page: nothing is recorded without it, and it is drawn again', async () => {
    const { page, form, element } = await openCard();
    boxIn(page, objection).click();
    boxIn(page, 'partner-offers:post:roaster').closest('.accord-choice')!.remove();
    press(form);
    await landed(page);
    expect(receiver.received).to.have.length(0);
    await until(() => page.querySelector('[name="choice:partner-offers:post:roaster"]'));
    await element.updateComplete;
    expect(boxIn(page, objection).checked).to.equal(true);
  });

  it('a question that a style sheet hides is not recorded as answered, and the owner is told', async () => {
    const { page, form } = await openCard({
      more: '<style>[data-polarity=objection] { display: none !important }</style>',
    });
    await aTimeout(100);
    press(form);
    await landed(page);
    expect(receiver.received).to.have.length(0);
    expect(complaints.join()).to.include('not-on-screen').and.include(objection);
  });

  it('a shop replaces the part around the element, as checkouts do: the no stands, and so does the yes', async () => {
    const { page, form } = await openCard();
    boxIn(page, objection).click();
    boxIn(page, consent).click();
    find(form, '.around').outerHTML = `<div class="around">${cardTag()}</div>`;
    await heard(find<AccordChoices>(page, 'accord-choices'), 'accord-ready');
    expect(boxIn(page, objection).checked).to.equal(true);
    expect(boxIn(page, consent).checked).to.equal(true);
    press(form);
    await landed(page);
    expect(marksSent()).to.include({ [objection]: 'yes', [consent]: 'yes' });
    expect(receiver.received[0]!.submission.device.presses).to.have.all.keys(objection, consent);
  });

  it('a shop replaces the whole form, words and all: a no passes to any words, a yes to its own', async () => {
    const { page } = await openCard();
    boxIn(page, objection).click();
    boxIn(page, consent).click();
    page.innerHTML = cardForm({ choices: cardTag().replace('lang="fr"', 'lang="en"') });
    await heard(find<AccordChoices>(page, 'accord-choices'), 'accord-ready');
    expect(boxIn(page, objection).checked).to.equal(true);
    expect(boxIn(page, consent).checked).to.equal(false);
  });

  it('whoever comes after a reset finds nothing ticked', async () => {
    const { page, form } = await openCard();
    boxIn(page, objection).click();
    form.reset();
    page.innerHTML = cardForm();
    await heard(find<AccordChoices>(page, 'accord-choices'), 'accord-ready');
    expect(boxIn(page, objection).checked).to.equal(false);
  });

  it('a form that went is no longer theirs: the next form finds no yes ticked', async () => {
    const { page, form } = await openCard();
    boxIn(page, consent).click();
    press(form);
    await landed(page);
    page.innerHTML = cardForm();
    await heard(find<AccordChoices>(page, 'accord-choices'), 'accord-ready');
    expect(boxIn(page, consent).checked).to.equal(false);
    const second = find<HTMLFormElement>(page, 'form');
    press(second);
    await until(() => receiver.received.length === 2);
    const [one, two] = receiver.received.map(({ submission }) => submission.device);
    expect(two!.visit).not.to.equal(one!.visit);
  });

  it('the markup of an element that was drawn is copied: one block is there, and only what is pressed in it counts', async () => {
    const { page } = await openCard();
    boxIn(page, objection).click();
    const markup = page.innerHTML.replace('value="yes"', 'value="yes" checked=""');
    page.innerHTML = markup;
    await heard(find<AccordChoices>(page, 'accord-choices'), 'accord-ready');
    expect(drawn(page)).to.equal(1);
    expect(page.querySelectorAll(`[name="choice:${objection}"]`)).to.have.length(1);
    expect(boxIn(page, objection).checked).to.equal(true);
    expect(boxIn(page, 'history:history:own').checked).to.equal(false);
    press(page);
    await landed(page);
    expect(marksSent()).to.include({ [objection]: 'yes', 'history:history:own': null });
  });

  it('a copy of the questions beside the real ones counts for nothing, also in what the shop gets', async () => {
    const { page, form, element } = await openCard();
    boxIn(page, objection).click();
    const copy = find(element, '.accord').cloneNode(true) as HTMLElement;
    for (const input of copy.querySelectorAll<HTMLInputElement>('[type=checkbox]')) input.checked = true;
    form.append(copy);
    expect(dataOf(form)).to.include({ [`choice:${objection}`]: 'yes' });
    expect(dataOf(form)).not.to.have.property(`choice:${consent}`);
    press(form);
    await landed(page);
    expect(marksSent()).to.include({ [objection]: 'yes', [consent]: null });
    expect(form.contains(copy)).to.equal(false);
  });

  it('a whole form that a page empties is drawn again, with what was written and ticked', async () => {
    const element: AccordForm = await openForm('loyalty-card');
    fill(element, 'firstName', 'Léa');
    tick(element, `choice:${objection}`);
    element.replaceChildren();
    await until(() => element.querySelector('.accord-submit'));
    await element.updateComplete;
    expect(field(element, 'firstName').value).to.equal('Léa');
    expect(field(element, `choice:${objection}`).checked).to.equal(true);
  });

  it('a question is taken out of a whole form: nothing is sent without it, and it is drawn again', async () => {
    const element: AccordForm = await openForm('loyalty-card');
    fillCard(element);
    field(element, `choice:${objection}`).closest('.accord-choice')!.remove();
    send(element);
    await until(() => element.querySelector(`[name="choice:${objection}"]`));
    await element.updateComplete;
    expect(receiver.received).to.have.length(0);
    expect(complaints.join()).to.include('not-on-screen').and.include(objection);
    expect(field(element, 'firstName').value).to.equal('Léa');
    send(element);
    await until(() => receiver.received.length === 1);
  });

  it('an isolated element keeps what was ticked, whatever is done to its attributes', async () => {
    const { page, form, element } = await openCard({ choices: cardTag('isolated') });
    const box = find<HTMLInputElement>(element.renderRoot as ShadowRoot, `[name="choice:${objection}"]`);
    box.click();
    Idiomorph.morph(page, cardForm({ choices: cardTag('isolated') }), { morphStyle: 'innerHTML' });
    await until(() => element.hasAttribute('data-drawn'));
    expect(box.isConnected && box.checked).to.equal(true);
    press(form);
    await landed(page);
    expect(marksSent()).to.include({ [objection]: 'yes' });
  });

  it('the markup of a whole form that was drawn is copied: one form is there', async () => {
    const element = await openForm('loyalty-card');
    const holder = element.parentElement!;
    holder.innerHTML = element.outerHTML;
    const copy = find<AccordForm>(holder, 'accord-form');
    await heard(copy, 'accord-ready');
    expect(copy.querySelectorAll('form')).to.have.length(1);
  });
});
