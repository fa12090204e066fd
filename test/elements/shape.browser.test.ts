import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { AccordForm } from '../../src/index.js';
import { answers, FakeReceiver } from './fake-receiver.js';
import { openSignUp, type } from './choices-form.js';
import {
  addressOf,
  comeTo,
  field,
  fill,
  fillCard,
  find,
  fixtureCleanup,
  heard,
  openForm,
  readDemo,
  send,
  textOf,
  tick,
  unfold,
  until,
  write,
  type DemoName,
} from './open-form.js';

let receiver: FakeReceiver;
beforeEach(() => {
  receiver = new FakeReceiver();
});
afterEach(() => {
  fixtureCleanup();
  receiver.restore();
  document.documentElement.style.cssText = '';
  document.body.style.cssText = '';
});

type Json = Record<string, unknown>;

/** A form from JSON, in a box as wide as that. */
async function openJson(config: Json, width?: number, lang = 'fr'): Promise<AccordForm> {
  const element = document.createElement('accord-form');
  element.config = config;
  element.lang = lang;
  const told = heard(element, 'accord-error').then(({ detail }) => Promise.reject(new Error(detail)));
  const ready = Promise.race([heard(element, 'accord-ready'), told]);
  write('', width).append(element);
  await ready;
  await comeTo(element);
  return element;
}

/** What reaches over the side, by class or tag: nobody scrolls sideways to read. */
function overflowing(element: HTMLElement): string[] {
  const box = element.parentElement!.getBoundingClientRect();
  return [...element.querySelectorAll<HTMLElement>('*')]
    .filter((one) => {
      const { left, right, width } = one.getBoundingClientRect();
      return width > 0 && (left < box.left - 0.5 || right > box.right + 0.5);
    })
    .map((one) => one.className || one.localName);
}

async function tabTo(selector: string): Promise<void> {
  for (let presses = 0; presses < 60; presses++) {
    await sendKeys({ press: 'Tab' });
    if (document.activeElement?.matches(selector)) return;
  }
  throw new Error(`No press of Tab reached ${selector}.`);
}

describe('a form that names a template', () => {
  const form = {
    template: 'newsletter',
    languages: ['fr', 'en'],
    controller: {
      id: 'le-jardin',
      name: 'Le Jardin SARL',
      address: '3 rue des Carmes, 44000 Nantes, France',
      email: 'contact@jardin.example',
    },
    channels: ['email'],
  };

  it('is drawn whole from its few lines, in the language of the page', async () => {
    const french = await openJson(form);
    expect(textOf(french)).to.contain('Notre lettre').and.to.contain('Le Jardin SARL');
    expect(textOf(french)).to.contain('M’inscrire à la lettre');
    fixtureCleanup();
    expect(textOf(await openJson(form, 360, 'en'))).to.contain('Sign up for the newsletter');
  });

  it('whose template is not known says so to its owner', async () => {
    const said = await openJson({ ...form, template: 'newsleter' }).then(
      () => '',
      (error: Error) => error.message,
    );
    expect(said).to.contain('newsletter');
  });
});

