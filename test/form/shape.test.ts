import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { FieldConfig, FormConfig, PartnerConfig } from '../../src/config/schema.js';
import {
  answerTo,
  choicesOf,
  choicesUnopened,
  fieldsAsked,
  fieldsOf,
  finalAnswers,
  askedOf,
  noAnswers,
  placeAskedFields,
  planForm,
  presentForm,
  validateAnswers,
  withMark,
  withPart,
  withValue,
  type Answers,
  type FieldsGroup,
  type Presentation,
  type PresentedText,
} from '../../src/form/index.js';
import { wordingOf } from '../../src/messages/wording-of.js';
import { noticeItems, phoneMentions } from '../../src/law/index.js';
import { demoForm, demoNames, presentDemo } from './demo-form.js';

const today = '2026-11-29';
const names = 'Un Deux Trois Quatre Cinq Six Sept Huit Neuf Dix'.split(' ');

/** The bakery with ten neighbours, one of which calls, and all that a notice may have to say. */
const tenPartners = (): FormConfig => {
  const card = demoForm('loyalty-card');
  const [first] = card.partners!.members;
  const members = names.map((name, index): PartnerConfig => ({
    ...first!,
    id: `neighbour${index}`,
    name: `Maison ${name} SARL`,
    goods: { fr: `produits ${index}`, en: `goods ${index}` },
    channels: index === 9 ? ['email', 'phone', 'post'] : ['email', 'sms'],
    url: `https://neighbour${index}.example/`,
  }));
  return {
    ...card,
    controller: {
      ...card.controller,
      dataProtectionOfficer: { email: 'dpo@tilleuls.example' },
      outsideEU: true,
      representative: { name: 'Relais Europe SAS', address: '1 rue du Port, 44000 Nantes' },
    },
    purposes: card.purposes.map((purpose, index) =>
      index === 0
        ? { ...purpose, automatedDecision: { fr: 'Une machine compte vos points.', en: 'A machine counts.' } }
        : purpose,
    ),
    transfers: [
      {
        country: { fr: 'Canada', en: 'Canada' },
        safeguard: { fr: 'décision d’adéquation', en: 'adequacy decision' },
        url: 'https://commission.europa.eu/adequacy',
      },
    ],
    partners: { ...card.partners!, members },
  };
};

const present = (config: FormConfig, language = 'fr'): Presentation =>
  presentForm(planForm(config, { date: today }), wordingOf(language));

const forms: readonly (readonly [name: string, config: FormConfig])[] = [
  ...demoNames.map((name) => [name, demoForm(name)] as const),
  ['a form with ten partners', tenPartners()],
];

const said = (texts: readonly PresentedText[] = []): string =>
  texts.map(({ text, link }) => [text, link?.text, link?.href].filter(Boolean).join(' ')).join('\n');
const item = (items: Presentation['notice']['full'], id: string): string =>
  said(items.find((one) => one.id === id)?.texts);
const groupsOf = (presentation: Presentation, id: string) =>
  presentation.groups.filter((group) => group.id === id);
const fieldIds = (presentation: Presentation, id: string): readonly string[] =>
  groupsOf(presentation, id).flatMap((group) => (group as FieldsGroup).fields.map((field) => field.id));

/** What each item has to hold, by what the owner wrote (GDPR 13, 21(4); Code de la consommation L223-2). */
function expectedOf(config: FormConfig, presentation: Presentation) {
  const { controller, purposes, transfers = [], recipients = [] } = config;
  const own = (words: Readonly<Record<string, string>>): string => words[presentation.language] ?? '';
  const start = (text: string): string => text.slice(1).replace(/\.$/, '');
  const partners = choicesOf(presentation).flatMap(({ party }) =>
    party === 'own' ? [] : (config.partners?.members.find(({ id }) => id === party)?.name ?? []),
  );
  const brief: Record<string, readonly string[]> = {
    IN01: [controller.name],
    IN02: [controller.dataProtectionOfficer?.email ?? ''],
    IN06: transfers.flatMap(({ country, safeguard }) => [own(country), own(safeguard)]),
    IN05: recipients.map(({ text }) => start(own(text))),
    IN08: [controller.email],
    IN10: ['CNIL'],
    IN13: [controller.email],
  };
  const full: Record<string, readonly string[]> = {
    ...brief,
    IN01: [controller.name, controller.address, controller.email, controller.phone ?? ''],
    IN03: purposes.map(({ title }) => start(own(title))),
    IN05: [...recipients.map(({ text }) => start(own(text))), ...partners],
    IN06: transfers.flatMap(({ country, safeguard, url }) => [own(country), own(safeguard), url ?? '']),
    IN07: purposes.map(({ title }) => start(own(title))),
    IN08: [controller.email],
    IN10: ['CNIL', 'https://www.cnil.fr'],
    IN11: config.fields.filter(({ type }) => type !== 'service').map(({ label }) => own(label)),
    IN12: purposes.flatMap(({ automatedDecision }) => (automatedDecision ? [own(automatedDecision)] : [])),
    IN17: [controller.representative?.name ?? '', controller.representative?.address ?? ''],
  };
  return { brief, full };
}

