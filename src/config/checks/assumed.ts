import { error, warning, type Check, type Problem } from './problem.js';
import { ownTexts } from './texts.js';
import { firstIn, hasAny, wholeWords } from './words.js';

// "En participant au jeu, vous acceptez …", "By signing up you agree …": an act of another meaning taken for a yes.
const acts = wholeWords(
  "en (?:participant|validant|cliquant|envoyant|soumettant|continuant|poursuivant|utilisant|remplissant|creant|commandant|cochant|(?:vous|m'|nous) ?inscrivant|vous abonnant|m'abonnant|fournissant|donnant|laissant|transmettant|confirmant|jouant)(?:[^.!?]*?) (?:vous|je|nous|on|tu) (?:(?:nous|lui|leur|y|en) )?(?:acceptez?|consente?z?|consens|autorisez?|acceptes|autorises|accepterez|reconnaissez accepter|donnez (?:votre )?(?:accord|consentement)|etes d'accord)",
  "en (?:participant|validant|cliquant|envoyant|soumettant|continuant|poursuivant|vous inscrivant|m'inscrivant)(?:[^.!?]*?) j'(?:accepte|autorise)",
  "(?:(?:la |toute |votre )?participation|(?:l'|toute |votre )?inscription|l'envoi|la validation)(?:[^.!?]*?) (?:vaut|emporte|implique|entraine)(?:[^.!?]*?) (?:accord|consentement|acceptation)",
  'by (?:submitting|clicking|sending|signing up|signing|registering|entering|participating|taking part|continuing|joining|using|creating|ordering|subscribing|playing|providing|giving|leaving|confirming|ticking|filling)(?:[^.!?]*?) (?:you|i|we) (?:(?:also|hereby|expressly) )?(?:agree|accept|consent|authori[sz]e|allow|opt in|acknowledge and agree)',
  '(?:participation|registration|submission|submitting|signing up|entry)(?:[^.!?]*?) (?:constitutes?|implies|means)(?:[^.!?]*?) (?:consent|agreement|acceptance)',
);
const terms = wholeWords(
  'conditions?(?: generales?)?',
  'cgv',
  'cgu',
  'reglement',
  'terms(?: (?:and|&) conditions)?',
  'rules',
);
const beyond = wholeWords(
  'recevoir|recevez|receive|receiving|offres?|offers?|newsletters?|lettres?|letters?|e?-?mails?|sms|appels?|calls?|appele?e?s?|contacte?e?s?|contacted|prospection|marketing|publicites?|advertising|partenaires?|partners?|sponsors?|annonceurs?',
  'donnees|coordonnees|informations|data|details|demarch\\p{L}+|promo\\p{L}*',
);

/** Sentences by which another act would be taken for a yes, wherever they stand (GDPR 4(11), 7(2); CV03). */
export const assumed: Check = (config) => {
  const asks = Boolean(config.marketing ?? config.partners);
  return ownTexts(config).flatMap(({ path, text }): Problem[] => {
    const said = firstIn(text, acts);
    if (said === undefined) return [];
    const isAboutTermsOnly = hasAny(text, terms) && !hasAny(text, beyond);
    const report = asks && !isAboutTermsOnly ? error : warning;
    const code = report === error ? 'assumed-consent' : 'assumed-terms';
    return [report(code, path, 'CV03', { text })];
  });
};

const passing = wholeWords(
  '(?:trans(?:mis|mise|mises|mission|missions|mettre|mettent|mettez|mette)|communiqu\\p{L}+|communication|partag\\p{L}+|cede\\p{L}*|ceder|cession|vend(?:re|ues?|us|ent|e)|revend\\p{L}*|diffus\\p{L}+|utilis\\p{L}+ (?:de mes (?:donnees|coordonnees|informations) )?par)',
  '(?:share|shares|shared|sharing|pass(?:ed|ing)? (?:on|to|my|your)|transfer|transferred|transmitted|disclose|disclosed|sell|sold|given to|forwarded)',
);
const personal = wholeWords(
  'donnees?|coordonnees|informations?|adresses?|numeros?|e ?mails?|profil|fichier',
  'data|details|information|address|number|profile',
);

/** Terms whose label also lets data go to others: that is a question of its own (CV03). */
export const sharing: Check = ({ terms: accepted }) =>
  Object.entries(accepted?.label ?? {}).flatMap(([language, text]) =>
    hasAny(text, passing) && hasAny(text, personal)
      ? [error('sharing-in-terms', ['terms', 'label', language], 'CV03', { text })]
      : [],
  );
