import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkConfig, findProblems } from '../../src/config/index.js';
import { adviceCodes, errorCodes, type Level, type ProblemCode } from '../../src/config/checks/problem.js';
import { formWith, type Changes } from './form.js';

const today = '2026-11-23';
const text = (fr: string, en = 'In English, please') => ({ fr, en });
const partner = (changes: Changes = {}) => ({
  id: 'other',
  name: 'Torréfaction du Quai SAS',
  goods: text('cafés en grains', 'coffee beans'),
  channels: ['email'],
  ...changes,
});
const service = { 'services/0/id': 'history' };

interface Case {
  readonly title: string;
  readonly level: Level;
  readonly code: ProblemCode;
  readonly path: string;
  readonly rule: string | null;
  /** What the owner wrote instead of the careful form. */
  readonly wrong: Changes;
  /** What puts it right; the careful form when left out. */
  readonly right?: Changes;
  readonly on?: string;
}

const on = (cases: readonly Omit<Case, 'level'>[], level: Level): Case[] =>
  cases.map((each) => ({ ...each, level }));

const errors = on(
  [
    {
      title: 'a country without a book of rules is refused, not guessed',
      code: 'unknown-jurisdiction',
      path: '/jurisdiction',
      rule: null,
      wrong: { jurisdiction: 'XX' },
    },
    {
      title: 'answers may not cross the network in clear',
      code: 'insecure-endpoint',
      path: '/endpoint',
      rule: null,
      wrong: { endpoint: 'http://forms.garden.example/' },
      right: { endpoint: 'http://localhost:4600/' },
    },
    {
      title: 'a host that only starts like this machine is not this machine',
      code: 'insecure-endpoint',
      path: '/endpoint',
      rule: null,
      wrong: { endpoint: 'http://localhost.garden.example/' },
      right: { endpoint: 'http://127.0.0.1/' },
    },
    {
      title: 'no box is ticked in advance',
      code: 'preset-choice',
      path: '/marketing/preset',
      rule: 'CV02',
      wrong: { 'marketing/preset': true },
      right: { 'marketing/preset': false },
    },
    {
      title: 'no partner box is ticked in advance',
      code: 'preset-choice',
      path: '/partners/preset',
      rule: 'CV02',
      wrong: { 'partners/preset': true },
    },
    {
      title: 'nobody has to accept advertising',
      code: 'required-choice',
      path: '/marketing/required',
      rule: 'CV10',
      wrong: { 'marketing/required': true },
      right: { 'marketing/required': false },
    },
    {
      title: 'nobody has to accept partners',
      code: 'required-choice',
      path: '/partners/required',
      rule: 'CV10',
      wrong: { 'partners/required': true },
    },
    {
      title: 'a French button that says "j’accepte" would take more than it says',
      code: 'accepting-submit',
      path: '/submit/fr',
      rule: 'CV12',
      wrong: { 'submit/fr': 'J’accepte et je m’inscris' },
    },
    {
      title: 'an English button that says "I agree" would take more than it says',
      code: 'accepting-submit',
      path: '/submit/en',
      rule: 'CV12',
      wrong: { 'submit/en': 'I agree, sign me up' },
    },
    {
      title: 'terms do not carry advertising along',
      code: 'marketing-in-terms',
      path: '/terms/label/fr',
      rule: 'CV03',
      wrong: { 'terms/label/fr': 'J’accepte les conditions et de recevoir les offres' },
    },
    {
      title: 'terms do not carry partners along',
      code: 'marketing-in-terms',
      path: '/terms/label/en',
      rule: 'CV03',
      wrong: { 'terms/label/en': 'I accept the terms and news from partners' },
      right: { 'terms/label/en': 'I accept the terms of this offer' },
    },
    {
      title: 'a refusal is not made shameful',
      code: 'shaming-answer',
      path: '/marketing/phone/answers/no/fr',
      rule: 'CV12',
      wrong: { 'marketing/phone/answers/no/fr': 'Non, tant pis pour les économies' },
    },
    {
      title: 'a refusal without a no is no refusal',
      code: 'unclear-answer',
      path: '/marketing/phone/answers/no/en',
      rule: 'CV13',
      wrong: { 'marketing/phone/answers/no/en': 'Maybe later' },
    },
    {
      title: 'a refusal is not a double negative',
      code: 'unclear-answer',
      path: '/marketing/phone/answers/no/fr',
      rule: 'CV13',
      wrong: { 'marketing/phone/answers/no/fr': 'Non, je ne refuse pas' },
      right: { 'marketing/phone/answers/no/fr': 'Non, ne m’appelez pas' },
    },
    {
      title: 'a yes that says no is refused',
      code: 'unclear-answer',
      path: '/marketing/phone/answers/yes/fr',
      rule: 'CV13',
      wrong: { 'marketing/phone/answers/yes/fr': 'Non, sauf offre utile' },
    },
    {
      title: 'a yes is not an argument beside a bare no',
      code: 'unequal-answers',
      path: '/marketing/phone/answers/no/en',
      rule: 'CV12',
      wrong: { 'marketing/phone/answers/yes/en': 'Yes, call me about the best plants of the season' },
    },
    {
      title: 'partners are named',
      code: 'no-named-partner',
      path: '/partners/members',
      rule: 'PA8',
      wrong: { 'partners/members': [] },
    },
    {
      title: '"nos partenaires" is nobody',
      code: 'placeholder-partner',
      path: '/partners/members/0/name',
      rule: 'PA8',
      wrong: { 'partners/members/0/name': 'Nos partenaires commerciaux' },
      right: { 'partners/members/0/name': 'Partenaires Viticoles d’Anjou' },
    },
    {
      title: '"Partner A" is nobody, H&M is someone',
      code: 'placeholder-partner',
      path: '/partners/members/0/name',
      rule: 'PA8',
      wrong: { 'partners/members/0/name': 'Partner A' },
      right: { 'partners/members/0/name': 'H & M' },
    },
    {
      title: 'a list of partners is not dated tomorrow',
      code: 'partner-list-future',
      path: '/partners/list/date',
      rule: 'PA8',
      wrong: { 'partners/list/date': '2026-11-24' },
      right: { 'partners/list/date': '2026-11-23' },
    },
    {
      title: 'the business says its name',
      code: 'placeholder-controller',
      path: '/controller/name',
      rule: 'IN01',
      wrong: { 'controller/name': 'Votre société' },
    },
    {
      title: 'calls about renovation stay banned with consent',
      code: 'banned-channel',
      path: '/marketing/channels/1',
      rule: 'FR-S01',
      wrong: { sector: 'energy-renovation' },
      right: { sector: 'energy-renovation', 'marketing/channels': ['post'], partners: undefined },
    },
    {
      title: 'e-mails about home adaptation stay banned with consent',
      code: 'banned-channel',
      path: '/marketing/channels/0',
      rule: 'FR-S03',
      wrong: { sector: 'home-adaptation' },
    },
    {
      title: 'a partner cannot use a banned channel either',
      code: 'banned-channel',
      path: '/partners/members/0/channels/0',
      rule: 'FR-S05',
      wrong: { sector: 'training-account' },
    },
    {
      title: 'SMS need a phone number',
      code: 'channel-without-field',
      path: '/marketing/channels/0',
      rule: null,
      wrong: {
        'marketing/channels': ['sms'],
        'fields/1': { id: 'town', type: 'text', label: text('Ville', 'Town'), purposes: ['club'] },
      },
    },
    {
      title: 'a partner’s letters need an address',
      code: 'channel-without-field',
      path: '/partners/members/0/channels/0',
      rule: null,
      wrong: {
        'partners/members/0/channels': ['post'],
        'purposes/3/interest': text('a', 'b'),
        'marketing/channels': ['email', 'phone'],
        'fields/2': { id: 'town', type: 'text', label: text('Ville', 'Town'), purposes: ['club'] },
      },
    },
    {
      title: 'a call back needs a phone number',
      code: 'callback-without-phone',
      path: '/callback',
      rule: null,
      wrong: {
        callback: { purpose: 'club', about: text('mon adhésion', 'my membership') },
        'marketing/channels': ['email'],
        'fields/1': { id: 'town', type: 'text', label: text('Ville', 'Town'), purposes: ['club'] },
      },
      right: { callback: { purpose: 'club', about: text('mon adhésion', 'my membership') } },
    },
    {
      title: 'advertising is no part of a contract',
      code: 'marketing-basis',
      path: '/purposes/2/basis',
      rule: 'CV10',
      wrong: { 'purposes/2/basis': 'contract' },
    },
    {
      title: 'sharing with partners is no legal duty',
      code: 'marketing-basis',
      path: '/purposes/3/basis',
      rule: 'CV10',
      wrong: { 'purposes/3/basis': 'legal-obligation' },
    },
    {
      title: 'e-mails to consumers do not rest on the owner’s interest',
      code: 'consent-needed',
      path: '/purposes/2/basis',
      rule: 'FR-M01',
      wrong: { 'purposes/2/basis': 'legitimate-interest' },
      right: { 'purposes/2/basis': 'legitimate-interest', 'marketing/channels': ['post'] },
    },
    {
      title: 'an optional service is no legal duty',
      code: 'service-basis',
      path: '/purposes/1/basis',
      rule: 'CV04',
      wrong: { 'purposes/1/basis': 'legal-obligation' },
      right: { 'purposes/1/basis': 'contract' },
    },
    {
      title: 'every question says what it is for',
      code: 'field-without-purpose',
      path: '/fields/3/purposes',
      rule: 'LP9',
      wrong: { 'fields/3/purposes': undefined },
      right: { 'fields/3/purposes': undefined, 'fields/3/unlocks': 'history' },
    },
    {
      title: 'an empty list of purposes is no purpose',
      code: 'field-without-purpose',
      path: '/fields/3/purposes',
      rule: 'LP9',
      wrong: { 'fields/3/purposes': [] },
    },
    {
      title: 'a phone number that no channel uses is not asked for',
      code: 'unused-contact',
      path: '/fields/1/purposes',
      rule: 'LP9',
      wrong: { 'marketing/channels': ['email', 'post'] },
      right: { 'marketing/channels': ['email', 'sms', 'post'] },
    },
    {
      title: 'advertising makes no answer mandatory',
      code: 'mandatory-without-need',
      path: '/fields/1/required',
      rule: 'LP9',
      wrong: { 'fields/1/required': true },
      right: { 'fields/1/required': true, 'fields/1/purposes': ['club', 'offers'] },
    },
    {
      title: 'an optional service makes no answer mandatory',
      code: 'mandatory-without-need',
      path: '/fields/3/required',
      rule: 'LP9',
      wrong: { 'fields/3/required': true, 'fields/3/purposes': ['history'] },
    },
    {
      title: 'a mandatory question says what happens without an answer',
      code: 'without-missing',
      path: '/fields/0/without',
      rule: 'IN11',
      wrong: { 'fields/0/without': undefined },
    },
    {
      title: 'an optional service is not imposed',
      code: 'required-service',
      path: '/fields/4/required',
      rule: 'CV10',
      wrong: { 'fields/4/required': true },
      right: { 'fields/4/required': false },
    },
    {
      title: 'a legitimate interest is spelt out',
      code: 'interest-missing',
      path: '/purposes/1/interest',
      rule: 'IN04',
      wrong: { ...service, 'purposes/1/basis': 'legitimate-interest' },
    },
    {
      title: 'letters that people can only refuse rest on an interest that is spelt out',
      code: 'interest-missing',
      path: '/purposes/2/interest',
      rule: 'IN04',
      wrong: { 'purposes/2/interest': undefined },
      right: {
        'purposes/2/interest': undefined,
        'marketing/channels': ['email', 'phone'],
        'fields/2/purposes': ['club'],
      },
    },
    {
      title: 'partners are among the recipients of the notice',
      code: 'recipients-missing',
      path: '/recipients',
      rule: 'IN05',
      wrong: { recipients: undefined },
      right: { recipients: undefined, partners: undefined },
    },
    {
      title: 'a business outside the Union names its representative',
      code: 'representative-missing',
      path: '/controller/representative',
      rule: 'IN17',
      wrong: { 'controller/outsideEU': true },
      right: {
        'controller/outsideEU': true,
        'controller/representative': { name: 'Relais Europe SAS', address: '1 rue du Pont, Paris' },
      },
    },
    {
      title: 'a data protection officer can be reached',
      code: 'officer-unreachable',
      path: '/controller/dataProtectionOfficer',
      rule: 'IN02',
      wrong: { 'controller/dataProtectionOfficer': { name: 'Ada' } },
      right: { 'controller/dataProtectionOfficer': { email: 'dpo@garden.example' } },
    },
    {
      title: 'prospects are not kept beyond three years',
      code: 'retention-too-long',
      path: '/purposes/2/retention/months',
      rule: 'RT01',
      wrong: { 'purposes/2/retention/months': 37 },
    },
    {
      title: 'customers are not kept beyond three years for advertising',
      code: 'retention-too-long',
      path: '/purposes/3/retention/months',
      rule: 'RT02',
      wrong: { relationship: 'customer', 'purposes/3/retention/months': 48 },
    },
    {
      title: 'a period that starts when consent is withdrawn may never start',
      code: 'retention-without-end',
      path: '/purposes/2/retention/after',
      rule: 'RT01',
      wrong: { 'purposes/2/retention/after': 'withdrawal' },
    },
    {
      title: 'a child under 15 is not asked to consent alone',
      code: 'age-too-low',
      path: '/minimumAge',
      rule: 'MI1',
      wrong: { minimumAge: 14 },
    },
    {
      title: 'a consent to calls does not end before it starts',
      code: 'phone-period-over',
      path: '/marketing/phone/until',
      rule: 'FR-P06',
      wrong: { 'marketing/phone/until': '2026-11-22' },
      right: { 'marketing/phone/until': '2026-11-23' },
    },
  ],
  'error',
);

