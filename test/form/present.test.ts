import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  choicesOf,
  fieldsOf,
  planForm,
  presentForm,
  type PresentedChoice,
  type Presentation,
} from '../../src/form/index.js';
import { presentRetention } from '../../src/form/present-notice.js';
import { wordingOf } from '../../src/messages/wording-of.js';
import { noticeItems, phoneMentions, ruleById } from '../../src/law/index.js';
import { phoneSentenceFrom } from '../../src/law/phone-sentence.js';
import { demoForm, demoNames, presentDemo } from './demo-form.js';

const lastDay = '2026-08-10';
const firstDay = '2026-08-11';
const fr = wordingOf('fr');

const choice = (presentation: Presentation, id: string): PresentedChoice => {
  const found = choicesOf(presentation).find((one) => one.id === id);
  assert.ok(found, `${id} is asked`);
  return found;
};
const groupOf = (presentation: Presentation, id: string) => {
  const found = presentation.groups.find(
    (group) => group.kind === 'choices' && group.choices.some((one) => one.id === id),
  );
  assert.ok(found?.kind === 'choices');
  return found;
};

/** Every string in a tree, with its path. */
function* stringsIn(node: unknown, path = ''): Generator<readonly [string, string]> {
  if (typeof node === 'string') yield [path, node];
  else if (node !== null && typeof node === 'object')
    for (const [key, value] of Object.entries(node)) yield* stringsIn(value, `${path}/${key}`);
}
const allText = (node: unknown): string => [...stringsIn(node)].map(([, text]) => text).join('\n');

describe('the telephone, the day before and the day the law changes', () => {
  test('on 10 August 2026 a customer of the bakery may object to calls, and reads about Bloctel', () => {
    const presentation = presentDemo('loyalty-card', lastDay);
    const phone = choice(presentation, 'offers:phone:own');
    assert.equal(phone.polarity, 'objection');
    assert.equal(phone.regime, 'opt-out');
    assert.equal(phone.control, 'checkbox');
    assert.equal(phone.mentions, undefined);
    assert.equal(phone.period, undefined);
    assert.match(phone.label, /^Non merci, /);
    assert.match(allText(phone.details), /Bloctel/);
    assert.equal(groupOf(presentation, phone.id).id, 'objection');
  });

  test('from 11 August 2026 she is asked yes or no, with five mentions, both dates and nothing preset', () => {
    const presentation = presentDemo('loyalty-card', firstDay);
    const phone = choice(presentation, 'offers:phone:own');
    assert.equal(phone.polarity, 'consent');
    assert.equal(phone.regime, 'opt-in');
    assert.equal(phone.control, 'yes-no');
    assert.equal(phone.initial, 'unset');
    assert.deepEqual(Object.keys(phone.mentions ?? {}).toSorted(), [...phoneMentions].toSorted());
    assert.deepEqual(phone.period, { from: '2026-08-11', until: '2027-08-11' });
    assert.match(
      phone.mentions?.identity ?? '',
      /Boulangerie des Tilleuls SARL.*\s: pains, gâteaux et ateliers\s\?$/,
    );
    assert.match(phone.mentions?.period ?? '', /du 11 août 2026 au 11 août 2027/);
    assert.deepEqual(phone.mentionLinks?.withdrawal, {
      href: 'mailto:carte@tilleuls.example',
      text: 'carte@tilleuls.example',
    });
    assert.deepEqual(phone.answers, { yes: 'Oui', no: 'Non' });
    assert.doesNotMatch(allText(presentation), /Bloctel/);
    assert.equal(groupOf(presentation, phone.id).id, 'consent');
  });

  test('an owner who gives an earlier end shows that end, and one that has passed gives a year', () => {
    const config = demoForm('loyalty-card');
    assert.ok(config.marketing);
    const withEnd = (until: string) =>
      choicesOf(
        presentForm(
          planForm({ ...config, marketing: { ...config.marketing!, phone: { until } } }, { date: firstDay }),
          fr,
        ),
      ).find(({ id }) => id === 'offers:phone:own')?.period?.until;
    assert.equal(withEnd('2026-12-31'), '2026-12-31');
    assert.equal(withEnd('2030-12-31'), '2027-08-11');
    assert.equal(withEnd('2026-01-01'), '2027-08-11');
  });
});

