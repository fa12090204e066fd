import { expect } from '@open-wc/testing';
import type { AccordForm } from '../../src/index.js';
import { answers, FakeReceiver } from './fake-receiver.js';
import {
  addressOf,
  field,
  fill,
  fillCard,
  find,
  fixtureCleanup,
  heard,
  openForm,
  send,
  textOf,
  tick,
  unfold,
  until,
  write,
  type DemoName,
} from './open-form.js';

let receiver: FakeReceiver;
const { error: consoleError } = console;
beforeEach(() => {
  receiver = new FakeReceiver();
  console.error = () => {};
});
afterEach(() => {
  console.error = consoleError;
  fixtureCleanup();
  receiver.restore();
  document.documentElement.style.cssText = '';
  document.body.style.cssText = '';
});

const demos: readonly DemoName[] = ['loyalty-card', 'newsletter', 'quote-request', 'business-contact'];

/** Opens a form and brings it into a state that a person may meet. */
const states: Readonly<Record<string, (options: Parameters<typeof openForm>[1]) => Promise<HTMLElement>>> = {
  empty: (options) => openForm('loyalty-card', options),
  'with the notice open': async (options) => {
    const element = await openForm('loyalty-card', options);
    find<HTMLDetailsElement>(element, '.accord-more').open = true;
    return element;
  },
  'filled in': async (options) => {
    const element = await openForm('loyalty-card', options);
    fillCard(element);
    for (const box of element.querySelectorAll<HTMLInputElement>('[name^="choice:"]')) box.click();
    await unfold(element);
    return element;
  },
  'with all folds open': async (options) => unfold(await openForm('loyalty-card', options)),
  'with errors in a fold': async (options) => {
    const element = await openForm('loyalty-card', options);
    tick(element, 'choice:offers:sms:own');
    tick(element, 'choice:offers:post:own');
    fill(element, 'birthDate', '31/02/1990');
    send(element);
    await until(() => element.querySelector('.accord-summary'));
    return unfold(element);
  },
  'of a child': async (options) => {
    const element = await openForm('loyalty-card', options);
    find<HTMLDetailsElement>(element, '[data-fold="optional"]').open = true;
    fill(element, 'birthDate', '01/06/2014');
    await until(() => element.querySelector('[data-minors]'));
    return element;
  },
  'with errors': async (options) => {
    const element = await openForm('quote-request', options);
    send(element);
    await until(() => element.querySelector('.accord-summary'));
    return element;
  },
  sending: async (options) => sent(options, 'never', '[data-state="sending"]'),
  kept: async (options) => sent(options, 'offline', '[data-state="kept"]'),
  refused: async (options) => sent(options, 'refused', '[data-state="refused"]'),
  saved: async (options) => sent(options, 'saved', '.accord-outcome'),
  flagged: async (options) => sent(options, 'flagged', '.accord-outcome'),
  'a preview': async (options) =>
    openForm('loyalty-card', { ...options, attributes: 'lang="fr" data-debug preview-date="2026-08-10"' }),
  failed: async (options) => {
    receiver.pages.set('/broken', () => new Response('{"id":1}'));
    const box = write('<accord-form config="/broken" lang="fr" data-debug></accord-form>', options?.width);
    const element = find<AccordForm>(box, 'accord-form');
    await heard(element, 'accord-error');
    await element.updateComplete;
    return element;
  },
  'the notice alone': async (options) => {
    const box = write(
      `<accord-notice config="${addressOf('loyalty-card')}" lang="fr"></accord-notice>`,
      options?.width,
    );
    const element = find(box, 'accord-notice');
    await heard(element, 'accord-ready');
    return element;
  },
};

/** The two answers to the question about calls, once it is opened. */
function answersOf(element: AccordForm): readonly [yes: HTMLElement, no: HTMLElement] {
  const fold = find<HTMLDetailsElement>(element, '[data-fold="choice:offers:phone:own"]');
  fold.open = true;
  const [yes, no] = fold.querySelectorAll<HTMLElement>('.accord-answer');
  return [yes!, no!];
}

async function sent(
  options: Parameters<typeof openForm>[1],
  answer: keyof typeof answers,
  selector: string,
): Promise<AccordForm> {
  const element = await openForm('loyalty-card', options);
  fillCard(element);
  tick(element, 'choice:offers:email:own');
  tick(element, 'choice:offers:post:own');
  receiver.answer = answers[answer];
  send(element);
  await until(() => element.querySelector(selector));
  return element;
}