const warnings = on(
  [
    {
      title: 'what a call will sell is named',
      code: 'vague-goods',
      path: '/marketing/goods/fr',
      rule: 'FR-P06',
      wrong: { 'marketing/goods/fr': 'nos produits et services' },
    },
    {
      title: 'what a partner’s call will sell is named',
      code: 'vague-goods',
      path: '/partners/members/0/goods/en',
      rule: 'FR-P06',
      wrong: {
        'partners/members/0': partner({
          channels: ['phone'],
          goods: { fr: 'cafés en grains', en: 'our offers' },
        }),
      },
    },
    {
      title: 'a text that was not translated is noticed',
      code: 'same-text',
      path: '/title/en',
      rule: 'LP1',
      wrong: { title: text('Club Jardin Botanique', 'Club Jardin Botanique') },
      right: { title: text('Club 2026', 'Club 2026') },
    },
    {
      title: 'an English text filed as French is noticed',
      code: 'other-language',
      path: '/submit/fr',
      rule: 'LP1',
      wrong: { 'submit/fr': 'Join the club with your friends' },
    },
    {
      title: 'a French text filed as English is noticed',
      code: 'other-language',
      path: '/fields/0/without/en',
      rule: 'LP1',
      wrong: { 'fields/0/without/en': 'Pas de carte sans votre adresse dans le dossier.' },
    },
    {
      title: 'more than twenty partners are more than anyone reads',
      code: 'many-partners',
      path: '/partners/members',
      rule: 'PA2',
      wrong: { 'partners/members': Array.from({ length: 21 }, (_, index) => partner({ id: `p${index}` })) },
      right: { 'partners/members': Array.from({ length: 20 }, (_, index) => partner({ id: `p${index}` })) },
    },
    {
      title: 'a list of partners is looked at once a year',
      code: 'partner-list-old',
      path: '/partners/list/date',
      rule: 'PA3',
      wrong: { 'partners/list/date': '2025-11-22' },
      right: { 'partners/list/date': '2025-11-23' },
    },
    {
      title: 'a consent to calls longer than a year will be cut',
      code: 'phone-period-shortened',
      path: '/marketing/phone/until',
      rule: 'FR-P25',
      wrong: { 'marketing/phone/until': '2027-11-24' },
      right: { 'marketing/phone/until': '2027-11-23' },
    },
    {
      title: 'consent is not announced where people can only object',
      code: 'objection-basis',
      path: '/purposes/2/basis',
      rule: 'IN03',
      wrong: { 'marketing/channels': ['post'], 'fields/1/purposes': ['club'] },
    },
    {
      title: 'a contract is kept five years as a rule',
      code: 'retention-long',
      path: '/purposes/0/retention/months',
      rule: 'RT04',
      wrong: { 'purposes/0/retention/months': 61 },
      right: { 'purposes/0/retention/months': 60 },
    },
    {
      title: 'accounting is kept ten years as a rule',
      code: 'retention-long',
      path: '/purposes/0/retention/months',
      rule: 'RT05',
      wrong: { 'purposes/0/basis': 'legal-obligation', 'purposes/0/retention/months': 121 },
      right: { 'purposes/0/basis': 'legal-obligation', 'purposes/0/retention/months': 120 },
    },
    {
      title: 'a page served in clear is noticed',
      code: 'insecure-origin',
      path: '/origins/0',
      rule: null,
      wrong: { origins: ['http://garden.example'] },
      right: { origins: ['http://localhost:4600'] },
    },
    {
      title: 'opens of e-mails that are never sent are not measured',
      code: 'tracking-without-email',
      path: '/marketing/openTracking',
      rule: 'FR-M17',
      wrong: { 'marketing/openTracking': true, 'marketing/channels': ['phone', 'post'] },
      right: { 'marketing/openTracking': true },
    },
    {
      title: 'a service that no field offers is noticed',
      code: 'service-without-field',
      path: '/services/0',
      rule: null,
      wrong: { 'fields/4': { id: 'town', type: 'text', label: text('Ville', 'Town'), purposes: ['club'] } },
    },
  ],
  'warning',
);