describe('the bakery’s card, by keyboard alone', () => {
  it('is filled in, opened, answered where it is asked, and sent', async () => {
    const box = write(
      `<button id="before">…</button><accord-form config="${addressOf('loyalty-card')}" lang="fr"></accord-form>`,
    );
    const element = find<AccordForm>(box, 'accord-form');
    await heard(element, 'accord-ready');
    find(box, '#before').focus();
    for (const [name, text] of [
      ['firstName', 'Léa'],
      ['lastName', 'Martin'],
      ['email', 'lea@shop.example'],
    ] as const) {
      await tabTo(`[name="${name}"]`);
      await sendKeys({ type: text });
    }
    await tabTo('[name="terms"]');
    await sendKeys({ press: ' ' });
    // What is optional opens with one press, and the keyboard goes on inside.
    await tabTo('[data-fold="optional"] > summary');
    await sendKeys({ press: 'Enter' });
    await sendKeys({ press: 'Tab' });
    expect((document.activeElement as HTMLInputElement).name).to.equal('address.street');
    await tabTo('[name="choice:offers:sms:own"]');
    expect(element.querySelector('[name="phone"]')).to.equal(null);
    await sendKeys({ press: ' ' });
    await until(() => element.querySelector('[name="phone"]'), 'the number is asked for');
    expect(document.activeElement, 'the focus stays at the box').to.equal(
      field(element, 'choice:offers:sms:own'),
    );
    // Sent without it, the person is taken there.
    await tabTo('.accord-submit');
    await sendKeys({ press: 'Enter' });
    await until(() => document.activeElement === field(element, 'phone'), 'the number has the focus');
    const [first] = field(element, 'phone').getAttribute('aria-describedby')!.split(' ');
    expect(textOf(document.getElementById(first!)!)).to.equal('Écrivez votre numéro, ou retirez ce oui.');
    await sendKeys({ type: '06 39 98 12 34' });
    await tabTo('.accord-submit');
    await sendKeys({ press: 'Enter' });
    await until(() => document.activeElement?.matches('.accord-outcome'), 'the outcome has the focus');
    expect(receiver.received).to.have.length(1);
    const { answers: sent, device } = receiver.received[0]!.submission;
    expect(sent.values['phone']).to.equal('06 39 98 12 34');
    expect(sent.marks['offers:sms:own']).to.equal('yes');
    expect(sent.marks['offers:phone:own']).to.equal(null);
    expect(device.opened).to.deep.equal(['optional']);
  });
});

describe('a field that comes with a choice', () => {
  it('stands right below the boxes of that question, and goes with the last of them', async () => {
    const element = await openForm('loyalty-card');
    tick(element, 'choice:offers:sms:own');
    await until(() => element.querySelector('[name="phone"]'));
    const phone = field(element, 'phone');
    expect(phone.closest('.accord-group')).to.equal(find(element, '[data-group="consent"]'));
    const before = find(element, '[data-group="consent"] .accord-chips').getBoundingClientRect();
    expect(phone.getBoundingClientRect().top).to.be.above(before.bottom);
    fill(element, 'phone', '06 39 98 12 34');
    tick(element, 'choice:partner-offers:sms:dairy');
    tick(element, 'choice:offers:sms:own');
    await element.updateComplete;
    expect(field(element, 'phone').value, 'another choice needs it still').to.equal('06 39 98 12 34');
    tick(element, 'choice:partner-offers:sms:dairy');
    await until(() => !element.querySelector('[name="phone"]'), 'nobody asks for it any more');
    fillCard(element);
    send(element);
    await until(() => receiver.received.length > 0);
    expect(receiver.received[0]!.submission.answers.values).not.to.have.property('phone');
  });
});

/** The states that a form goes through besides those in look.browser.test.ts. */
const states: Readonly<Record<string, () => Promise<HTMLElement>>> = {
  'a number that a choice asks for': async () => {
    const element = await openForm('loyalty-card');
    tick(element, 'choice:offers:sms:own');
    await until(() => element.querySelector('[name="phone"]'));
    return element;
  },
  'errors, all folds open': async () => {
    const element = await openForm('loyalty-card');
    tick(element, 'choice:offers:phone:own');
    send(element);
    await until(() => element.querySelector('.accord-summary'));
    return unfold(element);
  },
  'a letter that is saved': async () => {
    const element = await openForm('newsletter');
    fill(element, 'email', 'lea@shop.example');
    send(element);
    await until(() => element.querySelector('.accord-outcome'));
    return element;
  },
  'a letter that is refused': async () => {
    receiver.answer = answers.refused;
    const element = await openForm('newsletter');
    fill(element, 'email', 'lea@shop.example');
    send(element);
    await until(() => element.querySelector('[data-state="refused"]'));
    return element;
  },
  'choices in a shop’s form, opened': async () => {
    const { element } = await openSignUp();
    for (const fold of element.querySelectorAll('details')) fold.open = true;
    find(element, '.accord-more summary').click();
    await element.updateComplete;
    return element;
  },
  'choices that lack a number': async () => {
    const { element, form } = await openSignUp();
    type(form, 'user[mail]', 'lea@shop.example');
    tick(element, 'choice:offers:sms:own');
    await until(() => element.querySelector('[data-unmet]'));
    expect(field(element, 'choice:offers:sms:own').getAttribute('aria-invalid')).to.equal('true');
    return element;
  },
};

