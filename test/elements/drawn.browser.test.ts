import { aTimeout, expect, nextFrame } from '@open-wc/testing';
import type { AccordErrorEvent } from '../../src/index.js';
import { openSignUp, press, tag, type } from './choices-form.js';
import { FakeReceiver } from './fake-receiver.js';
import { fill, fillCard, find, fixtureCleanup, openForm, send, tick, until } from './open-form.js';

const choice = 'offers:email:own';
const passed = { onScreen: true, uncovered: true, textSize: true, contrast: true };

let receiver: FakeReceiver;
const { error } = console;
beforeEach(() => {
  receiver = new FakeReceiver();
  console.error = () => {};
});
afterEach(() => {
  console.error = error;
  fixtureCleanup();
  receiver.restore();
});

/** A form with choices, as a person has it before them once all is loaded. */
interface Before {
  readonly element: HTMLElement;
  readonly root: ParentNode;
  readonly question: HTMLElement;
  readonly errors: readonly AccordErrorEvent[];
  /** Ticks the question's box and sends the form. */
  answer(): void;
}

const kinds: Readonly<
  Record<string, () => Promise<{ element: HTMLElement; root: ParentNode; fillIn(): void; send(): void }>>
> = {
  'in a whole form': async () => {
    const element = await openForm('loyalty-card');
    return { element, root: element, fillIn: () => fillCard(element), send: () => send(element) };
  },
  'in a form of the site’s own': async () => {
    const { element, form, root } = await openSignUp();
    const fillIn = () => type(form, 'user[mail]', 'lea@shop.example');
    return { element, root, fillIn, send: () => press(form) };
  },
  'in a form of the site’s own, in a shadow root': async () => {
    const { element, form, root } = await openSignUp({ choices: tag('isolated') });
    const fillIn = () => type(form, 'user[mail]', 'lea@shop.example');
    return { element, root, fillIn, send: () => press(form) };
  },
};

/** Whoever touches the form has what measures fetched at once. */
async function begin(inside: Element): Promise<void> {
  await nextFrame();
  await nextFrame();
  inside.dispatchEvent(new Event('pointerdown', { bubbles: true }));
  inside.dispatchEvent(new Event('pointerup', { bubbles: true }));
  await import('../../src/elements/filling.js');
  await import('../../src/elements/drawn/questions.js');
  await aTimeout(150);
}

async function open(kind: string): Promise<Before> {
  const { element, root, fillIn, send: sendIt } = await kinds[kind]!();
  const question = find(root, `[data-choice="${choice}"]`);
  const errors: AccordErrorEvent[] = [];
  element.addEventListener('accord-error', (event) => errors.push(event));
  question.scrollIntoView({ block: 'center' });
  await begin(question);
  fillIn();
  return {
    element,
    root,
    question,
    errors,
    answer: () => {
      tick(root as Element, `choice:${choice}`);
      sendIt();
    },
  };
}

async function sent() {
  await until(() => receiver.received.length > 0, 'nothing was sent');
  return receiver.received[0]!.submission.device;
}
const factsOf = async (id = choice) => (await sent()).drawn?.[id];

/** Lays something over an element, as a page's banner or advertisement does. */
function layOver(element: Element, style: Partial<CSSStyleDeclaration> = {}): HTMLElement {
  const { left, top, width, height } = element.getBoundingClientRect();
  const sheet = document.createElement('div');
  Object.assign(sheet.style, {
    position: 'fixed',
    left: `${left}px`,
    top: `${top}px`,
    width: `${width}px`,
    height: `${height}px`,
    background: 'white',
    ...style,
  });
  find(document, 'body > div').append(sheet);
  return sheet;
}

const restyle = (root: Element, style: Partial<CSSStyleDeclaration>): void => {
  for (const one of root.querySelectorAll<HTMLElement>('*')) Object.assign(one.style, style);
};