const schemes = {
  light: 'background: #fff; color: #1d1d1f',
  dark: 'background: #121417; color: #e8eaed',
} as const;

/** Colours as a page of that scheme has them. */
function paint(scheme: keyof typeof schemes): void {
  document.documentElement.style.colorScheme = scheme;
  document.body.style.cssText = schemes[scheme];
}

describe('for people who hear, feel or enlarge the page (axe)', () => {
  for (const [name, open] of Object.entries(states)) {
    for (const scheme of Object.keys(schemes) as (keyof typeof schemes)[]) {
      it(`${name}, ${scheme}: no barrier that a machine can find, contrast included`, async () => {
        paint(scheme);
        const element = await open({});
        // Colours move for a moment; what is measured is where they arrive.
        await Promise.all(element.getAnimations({ subtree: true }).map(({ finished }) => finished));
        await expect(element).to.be.accessible();
      });
    }
  }

  for (const name of demos) {
    it(`${name} in English: no barrier`, async () => {
      const element = await openForm(name, { attributes: 'lang="en"' });
      await expect(element).to.be.accessible();
    });
  }
});

/** Whatever reaches over the side of its box, by class or tag; scrolling sideways to read is not asked of anybody. */
function overflowing(element: HTMLElement): string[] {
  const box = element.parentElement!.getBoundingClientRect();
  return [...element.querySelectorAll<HTMLElement>('*')]
    .filter((one) => {
      const { left, right, width } = one.getBoundingClientRect();
      return width > 0 && (left < box.left - 0.5 || right > box.right + 0.5);
    })
    .map((one) => one.className || one.localName);
}

describe('on a narrow screen', () => {
  for (const width of [360, 320]) {
    for (const [name, open] of Object.entries(states)) {
      it(`${name}, ${width} px wide: nothing reaches over the side`, async () => {
        const element = await open({ width });
        expect(overflowing(element)).to.deep.equal([]);
        expect(element.scrollWidth).to.be.at.most(width);
        expect(document.scrollingElement!.scrollWidth).to.be.at.most(window.innerWidth);
      });
    }
  }

  it('letters twice as large still fit into 360 px, and nothing is cut off', async () => {
    for (const name of demos) {
      const element = await unfold(await openForm(name, { width: 360 }));
      element.style.fontSize = '200%';
      expect(overflowing(element), name).to.deep.equal([]);
      for (const button of element.querySelectorAll<HTMLElement>('button, .accord-input'))
        expect(button.scrollHeight, `${name} ${button.className}`).to.be.at.most(button.offsetHeight + 1);
    }
  });

  it('letters, words and lines set wider apart (WCAG 1.4.12) still fit into 360 px at twice the size', async () => {
    for (const name of demos) {
      const element = await unfold(await openForm(name, { width: 360 }));
      element.style.cssText = 'font-size: 200%; letter-spacing: .12em; word-spacing: .16em; line-height: 1.5';
      expect(overflowing(element), name).to.deep.equal([]);
    }
  });

  it('fields stand side by side where there is room, and below each other where there is none', async () => {
    const top = (form: Element, name: string) => field(form, name).getBoundingClientRect().top;
    const narrow = await openForm('loyalty-card', { width: 360 });
    expect(top(narrow, 'lastName')).to.be.greaterThan(top(narrow, 'firstName'));
    const wide = await openForm('loyalty-card', { width: 700 });
    expect(top(wide, 'lastName')).to.be.closeTo(top(wide, 'firstName'), 1);
  });
});

describe('from right to left', () => {
  for (const width of [360, 700]) {
    it(`at ${width} px, boxes stand on the right of their words and nothing reaches over the side`, async () => {
      const element = await openForm('loyalty-card', { width });
      const form = find(element, 'form');
      form.dir = 'rtl';
      find<HTMLDetailsElement>(element, '.accord-more').open = true;
      send(element);
      await until(() => element.querySelector('.accord-summary'));
      expect(form.dir).to.equal('rtl');
      expect(overflowing(element)).to.deep.equal([]);
      for (const box of element.querySelectorAll<HTMLElement>('.accord-box')) {
        const words = box.nextElementSibling!.getBoundingClientRect();
        expect(box.getBoundingClientRect().left).to.be.at.least(words.right);
      }
    });
  }
});

