import { languageOfWords } from '../../i18n/preferences.js';

const fr = {
  stopTitle: (name: string) => `Ne plus recevoir de messages de ${name}`,
  stopText: 'Rien n’a encore changé. Votre choix est enregistré quand vous appuyez.',
  stopButton: 'Confirmer',
  stoppedTitle: 'C’est noté',
  stoppedText: (name: string) =>
    `${name} doit en tenir compte dès maintenant. Un message déjà parti peut encore arriver.`,
  stoppedKeep:
    'Les messages nécessaires à une commande ou à un contrat en cours peuvent continuer : ils ne sont pas de la publicité.',
  yourProof: 'La preuve de votre refus',
  more: 'Vous voulez tout refuser ?',
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
  expiredTitle: 'This link has expired',
  expiredText: 'Nothing has changed. Ask the business for a new link.',
};

/** What the pages behind a "stop" link say. */
export const stopWordsFor = (language: string): typeof fr => (languageOfWords(language) === 'fr' ? fr : en);
