import type { Language } from '../config/index.js';
import type { Channel } from '../law/index.js';
import type { ImportCounts } from '../receiver/index.js';

/** What was read of a list of refusals. */
export interface ReadCounts {
  readonly lines: number;
  /** Lines without an address, a number or a hash. */
  readonly empty: number;
  /** Places of the lines with something that cannot be read, as `3, 7-9`; empty when all could be. */
  readonly unread: string;
  readonly unreadLines: number;
}

interface Words {
  readonly columns: (names: string) => string;
  readonly counts: (file: string, read: ReadCounts, found: ImportCounts) => readonly string[];
  readonly wrongFile: string;
  readonly ask: (entries: number) => string;
  readonly written: (added: number) => string;
  readonly nothingNew: string;
  readonly declined: string;
  readonly notAsked: string;
  readonly exported: (count: number, channel: Channel, file: string) => string;
  readonly importedLeftOut: (count: number) => string;
  readonly plainNumbers: string;
  readonly keyMade: (file: string) => string;
  readonly noImport: string;
  readonly lastImport: (when: string, entries: number, scope: string) => string;
  readonly everything: string;
  readonly askUndo: (entries: number) => string;
  readonly undone: (removed: number) => string;
}

const many = (count: number, one: string, more: string): string => `${count} ${count === 1 ? one : more}`;
// French counts nothing as one.
const plusieurs = (count: number, one: string, more: string): string => `${count} ${count < 2 ? one : more}`;

