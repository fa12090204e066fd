// Each kind in the words that owners use, French and English; and the words that only look like it.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { checkConfig, describeProblem, parseConfig, type FormConfig } from '../../src/config/index.js';
import { text, today, town } from './finding-case.js';
import { formWith, type Changes } from './form.js';

const heard = (form: FormConfig): readonly string[] =>
  checkConfig(form, today)
    .filter(({ level }) => level !== 'info')
    .map(({ level, code, path }) => `${level} ${code} ${path}`);

const said = (changes: Changes, code: string): readonly string[] =>
  heard(formWith(changes)).filter((line) => line.split(' ')[1] === code);

/** The words of one place, in one language, and the code they should or should not raise. */
function tryAll(
  code: string,
  place: (words: string) => Changes,
  wrong: readonly string[],
  right: readonly string[] = [],
): void {
  for (const words of wrong) assert.notDeepEqual(said(place(words), code), [], `not heard: ${words}`);
  for (const words of right) assert.deepEqual(said(place(words), code), [], `heard for nothing: ${words}`);
}

const folders = ['demo/forms', 'test/config/honest'].map(
  (name) => new URL(`../../${name}/`, import.meta.url),
);
for (const folder of folders)
  for (const file of readdirSync(folder))
    test(`an honest owner hears no error and no warning: ${file}`, () => {
      const parsed = parseConfig(JSON.parse(readFileSync(new URL(file, folder), 'utf8')));
      if (!parsed.ok) assert.fail(parsed.problems.map(describeProblem).join('\n'));
      assert.deepEqual(heard(parsed.config), []);
    });

test('what a banned sector sells is heard in French and English, and a solar oven is not', () => {
  tryAll(
    'undeclared-sector',
    (words) => ({ 'marketing/goods/fr': words }),
    [
      'pompes à chaleur',
      'POMPE À CHALEUR air-eau',
      'isolation des combles à 1 €',
      'panneaux solaires et batteries',
      'panneau photovoltaïque',
      'entretien de chaudières',
      'poêles à granulés',
      'rénovation énergétique',
      'audit énergétique',
      'formations payées par le CPF',
      'votre compte personnel de formation',
      'Mon Compte Formation',
      'monte-escaliers',
      'douches sécurisées',
      'remplacement de baignoire par une douche',
      'adaptation du logement au vieillissement',
      'heat pumps',
      'loft insulation',
      'solar panels',
      'boilers',
      'walk-in showers',
      'stair lifts',
    ],
    [
      'pains cuits au four solaire',
      'crèmes solaires',
      'lunettes solaires',
      'isolation phonique',
      'poêles à frire en fonte',
      'salles de concert',
      'cpfmc',
      'guirlandes solaires',
      'douches de jardin',
      'lunettes de vue et solaires',
      'des clients comblés',
    ],
  );
  tryAll('likely-sector', (words) => ({ 'marketing/goods/fr': words }), [
    'équipements solaires',
    'double vitrage',
    'douche à l’italienne',
    'bilan de compétences',
  ]);
  tryAll(
    'likely-sector',
    (words) => ({ 'marketing/goods/fr': words }),
    [],
    ['four solaire', 'verres solaires', 'système solaire', 'chauffage d’appoint'],
  );
});

test('the sector is heard where it is written: goods, title, purpose, button, partner’s goods and name', () => {
  for (const [path, words] of [
    ['title/fr', 'Votre pompe à chaleur'],
    ['submit/en', 'Get my solar panels'],
    ['purposes/2/title/fr', 'vous parler d’isolation des murs'],
    ['partners/members/0/goods/en', 'heat pumps'],
    ['partners/members/0/name', 'Pompes à chaleur du Val SAS'],
  ] as const)
    assert.deepEqual(said({ [path]: words }, 'undeclared-sector'), [`error undeclared-sector /${path}`]);
  const label = { 'fields/5': { ...town, label: text('Votre chaudière', 'Your town') } };
  assert.deepEqual(said(label, 'undeclared-sector'), [], 'a question does not sell');
  assert.deepEqual(said(label, 'likely-sector'), ['warning likely-sector /fields/5/label/fr']);
});

test('a partner answers for its own sector, and the form for the rest', () => {
  const form = {
    'partners/members/0/goods': text('pompes à chaleur', 'heat pumps'),
    'partners/members/0/sector': 'energy-renovation',
  };
  assert.deepEqual(said(form, 'undeclared-sector'), []);
  assert.deepEqual(said(form, 'banned-channel'), ['error banned-channel /partners/members/0/channels/0']);
});

test('a sector that would change nothing is no error: letters, and professionals for homes', () => {
  const letters = {
    'marketing/channels': ['post'],
    'marketing/goods/fr': 'pompes à chaleur',
    'fields/1/purposes': ['club'],
    partners: undefined,
  };
  assert.deepEqual(said(letters, 'undeclared-sector'), []);
  assert.equal(said(letters, 'likely-sector').length, 1);
  const trade = {
    audience: 'professional',
    'purposes/2/basis': 'legitimate-interest',
    'marketing/goods/fr': 'pompes à chaleur',
  };
  assert.deepEqual([...said(trade, 'undeclared-sector'), ...said(trade, 'likely-sector')], []);
});

