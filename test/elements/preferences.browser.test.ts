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
  about: 'Vous envoyer nos offres',
  short: null,
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
let languages: string[];
let complaints: string[];
let day: string;
const { fetch: realFetch } = window;
const { error: consoleError } = console;

beforeEach(() => {
  [choices, posts, headers, complaints, languages] = [
    [email, phone, no(choice('s', 'Oui, par SMS', { channel: 'sms' }))],
    [],
    [],
    [],
    [],
  ];
  day = '2026-11-24';
  answer = () => null as never;
  console.error = (...words: unknown[]) => complaints.push(words.join(' '));
  window.fetch = async (input, init) => {
    const { pathname, searchParams } = new URL(String(input), location.href);
    if (pathname !== session) return realFetch.call(window, input, init);
    const language = searchParams.get('language') ?? 'fr';
    languages.push(language);
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
  ...element.querySelectorAll<HTMLElement>('.accord-standing .accord-small'),
];
const said = (element: Element) => element.querySelector<HTMLElement>('.accord-said');
const rows = (element: Element): readonly string[] =>
  [...element.querySelectorAll('.accord-standing')].map((row) =>
    textOf(row).replaceAll(/\s+/g, ' ').replaceAll(' ,', ',').trim(),
  );
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
      'Vous envoyer nos offres',
      'carte@tilleuls.example',
      'le formulaire demande aussi\u00a0: Miel & Cie. Vos réponses ne valent pas pour cela.',
    ])
      expect(text).to.include(part);
    // One press away.
    expect(element.textContent.replaceAll(/\s+/g, ' ')).to.include('CNIL, pour l’usage de vos données');
    expect(buttons(element).map((button) => button.ariaLabel)).to.deep.equal([
      'Arrêter\u00a0: E-mail, «\u00a0Vous envoyer nos offres\u00a0»',
      'Arrêter\u00a0: Téléphone, «\u00a0Vous envoyer nos offres\u00a0»',
      'Remplir… pour dire oui\u00a0: SMS, «\u00a0Vous envoyer nos offres\u00a0»',
    ]);
    expect(rows(element)).to.deep.equal([
      'E-mail Oui, 2 nov. 2026 Arrêter',
      'Téléphone Oui, 2 nov. 2026, jusqu’au 2 nov. 2027 Arrêter',
      'SMS Arrêté, 2 nov. 2026 Remplir…',
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
    expect(buttons(element)).to.have.length(3);
    expect(first!.getAttribute('aria-disabled')).to.equal('true');
    release();
    await until(() => said(element));
    expect(saidTo(element)).to.match(
      /^Arrêté\s: E-mail, «\sVous envoyer nos offres\s»\s+Cela vaut dès maintenant\.$/,
    );
    expect(document.activeElement).to.equal(said(element));
    expect(rows(element)[0]).to.match(/^E-mail Arrêté/);
    expect(posts.map(String)).to.deep.equal(['refuse=e']);
    expect(events).to.have.length(1);
  });

  it('they ask to see their data, and read until when the answer is due; nothing written is lost on the way', async () => {
    const element = await open();
    find<HTMLSelectElement>(element, 'select').value = 'erasure';
    find<HTMLTextAreaElement>(element, 'textarea').value = 'Tout.';
    answer = () => new Response('{}', { status: 503 });
    find<HTMLDetailsElement>(element, '.accord-fields').closest('details')!.open = true;
    const press = () => find(element, '.accord-fields button').click();
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
    await until(() => saidTo(element).includes('Demande enregistrée'));
    expect(posts.map(String)).to.deep.equal(['right=erasure&message=Tout.', 'right=erasure&message=Tout.']);
    expect(textOf(element)).to.include(
      'Effacer mes données\u00a0: demandé le 24 nov. 2026, réponse attendue le 24 déc. 2026 au plus tard',
    );
    expect(find<HTMLTextAreaElement>(element, 'textarea').value).to.equal('');
  });

  it('what waits for their press in a mail says so, and silence is not called a no', async () => {
    choices = [
      choice('w', 'Oui, par e-mail', { isWaiting: true, isOpen: false }),
      choice('o', 'Offres de Boulangerie par courrier', { channel: 'post', answer: 'not-objected' }),
      choice('u', 'Oui, par SMS', {
        channel: 'sms',
        answer: 'refused',
        isOpen: false,
        isUnticked: true,
        askedOn: null,
      }),
    ];
    const element = await open();
    const [waiting, silent, left] = rows(element);
    expect(waiting).to.match(/^E-mail À confirmer, 2 nov\. 2026 Ouvrez le lien du message/);
    expect(silent).to.equal('Courrier Permis, 2 nov. 2026 Arrêter');
    expect(left).to.equal('SMS Non coché, 2 nov. 2026');
  });

  it('one press refuses everything', async () => {
    const element = await open();
    find(element, '[name=all]').click();
    await until(() => said(element));
    expect(posts.map(String)).to.deep.equal(['all=yes']);
    expect(saidTo(element)).to.match(/^Tout est arrêté/);
    expect(element.querySelector('[name=refuse], [name=all]')).to.equal(null);
    expect(textOf(element)).to.include('Personne ne peut vous contacter');
  });

  /** They refused calls some time ago, and nothing else is refused. */
  async function openRefused(attributes?: string, width?: number): Promise<HTMLElement> {
    const refused = no(choice(calls, 'Appels téléphoniques : Boulangerie', { channel: 'phone' }));
    choices = [email, { ...refused, canGrant: true }];
    const element = await open(attributes, width);
    await until(() => element.querySelector('.accord-standing [name=choice]'));
    return element;
  }
  const changeMind = async (element: HTMLElement): Promise<HTMLElement> => {
    find(element, '.accord-standing [name=choice]').click();
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
    expect([textOf(yes!), textOf(nope!)]).to.deep.equal(['Oui', 'Non']);
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
    expect(saidTo(element)).to.match(/^Oui enregistré\s: Téléphone/);
    // The way back is one press.
    expect(textOf(find(said(element)!, '[name=refuse]'))).to.equal('Annuler');
    expect(document.activeElement).to.equal(said(element));
    expect(element.querySelector('.accord-again')).to.equal(null);
    expect(buttons(element)).to.have.length(2);
  });

  it('“no” closes the question, and nothing is sent', async () => {
    const element = await openRefused();
    const again = await changeMind(element);
    answersOf(again)[1]!.click();
    await until(() => said(element));
    expect(saidTo(element)).to.match(/^Rien n’a changé/);
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
    await until(() => saidTo(element).startsWith('Oui enregistré'));
  });

  it('when the line is cut at their yes, they are told that nothing has changed, and the question stays', async () => {
    const element = await openRefused();
    const again = await changeMind(element);
    answer = () => Promise.reject(new TypeError('Failed to fetch'));
    answersOf(again)[0]!.click();
    await until(() => said(element));
    expect(textOf(said(element)!)).to.include('Rien n’a changé');
    answer = () => null as never;
    answersOf(find(element, '.accord-again'))[0]!.click();
    await until(() => saidTo(element).startsWith('Oui enregistré'));
  });

  it('when the question cannot be had, they are told so; when it is no longer asked, that', async () => {
    const element = await openRefused();
    answer = () => new Response('{}', { status: 503 });
    find(element, '.accord-standing [name=choice]').click();
    await until(() => said(element));
    expect(textOf(said(element)!)).to.include('La question ne peut pas s’afficher');
    let isFirst = true;
    answer = () => (isFirst ? ((isFirst = false), new Response('{}', { status: 409 })) : (null as never));
    find(element, '.accord-standing [name=choice]').click();
    await until(() => saidTo(element).includes('ne se pose plus ici'));
  });

  it('English speakers are asked in English; on a telephone it fits, and passes the checks', async () => {
    const element = await openRefused('lang="en"', 320);
    const again = await changeMind(element);
    expect(again.lang).to.equal('en');
    expect(answersOf(again).map(textOf)).to.deep.equal(['Yes', 'No']);
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
      expect(textOf(said(element)!)).to.include('Rien n’a changé');
      expect(rows(element)[0]).to.match(/^E-mail Oui/);
      answer = () => null as never;
      buttons(element)[0]!.click();
      await until(() => saidTo(element).startsWith('Arrêté'));
      expect(saidTo(element)).to.match(
        /^Arrêté\s: E-mail, «\sVous envoyer nos offres\s»\s+Cela vaut dès maintenant\.$/,
      );
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

  it('English speakers read English, and the receiver is asked for it', async () => {
    const element = await open('lang="en"');
    expect(textOf(element)).to.include('Your choices at Boulangerie');
    expect(rows(element)[0]).to.equal('E-mail Yes, 2 Nov 2026 Stop');
    expect(languages).to.deep.equal(['en']);
    element.setAttribute('lang', 'fr');
    await until(() => textOf(element).includes('Vos choix chez'));
  });

  it('fits a telephone, and every button is large enough', async () => {
    const element = await open('lang="fr"', 320);
    for (const button of [...buttons(element), find(element, '[name=all]')]) {
      const { height, width } = button.getBoundingClientRect();
      expect(height).to.be.at.least(44);
      expect(width).to.be.at.least(44);
    }
    const wide = [...element.querySelectorAll('*')].filter(
      (one) => one.getBoundingClientRect().right > element.getBoundingClientRect().left + 321,
    );
    expect(wide.map(({ className, tagName }) => `${tagName} ${className}`)).to.deep.equal([]);
  });

  it('its headings fit under those of the page that it stands in', async () => {
    const box = write(
      `<h2>Mon compte</h2><accord-preferences lang="fr" session="${session}"></accord-preferences>`,
    );
    await until(() => box.querySelector('.accord-title'));
    const levels = [...box.querySelectorAll('accord-preferences [role=heading]')].map((one) => one.ariaLevel);
    expect(levels).to.deep.equal(['3', '4']);
  });

  it('somebody who chooses a day is on a break until then, reads it first, and goes on with one press', async () => {
    const pausable = { first: '2026-12-01', last: '2027-11-30', uses: [{ key: 'offers', about: 'Offres' }] };
    let pauses: PersonChoices['pauses'] = [];
    answer = () => {
      const last = posts.at(-1);
      if (last?.has('pause')) pauses = [{ key: '*', about: null, until: last.get('pause')! }];
      if (last?.has('resume')) pauses = [];
      return Response.json({ ...stored(choices), pauses, pausable });
    };
    const element = await open();
    const fold = [...element.querySelectorAll('details')].find((one) =>
      textOf(one).includes('Faire une pause'),
    )!;
    fold.open = true;
    const chosen = find<HTMLInputElement>(fold, 'input[type=date]');
    expect([chosen.min, chosen.max, chosen.required]).to.deep.equal(['2026-12-01', '2027-11-30', true]);
    // Nothing is sent without a day.
    find(fold, 'button').click();
    expect(posts).to.have.length(0);
    chosen.value = '2027-03-03';
    find(fold, 'button').click();
    await until(() => said(element)?.textContent?.includes('En pause'));
    expect(posts.map((post) => [post.get('pause'), post.get('paused')])).to.deep.equal([
      ['2027-03-03', null],
    ]);
    const paused = find(element, '.accord-paused');
    expect(textOf(paused)).to.include('En pause jusqu’au 3 mars 2027 inclus');
    await expect(element).to.be.accessible();
    find(paused, 'button').click();
    await until(() => said(element)?.textContent?.includes('La pause est finie'));
    expect(posts.at(-1)?.get('resume')).to.equal('*');
    expect(element.querySelector('.accord-paused')).to.equal(null);
  });

  it('passes the automatic checks of accessibility', async () => {
    const element = await open();
    buttons(element)[0]!.click();
    await until(() => said(element));
    await expect(element).to.be.accessible();
  });
});