describe('every demo form, in both languages, before and after the change of law', () => {
  for (const name of demoNames) {
    for (const date of [lastDay, firstDay, '2026-11-23']) {
      for (const language of ['fr', 'en']) {
        const presentation = presentDemo(name, date, language);

        test(`${name} on ${date} in ${language}: nothing is preset, every question has words`, () => {
          for (const one of choicesOf(presentation)) {
            assert.equal(one.initial, 'unset', one.id);
            assert.ok(one.label.length > 5, one.id);
            // Said once for all boxes of a group, or beside the box; a button that is the yes has the notice above it.
            const { text } = groupOf(presentation, one.id);
            const isExplained = text.text !== '' || one.details.length > 0;
            assert.ok(isExplained || one.control === 'submit', `${one.id} says what silence means, or who`);
          }
          for (const [path, text] of stringsIn(presentation)) {
            assert.doesNotMatch(text, /\{\{|\}\}|undefined|\[object|NaN/, path);
            // A name of a sentence where the sentence should be.
            assert.doesNotMatch(text, /^(?:consent|partner|objection|notice|group|mention)\.\w/, path);
            // Fields that come with a choice have no group on the screen.
            const isNamed = (at: string) =>
              !presentation.groups.some(({ id }, index) => id === 'asked' && at === `/groups/${index}/title`);
            const mayBeEmpty = /\/(?:text|purpose)$|^\/notice\/brief\/\d+\/title$/;
            if (!mayBeEmpty.test(path) && isNamed(path)) assert.notEqual(text.trim(), '', path);
          }
        });

        test(`${name} on ${date} in ${language}: a group never mixes a tick that means yes with one that means no`, () => {
          for (const group of presentation.groups)
            if (group.kind === 'choices')
              for (const one of group.choices) assert.equal(one.polarity, group.polarity, one.id);
        });

        test(`${name} on ${date} in ${language}: what is drawn survives the trip to the receiver, and comes out the same twice`, () => {
          assert.deepEqual(JSON.parse(JSON.stringify(presentation)), presentation);
          assert.equal(JSON.stringify(presentDemo(name, date, language)), JSON.stringify(presentation));
        });
      }

      test(`${name} on ${date}: French and English differ in words and in nothing else`, () => {
        const codes = (language: string) =>
          JSON.parse(
            JSON.stringify(presentDemo(name, date, language), (key, value: unknown) =>
              [
                'label',
                'short',
                'opener',
                'text',
                'title',
                'introduction',
                'hint',
                'without',
                'purpose',
                'requirement',
                'unchosen',
                'more',
                'less',
                'submit',
                'identity',
                'proposal',
                'withdrawal',
                'proof-access',
                'yes',
                'no',
              ].includes(key) ||
              (key === 'period' && typeof value === 'string')
                ? 'words'
                : value,
            ),
          ) as Record<string, unknown>;
        assert.deepEqual({ ...codes('en'), language: 'fr' }, codes('fr'));
      });
    }
  }
});

describe('who else', () => {
  test('a partner is named on each of its questions, with its own page, under the date and address of the list', () => {
    const presentation = presentDemo('loyalty-card');
    const group = presentation.groups.find(({ id }) => id === 'partners');
    assert.ok(group?.kind === 'choices');
    assert.deepEqual(group.text.link, { href: '/partners.html', text: 'Liste du 4 mai 2026' });
    const names = { roaster: 'Torréfaction du Quai SAS', dairy: 'Laiterie des Trois Prés SCOP' } as const;
    assert.deepEqual(
      group.parties?.map(({ id, name, href }) => [id, name, href]),
      Object.entries(names).map(([id, name]) => [id, name, `/partners.html#${id}`]),
    );
    const ofPartners = choicesOf(presentation).filter(({ party }) => party !== 'own');
    assert.equal(ofPartners.length, 4);
    for (const { id, party, label, details, polarity } of ofPartners) {
      assert.match(label, new RegExp(names[party as keyof typeof names]), id);
      // A consent stands in the row of its company, which has the link; an objection brings its own.
      const isLinked = details.some(({ link }) => link?.href === `/partners.html#${party}`);
      assert.equal(isLinked, polarity === 'objection', id);
    }
  });
});

describe('telephone numbers', () => {
  const sentence = fr.t('field.phoneNotice');

  test('a consumer reads the sentence of L223-2 wherever her number is asked for', () => {
    for (const name of demoNames) {
      const isConsumer = demoForm(name).audience === 'consumer';
      for (const field of fieldsOf(presentDemo(name))) {
        const isSaid = field.statements.some(({ text }) => text === sentence);
        assert.equal(isSaid, isConsumer && field.control === 'phone', `${name} ${field.id}`);
      }
    }
  });

  test('the day before that law, nobody reads that calls need a consent: they did not', () => {
    assert.equal(ruleById('FR', 'FR-P18').from, phoneSentenceFrom);
    for (const name of ['loyalty-card', 'quote-request'] as const) {
      const before = allText(presentDemo(name, lastDay));
      for (const key of ['field.phoneNotice', 'field.contractNotice'] as const)
        assert.equal(before.includes(fr.t(key)), false, `${name} ${key}`);
    }
  });

  test('where a contract is concluded, the ban on unasked calls is said as well', () => {
    const said = (name: 'loyalty-card' | 'quote-request') =>
      allText(fieldsOf(presentDemo(name)).filter(({ control }) => control === 'phone')).includes(
        fr.t('field.contractNotice'),
      );
    assert.equal(said('loyalty-card'), true);
    assert.equal(said('quote-request'), false);
  });
});

describe('a sector where the law forbids marketing', () => {
  test('the heating engineer offers no e-mail, SMS or calls, and offers to call back', () => {
    const choices = choicesOf(presentDemo('quote-request'));
    assert.deepEqual(
      choices.map(({ id, polarity }) => [id, polarity]),
      [
        ['callback:phone:own', 'request'],
        ['offers:post:own', 'objection'],
      ],
    );
    assert.equal(choices[0]?.needs, 'phone');
  });

  test('even an owner who asks for the forbidden channels does not get them drawn', () => {
    const config = demoForm('quote-request');
    const greedy = {
      ...config,
      marketing: { ...config.marketing!, channels: ['email', 'sms', 'automated-call', 'phone', 'post'] },
    } as typeof config;
    const channels = planForm(greedy, { date: firstDay }).choices.map(({ id }) => id);
    assert.deepEqual(channels, ['callback:phone:own', 'offers:post:own']);
  });
});

describe('the notice', () => {
  test('a person reads which data came from elsewhere, and from where (IN15)', () => {
    const config = {
      ...demoForm('business-contact'),
      sources: [
        { from: { fr: 'le registre du commerce' }, data: { fr: 'l’adresse' }, isOpen: true },
        { from: { fr: 'un salon' }, data: { fr: 'le nom' }, url: 'https://salon.example/' },
      ],
    } as ReturnType<typeof demoForm>;
    const { full } = presentForm(planForm(config, { date: firstDay }), wordingOf('fr')).notice;
    const item = full.find(({ id }) => id === 'IN15');
    assert.deepEqual(
      item?.texts.map(({ text, link }) => [text, link?.href]),
      [
        ['Le registre du commerce (accessible à tous) : l’adresse.', undefined],
        ['Un salon : le nom.', 'https://salon.example/'],
      ],
    );
    const without = presentForm(planForm(demoForm('business-contact'), { date: firstDay }), wordingOf('fr'));
    assert.ok(without.notice.full.every(({ id }) => id !== 'IN15'));
  });

  for (const name of demoNames) {
    test(`${name} says all that GDPR 13 asks for, on the form and in full`, () => {
      const config = demoForm(name);
      const presentation = presentDemo(name);
      const choices = choicesOf(presentation);
      const { level1, level2 } = noticeItems(config.jurisdiction, {
        hasDpo: Boolean(config.controller.dataProtectionOfficer),
        hasLegitimateInterest: choices.some(({ polarity }) => polarity === 'objection'),
        hasRecipients: Boolean(config.recipients ?? config.partners),
        hasTransfers: Boolean(config.transfers),
        hasAutomatedDecisions: config.purposes.some(({ automatedDecision }) => automatedDecision),
        hasConsent: choices.some(({ polarity }) => polarity === 'consent'),
        hasMarketing: Boolean(config.marketing ?? config.partners),
        collectsPhoneOfConsumer:
          config.audience === 'consumer' && config.fields.some(({ type }) => type === 'phone'),
        controllerOutsideEu: Boolean(config.controller.outsideEU),
      });
      const { brief, full } = presentation.notice;
      for (const { id } of level2)
        assert.ok(
          full.some((item) => item.id === id),
          `${id} in full`,
        );
      // Two things are said at the fields, where they belong.
      const elsewhere: Readonly<Record<string, () => boolean>> = {
        IN11: () =>
          fieldsOf(presentation).every(({ requirement }) => requirement !== '') &&
          presentation.groups.some((group) => group.id === 'needed' && /Sans |sans /.test(allText(group))),
        IN16: () => allText(fieldsOf(presentation)).includes(fr.t('field.phoneNotice')),
      };
      for (const { id } of level1)
        assert.ok(brief.some((item) => item.id === id) || elsewhere[id]?.(), `${id} on the form`);
      for (const item of [...brief, ...full]) assert.ok(item.texts.length > 0, item.id);
    });
  }

  test('on the last day of the old law, calls rest on a legitimate interest; the day after, on consent', () => {
    const why = (date: string) =>
      presentDemo('loyalty-card', date).notice.full.find(({ id }) => id === 'IN03')?.texts[3]?.text ?? '';
    assert.match(
      why(lastDay),
      /avec votre accord \([^)]*par SMS[^)]*\) et dans notre intérêt, sauf si vous dites non \(par téléphone/,
    );
    assert.match(
      why(firstDay),
      /avec votre accord \([^)]*par téléphone[^)]*\) et dans notre intérêt, sauf si vous dites non \(par courrier\)/,
    );
    const config = demoForm('loyalty-card');
    const onlyPhone = (date: string) =>
      presentForm(
        planForm({ ...config, marketing: { ...config.marketing!, channels: ['phone'] } }, { date }),
        fr,
      ).notice.full.find(({ id }) => id === 'IN03')?.texts[3]?.text;
    assert.match(onlyPhone(lastDay) ?? '', /: dans notre intérêt, sauf si vous dites non\.$/);
    assert.match(onlyPhone(firstDay) ?? '', /: avec votre accord\.$/);
  });

  test('a person reads which partner gets their data on a yes, and which unless they say no', () => {
    const { brief, full } = presentDemo('loyalty-card').notice;
    const short = allText(brief.find(({ id }) => id === 'IN05'));
    assert.match(
      short,
      /les partenaires que vous acceptez\s; sauf si vous dites non, Torréfaction du Quai SAS/,
    );
    const recipients = allText(full.find(({ id }) => id === 'IN05'));
    assert.match(recipients, /Seulement si vous dites oui[^.]*Torréfaction du Quai SAS \(par e-mail\)/);
    assert.match(recipients, /Sauf si vous dites non[^.]*Torréfaction du Quai SAS \(par courrier\)/);
  });

  test('a retention of 24 months reads as two years, one of 12 as one, one of 18 in months', () => {
    const read = (months: number, language = 'fr') =>
      presentRetention({ months, after: 'last-contact' }, wordingOf(language));
    assert.equal(read(24), '2 ans après votre dernier contact');
    assert.equal(read(12), '1 an après votre dernier contact');
    assert.equal(read(18), '18 mois après votre dernier contact');
    assert.equal(read(1, 'en'), '1 month after your last contact');
    assert.equal(read(12, 'en'), '1 year after your last contact');
    assert.equal(read(36, 'en'), '3 years after your last contact');
  });

  test('the short notice gives each period that may be the longest by what happens', () => {
    const config = demoForm('newsletter');
    const [letter] = config.purposes;
    assert.ok(letter);
    const brief = (...retention: (typeof letter)['retention'][]) =>
      presentForm(
        planForm(
          {
            ...config,
            purposes: retention.map((one, index) => ({ ...letter, id: `p${index}`, retention: one })),
          },
          { date: firstDay },
        ),
        fr,
      ).notice.brief.find(({ id }) => id === 'IN07')?.texts[0]?.text;
    const contact = { months: 36, after: 'last-contact' } as const;
    // The same number of months runs longer from the last contact than from today.
    assert.equal(
      brief({ months: 36, after: 'collection' }, contact),
      'Gardées au plus 3 ans après votre dernier contact.',
    );
    assert.equal(
      brief(contact, { months: 24, after: 'end-of-contract' }, { months: 12, after: 'end-of-contract' }),
      'Gardées au plus 3 ans après votre dernier contact ou 2 ans après la fin du contrat.',
    );
    assert.equal(
      brief(contact, { months: 48, after: 'collection' }),
      'Gardées au plus 3 ans après votre dernier contact ou 4 ans à partir d’aujourd’hui.',
    );
    assert.equal(brief(contact, contact), 'Gardées 3 ans après votre dernier contact.');
  });

  test('the short notice gives the longest period, and never a shorter one', () => {
    const { brief } = presentDemo('loyalty-card').notice;
    assert.match(allText(brief.find(({ id }) => id === 'IN07')), /Gardées au plus 3 ans après votre dernier/);
    assert.match(
      allText(presentDemo('newsletter').notice.brief.find(({ id }) => id === 'IN07')),
      /^IN07\n\nGardées 3 ans après votre dernier contact\.$/,
    );
  });
});

test('an optional service needs a box of its own, and its field is not drawn as a text field', () => {
  const presentation = presentDemo('loyalty-card');
  assert.equal(choice(presentation, 'history:history:own').control, 'checkbox');
  assert.equal(choice(presentation, 'history:history:own').polarity, 'consent');
  assert.ok(!fieldsOf(presentation).some(({ id }) => id === 'purchaseHistory'));
});

test('only what a contract needs is required: never a number, an address or a birth date on a loyalty card', () => {
  const required = fieldsOf(presentDemo('loyalty-card')).filter((field) => field.required);
  assert.deepEqual(
    required.map(({ id }) => id),
    ['firstName', 'lastName', 'email', 'terms'],
  );
});
