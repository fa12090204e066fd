import type { FormConfig } from '../schema.js';
import { error, warning, type Check, type Problem } from './problem.js';
import { ownTexts, type OwnText } from './texts.js';
import { firstIn, hasAny, wholeWords } from './words.js';

// Services that send or keep data outside the European Economic Area, by names that mean nothing else.
const services = wholeWords(
  'mail ?chimp',
  'mandrill',
  'hub ?spot',
  'klaviyo',
  'send ?grid',
  'twilio',
  'mail ?gun',
  'postmark ?app',
  'sales ?force',
  'pardot',
  'active ?campaign',
  'campaign monitor',
  'constant contact',
  'convert ?kit',
  'aweber',
  'braze',
  'iterable',
  'marketo',
  'eloqua',
  'zoho',
  'zendesk',
  'intercom',
  'freshdesk',
  'zapier',
  'airtable',
  'survey ?monkey',
  'dropbox',
  'google(?: \\p{L}+)?',
  'g suite',
  'gmail',
  'microsoft(?: 365)?|office 365|azure',
  'slack',
  'squarespace',
  'wix',
  'jot ?form',
  'cloudflare',
  'open ?ai|chat ?gpt',
  'amazon(?: (?:ses|web services|aws))?',
  'aws',
  'shopify',
  'facebook',
  'meta (?:platforms|ads|pixel)',
  'calendly',
  'substack',
);
const countries = wholeWords(
  "etats unis(?: d'amerique)?",
  'usa',
  '(?:hebergeur|societe|entreprise|prestataire|serveur|outil|service|logiciel)s? (?:americain|britannique|suisse|canadien|indien|marocain|tunisien)e?s?',
  'us (?:based|company|servers?|providers?|hosts?)|american (?:company|servers?|providers?|hosts?)',
  'united states(?: of america)?',
  '(?:en |aux )?amerique du nord',
  'royaume uni',
  'united kingdom',
  'great britain',
  'grande bretagne',
  'angleterre|england',
  'suisse|switzerland',
  'canada',
  'inde|india',
  'maroc|morocco',
  'tunisie|tunisia',
  'algerie|algeria',
  'senegal',
  "cote d'ivoire",
  'cameroun|cameroon',
  'madagascar',
  'ile maurice|mauritius',
  'chine|china',
  'hong kong',
  'japon|japan',
  'israel',
  'philippines',
  'australie|australia',
  'singapour|singapore',
  'bresil|brazil',
  'turquie|turkey',
  'ukraine',
  'russie|russia',
  'vietnam',
  'mexique|mexico',
  'coree du sud|south korea',
);
const outside = wholeWords(
  "(?:hors|en dehors) (?:de l'|d')?(?:union europeenne|ue|europe|eee|espace economique europeen)",
  'outside (?:of )?(?:the )?(?:eu|eea|european (?:union|economic area)|europe)',
);
// "AWS, à Paris": a service from abroad may keep data inside the Union.
const inside = wholeWords(
  'france|paris|irlande|ireland|dublin|allemagne|germany|francfort|frankfurt|pays bas|netherlands|belgique|belgium',
  "(?:dans|en|a l'interieur de) (?:l'|de l')?(?:union europeenne|ue|europe)|(?:in|inside|within) (?:the )?(?:eu|eea|european union|europe)",
);
// "Aucune donnée ne part hors de l'Union", "never outside the EU".
const denied = wholeWords(
  "aucune?s?|ne|n'\\p{L}+|jamais|pas|sans|no|not|never|none|without|nothing|nor|rien",
);
const theirs = wholeWords(
  'gmail',
  'facebook',
  'google',
  'microsoft',
  'amazon',
  'slack',
  'wix',
  'intercom',
  'braze',
);
const over = wholeWords('privacy shield', 'bouclier de protection des donnees', 'safe harbou?r');

/** The day the CJEU ended the Privacy Shield (C-311/18). */
const shieldEnded = '2020-07-16';

const saidOf = (text: string): string | undefined => {
  const name = firstIn(text, services);
  if (name !== undefined) return name;
  const place = firstIn(text, outside) ?? firstIn(text, countries);
  return place === undefined || hasAny(text, denied) ? undefined : place;
};

const receiving = ({ recipients = [], partners, languages }: FormConfig): readonly OwnText[] => [
  ...recipients.flatMap(({ text }, index) =>
    languages.map((language) => ({
      path: ['recipients', index, 'text', language],
      text: text[language] ?? '',
    })),
  ),
  ...(partners?.members ?? []).map(({ name }, index) => ({
    path: ['partners', 'members', index, 'name'],
    text: name,
  })),
];

/** Data that leaves the Union while the notice does not say so, and safeguards that are none any more (GDPR 13(1)(f), IN06). */
export const abroad: Check = (config, date) => {
  const found: Problem[] = [];
  if (!config.transfers?.length) {
    for (const { path, text } of receiving(config)) {
      const said = saidOf(text);
      if (said === undefined) continue;
      // A partner may bear a country in its name: "Suisse Normande Tourisme".
      const isName = path[0] === 'partners' && !hasAny(text, services);
      const isKeptInside = isName || (hasAny(text, inside) && !hasAny(text, countries));
      found.push(
        isKeptInside
          ? warning('likely-transfer', path, 'IN06', { text: said })
          : error('transfer-missing', path, 'IN06', { text: said }),
      );
    }
    for (const { path, text } of ownTexts(config)) {
      const said = path[0] === 'recipients' ? undefined : firstIn(text, services);
      // Addresses and pages that people have themselves.
      if (said !== undefined && !hasAny(said, theirs))
        found.push(warning('likely-transfer', path, 'IN06', { text: said }));
    }
  }
  if (date >= shieldEnded)
    for (const { path, text } of ownTexts(config)) {
      const said = firstIn(text, over);
      if (said !== undefined) found.push(error('void-safeguard', path, 'IN06', { text: said }));
    }
  return found;
};
