import type { FormConfig } from '../schema.js';
import { askedChannels, isSoft } from './asked.js';
import { contactPurposes } from './fields.js';
import { error, warning, type Check, type Problem } from './problem.js';
import { ownTexts } from './texts.js';
import { firstIn, wholeWords } from './words.js';

const freeAccount = wholeWords(
  '(?:comptes?|espaces?) (?:\\p{L}+ )?gratuite?s?',
  'gratuite?(?:ment)? (?:votre |un |mon )?(?:compte|espace)',
  'free (?:\\p{L}+ )?(?:accounts?|membership)',
);
const account = wholeWords(
  '(?:creer|ouvrir|activer|creez|ouvrez) (?:mon|un|votre|ton|son) (?:compte|espace)',
  'creation de (?:votre |mon |un )?compte',
  '(?:create|open) (?:my|an|your|a) (?:\\p{L}+ )?account',
  'inscriptions? gratuites?|essais? gratuits?|free (?:trial|registration|sign ?up)',
);
const purchase = wholeWords(
  'achats?|achete\\p{L}*|commandes?|commander|commande[rz]|contrats?|factures?|payer|paiement|panier|garanties?|abonnements?|livraisons?',
  'purchases?|bought|orders?|buy|contracts?|invoices?|payment|pay|basket|warranty|warrant(?:y|ies)|delivery|deliveries|subscriptions?',
);

const told: readonly string[] = ['title', 'introduction', 'submit'];

/** Whoever only opened an account has bought nothing: no customer (FR-D5). */
const freeAccounts: Check = (config, date) => {
  if (config.audience !== 'consumer' || config.relationship === 'prospect' || config.concludesContract)
    return [];
  const texts = ownTexts(config).filter(({ path }) => told.includes(String(path[0])));
  const find = (list: RegExp) =>
    texts.map(({ text }) => firstIn(text, list)).find((said) => said !== undefined);
  const free = find(freeAccount);
  const usesException = askedChannels(config, date).some(isSoft);
  if (free !== undefined && usesException)
    return [error('account-as-customer', ['relationship'], 'FR-D5', { text: free })];
  const said = free ?? find(account);
  return said === undefined || find(purchase) !== undefined
    ? []
    : [warning('likely-account', ['relationship'], 'FR-D5', { text: said })];
};

/** An end that the person's relationship never has: nobody's contract ends who has none. */
const clocks: Check = (config) => {
  const contact = contactPurposes(config);
  return config.purposes.flatMap(({ id, basis, retention: { after } }, index): Problem[] => {
    const at = ['purposes', index, 'retention', 'after'];
    const isConsent = basis === 'consent';
    const ruleId = contact.has(id) ? 'RT01' : 'IN07';
    // Contact purposes that count from a withdrawal have a finding of their own.
    if (after === 'withdrawal' && !isConsent && !contact.has(id))
      return [error('retention-never-starts', at, ruleId, { purpose: id, after })];
    const needsOne = after === 'end-of-contract' || after === 'end-of-relationship';
    const hasNone = config.relationship === 'prospect' && !config.concludesContract;
    if (!needsOne || !hasNone || basis === 'legal-obligation') return [];
    // What a contract needs may become one; the file does not say so.
    return basis === 'contract'
      ? [warning('likely-never-starts', at, ruleId, { purpose: id, after })]
      : [error('retention-never-starts', at, ruleId, { purpose: id, after })];
  });
};

/** A yes that is announced and never asked: a purpose with consent for its basis and no question (CV01). */
const unasked: Check = (config) => {
  const offered = new Set(
    config.fields.flatMap((field) =>
      [field.unlocks, field.type === 'service' ? field.service : undefined].filter((id) => id !== undefined),
    ),
  );
  const asked = new Set([
    ...contactPurposes(config),
    ...(config.services ?? []).filter(({ id }) => offered.has(id)).map(({ purpose }) => purpose),
    config.callback?.purpose,
  ]);
  // Who signs up for a letter by a form that does nothing else says yes by that very act (CV14).
  const isLetter = config.purposes.length === 1 && isOnlyAddress(config);
  return config.purposes.flatMap(({ id, basis }, index) =>
    basis === 'consent' && !asked.has(id) && !isLetter
      ? [warning('consent-not-asked', ['purposes', index, 'basis'], 'CV01', { purpose: id })]
      : [],
  );
};

const isOnlyAddress = ({ fields, terms, callback, services }: FormConfig): boolean =>
  fields.some(({ type }) => type === 'email') && !terms && !callback && !services?.length;

/** What a form takes the person to be, and what follows from it. */
export const relationship: Check = (config, date) =>
  [freeAccounts, clocks, unasked].flatMap((check) => check(config, date));