describe('yes and no', () => {
  const look = (element: Element) => {
    const { width, height } = element.getBoundingClientRect();
    const style = getComputedStyle(element);
    const names = [
      'color',
      'background-color',
      'border-top-color',
      'border-top-width',
      'border-top-style',
      'border-top-left-radius',
      'font-size',
      'font-weight',
      'font-family',
      'font-style',
      'text-decoration-line',
      'opacity',
      'padding-top',
      'padding-left',
      'box-shadow',
      'order',
      'visibility',
      'text-transform',
      'letter-spacing',
    ];
    return {
      height: Math.round(height),
      width: Math.round(width),
      ...Object.fromEntries(names.map((name) => [name, style.getPropertyValue(name)])),
    };
  };

  for (const width of [360, 700]) {
    for (const scheme of Object.keys(schemes) as (keyof typeof schemes)[]) {
      it(`to calls look alike at ${width} px, ${scheme}: size, weight, colours, neither chosen (CV12)`, async () => {
        paint(scheme);
        const element = await openForm('loyalty-card', { width });
        const [yes, no] = answersOf(element);
        expect(textOf(yes)).to.equal('Oui');
        expect(textOf(no)).to.equal('Non');
        expect(yes.getBoundingClientRect().width).to.be.above(0);
        expect(look(no)).to.deep.equal(look(yes));
        expect(look(find(no, 'input'))).to.deep.equal(look(find(yes, 'input')));
        const words = (one: ReturnType<typeof look>) => ({ ...one, width: 0 });
        expect(words(look(find(no, 'span')))).to.deep.equal(words(look(find(yes, 'span'))));
        expect(element.querySelectorAll('.accord-answer :checked').length).to.equal(0);
      });
    }
  }

  it('chosen, a no is marked as clearly as a yes', async () => {
    const element = await openForm('loyalty-card');
    const [yes, no] = answersOf(element);
    const settle = () =>
      Promise.all(element.getAnimations({ subtree: true }).map(({ finished }) => finished));
    tick(element, 'choice:offers:phone:own', 'yes');
    await settle();
    const chosenYes = look(yes);
    const leftNo = look(no);
    tick(element, 'choice:offers:phone:own', 'no');
    await settle();
    expect(look(no)).to.deep.equal(chosenYes);
    expect(look(yes)).to.deep.equal(leftNo);
    expect(chosenYes).not.to.deep.equal(leftNo);
  });

  it('a question where silence means yes is told apart from those where it means no by more than colour', async () => {
    const element = await openForm('loyalty-card');
    await unfold(element);
    const style = (polarity: string) =>
      getComputedStyle(find(element, `.accord-group[data-polarity="${polarity}"]`)).borderTopStyle;
    expect(style('objection')).not.to.equal(style('consent'));
    const objection = find(element, '[data-polarity="objection"]');
    const consent = find(element, '[data-polarity="consent"]');
    expect(objection.contains(consent) || consent.contains(objection)).to.equal(false);
    for (const label of objection.querySelectorAll('label')) expect(textOf(label)).to.match(/^Non merci, /);
    for (const box of element.querySelectorAll('[data-group="consent"] .accord-box[type="checkbox"]'))
      expect(box.getAttribute('aria-label')).to.match(/^Oui, /);
  });
});