const infos = on(
  [
    {
      title: 'a service kept longer than usual is mentioned',
      code: 'retention-long',
      path: '/purposes/1/retention/months',
      rule: 'RT01',
      wrong: { 'purposes/1/retention/months': 37 },
    },
    {
      title: 'a purpose that nothing serves is mentioned',
      code: 'unused-purpose',
      path: '/purposes/4',
      rule: 'LP9',
      wrong: {
        'purposes/4': {
          id: 'spare',
          basis: 'contract',
          title: text('rien', 'nothing'),
          retention: { months: 1, after: 'collection' },
        },
      },
    },
    {
      title: 'an optional question does well to say that nothing depends on it',
      code: 'without-advised',
      path: '/fields/1/without',
      rule: 'IN11',
      wrong: { 'fields/1/without': undefined },
    },
    {
      title: 'a form for news only may insist on the address',
      code: 'newsletter-only',
      path: '/fields/0/required',
      rule: 'CV14',
      wrong: {
        services: undefined,
        partners: undefined,
        terms: undefined,
        minimumAge: undefined,
        purposes: [
          {
            id: 'offers',
            basis: 'consent',
            title: text('la lettre', 'the letter'),
            retention: { months: 12, after: 'last-contact' },
          },
        ],
        fields: [
          {
            id: 'email',
            type: 'email',
            required: true,
            label: text('E-mail', 'E-mail'),
            purposes: ['offers'],
            without: text('Rien ne part.', 'Nothing is sent.'),
          },
        ],
        marketing: { purpose: 'offers', goods: text('plantes', 'plants'), channels: ['email'] },
      },
    },
    {
      title: 'a contract that takes a number repeats the ban on calls',
      code: 'contract-clause',
      path: '/concludesContract',
      rule: 'FR-P18',
      wrong: { concludesContract: true },
      right: { concludesContract: false },
    },
    {
      title: 'an age that is never asked is not checked',
      code: 'age-not-asked',
      path: '/minimumAge',
      rule: 'MI4',
      wrong: { 'fields/3': { id: 'town', type: 'text', label: text('Ville', 'Town'), purposes: ['club'] } },
    },
    {
      title: 'a date of birth without an age uses the age of the law',
      code: 'age-not-set',
      path: '/minimumAge',
      rule: 'MI4',
      wrong: { minimumAge: undefined },
    },
    {
      title: 'the five mentions on calls need a lawyer’s eye',
      code: 'phone-mentions',
      path: '/marketing/channels/1',
      rule: 'FR-P06',
      wrong: {},
      right: { 'marketing/channels': ['email', 'post'], 'fields/1/purposes': ['club'] },
    },
    {
      title: 'before 11 August 2026 numbers are checked against Bloctel',
      code: 'bloctel-screening',
      path: '/marketing/channels/1',
      rule: 'FR-M11',
      wrong: {},
      right: { 'marketing/channels': ['email', 'post'], 'fields/1/purposes': ['club'] },
      on: '2026-08-10',
    },
    {
      title: 'a call back has its conditions',
      code: 'callback-conditions',
      path: '/callback',
      rule: 'FR-P13',
      wrong: { callback: { purpose: 'club', about: text('mon adhésion', 'my membership') } },
    },
    {
      title: 'customers may get e-mails about similar goods',
      code: 'customer-exception',
      path: '/marketing/similarGoods',
      rule: 'FR-D5',
      wrong: { relationship: 'customer' },
      right: { relationship: 'customer', 'marketing/similarGoods': false },
    },
    {
      title: 'customers are asked like everyone about other goods',
      code: 'no-customer-exception',
      path: '/marketing/similarGoods',
      rule: 'FR-D5',
      wrong: { relationship: 'customer', 'marketing/similarGoods': false },
      right: { relationship: 'customer' },
    },
    {
      title: 'e-mails to professionals without consent are a tolerance',
      code: 'b2b-tolerance',
      path: '/strictB2B',
      rule: 'FR-D8',
      wrong: { audience: 'professional', 'purposes/2/basis': 'legitimate-interest' },
      right: { audience: 'professional', strictB2B: true },
    },
    {
      title: 'a rule that is a reading says so',
      code: 'uncertain-rule',
      path: '/marketing/channels/0',
      rule: 'FR-S04',
      wrong: {
        sector: 'energy-renovation',
        'marketing/channels': ['post'],
        partners: undefined,
        'purposes/2/basis': 'legitimate-interest',
      },
    },
  ],
  'info',
);