describe('the notice of a short form is whole', () => {
  for (const [name, config] of forms)
    for (const language of ['fr', 'en'])
      test(`${name}, in ${language}: item by item, on the form and one press away`, () => {
        const presentation = present(config, language);
        const { brief, full } = presentation.notice;
        const choices = choicesOf(presentation);
        const levels = noticeItems(config.jurisdiction, {
          hasDpo: Boolean(config.controller.dataProtectionOfficer),
          hasLegitimateInterest: choices.some(({ regime }) => regime === 'opt-out'),
          hasRecipients: Boolean(config.recipients ?? config.partners),
          hasTransfers: Boolean(config.transfers),
          hasAutomatedDecisions: config.purposes.some(({ automatedDecision }) => automatedDecision),
          hasConsent: choices.some(({ polarity }) => polarity === 'consent'),
          hasMarketing: Boolean(config.marketing ?? config.partners),
          collectsPhoneOfConsumer:
            config.audience === 'consumer' && config.fields.some(({ type }) => type === 'phone'),
          controllerOutsideEu: Boolean(config.controller.outsideEU),
        });
        const expected = expectedOf(config, presentation);
        for (const { id } of levels.level2) {
          assert.notEqual(item(full, id), '', `${id} one press away`);
          for (const words of expected.full[id] ?? [])
            assert.ok(item(full, id).includes(words), `${id} says "${words}": ${item(full, id)}`);
        }
        for (const { id } of levels.level1) {
          // What is asked is said where it is asked: IN11 at the fields, IN16 at the number.
          if (id === 'IN11' || id === 'IN16') continue;
          assert.notEqual(item(brief, id), '', `${id} on the form`);
          for (const words of expected.brief[id] ?? [])
            assert.ok(item(brief, id).includes(words), `${id} says "${words}": ${item(brief, id)}`);
        }
        for (const one of brief) assert.equal(one.title, '', 'sentences that follow each other');
        // The right to refuse all advertising stands apart from everything else (GDPR 21(4)).
        for (const one of brief) assert.equal(one.apart === true, one.id === 'IN13', one.id);
      });

  test('each basis that a form rests on is named on the form, and what has a question of its own is not named twice', () => {
    const why = (config: FormConfig) => item(present(config).notice.brief, 'IN03');
    const card = why(tenPartners());
    for (const words of ['nécessaire', 'votre accord', 'notre intérêt'])
      assert.ok(card.includes(words), card);
    assert.doesNotMatch(card, /artisans voisins/);
    assert.match(why(demoForm('newsletter')), /^s’en sert pour vous envoyer la lettre \(votre accord\)\.$/);
  });

  test('whether a field is needed, and what follows without it, stands at the fields', () => {
    for (const [, config] of forms) {
      const presentation = present(config);
      const [needed] = groupsOf(presentation, 'needed') as FieldsGroup[];
      for (const { id, requirement, required } of fieldsOf(presentation))
        assert.equal(requirement, required ? 'obligatoire' : 'facultatif', id);
      for (const { id, without } of needed!.fields)
        assert.ok(/Sans |pas de /.test(`${needed!.text} ${without ?? ''}`), id);
    }
  });

  test('a number comes with the sentence on sales calls, wherever it is asked', () => {
    for (const [name, config] of forms) {
      if (config.audience !== 'consumer') continue;
      const presentation = present(config);
      for (const { control, id, statements } of fieldsOf(presentation))
        if (control === 'phone') assert.match(said(statements), /appels commerciaux/, `${name} ${id}`);
    }
  });
});

