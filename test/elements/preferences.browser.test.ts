import { aTimeout, expect } from '@open-wc/testing';
import '../../src/define.js';
import { parseConfig } from '../../src/config/index.js';
import { planForm, presentForm } from '../../src/form/index.js';
import { presentAgain } from '../../src/form/present-again.js';
import { wordingOf } from '../../src/messages/wording-of.js';
import { namedChoicesIn } from '../../src/messages/named-choices.js';
import type { AskedAgain } from '../../src/proof/person-choices.js';
import type {
  AccordErrorEvent,
  AccordPreferencesEvent,
  PersonChoice,
  PersonChoices,
} from '../../src/index.js';
import { find, fixtureCleanup, heard, readDemo, textOf, until, write } from './open-form.js';

const session = '/me/token';
const choice = (key: string, label: string, changes: Partial<PersonChoice> = {}): PersonChoice => ({
  key,
  label,
  language: 'fr',
  partyName: null,
  channel: 'email',
  answer: 'granted',
  isWaiting: false,
  isLapsed: false,
  isOpen: true,
  at: '2026-11-02T10:00:00Z',
  until: null,
  askedOn: 'https://bakery.example/carte',
  isAskedHere: false,
  canGrant: false,
  proof: 'https://proof.example/p/1',
  ...changes,
});
const stored = (choices: readonly PersonChoice[]): PersonChoices => ({
  schema: 'accord/choices/1',
  controller: { name: 'Boulangerie des Tilleuls', email: 'carte@tilleuls.example' },
  choices,
  requests: [],
  rights: ['access', 'erasure'],
  added: { partners: ['Miel & Cie'], purposes: [] },
  records: [
    {
      id: 'urn:uuid:1',
      at: '2026-11-02T10:00:00Z',
      type: 'submitted',
      method: 'form',
      standing: 'counted',
      proof: 'https://proof.example/p/1',
    },
  ],
  reporting: [{ name: 'CNIL', url: 'https://www.cnil.fr/fr/plaintes' }],
});
const email = choice('e', 'Oui, par e-mail');
const phone = choice('p', 'Appels téléphoniques', { channel: 'phone', until: '2027-11-02' });
const no = (one: PersonChoice): PersonChoice => ({ ...one, answer: 'withdrawn', isOpen: false, until: null });
const calls = 'offers:phone:own';

/** The question behind a refusal of calls, as a receiver puts it. */
async function askForCalls(language: string, date = '2026-11-24'): Promise<AskedAgain> {
  const parsed = parseConfig(await readDemo('loyalty-card'));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed));
  const plan = planForm(parsed.config, { date });
  const wording = wordingOf(language);
  const words = namedChoicesIn(language);
  const presentation = presentAgain(plan, presentForm(plan, wording), calls, wording, words)!;
  return { schema: 'accord/again/1', key: calls, presentation, words: date, contact: '•••34' };
}

/** A receiver that keeps what is refused, or fails as told. */
let choices: readonly PersonChoice[];
let posts: URLSearchParams[];
let answer: () => Response | Promise<Response> | null;
let headers: Headers[];
let complaints: string[];
let day: string;
const { fetch: realFetch } = window;
const { error: consoleError } = console;

beforeEach(() => {
  [choices, posts, headers, complaints] = [[email, phone, no(choice('s', 'Oui, par SMS'))], [], [], []];
  day = '2026-11-24';
  answer = () => null as never;
  console.error = (...words: unknown[]) => complaints.push(words.join(' '));
  window.fetch = async (input, init) => {
    const { pathname, searchParams } = new URL(String(input), location.href);
    if (pathname !== session) return realFetch.call(window, input, init);
    const language = searchParams.get('language') ?? 'fr';
    headers.push(new Headers(init?.headers));
    const body = init?.body as URLSearchParams | undefined;
    if (body) posts.push(body);
    const special = await answer();
    if (special) return special;
    if (searchParams.has('choice')) return Response.json(await askForCalls(language, day));
    const granted = body?.get('choice');
    if (granted && body?.get('words') !== day) return new Response('{}', { status: 409 });
    if (granted)
      choices = choices.map((one) =>
        one.key === granted
          ? { ...one, answer: 'granted', isOpen: true, canGrant: false, isAskedHere: true, askedOn: null }
          : one,
      );
    else if (body)
      choices = choices.map((one) => (body.get('all') || one.key === body.get('refuse') ? no(one) : one));
    return Response.json(stored(choices));
  };
});
afterEach(() => {
  window.fetch = realFetch;
  console.error = consoleError;
  fixtureCleanup();
});

