import { officialLanguageOf } from '../../law/official-language.js';
import { error, info, warning, type Check, type Problem } from './problem.js';
import { firstIn, hasAny, wholeWords } from './words.js';

const robots = wholeWords(
  'robots?|bots?|callbots?|voicebots?|chatbots?',
  'intelligence artificielle|artificial intelligence',
  '(?:assistante?|agente?|conseillere?|voix) (?:vocale?|virtuell?e?|artificielle|automatique|de synthese|synthetique)s?',
  '(?:voice|virtual|ai|automated) (?:assistants?|agents?|voice|callers?|calls?)',
  "automates? (?:d'appels?|vocal|vocaux)|(?:appels?|appelant) automatiques?|serveur vocal|synthetic voice",
);
// Short names: only as capitals, since "j'ai" is no machine.
const letters = /(?<![\p{L}\p{N}])(IA|AI|I\.A\.|A\.I\.|SVI|IVR)(?![\p{L}\p{N}])/u;

/** A caller that is a machine makes automated calls, which are another channel (AI Act art. 50(1), CPCE L34-5; AI1). */
const robotCaller: Check = ({ marketing }) => {
  const caller = marketing?.phone?.caller;
  if (caller === undefined) return [];
  const said = firstIn(caller, robots) ?? letters.exec(caller)?.[0];
  return said === undefined
    ? []
    : [error('robot-caller', ['marketing', 'phone', 'caller'], 'AI1', { text: caller })];
};

/** What French consumers read exists in French (loi 94-665 art. 2; FRL). */
const french: Check = ({ jurisdiction, audience, languages }) =>
  jurisdiction === 'FR' &&
  audience === 'consumer' &&
  !(languages as readonly string[]).includes(officialLanguageOf(jurisdiction))
    ? [error('french-missing', ['languages'], 'FRL')]
    : [];

const atWork = wholeWords(
  'professionnell?e?s?',
  'pro',
  'work|business|company|professional|corporate|office',
  'entreprise|societe|travail|bureau|organisation|organization',
  'profesional(?:es)?|trabajo|empresas?|oficina|organizacion',
);
const personal = wholeWords(
  'personnell?e?s?|perso|prive?e?s?|personal|private|home',
  'gmail|hotmail|yahoo|outlook\\.com|orange\\.fr|free\\.fr|wanadoo|laposte\\.net|icloud',
);
const privateGoods = wholeWords(
  'vacances|croisieres?|sejours?|holidays?|cruises?',
  'bijoux|jewell?ery|parfums?|perfumes?|cosmetiques?|cosmetics|maquillage|make ?up',
  'jouets?|toys?|jeux video|video games?',
  'pret a porter|lingerie|vetements? (?:pour )?(?:enfants?|femmes?|hommes?)|fashion',
  'monte escaliers?|stair ?lifts?|cuisines? equipees?|salles? de bains?|piscines? privees?|verandas?',
  'mutuelles? sante|assurances? (?:vie|habitation|auto|obseques)|life insurance|home insurance|funeral insurance',
  'credits? a la consommation|consumer credit|loteries?|lotter(?:y|ies)|paris sportifs|betting|voyance',
  'pour (?:toute )?la famille|pour votre (?:maison|foyer|domicile)|for (?:the|your) (?:family|home)',
);

// Shops buy to sell again.
const trade = wholeWords(
  'grossistes?|en gros|revendeurs?|magasins|boutiques?|detaillants?|commerces?|professionnels?',
  'wholesale|retailers?|resellers?|shops|stores|trade',
);

/** A form for professionals that in truth reaches consumers: their rules hold then (FR-D7b, FR-D9). */
const professionals: Check = ({ audience, fields, marketing, partners }) => {
  if (audience !== 'professional') return [];
  const found: Problem[] = [];
  fields.forEach(({ id, type, label, hint }, index) => {
    if (type !== 'email') return;
    const texts = [...Object.values(label), ...Object.values(hint ?? {})];
    const path = ['fields', index, 'label'];
    if (texts.some((text) => hasAny(text, personal)))
      found.push(warning('personal-address', path, 'FR-D7b', { field: id }));
    else if (!texts.some((text) => hasAny(text, atWork)))
      found.push(info('any-address', path, 'FR-D7b', { field: id }));
  });
  const offers = [
    ...Object.entries(marketing?.goods ?? {}).map(([language, text]) => ({
      path: ['marketing', 'goods', language],
      text,
    })),
    ...(partners?.members ?? []).flatMap(({ goods }, index) =>
      Object.entries(goods).map(([language, text]) => ({
        path: ['partners', 'members', index, 'goods', language],
        text,
      })),
    ),
  ];
  for (const { path, text } of offers) {
    const said = firstIn(text, privateGoods);
    if (said !== undefined && !hasAny(text, trade))
      found.push(warning('private-goods', path, 'FR-D7b', { text: said }));
  }
  return found;
};

/** Who is spoken to, by whom, and in which language. */
export const audience: Check = (config, date) =>
  [robotCaller, french, professionals].flatMap((check) => check(config, date));