describe('what is asked', () => {
  for (const [name, config] of forms)
    test(`${name}: each purpose, party and channel is a choice of its own, and nothing is preset`, () => {
      const presentation = present(config);
      const choices = choicesOf(presentation);
      const wanted = [
        ...(config.marketing?.channels ?? []).map((channel) => `${config.marketing!.purpose}:${channel}:own`),
        ...(config.partners?.members ?? []).flatMap(({ id, channels }) =>
          channels.map((channel) => `${config.partners!.purpose}:${channel}:${id}`),
        ),
        ...(config.services ?? [])
          .filter(({ id }) => config.fields.some((field) => field.type === 'service' && field.service === id))
          .map(({ id, purpose }) => `${purpose}:${id}:own`),
        ...(config.callback ? [`${config.callback.purpose}:phone:own`] : []),
      ];
      assert.deepEqual(choices.map(({ id }) => id).toSorted(), wanted.toSorted());
      for (const choice of choices) {
        assert.equal(choice.initial, 'unset');
        assert.notEqual(answerTo(choice, null), 'granted', choice.id);
        // Few words stand beside the box, the whole question names it.
        if (choice.short) assert.ok(choice.label.length > choice.short.length, choice.id);
      }
      assert.equal(new Set(choices.map(({ label }) => label)).size, choices.length, 'no two have one name');
    });

  test('each of ten companies stands in a row with its name, what it offers and its page, above its own boxes', () => {
    const config = tenPartners();
    const [group] = groupsOf(present(config), 'partners');
    assert.ok(group?.kind === 'choices');
    assert.deepEqual(
      group.parties,
      config.partners!.members.map(({ id, name, goods, url }) => ({
        id,
        name,
        text: goods['fr'],
        href: url,
      })),
    );
    assert.match(group.title, /^Et celles de 10 partenaires\s\?$/);
    for (const { id, name } of group.parties ?? []) {
      const labels: readonly string[] = group.choices.flatMap(({ party, label }) =>
        party === id ? [label] : [],
      );
      assert.equal(labels.length, 2, name);
      for (const label of labels) assert.ok(label.includes(name), label);
    }
  });

  test('a call is asked for by five mentions behind one button, which answers nothing', () => {
    for (const [, config] of forms) {
      const presentation = present(config);
      for (const choice of choicesOf(presentation).filter(({ control }) => control === 'yes-no')) {
        const { mentions, period, mentionLinks, label, answers, stands, opener } = choice;
        assert.deepEqual(Object.keys(mentions ?? {}).toSorted(), [...phoneMentions].toSorted());
        assert.equal(stands, 'press');
        assert.match(opener ?? '', /…$/);
        const caller = config.partners?.members.find(({ id }) => id === choice.party) ?? config.controller;
        assert.ok(mentions!.identity.includes(caller.name), 'who calls');
        assert.equal(label, mentions!.identity, 'the question is the first mention');
        assert.ok(
          mentions!.identity.includes(
            'goods' in caller ? caller.goods['fr']! : config.marketing!.goods['fr']!,
          ),
          'what for',
        );
        assert.deepEqual(period, { from: '2026-11-29', until: '2027-11-29' });
        assert.match(mentions!.period, /du 29 novembre 2026 au 29 novembre 2027/);
        assert.equal(mentionLinks?.withdrawal?.href, `mailto:${config.controller.email}`);
        assert.match(mentions!['proof-access'], /gratuite, sans compte/);
        assert.deepEqual(Object.keys(answers ?? {}), ['yes', 'no']);
        assert.equal(answerTo(choice, null), 'unanswered');
        assert.ok(choicesUnopened(presentation, noAnswers, []).includes(choice.id));
        assert.ok(!choicesUnopened(presentation, noAnswers, [`choice:${choice.id}`]).includes(choice.id));
      }
    }
  });

  test('where silence would let somebody write, the no stands open beside a mandatory address, and one press away beside an optional one', () => {
    const objections = groupsOf(present(demoForm('business-contact')), 'objection');
    assert.deepEqual(
      objections.map((group) => [
        group.stands,
        group.kind === 'choices' && group.choices.map(({ id }) => id),
      ]),
      [
        ['open', ['offers:email:own']],
        ['press', ['offers:sms:own', 'offers:phone:own', 'offers:post:own']],
      ],
    );
    const card = present(demoForm('loyalty-card'));
    const post = choicesOf(card).find(({ id }) => id === 'offers:post:own')!;
    const unseen = (opened: readonly string[]) => choicesUnopened(card, noAnswers, opened).includes(post.id);
    assert.equal(answerTo(post, null, { isUnseen: unseen([]) }), 'unanswered');
    assert.equal(answerTo(post, null, { isUnseen: unseen(['optional']) }), 'not-objected');
    assert.equal(answerTo(post, 'yes', { isUnseen: unseen(['optional']) }), 'objected');
  });
});

