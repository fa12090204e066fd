import type { Language } from '../config/index.js';
import type { Obstacle, Permission } from '../law/index.js';

/** What becomes of a line: an answer of the law, or why there is none. */
export type Outcome = Permission | Obstacle | 'no-contact' | 'unreadable' | 'unreadable-contact';

interface Words {
  readonly reasons: Readonly<Record<Outcome, string>>;
  readonly yes: string;
  readonly no: string;
  readonly lines: string;
  readonly summary: (file: string, moment: string) => string;
  readonly confirm: string;
  /** Which columns were read, by their names in the list; null where there is none. */
  readonly columns: (email: string | null, phone: string | null) => string;
  /** Which columns are written to or called, of several; on a line the least permissive answer of all counts. */
  readonly used: (columns: string, areMany: boolean) => string;
  /** Nobody's address or number for this channel is in the list. */
  readonly byOther: (lacking: 'email' | 'phone') => string;
}

/** What the summary says, for the person who runs the campaign. */
export const contactWords: Readonly<Record<Language, Words>> = {
  fr: {
    yes: 'oui',
    no: 'non',
    lines: 'lignes',
    summary: (file, moment) => `${file}, au ${moment}`,
    confirm: 'Une partie de ces réponses est à faire confirmer par un juriste.',
    columns: (email, phone) =>
      `adresses e-mail : ${email ?? 'aucune colonne'} ; numéros : ${phone ?? 'aucune colonne'}`,
    used: (columns, areMany) =>
      `réponses données pour : ${columns}${areMany ? ' (la moins permissive de chaque ligne)' : ''}`,
    byOther: (lacking) =>
      lacking === 'email'
        ? 'La liste n’a pas d’adresses : chaque personne y est reconnue à son numéro.'
        : 'La liste n’a pas de numéros : chaque personne y est reconnue à son adresse.',
    reasons: {
      granted: 'ont dit oui',
      'not-objected': 'pouvaient s’opposer, ne l’ont pas fait',
      exempt: 'pas d’accord nécessaire',
      requested: 'ont demandé cet appel',
      objected: 'se sont opposés',
      withdrawn: 'ont retiré leur accord',
      refused: 'ont dit non',
      suppressed: 'sont sur la liste d’opposition',
      prohibited: 'interdit dans ce secteur',
      'no-consent': 'n’ont pas donné d’accord',
      'not-counted': 'ont répondu sur un formulaire qui ne compte pas',
      'not-confirmed': 'n’ont pas encore confirmé',
      'not-started': 'ont dit oui pour plus tard',
      expired: 'avaient dit oui, ce n’est plus valable',
      'mentions-missing': 'ont dit oui sans les cinq informations exigées',
      'other-goods': 'ont dit oui pour d’autres produits',
      'other-caller': 'ont dit oui aux appels d’une autre société',
      'retention-ended': 'sans contact depuis trop longtemps',
      'under-age': 'trop jeunes',
      'request-met': 'avaient demandé un appel, il a eu lieu',
      'not-covered': 'vivent là où le droit de ce formulaire ne s’applique pas',
      'not-informed': 'rien ne montre qu’ils pouvaient s’opposer',
      'bloctel-unchecked': 'numéro non comparé à Bloctel',
      'bloctel-listed': 'sont sur Bloctel',
      'no-request': 'n’ont pas demandé d’appel',
      'request-too-old': 'avaient demandé un appel, c’est trop tard',
      'calling-day': 'pas d’appel ce jour-là',
      'calling-hours': 'pas d’appel à cette heure',
      attempts: 'déjà quatre appels en trente jours',
      'no-contact': 'ni adresse ni numéro sur la ligne',
      unreadable: 'pas le bon nombre de colonnes',
      'unreadable-contact': 'adresse ou numéro illisible sur la ligne',
    },
  },
  en: {
    yes: 'yes',
    no: 'no',
    lines: 'lines',
    summary: (file, moment) => `${file}, on ${moment}`,
    confirm: 'Have a lawyer confirm part of these answers.',
    columns: (email, phone) => `e-mail addresses: ${email ?? 'no column'}; numbers: ${phone ?? 'no column'}`,
    used: (columns, areMany) =>
      `answers are about: ${columns}${areMany ? ' (the least permissive of each line)' : ''}`,
    byOther: (lacking) =>
      lacking === 'email'
        ? 'The list has no addresses: each person is known by their number.'
        : 'The list has no numbers: each person is known by their address.',
    reasons: {
      granted: 'said yes',
      'not-objected': 'could object and did not',
      exempt: 'no consent needed',
      requested: 'asked for this call',
      objected: 'objected',
      withdrawn: 'took their consent back',
      refused: 'said no',
      suppressed: 'are on the suppression list',
      prohibited: 'banned in this sector',
      'no-consent': 'gave no consent',
      'not-counted': 'answered on a form that does not count',
      'not-confirmed': 'have not confirmed yet',
      'not-started': 'said yes for later',
      expired: 'had said yes, it has ended',
      'mentions-missing': 'said yes without the five things they must be told',
      'other-goods': 'said yes for other goods',
      'other-caller': 'said yes to calls from another company',
      'retention-ended': 'not in contact for too long',
      'under-age': 'too young',
      'request-met': 'had asked for a call, it was made',
      'not-covered': 'live where the law of this form does not apply',
      'not-informed': 'nothing shows that they could object',
      'bloctel-unchecked': 'number not held against Bloctel',
      'bloctel-listed': 'are on Bloctel',
      'no-request': 'asked for no call',
      'request-too-old': 'had asked for a call, it is too late',
      'calling-day': 'no calls on that day',
      'calling-hours': 'no calls at that hour',
      attempts: 'four calls in thirty days already',
      'no-contact': 'neither address nor number on the line',
      unreadable: 'wrong number of columns',
      'unreadable-contact': 'an address or number that cannot be read',
    },
  },
};