describe('for people who hear the page (axe)', () => {
  for (const [name, open] of Object.entries(states))
    for (const scheme of ['light', 'dark'])
      it(`${name}, ${scheme}: no barrier that a machine can find`, async () => {
        document.documentElement.style.colorScheme = scheme;
        document.body.style.cssText =
          scheme === 'dark' ? 'background: #121417; color: #e8eaed' : 'background: #fff; color: #1d1d1f';
        const element = await open();
        await Promise.all(element.getAnimations({ subtree: true }).map(({ finished }) => finished));
        await expect(element).to.be.accessible();
      });

  it('links of one form have names that differ, unless they lead to the same place', async () => {
    const element = await unfold(await openForm('loyalty-card'));
    const places = new Map<string, string>();
    for (const link of element.querySelectorAll('a')) {
      const name = (link.getAttribute('aria-label') ?? textOf(link)).trim();
      expect(places.get(name) ?? link.href, name).to.equal(link.href);
      places.set(name, link.href);
    }
    expect(places.size).to.be.above(3);
  });

  it('headings follow those of the page, one level after the other', async () => {
    const box = write(
      `<h2>Boutique</h2><accord-form config="${addressOf('loyalty-card')}" lang="fr"></accord-form>`,
    );
    const element = find<AccordForm>(box, 'accord-form');
    await heard(element, 'accord-ready');
    const levels = [...element.querySelectorAll('[role=heading]')].map((one) =>
      Number(one.getAttribute('aria-level')),
    );
    expect(levels[0]).to.equal(3);
    expect(new Set(levels.slice(1))).to.deep.equal(new Set([4]));
  });
});

const long = 'Un texte que son auteur n’a pas su finir, '.repeat(7).slice(0, 300);
const both = (text: string) => ({ fr: text, en: text, es: text });

/** The card of an owner who has much to say and many friends. */
async function openBig(change: (config: Json) => void, width: number): Promise<AccordForm> {
  const config = structuredClone(await readDemo('loyalty-card'));
  change(config);
  return openJson(config, width);
}

const big: Readonly<Record<string, (config: Json) => void>> = {
  'texts of 300 characters': (config) => {
    Object.assign(config, {
      title: both(long.slice(0, 200)),
      introduction: both(long),
      without: both(long.slice(0, 200)),
    });
    for (const one of config['fields'] as Json[]) one['label'] = both(long.slice(0, 120));
    (config['marketing'] as { goods: unknown }).goods = both(long.slice(0, 200));
  },
  'one word of 90 letters': (config) => {
    config['title'] = both('A'.repeat(90));
    for (const one of config['fields'] as Json[]) one['label'] = both('Ä'.repeat(90));
  },
  'ten partners': (config) => {
    const { partners } = config as { partners: { members: Json[] } };
    const [first] = partners.members;
    partners.members = Array.from({ length: 10 }, (_, index) => ({
      ...first,
      id: `partner-${index}`,
      name: `Artisans réunis du quartier ${index} SARL`,
      registration: `RCS Nantes 000 000 01${index}`,
    }));
  },
  'forty fields': (config) => {
    const fields = config['fields'] as Json[];
    fields.push(
      ...Array.from({ length: 40 - fields.length }, (_, index) => ({
        id: `extra${index}`,
        type: 'text',
        label: both(`Question ${index}`),
        purposes: ['card'],
        required: index % 2 === 0,
      })),
    );
  },
};