for (const { title, level, code, path, rule, wrong, right = {}, on: date = today } of [
  ...errors,
  ...warnings,
  ...infos,
]) {
  test(`${level}: ${title}`, () => {
    const found = checkConfig(formWith(wrong), date).find((each) => each.code === code && each.path === path);
    assert.ok(
      found,
      `${code} at ${path} was not among:\n${checkConfig(formWith(wrong), date)
        .map((each) => `${each.code} ${each.path}`)
        .join('\n')}`,
    );
    assert.equal(found.level, level);
    assert.equal(found.ruleId, rule);
    const still = checkConfig(formWith(right), date).filter(
      (each) => each.code === code && each.path === path,
    );
    assert.deepEqual(still, [], 'the form that is right was reported too');
  });
}

test('every code is tried', () => {
  const tried = new Set([...errors, ...warnings, ...infos].map(({ code }) => code));
  assert.deepEqual(
    [...errorCodes, ...adviceCodes].filter((code) => !tried.has(code)),
    [],
  );
});

test('a careful owner hears of no error and no warning', () => {
  const heard = checkConfig(formWith(), today).filter(({ level }) => level !== 'info');
  assert.deepEqual(heard, []);
});

const dated: readonly {
  title: string;
  changes: Changes;
  code: ProblemCode;
  path: string;
  before: string;
  from: string;
  until?: true;
}[] = [
  {
    title: 'calls about renovation are banned from 26 July 2020',
    changes: { sector: 'energy-renovation' },
    code: 'banned-channel',
    path: '/marketing/channels/1',
    before: '2020-07-25',
    from: '2020-07-26',
  },
  {
    title: 'e-mails about renovation are banned from 1 July 2025',
    changes: { sector: 'energy-renovation' },
    code: 'banned-channel',
    path: '/marketing/channels/0',
    before: '2025-06-30',
    from: '2025-07-01',
  },
  {
    title: 'calls about home adaptation are banned from 1 July 2025',
    changes: { sector: 'home-adaptation' },
    code: 'banned-channel',
    path: '/marketing/channels/1',
    before: '2025-06-30',
    from: '2025-07-01',
  },
  {
    title: 'training accounts are off limits from 21 December 2022',
    changes: { sector: 'training-account' },
    code: 'banned-channel',
    path: '/marketing/channels/0',
    before: '2022-12-20',
    from: '2022-12-21',
  },
  {
    title: 'the five mentions are due from 11 August 2026',
    changes: {},
    code: 'phone-mentions',
    path: '/marketing/channels/1',
    before: '2026-08-10',
    from: '2026-08-11',
  },
  {
    title: 'a consent to calls has an end from 11 August 2026',
    changes: { 'marketing/phone/until': '2026-08-01' },
    code: 'phone-period-over',
    path: '/marketing/phone/until',
    before: '2026-08-10',
    from: '2026-08-11',
  },
  {
    title: 'contracts repeat the ban on calls from 11 August 2026',
    changes: { concludesContract: true },
    code: 'contract-clause',
    path: '/concludesContract',
    before: '2026-08-10',
    from: '2026-08-11',
  },
  {
    title: 'calls rest on consent, not on interest, from 11 August 2026',
    changes: { 'purposes/2/basis': 'legitimate-interest', 'marketing/channels': ['phone', 'post'] },
    code: 'consent-needed',
    path: '/purposes/2/basis',
    before: '2026-08-10',
    from: '2026-08-11',
  },
];
for (const { title, changes, code, path, before, from } of dated) {
  test(title, () => {
    const has = (date: string) =>
      checkConfig(formWith(changes), date).some((each) => each.code === code && each.path === path);
    assert.equal(has(before), false, `reported on ${before}`);
    assert.equal(has(from), true, `not reported on ${from}`);
  });
}
test('Bloctel is gone from 11 August 2026', () => {
  const has = (date: string) =>
    checkConfig(formWith(), date).some(({ code }) => code === 'bloctel-screening');
  assert.equal(has('2026-08-10'), true);
  assert.equal(has('2026-08-11'), false);
});

