import { languageOfWords } from '../../i18n/preferences.js';

const fr = {
  stopTitle: (name: string) => `Ne plus recevoir de messages de ${name}`,
  stopText: 'Rien n’a encore changé. Votre choix est enregistré quand vous appuyez.',
  stopButton: 'Confirmer',
  stoppedTitle: 'C’est noté',
  stoppedText: (name: string) =>
    `${name} doit en tenir compte dès maintenant. Un message déjà parti peut encore arriver.`,
  stoppedKeep:
    'Les messages nécessaires à une commande ou à un contrat en cours peuvent continuer : ils ne sont pas de la publicité.',
  yourProof: 'La preuve de votre refus',
  more: 'Vous voulez tout refuser ?',
  finer: 'Vous voulez choisir en détail ?',
  finerText: 'Un lien vers chacun de vos choix vous est envoyé par e-mail.',
  finerLink: 'Recevoir ce lien',
  expiredTitle: 'Ce lien a expiré',
  expiredText: 'Rien n’a changé. Demandez un nouveau lien à l’entreprise.',
};
const en: typeof fr = {
  stopTitle: (name) => `Stop messages from ${name}`,
  stopText: 'Nothing has changed yet. Your choice is recorded when you press.',
  stopButton: 'Confirm',
  stoppedTitle: 'Noted',
  stoppedText: (name) =>
    `${name} has to respect this from now on. A message already on its way may still arrive.`,
  stoppedKeep: 'Messages needed for an order or a running contract may go on: they are not advertising.',
  yourProof: 'The proof of your refusal',
  more: 'Would you like to refuse everything?',
  finer: 'Would you like to choose one by one?',
  finerText: 'A link to each of your choices is sent to you by e-mail.',
  finerLink: 'Get this link',
  expiredTitle: 'This link has expired',
  expiredText: 'Nothing has changed. Ask the business for a new link.',
};

/** What the pages behind a "stop" link say. */
export const stopWordsFor = (language: string): typeof fr => (languageOfWords(language) === 'fr' ? fr : en);