describe('a form with much in it', () => {
  for (const [name, change] of Object.entries(big))
    for (const width of [320, 700])
      it(`${name}, ${width} px wide: nothing reaches over the side, and nothing is cut off`, async () => {
        const element = await unfold(await openBig(change, width));
        expect(overflowing(element)).to.deep.equal([]);
        for (const one of element.querySelectorAll<HTMLElement>('button, .accord-chip, summary, label'))
          expect(one.scrollHeight, one.className).to.be.at.most(one.offsetHeight + 1);
        await expect(element).to.be.accessible();
      });

  it('ten partners have a row each, named, with boxes of their own whose names differ', async () => {
    const element = await openBig(big['ten partners']!, 360);
    const rows = [...element.querySelectorAll('.accord-party')];
    expect(rows.map((row) => row.getAttribute('aria-label'))).to.deep.equal(
      Array.from({ length: 10 }, (_, index) => `Artisans réunis du quartier ${index} SARL`),
    );
    const names = [...element.querySelectorAll('.accord-party .accord-box')].map((one) =>
      one.getAttribute('aria-label'),
    );
    expect(names.length).to.be.at.least(10);
    expect(new Set(names).size).to.equal(names.length);
  });

  it('forty fields are all sent', async () => {
    const element = await openBig(big['forty fields']!, 360);
    fillCard(element);
    for (let index = 0; index < 33; index++) fill(element, `extra${index}`, `réponse ${index}`);
    send(element);
    await until(() => receiver.received.length > 0);
    expect(receiver.received[0]!.submission.answers.values['extra32']).to.equal('réponse 32');
  });
});

describe('on a small window, or enlarged four times', () => {
  /** A page of its own in a window of 320 by 256 px: what 1280 by 1024 are, enlarged four times. */
  async function openSmall(name: DemoName): Promise<{ page: Document; element: AccordForm }> {
    const frame = document.createElement('iframe');
    Object.assign(frame, { width: '320', height: '256', title: name });
    frame.srcdoc = `<!doctype html><script type="module" src="/src/define.ts"></script>
      <accord-form lang="fr" config="${addressOf(name)}"></accord-form>`;
    write('').append(frame);
    await until(() => frame.contentDocument?.querySelector('accord-form form'), 'the form is drawn');
    const page = frame.contentDocument!;
    return { page, element: find<AccordForm>(page, 'accord-form') };
  }

  for (const name of ['loyalty-card', 'newsletter', 'quote-request', 'business-contact', 'account'] as const)
    it(`${name}: nothing scrolls sideways`, async () => {
      const { page, element } = await openSmall(name);
      await unfold(element);
      for (const choice of ['offers:sms:own', 'callback:phone:own'])
        element.querySelector<HTMLInputElement>(`[name="choice:${choice}"]`)?.click();
      send(element);
      await until(() => element.querySelector('.accord-summary'), 'what is left to put right');
      expect(page.defaultView!.innerWidth).to.be.at.most(320);
      expect(overflowing(element)).to.deep.equal([]);
      expect(page.documentElement.scrollWidth).to.be.at.most(page.documentElement.clientWidth);
    });
});

describe('from right to left', () => {
  it('boxes stand on the right of their words, all folds open, with errors and a number that is asked', async () => {
    const element = await unfold(await openForm('loyalty-card', { width: 360 }));
    find(element, 'form').dir = 'rtl';
    tick(element, 'choice:offers:sms:own');
    send(element);
    await until(() => element.querySelector('.accord-summary') && element.querySelector('[name="phone"]'));
    find(element, 'form').dir = 'rtl';
    expect(overflowing(element)).to.deep.equal([]);
    const boxes = element.querySelectorAll<HTMLElement>('.accord-box');
    for (const box of boxes)
      expect(box.getBoundingClientRect().left).to.be.at.least(
        box.nextElementSibling!.getBoundingClientRect().right,
      );
    const chips = [...element.querySelectorAll<HTMLElement>('[data-group="consent"] .accord-chip')];
    const [first, second] = chips.map((chip) => chip.getBoundingClientRect());
    if (first!.top === second!.top) expect(first!.left).to.be.above(second!.left);
  });
});

