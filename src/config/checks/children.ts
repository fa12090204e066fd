import { minimumAge } from '../../law/index.js';
import { askedChannels, isConsent } from './asked.js';
import { error, info, warning, type Check, type Problem } from './problem.js';
import { ownTexts } from './texts.js';
import { firstIn, wholeWords } from './words.js';

// A child is spoken to, or the form is for children.
const addressed = wholeWords(
  '(?:tes|ton|ta) (?:parents?|age|classe|college|ecole|lycee|maman|papa|mere|pere)',
  '(?:reserve|ouvert|destine|propose|dedie)e?s? (?:aux?|a des|pour les) (?:enfants?|ados?|adolescents?|mineurs?|collegiens?|lyceens?|ecoliers?|eleves?)',
  "(?:concours|club|jeu|jeux|atelier|ateliers|stage|stages|espace|colonie) (?:des |pour (?:les )?|d'|de )?(?:enfants?|ados?|juniors?|adolescents?)",
  '(?:moins|plus jeunes?) (?:de|que) 1[0-8] ans',
  "(?:pour les|aux?|les|des|ages? de|(?:enfants?|jeunes|ados)(?: de| ages? de)?|d'enfants? de) (?:[3-9]|1[0-4])(?: ans)? ?(?:a|-|/|et) ?1[0-7] ans",
  'your (?:mum|mom|dad|parents?|mother|father|school|teacher)',
  '(?:open|reserved|meant|only|club|contest|competition|game|games|workshops?) (?:to|for) (?:kids|children|teens|teenagers|minors|pupils)',
  "(?:kids|children's|teens|junior)'? (?:club|contest|competition|camp|area|corner)",
  "under 1[0-8](?:s|'s)|under the age of 1[0-8]|under 1[0-8] years",
  'age[sd]? (?:[3-9]|1[0-4]) (?:to|-) 1[0-7]',
);
// Children are spoken of: their parents may be the ones who answer.
const mentioned = wholeWords(
  'enfants?|ados?|adolescente?s?|(?:les|aux) mineurs|collegiene?n?e?s?|lyceene?n?e?s?|ecoliere?s?',
  'children|child|kids?|teens?|teenagers?|minors|pupils?|schoolchildren',
);

const code = (level: 'error' | 'warning' | 'info') =>
  level === 'error' ? 'children-without-age' : level === 'warning' ? 'likely-children' : 'goods-for-children';

/** Children in a form that has no age: below it nobody consents alone (loi Informatique et Libertés art. 45; MI1, MI4). */
export const children: Check = (config, date) => {
  if (config.minimumAge !== undefined || config.fields.some(({ type }) => type === 'birth-date')) return [];
  const asks = askedChannels(config, date).some(isConsent) || (config.services ?? []).length > 0;
  const age = minimumAge(config.jurisdiction);
  const seen = new Set<string>();
  return ownTexts(config).flatMap(({ path, text }): Problem[] => {
    const isGoods = path.includes('goods');
    const plainly = isGoods ? undefined : firstIn(text, addressed);
    const said = plainly ?? firstIn(text, mentioned);
    if (said === undefined) return [];
    const level = plainly !== undefined && asks ? 'error' : isGoods ? 'info' : 'warning';
    // Once is enough for a part of the file: its texts come in several languages.
    const part = `${level} ${path.slice(0, -1).join('/')}`;
    if (seen.has(part)) return [];
    seen.add(part);
    const report = { error, warning, info }[level];
    return [report(code(level), path, 'MI4', { text: said, age })];
  });
};
