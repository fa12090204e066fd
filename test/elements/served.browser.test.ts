import { aTimeout, expect } from '@open-wc/testing';
import type { AccordChoices, AccordForm, AccordNotice } from '../../src/index.js';
import { addDays } from '../../src/law/date.js';
import { fieldsOf } from '../../src/form/index.js';
import { today } from '../../src/elements/today.js';
import { answers, FakeReceiver } from './fake-receiver.js';
import {
  field,
  fill,
  find,
  fixtureCleanup,
  heard,
  readDemo,
  send,
  textOf,
  tick,
  until,
  write,
} from './open-form.js';
import { serve } from './serve-form.js';

const path = '/forms/account';
let receiver: FakeReceiver;
let day: string;
/** Every address that was asked for the form. */
let asked: string[];

beforeEach(async () => {
  receiver = new FakeReceiver();
  day = today();
  asked = [];
  const answer = serve(await readDemo('account'), () => day);
  receiver.pages.set(path, (url) => {
    asked.push(url.search);
    return answer(url);
  });
});
afterEach(() => {
  fixtureCleanup();
  receiver.restore();
});

async function open(lang = 'fr'): Promise<AccordForm> {
  const element = find<AccordForm>(
    write(`<accord-form config="${path}" lang="${lang}"></accord-form>`),
    'accord-form',
  );
  await heard(element, 'accord-ready');
  return element;
}

describe('a form that its receiver presents', () => {
  it('is asked for in the language of the page, and sent as it was presented', async () => {
    const element = await open();
    expect(asked).to.deep.equal(['?language=fr']);
    fill(element, 'firstName', 'Léa');
    fill(element, 'email', 'lea@shop.example');
    tick(element, 'choice:offers:email:own');
    send(element);
    await heard(element, 'accord-saved');
    const [sent] = receiver.received;
    expect(sent?.submission.presentation.language).to.equal('fr');
    expect(sent?.submission.presentation.date).to.equal(day);
    await until(() => element.querySelector('.accord-outcome'));
    expect(textOf(find(element, '.accord-outcome'))).to.include('Reçu le 23 novembre 2026');
  });

  it('says what is wrong in the words that came with it, counted', async () => {
    const element = await open('en');
    send(element);
    await element.updateComplete;
    expect(textOf(find(element, '.accord-summary'))).to.match(/^1 answer needs another look/);
    tick(element, 'choice:offers:sms:own');
    send(element);
    await element.updateComplete;
    expect(textOf(find(element, '.accord-summary'))).to.match(/^2 answers need another look/);
    fill(element, 'phone', '0612345678');
    send(element);
    await element.updateComplete;
    expect(textOf(find(element, '.accord-summary'))).to.match(/^1 answer needs another look/);
  });

  it('is asked for again when the page changes its language, and keeps what was written', async () => {
    const element = await open();
    fill(element, 'firstName', 'Léa');
    const french = textOf(find(element, '.accord-title'));
    element.lang = 'en';
    await until(() => textOf(find(element, '.accord-title')) !== french);
    expect(asked).to.deep.equal(['?language=fr', '?language=en']);
    expect(field(element, 'firstName').value).to.equal('Léa');
  });

  it('of yesterday is asked for again before the first answer', async () => {
    const element = await open();
    const later = new Date(Date.now() + 86_400_000);
    const RealDate = Date;
    class Tomorrow extends RealDate {
      constructor(...given: [] | [number]) {
        if (given.length === 0) super(later.getTime());
        else super(...given);
      }
      static override now(): number {
        return later.getTime();
      }
    }
    globalThis.Date = Tomorrow as DateConstructor;
    try {
      day = addDays(day, 1);
      field(element, 'email').focus();
      await until(() => asked.length === 2);
      await aTimeout(50);
      fill(element, 'firstName', 'Léa');
      fill(element, 'email', 'lea@shop.example');
      await element.updateComplete;
      send(element);
      await heard(element, 'accord-saved');
      expect(receiver.received[0]?.submission.presentation.date).to.equal(day);
    } finally {
      globalThis.Date = RealDate;
    }
    expect(asked.length).to.equal(2);
  });

  it('of yesterday stays, and is told to the owner, where the receiver cannot be reached', async () => {
    const element = await open();
    receiver.pages.set(path, answers.offline);
    const RealDate = Date;
    const later = Date.now() + 86_400_000;
    class Tomorrow extends RealDate {
      constructor(...given: [] | [number]) {
        if (given.length === 0) super(later);
        else super(...given);
      }
    }
    const { error: complain } = console;
    console.error = () => {};
    globalThis.Date = Tomorrow as DateConstructor;
    try {
      const told = heard(element, 'accord-error');
      field(element, 'email').focus();
      expect((await told).code).to.equal('config-unreachable');
      expect(textOf(find(element, '.accord-title'))).to.not.equal('');
      fill(element, 'firstName', 'Léa');
      fill(element, 'email', 'lea@shop.example');
      send(element);
      await heard(element, 'accord-saved');
    } finally {
      globalThis.Date = RealDate;
      console.error = complain;
    }
    expect(receiver.received[0]?.submission.presentation.date).to.equal(day);
  });

  it('that its law does not let be drawn comes as JSON, and its owner is told why', async () => {
    const demo = await readDemo('account');
    const unlawful = { ...demo, marketing: { ...(demo['marketing'] as object), preset: true } };
    receiver.pages.set(path, () => new Response(JSON.stringify(unlawful)));
    const { error: complain } = console;
    console.error = () => {};
    const element = find<AccordForm>(
      write(`<accord-form config="${path}" lang="fr"></accord-form>`),
      'accord-form',
    );
    expect((await heard(element, 'accord-error')).code).to.equal('config-unlawful');
    console.error = complain;
  });
});