describe('a field that only a choice needs', () => {
  const card = present(demoForm('loyalty-card'));
  const sms = 'offers:sms:own';
  const wrong = withValue(noAnswers, 'phone', 'x');
  const filled: Answers = withPart(
    ['firstName', 'lastName'].reduce(
      (answers, id) => withValue(answers, id, 'Léa'),
      withValue(withValue(wrong, 'email', 'lea@shop.example'), 'terms', true),
    ),
    'address',
    'street',
    '',
  );

  test('is not asked, not looked at and not kept without that choice', () => {
    assert.deepEqual(fieldIds(card, 'asked'), ['phone']);
    const ids = (answers: Answers) => fieldsAsked(askedOf(card, answers)).map(({ id }) => id);
    assert.ok(!ids(filled).includes('phone'));
    assert.deepEqual(validateAnswers(card, filled, today), []);
    assert.equal('phone' in finalAnswers(card, filled).values, false);
    const yes = withMark(filled, sms, 'yes');
    assert.ok(ids(yes).includes('phone'));
    assert.deepEqual(
      validateAnswers(card, yes, today).map(({ field, code }) => [field, code]),
      [['phone', 'phone']],
    );
    assert.equal(finalAnswers(card, withValue(yes, 'phone', '0199001234')).values['phone'], '0199001234');
    for (const mark of ['no', null] as const)
      assert.ok(!ids(withMark(filled, 'offers:phone:own', mark)).includes('phone'), String(mark));
  });

  test('says at its label all that it is for', () => {
    const phone = fieldsOf(card).find(({ id }) => id === 'phone')!;
    assert.equal(phone.purpose, 'pour les SMS, les appels automatiques, les fax et les appels');
    assert.deepEqual(
      phone.with,
      choicesOf(card)
        .filter(({ needs }) => needs === 'phone')
        .map(({ id }) => id),
    );
  });

  test('one that is of use by itself, or about which silence would decide, is offered to everybody', () => {
    assert.deepEqual(fieldIds(present(demoForm('account')), 'asked'), []);
    assert.ok(fieldIds(present(demoForm('account')), 'optional').includes('phone'));
    assert.ok(fieldIds(card, 'optional').includes('address'));
  });

  test('keeps its place beside the choice that brought it, for as long as any needs it', () => {
    const places = (marks: Answers['marks'], before: ReadonlyMap<string, string>) =>
      placeAskedFields(card, { marks }, before);
    const first = places({ 'offers:phone:own': 'yes' }, new Map());
    assert.deepEqual([...first], [['phone', 'offers:phone:own']]);
    const second = places({ [sms]: 'yes', 'offers:phone:own': 'yes' }, first);
    assert.deepEqual([...second], [['phone', 'offers:phone:own']]);
    const third = places({ [sms]: 'yes', 'offers:phone:own': 'no' }, second);
    assert.deepEqual([...third], [['phone', 'offers:phone:own']], 'it does not jump away under the hands');
    assert.deepEqual([...places({}, third)], []);
    assert.deepEqual([...places({ [sms]: 'yes' }, new Map())], [['phone', sms]]);
  });
});