test('an act that is taken for a yes is heard in any text', () => {
  tryAll(
    'assumed-consent',
    (words) => ({ introduction: text(words, words) }),
    [
      'En participant, vous acceptez de recevoir nos offres.',
      'En validant ce formulaire vous acceptez d’être contacté par nos partenaires',
      'En cliquant sur Envoyer, vous consentez à recevoir notre newsletter.',
      'En vous inscrivant, vous autorisez le groupe à utiliser vos données.',
      'Toute participation emporte consentement à recevoir nos offres.',
      'L’inscription vaut acceptation de recevoir nos e-mails.',
      'By signing up, you agree to receive our newsletter.',
      'By submitting this form you consent to be contacted.',
      'Entry implies your consent to marketing.',
    ],
    [
      'En participant, vous soutenez le jardin.',
      'Vous acceptez ou refusez, comme vous voulez.',
      'En cas d’accord, nous écrivons.',
      'By the way, we accept cards.',
    ],
  );
  assert.equal(
    said({ 'fields/0/hint': text('En validant, vous acceptez nos e-mails.', 'x') }, 'assumed-consent').length,
    1,
  );
  assert.equal(said({ 'services/0/text/en': 'By ticking you agree to calls.' }, 'assumed-consent').length, 1);
});

test('terms that pass data on are heard', () => {
  tryAll(
    'sharing-in-terms',
    (words) => ({ 'terms/label/fr': words }),
    [
      'J’accepte les conditions et la transmission de mes données au groupe',
      'J’accepte le règlement et que mes coordonnées soient communiquées aux sponsors',
      'J’accepte les CGV et la cession de mes informations',
      'I accept the terms and that my details are shared with the group',
    ],
    [
      'J’ai lu les conditions générales de vente.',
      'J’ai lu la politique de protection des données.',
      'I have read the terms and how my data is used.',
    ],
  );
});

test('a recipient outside the Union is heard by country or by name, and a denial is not', () => {
  tryAll(
    'transfer-missing',
    (words) => ({ recipients: [{ text: text(words, words) }] }),
    [
      'Mailchimp',
      'Google',
      'Amazon Web Services, aux États-Unis',
      'HubSpot, notre outil de relation client',
      'Klaviyo',
      'SendGrid (Twilio)',
      'Nos fichiers sont sur Google Workspace.',
      'Un centre d’appels au Maroc',
      'Un hébergeur américain',
      'a US-based provider',
      'Notre équipe support, en Inde',
      'a call centre in Tunisia',
      'our cloud in the United States',
      'un serveur hors de l’Union européenne',
      'Notre imprimeur au Royaume-Uni',
    ],
    [
      'Brevo, en France',
      'Mailjet',
      'Amazon Web Services, à Paris',
      'our host, in the EU',
      'Notre hébergeur, en Allemagne',
      'Aucune donnée ne sort de l’Union : rien hors de l’UE.',
      'never outside the EU',
      'La Poste',
      'L’indemnité est versée par notre assureur.',
    ],
  );
  assert.equal(
    said({ 'partners/members/0/name': 'Salesforce Inc.' }, 'transfer-missing').length,
    1,
    'a partner is a recipient',
  );
  assert.deepEqual(
    said({ 'partners/members/0/name': 'Suisse Normande Tourisme SAS' }, 'transfer-missing'),
    [],
  );
});

test('the Privacy Shield counted until its last day', () => {
  const form = formWith({
    transfers: [
      { country: text('États-Unis', 'United States'), safeguard: text('Privacy Shield', 'shield') },
    ],
  });
  const on = (date: string) => checkConfig(form, date).filter(({ code }) => code === 'void-safeguard').length;
  assert.deepEqual([on('2020-07-15'), on('2020-07-16')], [0, 1]);
});

const asking = (words: string): Changes => ({ 'fields/5': { ...town, label: text(words, words) } });

test('questions about health, beliefs, unions, numbers and cards are heard', () => {
  tryAll(
    'special-category',
    asking,
    [
      'Vos antécédents médicaux',
      'Traitement médical en cours',
      'Groupe sanguin',
      'Votre religion',
      'Appartenance syndicale',
      'Medical history',
      'Religion',
      'Trade union membership',
      'Êtes-vous syndiqué ?',
    ],
    [
      'Ville',
      'Histoire des religions',
      'Sécurité du jardin',
      'Union de jardiniers',
      'Syndicat de copropriété',
      'Votre handicap au golf',
    ],
  );
  tryAll(
    'social-security-number',
    asking,
    ['Numéro de sécurité sociale', 'N° de sécurité sociale', 'NIR', 'Carte Vitale', 'Social security number'],
    ['Numéro de rue', 'Nirvana', 'Numéro de commande'],
  );
  tryAll(
    'card-code',
    asking,
    ['CVV', 'Cryptogramme', 'Card security code', 'CVC'],
    ['Code promo', 'Code postal', 'Code de sécurité reçu par SMS'],
  );
  tryAll(
    'card-number',
    asking,
    ['Numéro de carte bancaire', 'Numéro de carte bleue', 'Credit card number'],
    ['Numéro de carte de fidélité', 'Loyalty card number'],
  );
  tryAll(
    'identity-document',
    asking,
    ['Numéro de carte d’identité', 'Copie de votre passeport', 'Identity card number'],
    ['Carte de fidélité', 'Numéro de client'],
  );
});

