import { carefulForm, type Changes } from './form.js';
import { casesOf, partner, text, town, type FindingCase } from './finding-case.js';

const atWork = { audience: 'professional', 'purposes/2/basis': 'legitimate-interest' };

/** The same form for readers of English only. */
const english = (): Changes => {
  const form = carefulForm();
  form['languages'] = ['en'];
  return JSON.parse(JSON.stringify(form), (_, value: unknown) =>
    typeof value === 'object' && value !== null && 'fr' in value && 'en' in value ? { en: value.en } : value,
  ) as Changes;
};

/** What an owner's texts give away: what is plain is an error, what is likely a warning. */
export const kinds: readonly FindingCase[] = [
  ...casesOf('error', [
    {
      title: 'heat pumps are not sold by e-mail and phone under another name',
      code: 'undeclared-sector',
      path: '/marketing/goods/fr',
      rule: 'FR-S01',
      wrong: { 'marketing/goods/fr': 'pompes à chaleur et entretien' },
      right: {
        sector: 'energy-renovation',
        'marketing/goods/fr': 'pompes à chaleur et entretien',
        'marketing/channels': ['post'],
        partners: undefined,
      },
    },
    {
      title: 'a partner who sells stair lifts says so',
      code: 'undeclared-sector',
      path: '/partners/members/0/goods/en',
      rule: 'FR-S02',
      wrong: { 'partners/members/0': partner({ goods: text('cafés', 'stairlifts') }) },
      right: { 'partners/members/0': partner({ goods: text('cafés', 'chairs') }) },
    },
    {
      title: 'the title of a form names the training account',
      code: 'undeclared-sector',
      path: '/title/fr',
      rule: 'FR-S05',
      wrong: { 'title/fr': 'Utilisez votre CPF' },
    },
    {
      title: 'a partner’s own sector bans its channels',
      code: 'banned-channel',
      path: '/partners/members/0/channels/0',
      rule: 'FR-S03',
      wrong: { 'partners/members/0': partner({ sector: 'energy-renovation' }) },
      right: { 'partners/members/0': partner({ sector: 'general' }) },
    },
    {
      title: 'taking part in a game is no yes',
      code: 'assumed-consent',
      path: '/introduction/fr',
      rule: 'CV03',
      wrong: {
        introduction: text('En participant au jeu, vous acceptez de recevoir nos offres.', 'Win a tree.'),
      },
      right: { introduction: text('Participez au jeu si vous voulez.', 'Win a tree.') },
    },
    {
      title: 'terms do not let data go elsewhere',
      code: 'sharing-in-terms',
      path: '/terms/label/fr',
      rule: 'CV03',
      wrong: {
        'terms/label/fr': 'J’accepte les conditions et que mes données soient transmises au groupe Verdi.',
      },
    },
    {
      title: 'a mailing service in the United States is a transfer',
      code: 'transfer-missing',
      path: '/recipients/0/text/fr',
      rule: 'IN06',
      wrong: { recipients: [{ text: text('Mailchimp, qui envoie nos lettres.', 'Our mailing service.') }] },
      right: {
        recipients: [{ text: text('Mailchimp, qui envoie nos lettres.', 'Our mailing service.') }],
        transfers: [
          {
            country: text('États-Unis', 'United States'),
            safeguard: text('clauses types de 2021', 'standard clauses of 2021'),
          },
        ],
      },
    },
    {
      title: 'the Privacy Shield is no safeguard',
      code: 'void-safeguard',
      path: '/transfers/0/safeguard/en',
      rule: 'IN06',
      wrong: {
        transfers: [
          { country: text('États-Unis', 'United States'), safeguard: text('clauses', 'Privacy Shield') },
        ],
      },
      right: {
        transfers: [
          {
            country: text('États-Unis', 'United States'),
            safeguard: text('clauses', 'Data Privacy Framework'),
          },
        ],
      },
    },
    ...(
      [
        ['social-security-number', 'LP9', 'Numéro de sécurité sociale'],
        ['card-code', 'RT13', 'Cryptogramme visuel (CVV)'],
        ['card-number', 'RT12', 'Numéro de carte bancaire'],
        ['identity-document', 'RT11', 'Numéro de carte d’identité'],
        ['special-category', 'LP9', 'Vos problèmes de santé'],
      ] as const
    ).map(([code, rule, label]) => ({
      title: `a club does not ask: ${label}`,
      code,
      path: '/fields/5/label',
      rule,
      wrong: { 'fields/5': { ...town, label: text(label, 'Please fill in') } },
      right: { 'fields/5': town },
    })),
    {
      title: 'nobody has to be a Mr or a Ms',
      code: 'civility-mandatory',
      path: '/fields/5/required',
      rule: 'CI1',
      wrong: {
        'fields/5': {
          ...town,
          type: 'select',
          label: text('Vous êtes', 'You are'),
          options: [
            { value: 'f', label: text('Madame', 'Ms') },
            { value: 'm', label: text('Monsieur', 'Mr') },
          ],
          required: true,
          without: text('Rien.', 'Nothing.'),
        },
      },
      right: { 'fields/5': { ...town, autocomplete: 'honorific-prefix' } },
    },
    {
      title: 'who opened a free account has bought nothing',
      code: 'account-as-customer',
      path: '/relationship',
      rule: 'FR-D5',
      wrong: {
        relationship: 'customer',
        title: text('Votre compte gratuit', 'Your free account'),
      },
      right: {
        relationship: 'customer',
        title: text('Merci de votre commande', 'Thank you for your order'),
      },
    },
    {
      title: 'a prospect has no contract that could end',
      code: 'retention-never-starts',
      path: '/purposes/2/retention/after',
      rule: 'RT01',
      wrong: { 'purposes/2/retention/after': 'end-of-contract' },
    },
    {
      title: 'nobody withdraws a consent that was not given',
      code: 'retention-never-starts',
      path: '/purposes/0/retention/after',
      rule: 'IN07',
      wrong: { 'purposes/0/retention/after': 'withdrawal' },
    },
    {
      title: 'a club for children has an age',
      code: 'children-without-age',
      path: '/title/fr',
      rule: 'MI4',
      wrong: {
        'title/fr': 'Le club des enfants jardiniers',
        minimumAge: undefined,
        'fields/3': town,
      },
      right: { 'title/fr': 'Le club des enfants jardiniers' },
    },
    {
      title: 'a robot makes automated calls',
      code: 'robot-caller',
      path: '/marketing/phone/caller',
      rule: 'AI1',
      wrong: { 'marketing/phone/caller': 'Léa, assistante vocale' },
      right: { 'marketing/phone/caller': 'Centre d’appels du Val SAS' },
    },
    {
      title: 'French consumers read French',
      code: 'french-missing',
      path: '/languages',
      rule: 'FRL',
      wrong: english(),
    },
  ]),
  ...casesOf('warning', [
    {
      title: 'a consent that is announced is asked',
      code: 'consent-not-asked',
      path: '/purposes/4/basis',
      rule: 'CV01',
      wrong: {
        'purposes/4': {
          id: 'profile',
          basis: 'consent',
          title: text('connaître vos goûts', 'know your tastes'),
          retention: { months: 12, after: 'last-contact' },
        },
        'fields/3/purposes': ['club', 'profile'],
      },
    },
    {
      title: 'customers are kept three years for advertising, longer with a reason only',
      code: 'customer-retention-long',
      path: '/purposes/3/retention/months',
      rule: 'RT02',
      wrong: { relationship: 'customer', 'purposes/3/retention/months': 48 },
      right: { relationship: 'customer', 'purposes/3/retention/months': 36 },
    },
    {
      title: 'an end of contract needs a contract',
      code: 'likely-never-starts',
      path: '/purposes/0/retention/after',
      rule: 'IN07',
      wrong: { 'purposes/0/retention/after': 'end-of-contract' },
      right: { 'purposes/0/retention/after': 'end-of-contract', concludesContract: true },
    },
    {
      title: 'heating may be energy renovation',
      code: 'likely-sector',
      path: '/marketing/goods/fr',
      rule: 'FR-S01',
      wrong: { 'marketing/goods/fr': 'plomberie et chauffage' },
      right: { 'marketing/goods/fr': 'plomberie' },
    },
    {
      title: 'an act that accepts terms is open to dispute',
      code: 'assumed-terms',
      path: '/introduction/en',
      rule: 'CV03',
      wrong: {
        introduction: text('Gagnez un arbre.', 'By entering you agree to the rules of the game.'),
      },
    },
    {
      title: 'a service abroad that the introduction names is looked at',
      code: 'likely-transfer',
      path: '/introduction/fr',
      rule: 'IN06',
      wrong: { introduction: text('Nos lettres partent avec HubSpot.', 'Our letters.') },
    },
    {
      title: 'allergies are asked where they are needed',
      code: 'likely-sensitive',
      path: '/fields/5/label',
      rule: 'LP9',
      wrong: { 'fields/5': { ...town, label: text('Allergies', 'Please fill in') } },
    },
    {
      title: 'an account without a purchase makes no customer',
      code: 'likely-account',
      path: '/relationship',
      rule: 'FR-D5',
      wrong: { relationship: 'customer', 'submit/fr': 'Créer mon compte' },
      right: { relationship: 'customer', concludesContract: true, 'submit/fr': 'Créer mon compte' },
    },
    {
      title: 'children who are spoken of may be the ones who answer',
      code: 'likely-children',
      path: '/introduction/fr',
      rule: 'MI4',
      wrong: {
        introduction: text('Des bacs pour les enfants.', 'Beds of earth.'),
        minimumAge: undefined,
        'fields/3': town,
      },
      right: { introduction: text('Des bacs pour les enfants.', 'Beds of earth.') },
    },
    {
      title: 'a personal address makes a consumer',
      code: 'personal-address',
      path: '/fields/0/label',
      rule: 'FR-D7b',
      wrong: { ...atWork, 'fields/0/label': text('E-mail personnel', 'E-mail') },
      right: { ...atWork, 'fields/0/label': text('E-mail professionnel', 'Work e-mail') },
    },
    {
      title: 'what is bought for oneself is sold to a consumer',
      code: 'private-goods',
      path: '/marketing/goods/fr',
      rule: 'FR-D7b',
      wrong: { ...atWork, 'marketing/goods/fr': 'croisières et séjours en famille' },
      right: atWork,
    },
  ]),
  ...casesOf('info', [
    {
      title: 'goods for children may bring children',
      code: 'goods-for-children',
      path: '/marketing/goods/fr',
      rule: 'MI4',
      wrong: { 'marketing/goods/fr': 'outils pour enfants', minimumAge: undefined, 'fields/3': town },
      right: { 'marketing/goods/fr': 'outils pour enfants' },
    },
    {
      title: 'a form for professionals may get a personal address',
      code: 'any-address',
      path: '/fields/0/label',
      rule: 'FR-D7b',
      wrong: atWork,
      right: { ...atWork, 'fields/0/label': text('E-mail professionnel', 'Work e-mail') },
    },
    {
      title: 'the decree on consent to calls is contested',
      code: 'decree-contested',
      path: '/marketing/channels/1',
      rule: 'D662',
      wrong: {},
      right: { 'marketing/channels': ['email', 'post'], 'fields/1/purposes': ['club'] },
    },
    {
      title: 'a contract made online can be withdrawn from',
      code: 'withdrawal-function',
      path: '/concludesContract',
      rule: 'WB1',
      wrong: { concludesContract: true },
    },
    {
      title: 'a sale online is accessible',
      code: 'accessible-sale',
      path: '/concludesContract',
      rule: 'AC1',
      wrong: { concludesContract: true },
    },
  ]),
];