for (const kind of Object.keys(kinds)) {
  describe(`how a question was drawn, ${kind}`, () => {
    it('before everybody’s eyes: it passes, and what the person never came to does not', async () => {
      const { answer, root, errors } = await open(kind);
      const [other] = [...root.querySelectorAll<HTMLElement>('[data-choice]')].filter(
        (one) => one.getBoundingClientRect().bottom < 0 || one.getBoundingClientRect().top > innerHeight,
      );
      answer();
      expect(await factsOf()).to.deep.equal(passed);
      if (other) {
        expect(await factsOf(other.dataset['choice'])).to.deep.equal({
          onScreen: false,
          uncovered: null,
          textSize: null,
          contrast: null,
        });
      }
      expect(errors).to.deep.equal([]);
    });

    it('covered as the person presses: it fails, whether what covers it takes presses or not', async () => {
      const { answer, question } = await open(kind);
      layOver(question, { pointerEvents: 'none' });
      answer();
      expect(await factsOf()).to.deep.equal({ ...passed, uncovered: false });
    });

    it('covered by what takes the presses', async () => {
      const { answer, question } = await open(kind);
      layOver(question, { background: 'none' });
      answer();
      expect(await factsOf()).to.deep.equal({ ...passed, uncovered: false });
    });

    it('only its words are covered, and its box is left for the press', async () => {
      const { answer, question } = await open(kind);
      layOver(find(question, 'span'));
      answer();
      expect(await factsOf()).to.deep.equal({ ...passed, uncovered: false });
    });

    it('covered at first by a banner that goes away: the person has seen it', async () => {
      const { answer, question } = await open(kind);
      const banner = layOver(question);
      await aTimeout(1300);
      banner.remove();
      answer();
      expect(await factsOf()).to.deep.equal(passed);
    });

    it('what is drawn behind it, or is as clear as glass, covers nothing', async () => {
      const { answer, question } = await open(kind);
      layOver(question, { pointerEvents: 'none', zIndex: '-1' });
      layOver(question, { pointerEvents: 'none', background: 'none' });
      layOver(question, { pointerEvents: 'none', opacity: '0.1' });
      answer();
      expect(await factsOf()).to.deep.equal(passed);
    });

    it('pressed by a script far from what is on the screen: it was never there', async () => {
      const { answer, element } = await open(kind);
      element.style.marginTop = '5000px';
      element.style.display = 'block';
      scrollTo(0, 0);
      await aTimeout(50);
      answer();
      expect(await factsOf()).to.deep.equal({
        onScreen: false,
        uncovered: null,
        textSize: null,
        contrast: null,
      });
    });

    it('invisible by its style: it was never there', async () => {
      const { answer, question } = await open(kind);
      question.style.opacity = '0';
      answer();
      expect((await factsOf())?.onScreen).to.equal(false);
    });

    it('on the screen for a while, and scrolled away before the button is pressed: it passes', async () => {
      const { answer, element } = await open(kind);
      await aTimeout(1400);
      element.style.marginTop = '5000px';
      element.style.display = 'block';
      scrollTo(0, 0);
      await nextFrame();
      answer();
      expect(await factsOf()).to.deep.equal(passed);
    });

    it('in letters that are too small: the owner is told, with the size, and only a failure leaves the page', async () => {
      const { answer, question, errors } = await open(kind);
      restyle(question, { fontSize: '9px' });
      answer();
      expect(await factsOf()).to.deep.equal({ ...passed, textSize: false });
      expect(errors.map(({ code, detail }) => [code, detail])).to.deep.equal([
        ['hard-to-read', `${choice}: text of 9 px, at least 11.3 px is wanted.`],
      ]);
      expect(receiver.received[0]!.body).not.to.include('11.3 px');
    });

    it('in a colour that hardly stands out, light or dark: the owner is told', async () => {
      const { answer, question, errors } = await open(kind);
      restyle(question, { color: 'rgb(150 150 150)' });
      question.style.background = 'white';
      answer();
      expect(await factsOf()).to.deep.equal({ ...passed, contrast: false });
      expect(errors.map(({ code }) => code)).to.deep.equal(['hard-to-read']);
      expect(errors[0]!.detail).to.match(/contrast 2\.9:1, at least 4\.5:1/);
    });

    it('light on a dark ground that shines through: it passes', async () => {
      const { answer, question, element } = await open(kind);
      element.style.background = 'rgb(10 20 30)';
      element.style.display = 'block';
      question.style.background = 'rgb(255 255 255 / 10%)';
      restyle(question, { color: 'oklch(0.92 0.02 250)' });
      const group = question.parentElement!.closest('fieldset')!;
      find(group, ':scope > legend').style.color = 'white';
      answer();
      expect(await factsOf()).to.deep.equal(passed);
    });

    it('on a picture: nobody can tell, and nothing is claimed', async () => {
      const { answer, question } = await open(kind);
      question.style.background = 'linear-gradient(white, white)';
      answer();
      expect(await factsOf()).to.deep.equal({ ...passed, contrast: null });
    });

    it('what is sent holds nothing but passed, failed and not measured', async () => {
      const { answer, question } = await open(kind);
      restyle(question, { fontSize: '9px', color: 'silver' });
      await aTimeout(1300);
      answer();
      const { drawn = {}, opened } = await sent();
      expect(Object.keys(drawn)).to.include(choice);
      for (const facts of Object.values(drawn)) {
        expect(Object.keys(facts)).to.deep.equal(['onScreen', 'uncovered', 'textSize', 'contrast']);
        for (const fact of Object.values(facts)) expect([true, false, null]).to.include(fact);
      }
      expect(opened).to.deep.equal([]);
    });

    it('what was opened is told once each, in order, and a question that stays folded was never seen', async () => {
      const { answer, root, question, element } = await open(kind);
      const fold = (name: string, around?: Element): HTMLDetailsElement => {
        const details = document.createElement('details');
        details.dataset['fold'] = name;
        details.append(document.createElement('summary'));
        if (around) {
          around.before(details);
          details.append(around);
        } else question.after(details);
        return details;
      };
      const folded = [...root.querySelectorAll<HTMLElement>('[data-choice]')].find(
        (one) => one !== question,
      )!;
      fold(`choice:${folded.dataset['choice']}`, folded);
      const [first, second] = [fold('notice'), fold('optional')];
      for (const one of [second, first]) {
        find(one, 'summary').click();
        await aTimeout(20);
        find(one, 'summary').click();
        await aTimeout(20);
      }
      find(second, 'summary').click();
      answer();
      const { opened, drawn = {} } = await sent();
      expect(opened).to.deep.equal(['optional', 'notice']);
      expect(drawn[folded.dataset['choice']!]?.onScreen).to.equal(false);
      expect(element.isConnected).to.equal(true);
    });
  });
}

