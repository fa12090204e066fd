import type { FormConfig, Words } from '../schema.js';
import { error, warning, type Check, type Problem } from './problem.js';

// All languages are looked for in every text: a label may have been left in another one.
const accepting =
  /\b(accept|j['’ ]autoris|i (allow|agree|consent)|agree\b|je consen|consentir|acept[oa]|autorizo|consiento|estoy de acuerdo)|d['’]accord\b|^(oui|yes)\b|^s[ií](?=$|[\s,.;!…])/i;
const marketing =
  /newsletter|marketing|prospection|publicit|d[ée]march|sollicit|advertis|partenaires?\b|\bpartners?\b|bons plans|lettres? d['’]information|bolet[ií]n|publicidad|promociones|ofertas? (comercial|promocional|especial|exclusiv)|\bsocios\b|offres? (commercial|promotion|sp[ée]cial|exclusi)|(special|exclusive|promotional|commercial) offer|(recevoir|receive|send me|get|recibir)\b.*\b(offre|offer|oferta|promo|news|nouveaut|novedad|actualit|deal)/i;
const shaming =
  /tant pis|dommage|rater|\bmanque|me passe(r)? d|pr[ée]f[èe]re payer|payer plus|plein tarif|je (n['’]aime pas|d[ée]teste|renonce)|miss(ing)? out|too bad|rather pay|pay (more|full)|full price|i (hate|don['’]t (like|want|need) (to sav|sav|discount|deal|good))|pas (faire|besoin) d['’][ée]conomi|perd(er|erme|iendo)|l[aá]stima|me da igual|prefiero pagar|pagar m[aá]s|precio completo|no me gusta/i;
const doubled =
  /ne (refuse|m['’]oppose|veux pas ne) pas|ne pas ne|n['’]emp[êe]che|(don['’]t|do not|not) (refuse|object|opt out|decline|mind)|not .*\bnot\b|\bno (rechazo|me opongo|me importa)/i;
const negation =
  /\bnon\b|\bne\b|\bn['’]|\bpas\b|\bjamais\b|refus|\bno\b|\bnot\b|n['’]t\b|\bnever\b|declin|\bnunca\b|\bjam[aá]s\b|rechaz/i;

/** Words that stand for someone without saying who. */
const someone =
  /^(partenaires?|partners?|tiers|tierces?|part(y|ies)|soci[ée]t[ée]s?|entreprises?|compan(y|ies)|organi[sz]ations?|filiales?|affili(ate|[ée])s?|sponsors?|annonceurs?|advertisers?|socios?|terceros?|empresas?|colaborador(es)?|filial(es)?|anunciantes?|todo|tbd|xxx+|test|exemple|example|ejemplo)$/i;
/** Words that, around those, still do not say who. */
const filler =
  /^(nos|notre|mes|mon|ma|vos|votre|les|le|la|l|des|de|du|d|et|ou|a|the|our|my|your|of|and|or|some|all|any|tous|toutes|autres?|others?|divers|various|etc|selected|trusted|carefully|confiance|s[ée]lectionn[ée]e?s?|choisie?s?|business|commercia(l|ux|les?)|third|groupe?s?|r[ée]seau|network|name|nom|nombre|nuestr[oa]s?|sus?|el|los|y|o|otr[oa]s?|seleccionad[oa]s?|confianza|grupo|red|[a-z]|\d+)$/i;

/** Whether a name could be anyone's: "nos partenaires", "Partner 1", "Votre société". */
export function namesNobody(name: string): boolean {
  const words = name.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  return words.every(
    (word) => someone.test(word) || (words.some((each) => someone.test(each)) && filler.test(word)),
  );
}

const inEach = (
  words: Words,
  path: readonly PropertyKey[],
  test: (text: string) => boolean,
  report: (path: readonly PropertyKey[], text: string) => Problem,
): Problem[] =>
  Object.entries(words).flatMap(([language, text]) =>
    test(text) ? [report([...path, language], text)] : [],
  );

/** The two answers about calls must say what they mean and weigh the same: rulebook CV01, CV12 and CV13. */
function answers({ marketing: own }: FormConfig): Problem[] {
  const given = own?.phone?.answers;
  if (!given) return [];
  const path = ['marketing', 'phone', 'answers'];
  return Object.entries(given.yes).flatMap(([language, yes]) => {
    const no = given.no[language] ?? '';
    if (negation.test(yes))
      return [error('unclear-answer', [...path, 'yes', language], 'CV01', { text: yes })];
    const refusal = [...path, 'no', language];
    if (shaming.test(no)) return [error('shaming-answer', refusal, 'CV12', { text: no })];
    if (!negation.test(no)) return [error('unclear-answer', refusal, 'CV01', { text: no })];
    // Advice of the British authority, which is not French law: no error.
    if (doubled.test(no)) return [warning('doubled-answer', refusal, 'CV13', { text: no })];
    // "Oui, appelez-moi" beside "Non" is fine; an argument on one side is not.
    const isUnequal =
      Math.abs(yes.length - no.length) > 25 &&
      Math.max(yes.length, no.length) > 2 * Math.min(yes.length, no.length);
    return isUnequal ? [error('unequal-answers', refusal, 'CV12', { yes, no })] : [];
  });
}

/** Words that would take more than they say. */
export const wording: Check = (config) => [
  ...(config.marketing || config.partners
    ? inEach(
        config.submit,
        ['submit'],
        (text) => accepting.test(text),
        (path, text) => error('accepting-submit', path, 'CV12', { text }),
      )
    : []),
  ...(config.terms
    ? inEach(
        config.terms.label,
        ['terms', 'label'],
        (text) => marketing.test(text),
        (path, text) => error('marketing-in-terms', path, 'CV03', { text }),
      )
    : []),
  ...answers(config),
  ...(namesNobody(config.controller.name)
    ? [error('placeholder-controller', ['controller', 'name'], 'IN01', { name: config.controller.name })]
    : []),
];