describe('a form that is sent with too little', () => {
  const services: FormConfig = {
    ...demoForm('newsletter'),
    purposes: [
      ...demoForm('newsletter').purposes,
      {
        id: 'tell',
        basis: 'consent',
        title: { fr: 'vous prévenir', en: 'tell you' },
        retention: { months: 1, after: 'collection' },
      },
    ],
    marketing: undefined,
    fields: [
      {
        id: 'email',
        type: 'email',
        label: { fr: 'E-mail', en: 'E-mail' },
        purposes: ['tell'],
      },
      { id: 'tellMe', type: 'service', service: 'tell', label: { fr: 'Prévenir', en: 'Tell' } },
    ],
    services: [
      {
        id: 'tell',
        purpose: 'tell',
        label: { fr: 'Prévenez-moi', en: 'Tell me' },
        text: { fr: 'Une fois.', en: 'Once.' },
      },
    ],
  };
  const codes = (presentation: Presentation, answers: Answers) =>
    validateAnswers(presentation, answers, today).map(({ field, code }) => `${field}: ${code}`);

  test('a service that needs an address asks for it', () => {
    const form = present(services);
    const [choice] = choicesOf(form);
    assert.equal(choice?.needs, 'email');
    assert.deepEqual(fieldIds(form, 'asked'), ['email']);
    const yes = withMark(noAnswers, choice!.id, 'yes');
    assert.deepEqual(codes(form, yes), ['email: needed-for-choice']);
    assert.deepEqual(codes(form, withValue(yes, 'email', 'lea@shop.example')), []);
    // One that the owner names comes first.
    const phone: FieldConfig = {
      id: 'phone',
      type: 'phone',
      label: { fr: 'Numéro', en: 'Number' },
      purposes: ['tell'],
    };
    const named = present({
      ...services,
      fields: [...services.fields, phone],
      services: [{ ...services.services![0]!, needs: 'phone' }],
    });
    assert.equal(choicesOf(named)[0]?.needs, 'phone');
  });

  test('an empty form is told so, and one answer is enough', () => {
    const form = present(services);
    assert.deepEqual(codes(form, noAnswers), [': empty']);
    assert.deepEqual(codes(form, withValue(noAnswers, 'email', '  ')), [': empty']);
    const account = present({
      ...demoForm('account'),
      fields: demoForm('account').fields.map((field) => ({ ...field, required: false })),
    });
    assert.deepEqual(codes(account, noAnswers), [': empty']);
    assert.deepEqual(codes(account, withValue(noAnswers, 'firstName', 'Léa')), []);
    assert.deepEqual(codes(account, withMark(noAnswers, 'offers:phone:own', 'no')), []);
    // Where something is mandatory, that is what is missing.
    assert.deepEqual(codes(present(demoForm('newsletter')), noAnswers), ['email: missing']);
  });

  test('in a form that is there for the letter there is no box: the button, which says so, is the yes', () => {
    const letter = presentDemo('newsletter', today);
    const [choice, ...others] = choicesOf(letter);
    assert.deepEqual(others, []);
    assert.equal(choice?.control, 'submit');
    assert.equal(choice.label, letter.submit);
    const sent = finalAnswers(letter, withValue(noAnswers, 'email', 'lea@shop.example'));
    assert.equal(answerTo(choice, sent.marks[choice.id] ?? null), 'granted');
    const empty = finalAnswers(letter, noAnswers);
    assert.equal(answerTo(choice, empty.marks[choice.id] ?? null), 'unanswered');
    assert.deepEqual(codes(letter, noAnswers), ['email: missing']);
  });

  test('with anything else to agree to, the letter has its box again', () => {
    const letter = demoForm('newsletter');
    const changes: readonly Partial<FormConfig>[] = [
      { marketing: { ...letter.marketing!, openTracking: true } },
      {
        terms: { label: { fr: 'J’accepte', en: 'I accept' }, url: '/terms', purpose: letter.purposes[0]!.id },
      },
      { purposes: [...letter.purposes, { ...letter.purposes[0]!, id: 'other' }] },
      { fields: letter.fields.map((field) => ({ ...field, required: false })) },
    ];
    for (const change of changes)
      for (const { control } of choicesOf(present({ ...letter, ...change })))
        assert.equal(control, 'checkbox', JSON.stringify(change));
  });
});

describe('a postcode', () => {
  const quote = present(demoForm('quote-request'));
  const codes = (postcode: string, country?: string) =>
    validateAnswers(
      quote,
      withValue(noAnswers, 'address', {
        street: '1 rue',
        city: 'Lieu',
        postcode,
        ...(country && { country }),
      }),
      today,
    ).flatMap(({ part, code }) => (part === 'postcode' ? [code] : []));

  test('has five digits in France, however it is spaced', () => {
    for (const text of ['49000', '49 000', ' 01000 ', '97400']) assert.deepEqual(codes(text), [], text);
    for (const text of ['ABC', '4900', '490001', '4900O', '49-00'])
      assert.deepEqual(codes(text), ['postcode'], text);
    for (const country of ['France', 'FRANCE ', 'fr']) assert.deepEqual(codes('ABC', country), ['postcode']);
    assert.equal(fieldsOf(quote).find(({ id }) => id === 'address')?.parts?.[2]?.digits, 5);
  });

  test('is taken as it is written in another country', () => {
    for (const [text, country] of [
      ['1000', 'Belgique'],
      ['SW1A 1AA', 'Royaume-Uni'],
      ['H2X 1Y4', 'Canada'],
    ] as const)
      assert.deepEqual(codes(text, country), [], country);
    assert.deepEqual(codes('', 'Belgique'), ['missing']);
  });
});
