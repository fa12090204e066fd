/** What a column of a list is for. */
export interface ColumnMeaning {
  readonly kind: 'email' | 'phone' | 'hash' | 'keyed-hash';
  /** Of numbers: what they are used for. */
  readonly use: 'any' | 'mobile' | 'fax';
}

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

// The names that Brevo, Mailchimp, HubSpot, Shopify, WooCommerce, PrestaShop, Google Contacts and Outlook write are made of
// these words, in French and in English. One other word in a name (type, consent, status, country) makes it another thing.
const addressWords = setOf('email emails mail mails courriel courriels mel messagerie emailaddress');
const mobileWords = setOf(
  'mobile mobiles portable portables gsm sms whatsapp cell cellphone cellular smartphone mobilephone mobilenumber',
);
const faxWords = setOf('fax telefax telecopie telecopieur');
const numberWords = setOf(
  'phone phones telephone telephones tel tels telephonique landline fixe pager callback isdn rnis telex phonenumber',
);
const besides = setOf(
  `1 2 3 4 5 6 7 8 9 adresse adresses address addresses value valeur number numbers numero numeros num no n nr
  a de du des d la le les l of the for s e
  electronique electroniques customer client cliente contact user utilisateur member membre subscriber abonne abonnee account compte
  recipient destinataire person personne billing shipping invoice delivery facturation livraison
  work pro professional professionnel professionnelle business office bureau company societe entreprise
  home perso personal personnel personnelle private prive privee domicile maison
  primary main principal principale secondary secondaire second additional additionnel additionnelle supplementaire supplementaires
  other autre autres alternate alternative alt default defaut full international national
  car voiture radio assistant tty tdd ats direct directe line ligne your votre my mon`,
);
const wholeNumberNames: ReadonlySet<string> = new Set([
  'numero',
  'number',
  'numero de rappel',
  'recepteur de radiomessagerie',
]);
const wholeAddressNames: ReadonlySet<string> = new Set(['adresse electronique', 'electronic address']);
/** Names and kinds of addresses beside the addresses: they say nothing more. */
const asideNames =
  /^(e ?mail (\d )?(display name|type)|nom complet de l adresse de messagerie( \d)?|type de messagerie( \d)?)$/;

/** The words of a name without case, accents and marks: `E-mail 1 - Value`, `emailAddress` and `Tél. mobile` alike. */
const foldName = (name: string): string =>
  name
    .normalize('NFKD')
    .replaceAll(/[\p{M}\p{Cf}]/gu, '')
    .replaceAll(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .replaceAll(/(\p{L})(\d)/gu, '$1 $2')
    .toLowerCase()
    .replaceAll(/[^\p{L}\d]+/gu, ' ')
    .trim()
    .replaceAll(/\be (?=mails?\b)/g, 'e')
    .replaceAll('whats app', 'whatsapp');

/** What the name of a column says of it; null when it says nothing of contacts. */
export function meaningOf(name: string): ColumnMeaning | null {
  const folded = foldName(name);
  const words = folded.split(' ');
  const has = (some: ReadonlySet<string>): boolean => words.some((word) => some.has(word));
  const isHash =
    /sha ?256|hmac/.test(folded) || (/\bhash(ed)?\b/.test(folded) && (has(addressWords) || hasNumber()));
  if (isHash) return { kind: folded.includes('hmac') ? 'keyed-hash' : 'hash', use: 'any' };
  const isOf = (some: ReadonlySet<string>): boolean =>
    has(some) && words.every((word) => some.has(word) || besides.has(word));
  if (wholeAddressNames.has(folded) || isOf(addressWords)) return { kind: 'email', use: 'any' };
  if (wholeNumberNames.has(folded) || isOf(new Set([...numberWords, ...mobileWords, ...faxWords])))
    return { kind: 'phone', use: has(faxWords) ? 'fax' : has(mobileWords) ? 'mobile' : 'any' };
  return null;

  function hasNumber(): boolean {
    return has(numberWords) || has(mobileWords);
  }
}

/** Whether a column only says how to show an address that stands in another one. */
export const isBesideAddress = (name: string): boolean => asideNames.test(foldName(name));

// Written as numbers of telephones are: nine figures alone are a company's, a customer's or a parcel's as often.
const looksDialled =
  /^(?:(?:\+|00)[1-9][\d\s().-]{7,18}|0[1-9](?:[\s.-]?\d\d){4}|33[1-9]\d{8}|[67]\d{8}|[67]?\d[.,]\d+E\+(?:08|8|10))$/i;
const namesOther =
  /\b(siren|siret|ean|tva|vat|iban|bic|id|ref|reference|code|zip|postal|postcode|date|order|commande|facture|montant|total|prix|price)\b/;

/** Whether a cell looks like a telephone number, under a name that does not say so. */
export const looksLikeNumber = (name: string, cell: string): boolean =>
  looksDialled.test(cell.trim()) && (/^\s*[+0]/.test(cell) || !namesOther.test(foldName(name)));