describe('boxes and buttons under a finger', () => {
  it('are at least 24 by 24 pixels, and a press on the words counts', async () => {
    for (const name of demos) {
      const element = await unfold(await openForm(name, { width: 360 }));
      for (const one of element.querySelectorAll<HTMLElement>(
        '.accord-box, button, .accord-input, summary',
      )) {
        const { width, height } = one.getBoundingClientRect();
        expect(Math.min(width, height), `${name} ${one.className || one.localName}`).to.be.at.least(24);
      }
      for (const box of element.querySelectorAll<HTMLInputElement>('.accord-box[type="checkbox"]')) {
        box.labels![0]!.querySelector('span')!.click();
        expect(box.checked, box.name).to.equal(true);
      }
    }
  });

  /** Rules that shops' themes really have, and that make boxes vanish. */
  const hostile = `
    input { appearance: none; width: 50px; height: 3px; position: absolute; left: -9999px; display: inline }
    input[type=checkbox], input[type=radio] { display: none; opacity: 0; float: left; margin: -1px; clip: rect(0 0 0 0) }
    label { display: inline; float: left; width: 40px }
    fieldset { border: 3px solid red; padding: 40px; min-width: 600px; float: left }
    form p, form div { margin: 0 }
  `;

  it('stay visible, in place and large enough on a page whose own rules hide inputs', async () => {
    const sheet = document.createElement('style');
    sheet.textContent = hostile;
    document.head.append(sheet);
    try {
      const element = await unfold(await openForm('loyalty-card', { width: 360 }));
      for (const box of element.querySelectorAll<HTMLElement>('.accord-box')) {
        const { width, height, left } = box.getBoundingClientRect();
        const style = getComputedStyle(box);
        expect([Math.round(width), Math.round(height)]).to.deep.equal([24, 24]);
        expect(left).to.be.at.least(element.getBoundingClientRect().left);
        expect([style.opacity, style.display, style.visibility, style.position]).to.deep.equal([
          '1',
          'grid',
          'visible',
          'static',
        ]);
      }
      for (const input of element.querySelectorAll<HTMLElement>('.accord-input')) {
        const { height, left, width } = input.getBoundingClientRect();
        expect(height, 'height').to.be.at.least(40);
        expect(width, 'width').to.be.at.least(200);
        expect(left, 'left').to.be.at.least(element.getBoundingClientRect().left);
        expect(getComputedStyle(input).opacity, 'opacity').to.equal('1');
      }
      expect(overflowing(element)).to.deep.equal([]);
    } finally {
      sheet.remove();
    }
  });

  it('the focus of a keyboard is seen on everything that can be reached', async () => {
    const element = await unfold(await openForm('loyalty-card'));
    let seen = 0;
    for (const one of element.querySelectorAll<HTMLElement>('input, button, summary, a[href]')) {
      if (!one.checkVisibility()) continue;
      one.focus({ focusVisible: true } as FocusOptions);
      if (!one.matches(':focus-visible')) continue;
      // Of a box with few words, the whole that is pressed has the ring.
      const ringed = one.closest('label.accord-chip, .accord-answer') ?? one;
      const { outlineStyle, outlineWidth } = getComputedStyle(ringed);
      seen++;
      expect(outlineStyle, one.outerHTML.slice(0, 80)).to.equal('solid');
      expect(Number.parseFloat(outlineWidth)).to.be.at.least(2);
    }
    expect(seen).to.be.above(20);
  });
});

describe('the page’s own look', () => {
  it('is followed: font and colour are inherited, and --accord-* changes the rest', async () => {
    const box = write(
      `<div style="font-family: monospace; color: rgb(10, 60, 10); --accord-accent: rgb(120, 0, 60); --accord-radius: 2px">
        <accord-form config="${addressOf('newsletter')}" lang="fr"></accord-form>
      </div>`,
    );
    const element = find<AccordForm>(box, 'accord-form');
    await heard(element, 'accord-ready');
    const input = getComputedStyle(field(element, 'email'));
    expect(input.fontFamily).to.equal('monospace');
    expect(input.color).to.equal('rgb(10, 60, 10)');
    expect(input.borderTopLeftRadius).to.equal('2px');
    const button = getComputedStyle(find(element, '.accord-submit'));
    expect(button.backgroundColor).to.equal('rgb(120, 0, 60)');
  });

  it('comes from one style sheet, added once however many forms there are', async () => {
    const before = document.adoptedStyleSheets.length;
    await openForm('newsletter');
    await openForm('newsletter');
    expect(document.adoptedStyleSheets.length).to.be.at.most(Math.max(before, 1));
    expect(document.querySelector('accord-form style, accord-form [style]')).to.equal(null);
  });

  it('a field that is wrong is marked by words and not by colour alone', async () => {
    const element = await openForm('newsletter');
    fill(element, 'email', 'lea@');
    send(element);
    await until(() => element.querySelector('.accord-error'));
    expect(textOf(find(element, '.accord-field .accord-error'))).to.match(/^Vérifiez l’adresse/);
  });
});