describe('choices and a notice that a receiver presents', () => {
  const shop = (attributes: string): AccordChoices =>
    find<AccordChoices>(
      write(`<form action="/test/elements/landing.html"><input name="mail" /><input name="tel" />
        <input name="prenom" /><accord-choices config="${path}" lang="fr" ${attributes}></accord-choices></form>`),
      'accord-choices',
    );

  it('are asked for with the fields of the site, and again when it maps another', async () => {
    const element = shop('email="mail" phone="tel"');
    await heard(element, 'accord-ready');
    expect(asked).to.deep.equal(['?language=fr&mapped=email%2Cphone']);
    const taken = async () => {
      await element.updateComplete;
      await element.record();
      const sent = receiver.received.at(-1)!.submission.presentation;
      return fieldsOf(sent).map(({ id }) => id);
    };
    field(element.closest('form')!, 'mail').value = 'lea@shop.example';
    expect(await taken()).to.have.members(['email', 'phone']);
    element.setAttribute('first-name', 'prenom');
    await until(() => asked.length === 2);
    await aTimeout(50);
    expect(await taken()).to.have.members(['firstName', 'email', 'phone']);
    element.setAttribute('title', 'Nos offres');
    await aTimeout(20);
    expect(asked.length, 'it says nothing of another field').to.equal(2);
  });

  it('the notice is the one that was presented', async () => {
    const element = find<AccordNotice>(
      write(`<accord-notice config="${path}" lang="fr"></accord-notice>`),
      'accord-notice',
    );
    await heard(element, 'accord-ready');
    expect(asked).to.deep.equal(['?language=fr']);
    expect(textOf(element)).to.match(/^Vos données/);
  });

  it('the notice of a business is drawn from all its forms, in the language that the page turns to', async () => {
    const languages = Object.fromEntries(
      ['fr', 'en'].map((language) => [
        language,
        {
          language,
          direction: 'ltr',
          name: 'La Page Bleue',
          title: language === 'fr' ? 'Vos données chez nous' : 'Your data with us',
          items: [{ id: 'purpose:letter', title: 'Lettre', texts: [{ text: '<b>Gardées</b> 3 ans.' }] }],
          terms: { title: '', parts: [] },
        },
      ]),
    );
    receiver.pages.set(path, (url) => {
      const wanted = url.searchParams.get('language') ?? '';
      const one = { [wanted]: languages[wanted] };
      return new Response(JSON.stringify({ schema: 'accord/notice/1', controller: 'shop', languages: one }));
    });
    const element = find<AccordNotice>(
      write(`<accord-notice config="${path}" lang="fr"></accord-notice>`),
      'accord-notice',
    );
    await heard(element, 'accord-ready');
    expect(textOf(element)).to.contain('Vos données chez nous').and.to.contain('<b>Gardées</b> 3 ans.');
    element.lang = 'en';
    await until(() => textOf(element).includes('Your data with us'));
  });

  it('the notice of a business is drawn from a file too, where there is no receiver', async () => {
    const terms = { title: '', parts: [] };
    const items = [{ id: 'IN01', title: 'Qui', texts: [{ text: 'La Page Bleue.' }] }];
    const fr = {
      language: 'fr',
      direction: 'ltr',
      name: 'La Page Bleue',
      title: 'Vos données',
      items,
      terms,
    };
    const file = { schema: 'accord/notice/1', controller: 'shop', languages: { fr } };
    receiver.pages.set('/notice.json', () => new Response(JSON.stringify(file)));
    const element = find<AccordNotice>(
      write('<accord-notice config="/notice.json" lang="en"></accord-notice>'),
      'accord-notice',
    );
    await heard(element, 'accord-ready');
    expect(textOf(element)).to.contain('La Page Bleue.');
    expect(find(element, 'section').lang).to.equal('fr');
  });

  it('the notice of a business is no form, and whoever gives it to one is told', async () => {
    receiver.pages.set(
      path,
      () => new Response(JSON.stringify({ schema: 'accord/notice/1', controller: 'shop', languages: {} })),
    );
    const { error: complain } = console;
    console.error = () => {};
    const element = find<AccordForm>(
      write(`<accord-form config="${path}" lang="fr"></accord-form>`),
      'accord-form',
    );
    const { code, detail } = await heard(element, 'accord-error');
    console.error = complain;
    expect(code).to.equal('config-invalid');
    expect(detail).to.contain('<accord-notice> draws it');
  });
});