/** What the commands about lists of refusals say to whoever runs them. */
export const suppressionWords: Readonly<Record<Language, Words>> = {
  fr: {
    columns: (names) => `colonnes lues : ${names}`,
    counts: (
      file,
      { lines, empty, unread, unreadLines },
      { readable, added, already, stopped, unmatched },
    ) => [
      `${file} : ${plusieurs(lines, 'ligne', 'lignes')}, ${plusieurs(added, 'nouvelle inscription', 'nouvelles inscriptions')}, ${already} déjà sur la liste (${plusieurs(readable, 'adresse, numéro ou empreinte lisible', 'adresses, numéros ou empreintes lisibles')})`,
      ...(empty > 0 ? [`${plusieurs(empty, 'ligne', 'lignes')} sans rien à inscrire`] : []),
      ...(unreadLines > 0
        ? [
            `${plusieurs(unreadLines, 'ligne illisible, en tout ou en partie, NON PRISE', 'lignes illisibles, en tout ou en partie, NON PRISES')} : ${unread}`,
          ]
        : []),
      ...(unmatched > 0
        ? [
            `${plusieurs(unmatched, 'empreinte ne correspond', 'empreintes ne correspondent')} à personne de connu ici : non prises. Reprenez cette liste quand de nouvelles personnes se sont inscrites.`,
          ]
        : []),
      ...(stopped > 0
        ? [
            `${plusieurs(stopped, 'personne qui a dit oui ne sera plus contactée', 'personnes qui ont dit oui ne seront plus contactées')}`,
          ]
        : []),
    ],
    wrongFile:
      'ATTENTION : plus de la moitié de cette liste sont des personnes qui vous ont dit oui. Est-ce le bon fichier ?',
    ask: (entries) => `Inscrire ${plusieurs(entries, 'refus', 'refus')} sur la liste ? (o/n) `,
    written: (added) =>
      `${plusieurs(added, 'refus inscrit', 'refus inscrits')} sur la liste. Pour revenir en arrière : accord suppression undo.`,
    nothingNew: 'Rien de nouveau à inscrire.',
    declined: 'Rien n’a été changé.',
    notAsked:
      'Rien n’a été changé : il n’y a pas de terminal pour poser la question. Relisez ces chiffres, puis relancez la commande avec --yes.',
    exported: (count, channel, file) =>
      `${plusieurs(count, 'personne a dit', 'personnes ont dit')} non à ${channel} : ${file}`,
    importedLeftOut: (count) =>
      `${plusieurs(count, 'inscription de listes importées n’y est pas', 'inscriptions de listes importées n’y sont pas')}, car seules des empreintes à clé en sont gardées : donnez aussi ces listes au prestataire.`,
    plainNumbers:
      'Le SHA-256 d’un numéro ne cache rien : tous les numéros mobiles français s’essaient en quelques minutes. Entre deux parties qui partagent une clé, faites-en une avec « accord suppression key », et exportez avec --keyed.',
    keyMade: (file) =>
      `Clé écrite dans ${file}. Donnez-la à l’autre partie seule, par un autre chemin que la liste.`,
    noImport: 'Aucune liste importée à annuler.',
    lastImport: (when, entries, scope) =>
      `Dernière liste importée : le ${when}, ${plusieurs(entries, 'inscription', 'inscriptions')} (${scope}).`,
    everything: 'tous les canaux',
    askUndo: (entries) =>
      `Retirer ${plusieurs(entries, 'inscription', 'inscriptions')} ? Les refus connus autrement restent. (o/n) `,
    undone: (removed) =>
      `${plusieurs(removed, 'inscription retirée', 'inscriptions retirées')} ; les refus connus autrement restent.`,
  },
  en: {
    columns: (names) => `columns read: ${names}`,
    counts: (
      file,
      { lines, empty, unread, unreadLines },
      { readable, added, already, stopped, unmatched },
    ) => [
      `${file}: ${many(lines, 'line', 'lines')}, ${added} new, ${already} on the list already (${many(readable, 'readable address, number or hash', 'readable addresses, numbers or hashes')})`,
      ...(empty > 0 ? [`${many(empty, 'line', 'lines')} without anything to put on it`] : []),
      ...(unreadLines > 0
        ? [
            `${many(unreadLines, 'line that cannot be read, wholly or in part, NOT TAKEN', 'lines that cannot be read, wholly or in part, NOT TAKEN')}: ${unread}`,
          ]
        : []),
      ...(unmatched > 0
        ? [
            `${many(unmatched, 'hash matches', 'hashes match')} nobody known here: not taken. Take this list in again when new people have signed up.`,
          ]
        : []),
      ...(stopped > 0
        ? [
            many(
              stopped,
              'person who said yes will not be contacted any more',
              'people who said yes will not be contacted any more',
            ),
          ]
        : []),
    ],
    wrongFile: 'WARNING: more than half of this list are people who said yes to you. Is it the right file?',
    ask: (entries) => `Put ${many(entries, 'refusal', 'refusals')} on the list? (y/n) `,
    written: (added) => `${added} new on the list. To go back: accord suppression undo.`,
    nothingNew: '0 new on the list.',
    declined: 'Nothing was changed.',
    notAsked:
      'Nothing was changed: there is no terminal to ask on. Read these figures, then run the command again with --yes.',
    exported: (count, channel, file) => `${count} said no to ${channel}: ${file}`,
    importedLeftOut: (count) =>
      `${many(count, 'entry', 'entries')} of imported lists not in it, as only keyed digests are kept: give the mailer those lists too.`,
    plainNumbers:
      'The SHA-256 of a number hides nothing: all French mobile numbers can be tried in minutes. Between two parties that share a key, make one with "accord suppression key", and export with --keyed.',
    keyMade: (file) =>
      `The key is in ${file}. Give it to the other party alone, by another way than the list.`,
    noImport: 'There is no imported list to undo.',
    lastImport: (when, entries, scope) =>
      `Last list taken in: ${when}, ${many(entries, 'entry', 'entries')} (${scope}).`,
    everything: 'every channel',
    askUndo: (entries) =>
      `Take ${many(entries, 'entry', 'entries')} away? Refusals known otherwise stay. (y/n) `,
    undone: (removed) => `${many(removed, 'entry', 'entries')} taken away; refusals known otherwise stay.`,
  },
};