describe('the two answers of a question', () => {
  it('a no that is drawn smaller than the yes: the owner is told', async () => {
    const element = await openForm('loyalty-card');
    fillCard(element);
    const errors: AccordErrorEvent[] = [];
    element.addEventListener('accord-error', (event) => errors.push(event));
    const question = find<HTMLDetailsElement>(element, '[data-choice="offers:phone:own"]');
    question.open = true;
    find(question, '.accord-answer:last-child').style.fontSize = '12px';
    find(question, '.accord-answer:last-child span').style.fontSize = '12px';
    find(question, '.accord-answers').scrollIntoView({ block: 'end' });
    await until(() => errors.length > 0);
    expect(errors[0]!.code).to.equal('hard-to-read');
    expect(errors[0]!.detail).to.equal('offers:phone:own: its answers are not of one size.');
    send(element);
    expect((await factsOf('offers:phone:own'))?.textSize).to.equal(false);
  });

  it('a no that something lies over', async () => {
    const element = await openForm('loyalty-card');
    const question = find<HTMLDetailsElement>(element, '[data-choice="offers:phone:own"]');
    question.open = true;
    find(question, '.accord-answers').scrollIntoView({ block: 'center' });
    await begin(question);
    fillCard(element);
    layOver(find(question, '.accord-answer:last-child'));
    tick(question, 'choice:offers:phone:own');
    await until(() => element.querySelector('[name=phone]'));
    fill(element, 'phone', '06 39 98 12 34');
    send(element);
    expect((await factsOf('offers:phone:own'))?.uncovered).to.equal(false);
  });
});

describe('a request that opens with one press', () => {
  const phone = 'offers:phone:own';

  it('is not seen while it is folded away, though its button is', async () => {
    const element = await openForm('loyalty-card');
    const fold = find<HTMLDetailsElement>(element, `[data-choice="${phone}"]`);
    fold.scrollIntoView({ block: 'center' });
    await begin(fold);
    fillCard(element);
    await aTimeout(1300);
    send(element);
    expect((await factsOf(phone))?.onScreen).to.equal(false);
    expect((await sent()).opened).to.deep.equal([]);
  });

  it('is told as opened, and measured from then on', async () => {
    const element = await openForm('loyalty-card');
    const fold = find<HTMLDetailsElement>(element, `[data-choice="${phone}"]`);
    fold.scrollIntoView({ block: 'center' });
    await begin(fold);
    fillCard(element);
    find(fold, 'summary').click();
    await nextFrame();
    find(fold, '.accord-answers').scrollIntoView({ block: 'end' });
    await aTimeout(1500);
    send(element);
    expect(await factsOf(phone)).to.deep.equal(passed);
    expect((await sent()).opened).to.deep.equal([`choice:${phone}`]);
  });

  it('in a form of the site’s own, in a shadow root too', async () => {
    const { form, root } = await openSignUp({ choices: tag('isolated') });
    type(form, 'user[mail]', 'lea@shop.example');
    for (const name of ['notice', `choice:${phone}`]) {
      find(root, `[data-fold="${name}"] > summary`).click();
      await aTimeout(30);
    }
    press(form);
    expect((await sent()).opened).to.deep.equal(['notice', `choice:${phone}`]);
  });
});