async function open(attributes = 'lang="fr"', width?: number): Promise<HTMLElement> {
  const box = write(`<accord-preferences session="${session}" ${attributes}></accord-preferences>`, width);
  const element = find(box, 'accord-preferences');
  await until(() => element.querySelector('.accord-title') ?? element.querySelector('.accord-failure'));
  return element;
}
const buttons = (element: Element) => [
  ...element.querySelectorAll<HTMLElement>('.accord-choice .accord-secondary'),
];
const said = (element: Element) => element.querySelector<HTMLElement>('.accord-said');
/** Nothing while a press is on its way. */
const saidTo = (element: Element): string => {
  const sentence = said(element);
  return sentence ? textOf(sentence) : '';
};

describe('a person’s choices inside a page', () => {
  it('they read what they agreed to and refused, since when, until when, and where it was asked', async () => {
    const element = await open();
    const text = textOf(element);
    for (const part of [
      'Vos choix chez Boulangerie des Tilleuls',
      'Oui, par e-mail',
      'Vous avez dit oui le 2 novembre 2026 (preuve)',
      'Cet accord prend fin le 2 novembre 2027, sans renouvellement.',
      'https://bakery.example/carte',
      'Ce qui est refusé',
      'carte@tilleuls.example',
      'Ajouté\u00a0: Miel & Cie. Vos réponses ne valent pas pour cela.',
      'CNIL, pour l’usage de vos données',
    ])
      expect(text).to.include(part);
    expect(buttons(element).map((button) => button.ariaLabel)).to.deep.equal([
      'Dire non à\u00a0: Oui, par e-mail',
      'Dire non à\u00a0: Appels téléphoniques',
    ]);
    expect(headers[0]!.get('accept')).to.equal('application/json');
    expect(complaints).to.deep.equal([]);
  });

  it('one press refuses one; what is said comes after it is stored, and the keyboard is taken there', async () => {
    const element = await open();
    let release!: () => void;
    const held = new Promise<null>((resolve) => {
      release = () => resolve(null);
    });
    answer = () => held as never;
    const events: PersonChoices[] = [];
    element.addEventListener('accord-preferences', (event) =>
      events.push((event as AccordPreferencesEvent).stored),
    );
    const [first] = buttons(element);
    first!.focus();
    first!.click();
    first!.click();
    await aTimeout(50);
    // Nothing is claimed while it is on its way, and a second press is none.
    expect(said(element)).to.equal(null);
    expect(buttons(element)).to.have.length(2);
    expect(first!.getAttribute('aria-disabled')).to.equal('true');
    release();
    await until(() => said(element));
    expect(textOf(said(element)!)).to.equal('Votre refus est enregistré.');
    expect(document.activeElement).to.equal(said(element));
    expect(buttons(element)).to.have.length(1);
    expect(posts.map(String)).to.deep.equal(['refuse=e']);
    expect(events).to.have.length(1);
  });

  it('they ask to see their data, and read until when the answer is due; nothing written is lost on the way', async () => {
    const element = await open();
    find<HTMLSelectElement>(element, 'select').value = 'erasure';
    find<HTMLTextAreaElement>(element, 'textarea').value = 'Tout.';
    answer = () => new Response('{}', { status: 503 });
    const press = () => find(element, 'form button').click();
    press();
    await until(() => said(element));
    expect(find<HTMLTextAreaElement>(element, 'textarea').value).to.equal('Tout.');
    const request = {
      id: 'r',
      right: 'erasure',
      at: '2026-11-24T10:00:00Z',
      due: '2026-12-24',
      doneAt: null,
    };
    answer = () => Response.json({ ...stored(choices), requests: [request] });
    press();
    await until(() => saidTo(element).includes('Votre demande est enregistrée'));
    expect(posts.map(String)).to.deep.equal(['right=erasure&message=Tout.', 'right=erasure&message=Tout.']);
    expect(textOf(element)).to.include(
      'Effacer mes données\u00a0: demandé le 24 novembre 2026, réponse attendue le 24 décembre 2026 au plus tard',
    );
    expect(find<HTMLTextAreaElement>(element, 'textarea').value).to.equal('');
  });

  it('what waits for their press in a mail stands by itself, and silence is not called a no', async () => {
    choices = [
      choice('w', 'Oui, par e-mail', { isWaiting: true, isOpen: false }),
      choice('o', 'Offres de Boulangerie par courrier', { answer: 'not-objected' }),
    ];
    const element = await open();
    const groups = [...element.querySelectorAll('.accord-group')].map((group) => textOf(group));
    expect(groups[0]).to.include(
      'Permis tant que vous ne dites pas non. Question posée le 2 novembre 2026 (preuve)',
    );
    expect(groups[1]).to.match(/^En attente de votre confirmation.*Oui, par e-mail.*Pas encore confirmé/s);
    expect(textOf(element)).not.to.include('Ce qui est refusé');
  });

  it('one press refuses everything', async () => {
    const element = await open();
    find(element, '.accord-submit').click();
    await until(() => said(element));
    expect(posts.map(String)).to.deep.equal(['all=yes']);
    expect(buttons(element)).to.have.length(0);
    expect(element.querySelector('.accord-submit')).to.equal(null);
    expect(textOf(element)).to.include('Rien. Personne ne peut vous contacter');
  });

  /** They refused calls some time ago, and nothing else is refused. */
  async function openRefused(attributes?: string, width?: number): Promise<HTMLElement> {
    const refused = no(choice(calls, 'Appels téléphoniques : Boulangerie', { channel: 'phone' }));
    choices = [email, { ...refused, canGrant: true }];
    const element = await open(attributes, width);
    await until(() =>
      element.querySelector('[aria-label^="Changer d’avis"], [aria-label^="Change my mind"]'),
    );
    return element;
  }
  const changeMind = async (element: HTMLElement): Promise<HTMLElement> => {
    find(element, '[aria-label^="Chang"]').click();
    await until(() => element.querySelector('.accord-again'));
    return find(element, '.accord-again');
  };
  const answersOf = (again: Element) => [...again.querySelectorAll<HTMLElement>('.accord-actions button')];

  it('they change their mind: the whole question with its five mentions comes first, and counts once they said yes', async () => {
    const element = await openRefused();
    const again = await changeMind(element);
    await until(() => document.activeElement === again);
    const { presentation } = await askForCalls('fr');
    const [asked] = presentation.groups.flatMap((group) => (group.kind === 'choices' ? group.choices : []));
    const text = textOf(again).replaceAll(/\s+/g, ' ');
    for (const part of [
      presentation.title,
      ...Object.values(asked!.mentions!),
      ...asked!.details.map((one) => one.text),
      presentation.notice.title,
      '•••34',
    ])
      expect(text).to.include(part.replaceAll(/\s+/g, ' '));
    // Nothing is sent by reading.
    expect(posts).to.have.length(0);
    const [yes, nope] = answersOf(again);
    expect([textOf(yes!), textOf(nope!)]).to.deep.equal(['Oui, appelez-moi', 'Non, pas d’appel']);
    const [one, other] = [getComputedStyle(yes!), getComputedStyle(nope!)];
    for (const look of [
      'backgroundColor',
      'color',
      'borderColor',
      'fontSize',
      'fontWeight',
      'minHeight',
    ] as const)
      expect(one[look], look).to.equal(other[look]);
    yes!.click();
    yes!.click();
    await until(() => said(element));
    expect(posts.map(String)).to.deep.equal([
      `choice=${encodeURIComponent(calls)}&words=2026-11-24&language=fr&answer=yes`,
    ]);
    expect(textOf(said(element)!)).to.equal('Votre oui est enregistré.');
    expect(document.activeElement).to.equal(said(element));
    expect(textOf(element)).to.include('Demandé sur cette page.');
    expect(element.querySelector('.accord-again')).to.equal(null);
    expect(buttons(element)).to.have.length(2);
  });

  it('“no” closes the question, and nothing is sent', async () => {
    const element = await openRefused();
    const again = await changeMind(element);
    answersOf(again)[1]!.click();
    await until(() => said(element));
    expect(textOf(said(element)!)).to.equal('Rien n’a changé.');
    expect(posts).to.have.length(0);
    expect(element.querySelector('.accord-again')).to.equal(null);
  });

  it('when the question changes before they answer, nothing is recorded and they read the new one', async () => {
    const element = await openRefused();
    const again = await changeMind(element);
    day = '2026-11-25';
    answersOf(again)[0]!.click();
    await until(() => said(element));
    expect(textOf(said(element)!)).to.include('La question a changé entre-temps');
    expect(textOf(find(element, '.accord-again'))).to.include('25 novembre 2026');
    answersOf(find(element, '.accord-again'))[0]!.click();
    await until(() => saidTo(element) === 'Votre oui est enregistré.');
  });

  it('when the line is cut at their yes, they are told that nothing has changed, and the question stays', async () => {
    const element = await openRefused();
    const again = await changeMind(element);
    answer = () => Promise.reject(new TypeError('Failed to fetch'));
    answersOf(again)[0]!.click();
    await until(() => said(element));
    expect(textOf(said(element)!)).to.include('rien n’a changé');
    answer = () => null as never;
    answersOf(find(element, '.accord-again'))[0]!.click();
    await until(() => saidTo(element) === 'Votre oui est enregistré.');
  });

  it('when the question cannot be had, they are told so; when it is no longer asked, that', async () => {
    const element = await openRefused();
    answer = () => new Response('{}', { status: 503 });
    find(element, '[aria-label^="Chang"]').click();
    await until(() => said(element));
    expect(textOf(said(element)!)).to.include('La question ne peut pas s’afficher');
    let isFirst = true;
    answer = () => (isFirst ? ((isFirst = false), new Response('{}', { status: 409 })) : (null as never));
    find(element, '[aria-label^="Chang"]').click();
    await until(() => saidTo(element).includes('ne se pose plus ici'));
  });

  it('English speakers are asked in English; on a telephone it fits, and passes the checks', async () => {
    const element = await openRefused('lang="en"', 320);
    const again = await changeMind(element);
    expect(again.lang).to.equal('en');
    expect(textOf(again)).to.include('Yes, call me');
    for (const button of answersOf(again)) expect(button.getBoundingClientRect().height).to.be.at.least(44);
    const wide = [...element.querySelectorAll('*')].filter(
      (one) => one.getBoundingClientRect().right > element.getBoundingClientRect().left + 321,
    );
    expect(wide.map(({ className, tagName }) => `${tagName} ${className}`)).to.deep.equal([]);
    await expect(element).to.be.accessible();
  });

  for (const [what, broken] of [
    ['the receiver is down', () => new Response('{}', { status: 503 })],
    ['the line is cut', () => Promise.reject(new TypeError('Failed to fetch'))],
    ['something else answers', () => new Response('<h1>Log in</h1>')],
  ] as const) {
    it(`when ${what}, they are told that nothing has changed, and can press again`, async () => {
      const element = await open();
      answer = broken;
      const error = heard(element, 'accord-error');
      buttons(element)[0]!.click();
      expect(((await error) as AccordErrorEvent).code).to.equal('not-recorded');
      expect(said(element)!.getAttribute('role')).to.equal('alert');
      expect(textOf(said(element)!)).to.include('rien n’a changé');
      expect(buttons(element)).to.have.length(2);
      answer = () => null as never;
      buttons(element)[0]!.click();
      await until(() => buttons(element).length === 1);
      expect(textOf(said(element)!)).to.equal('Votre refus est enregistré.');
    });
  }

  for (const [status, code, sentence] of [
    [410, 'session-over', 'Ce lien ne s’ouvre plus'],
    [404, 'session-over', 'Ce lien ne s’ouvre plus'],
    [500, 'session-unreachable', 'Vos choix ne peuvent pas s’afficher'],
  ] as const) {
    it(`a link that answers ${status} is explained to the person, and to the owner by a code`, async () => {
      answer = () => new Response('{}', { status });
      const element = await open();
      expect(textOf(element)).to.include(sentence);
      expect(complaints.join()).to.include(code);
    });
  }

  it('an element without an address says so to the owner', async () => {
    const box = write('<accord-preferences lang="en"></accord-preferences>');
    await until(() => box.querySelector('.accord-failure'));
    expect(complaints.join()).to.include('session-missing');
  });

  it('English speakers read English; what was on screen stays in its language', async () => {
    const element = await open('lang="en"');
    expect(textOf(element)).to.include('Your choices at Boulangerie');
    expect(find(element, '.accord-label').lang).to.equal('fr');
    element.setAttribute('lang', 'fr');
    await until(() => textOf(element).includes('Vos choix chez'));
  });

  it('fits a telephone, and every button is large enough', async () => {
    const element = await open('lang="fr"', 320);
    for (const button of [...buttons(element), find(element, '.accord-submit')]) {
      const { height, width } = button.getBoundingClientRect();
      expect(height).to.be.at.least(44);
      expect(width).to.be.at.least(44);
    }
    const wide = [...element.querySelectorAll('*')].filter(
      (one) => one.getBoundingClientRect().right > element.getBoundingClientRect().left + 321,
    );
    expect(wide.map(({ className, tagName }) => `${tagName} ${className}`)).to.deep.equal([]);
  });

  it('passes the automatic checks of accessibility', async () => {
    const element = await open();
    buttons(element)[0]!.click();
    await until(() => said(element));
    await expect(element).to.be.accessible();
  });
});