test('a page and the command line stop at the same errors', () => {
  for (const { wrong, on: date = today } of [...errors, ...warnings]) {
    const form = formWith(wrong);
    const told = checkConfig(form, date).filter(({ level }) => level === 'error');
    assert.deepEqual(
      findProblems(form, date).map(({ code, path }) => [code, path]),
      told.map(({ code, path }) => [code, path]),
    );
  }
});

test('an owner reads whole sentences in both languages, with nothing left to fill in', () => {
  for (const { wrong, on: date = today } of [...errors, ...warnings, ...infos]) {
    for (const { sentence, code } of checkConfig(formWith(wrong), date)) {
      for (const words of [sentence.fr, sentence.en]) {
        assert.match(words, /[.?]$/, code);
        assert.doesNotMatch(words, /[{}]|undefined/, code);
      }
      assert.notEqual(sentence.fr, sentence.en);
    }
  }
});

test('what is uncertain sends the owner to a lawyer', () => {
  const [found] = checkConfig(formWith(), today).filter(({ code }) => code === 'phone-mentions');
  assert.equal(found?.mustConfirm, true);
  assert.match(found?.sentence.fr ?? '', /À faire confirmer par un juriste\.$/);
  assert.match(found?.sentence.en ?? '', /Confirm with a lawyer\.$/);
  const certain = checkConfig(formWith({ 'marketing/preset': true }), today)[0];
  assert.equal(certain?.evidence, 'A');
  assert.doesNotMatch(certain?.sentence.en ?? '', /lawyer/);
});

test('the same form on the same day gets the same report', () => {
  const form = formWith({ sector: 'energy-renovation', 'fields/0/without': undefined });
  assert.deepEqual(checkConfig(form, today), checkConfig(form, today));
});