test('a civility may be asked and not insisted on', () => {
  const civility = (required: boolean): Changes => ({
    'fields/5': {
      ...town,
      label: text('Civilité', 'Title'),
      ...(required && { required, without: text('Rien.', 'Nothing.') }),
    },
  });
  assert.equal(said(civility(true), 'civility-mandatory').length, 1);
  assert.equal(said(civility(false), 'civility-mandatory').length, 0);
});

test('robots are heard by the names that owners give them', () => {
  tryAll(
    'robot-caller',
    (words) => ({ 'marketing/phone/caller': words }),
    [
      'Robot d’appel Nova',
      'Agent vocal IA',
      'CallBot SAS',
      'Léa (AI)',
      'Voix de synthèse',
      'Virtual assistant',
      'intelligence artificielle Zoé',
    ],
    [
      'Portes Automatiques du Nord SARL',
      'Claire, conseillère numérique',
      'Aixam Conseil',
      'Maison Robotti SARL',
      'Centre d’appels Ainay SAS',
      'J’ai Tout Vu SARL',
    ],
  );
});

test('children are heard by age, by school and by name', () => {
  const place = (words: string): Changes => ({
    introduction: text(words, words),
    minimumAge: undefined,
    'fields/3': town,
  });
  tryAll(
    'children-without-age',
    place,
    [
      'Demande à tes parents !',
      'Ouvert aux moins de 12 ans',
      'Pour les 8-12 ans',
      'Concours de dessin, ta classe peut gagner',
      'Le club des juniors',
      'Ask your parents first',
      'For under 13s',
    ],
    [
      'Garantie 10-12 ans',
      'Arbres de 5 à 10 ans',
      'Le club des jeunes agriculteurs',
      'Answer in under 15 minutes',
      'Ouvert depuis 12 ans',
    ],
  );
});

test('a consent is announced where it is asked: a letter whose sign-up is the act asks by being sent', () => {
  const letter = {
    purposes: [
      {
        id: 'letter',
        basis: 'consent',
        title: text('vous envoyer la lettre', 'send you the letter'),
        retention: { months: 36, after: 'last-contact' },
      },
    ],
    fields: [
      {
        id: 'email',
        type: 'email',
        label: text('E-mail', 'E-mail'),
        purposes: ['letter'],
        without: text('Rien ne part.', 'Nothing leaves.'),
      },
    ],
    services: undefined,
    terms: undefined,
    marketing: undefined,
    partners: undefined,
    minimumAge: undefined,
  };
  assert.deepEqual(said(letter, 'consent-not-asked'), []);
  const more = { ...letter, terms: { label: text('J’ai lu', 'Read'), url: '/terms', purpose: 'letter' } };
  assert.deepEqual(said(more, 'consent-not-asked'), ['warning consent-not-asked /purposes/0/basis']);
  assert.deepEqual(said({ partners: undefined }, 'consent-not-asked'), [
    'warning consent-not-asked /purposes/3/basis',
  ]);
  assert.deepEqual(said({ 'fields/4': town }, 'consent-not-asked'), [
    'warning consent-not-asked /purposes/1/basis',
  ]);
});

test('an owner reads what to write instead, as it stands in the file', () => {
  const [found] = checkConfig(formWith({ 'marketing/goods/fr': 'pompes à chaleur' }), today);
  assert.match(
    found?.sentence.fr ?? '',
    /« pompes à chaleur ».*\(rénovation énergétique\).*« général ».*"sector": "energy-renovation"/,
  );
  assert.match(found?.sentence.en ?? '', /"pompes à chaleur"/);
});

test('what is said of minor repairs, clients who sign up and toys for shops raises no alarm', () => {
  const adults = { minimumAge: undefined, 'fields/3': town };
  const minor = { ...adults, introduction: text('Réparations mineures.', 'Minor repairs.') };
  assert.deepEqual(heard(formWith(minor)), []);
  const letter = { relationship: 'customer', 'submit/fr': 'M’inscrire à la lettre', 'submit/en': 'Sign up' };
  assert.deepEqual(said(letter, 'likely-account'), []);
  const trade = { audience: 'professional', 'purposes/2/basis': 'legitimate-interest' };
  assert.equal(said({ ...trade, 'marketing/goods/fr': 'jouets' }, 'private-goods').length, 1);
  assert.deepEqual(
    said(
      { ...trade, 'marketing/goods/fr': 'jouets pour votre magasin et pour les revendeurs' },
      'private-goods',
    ),
    [],
  );
});