describe('for people who want no motion', () => {
  /** What the sheets say for them, for everybody: not every engine lets a test ask for it. */
  function wantNoMotion(): CSSStyleSheet {
    const wanted = document.adoptedStyleSheets
      .flatMap(({ cssRules }) => [...cssRules])
      .filter((rule) => rule instanceof CSSMediaRule)
      .filter(({ conditionText }) => conditionText.includes('prefers-reduced-motion: reduce'))
      .flatMap(({ cssRules }) => [...cssRules].map(({ cssText }) => cssText));
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(wanted.join('\n'));
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    return sheet;
  }

  it('nothing moves by itself: no transition, no animation', async () => {
    const element = await unfold(await openForm('loyalty-card'));
    const moving = () =>
      [...element.querySelectorAll('*')].filter((one) => {
        const { transitionDuration, animationName } = getComputedStyle(one);
        return (
          animationName !== 'none' ||
          transitionDuration.split(', ').some((time) => Number.parseFloat(time) > 0)
        );
      });
    expect(moving().length, 'for others, something does').to.be.above(0);
    const sheet = wantNoMotion();
    try {
      expect(moving().map(({ className }) => className)).to.deep.equal([]);
    } finally {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
    }
  });
});

/** Lightness of a colour as a browser paints it (WCAG 2.2, relative luminance). */
function luminance(colour: string): number {
  const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true })!;
  canvas.fillStyle = '#fff';
  canvas.fillRect(0, 0, 1, 1);
  canvas.fillStyle = colour;
  canvas.fillRect(0, 0, 1, 1);
  const [red, green, blue] = [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3).map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

describe('on a page of another size and colour', () => {
  it('whose root is at 62.5 %: boxes stay 24 px, letters those of the page', async () => {
    document.documentElement.style.fontSize = '62.5%';
    document.body.style.fontSize = '16px';
    const element = await unfold(await openForm('loyalty-card', { width: 360 }));
    for (const box of element.querySelectorAll('.accord-box')) {
      const { width, height } = box.getBoundingClientRect();
      expect([width, height]).to.deep.equal([24, 24]);
    }
    for (const one of element.querySelectorAll<HTMLElement>('.accord-chip, summary, button, .accord-input'))
      expect(one.getBoundingClientRect().height, one.className).to.be.at.least(24);
    for (const one of element.querySelectorAll<HTMLElement>('p, span, label, dd, dt, li, summary, legend'))
      if (textOf(one))
        expect(Number.parseFloat(getComputedStyle(one).fontSize), one.className).to.be.at.least(12);
  });

  for (const [page, text, ground] of [
    ['grey on white', '#767676', '#ffffff'],
    ['black on white', '#000000', '#ffffff'],
    ['light on dark', '#9e9e9e', '#202124'],
  ] as const)
    it(`${page} (${text}): small text keeps 4.5:1`, async () => {
      document.body.style.cssText = `background: ${ground}; color: ${text}`;
      const element = await unfold(await openForm('loyalty-card'));
      const behind = luminance(ground);
      const seen = [
        ...element.querySelectorAll<HTMLElement>(
          '.accord-purpose, .accord-group-text, .accord-requirement, .accord-statements p, .accord-mentions p, .accord-details p',
        ),
      ];
      expect(seen.length).to.be.above(8);
      for (const one of seen) {
        const own = luminance(getComputedStyle(one).color);
        const contrast = (Math.max(own, behind) + 0.05) / (Math.min(own, behind) + 0.05);
        expect(contrast, `${one.className} ${textOf(one).slice(0, 30)}`).to.be.at.least(4.49);
      }
    });
});

describe('as short as the law lets it', () => {
  const measured = async (name: DemoName) => {
    const element = await openForm(name, { width: 360 });
    const form = find(element, 'form').getBoundingClientRect();
    const first = find(element, '.accord-input').getBoundingClientRect();
    return { height: form.height, first: first.bottom - form.top };
  };

  it('the first field of each form stands in the first screen of a telephone', async () => {
    for (const name of [
      'loyalty-card',
      'newsletter',
      'quote-request',
      'business-contact',
      'account',
    ] as const)
      expect((await measured(name)).first, name).to.be.below(640);
  });

  it('the bakery’s card is two screens and a half with its button, a letter less than one', async () => {
    document.body.style.font = '16px/1.5 sans-serif';
    expect((await measured('loyalty-card')).height).to.be.at.most(2100);
    expect((await measured('newsletter')).height).to.be.at.most(640);
  });
});