describe('a letter that the button says yes to', () => {
  const letter = 'letter:email:own';
  const openLetter = async (): Promise<{ element: HTMLElement; button: HTMLElement }> => {
    const element = await openForm('newsletter');
    const button = find(element, '.accord-submit');
    button.scrollIntoView({ block: 'center' });
    await begin(button);
    fill(element, 'email', 'lea@shop.example');
    return { element, button };
  };

  it('the button is its question', async () => {
    const { button } = await openLetter();
    button.click();
    expect(await factsOf(letter)).to.deep.equal(passed);
    const { marks } = receiver.received[0]!.submission.answers;
    expect(marks).to.deep.equal({ [letter]: 'yes' });
    expect((await sent()).presses?.[letter]?.ago).to.equal(0);
  });

  it('whose words something covers', async () => {
    const { button } = await openLetter();
    layOver(button, { pointerEvents: 'none', background: 'green' });
    button.click();
    expect(await factsOf(letter)).to.deep.equal({ ...passed, uncovered: false });
  });
});

describe('a question in a place of its own', () => {
  it('a dialog in front of the page: what it stands in cuts nothing off', async () => {
    const element = await openForm('loyalty-card');
    const around = element.parentElement!;
    const dialog = document.createElement('dialog');
    Object.assign(around.style, { height: '0', overflow: 'hidden' });
    around.append(dialog);
    dialog.style.width = '500px';
    dialog.append(element);
    dialog.showModal();
    const question = find(element, `[data-choice="${choice}"]`);
    question.scrollIntoView({ block: 'center' });
    await begin(question);
    fillCard(element);
    tick(element, `choice:${choice}`);
    send(element);
    expect(await factsOf()).to.deep.equal(passed);
  });

  it('a box that scrolls: what is scrolled away in it is not on the screen', async () => {
    const element = await openForm('loyalty-card');
    Object.assign(element.style, { display: 'block', height: '60px', overflow: 'auto' });
    element.scrollTop = 0;
    await begin(find(element, 'form'));
    fillCard(element);
    tick(element, `choice:${choice}`);
    send(element);
    expect((await factsOf())?.onScreen).to.equal(false);
  });
});

describe('what measures cannot be had', () => {
  it('a form that is sent before it came says nothing of how it was drawn', async () => {
    const element = await openForm('loyalty-card');
    fillCard(element);
    tick(element, `choice:${choice}`);
    send(element);
    expect(await factsOf()).to.equal(undefined);
    expect((await sent()).opened).to.deep.equal([]);
  });
});

describe('whoever comes next at a counter', () => {
  it('has opened and seen nothing of what the one before did', async () => {
    const element = await openForm('loyalty-card');
    // Far below the fields.
    const low = 'partner-offers:sms:dairy';
    const question = find(element, `[data-choice="${low}"]`);
    question.scrollIntoView({ block: 'center' });
    find<HTMLDetailsElement>(element, '[data-fold=notice]').open = true;
    await begin(question);
    fillCard(element);
    await aTimeout(1400);
    send(element);
    expect((await sent()).opened).to.deep.equal(['notice']);
    expect((await factsOf(low))?.onScreen).to.equal(true);
    receiver.received.length = 0;
    await until(() => element.querySelector('.accord-outcome'));
    element.style.display = 'block';
    element.style.marginTop = '5000px';
    find(element, '.accord-outcome button').click();
    await until(() => element.querySelector('form'));
    scrollTo(0, 0);
    fillCard(element);
    send(element);
    const { opened, drawn } = await sent();
    expect(opened).to.deep.equal([]);
    expect(drawn?.[low]?.onScreen).to.equal(false);
  });
});
