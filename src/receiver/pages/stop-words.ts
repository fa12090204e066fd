import { languageOfWords } from '../../i18n/preferences.js';

const fr = {
  stopTitle: {
    email: 'Ne plus recevoir d’e-mails de {{name}} ?',
    sms: 'Ne plus recevoir de SMS de {{name}} ?',
    'automated-call': 'Ne plus recevoir d’appels automatiques de {{name}} ?',
    fax: 'Ne plus recevoir de fax de {{name}} ?',
    phone: 'Ne plus recevoir d’appels de {{name}} ?',
    post: 'Ne plus recevoir de courrier de {{name}} ?',
  } as Readonly<Record<string, string>>,
  stopOther: 'Ne plus recevoir de messages de {{name}} ?',
  stopText: 'Rien n’a encore changé. Si vous appuyez sur « Arrêter » :',
  stopButton: 'Arrêter',
  stoppedText: '{{name}} doit en tenir compte dès maintenant. Un message déjà parti peut encore arriver.',
  stoppedKeep:
    'Les messages nécessaires à une commande ou à un contrat en cours peuvent continuer : ce n’est pas de la publicité.',
  yourProof: 'La preuve de votre refus',
  more: 'Tout arrêter ?',
  moreText: 'Si vous appuyez sur « Tout arrêter » :',
  finer: 'Choisir en détail, ou revenir en arrière ?',
  finerText: 'Un lien vers chacun de vos choix vous est envoyé par e-mail.',
  finerLink: 'Recevoir ce lien',
  expiredTitle: 'Ce lien a expiré',
  expiredText: 'Rien n’a changé. Demandez un nouveau lien à l’entreprise.',
};
const en: typeof fr = {
  stopTitle: {
    email: 'Stop e-mails from {{name}}?',
    sms: 'Stop text messages from {{name}}?',
    'automated-call': 'Stop automated calls from {{name}}?',
    fax: 'Stop faxes from {{name}}?',
    phone: 'Stop calls from {{name}}?',
    post: 'Stop post from {{name}}?',
  },
  stopOther: 'Stop messages from {{name}}?',
  stopText: 'Nothing has changed yet. If you press “Stop”:',
  stopButton: 'Stop',
  stoppedText: '{{name}} has to respect this from now on. A message already on its way may still arrive.',
  stoppedKeep: 'Messages needed for an order or a running contract may go on: they are not advertising.',
  yourProof: 'The proof of your refusal',
  more: 'Stop everything?',
  moreText: 'If you press “Stop everything”:',
  finer: 'Choose one by one, or go back?',
  finerText: 'A link to each of your choices is sent to you by e-mail.',
  finerLink: 'Get this link',
  expiredTitle: 'This link has expired',
  expiredText: 'Nothing has changed. Ask the business for a new link.',
};

/** What the pages behind a "stop" link say. */
export const stopWordsFor = (language: string): typeof fr => (languageOfWords(language) === 'fr' ? fr : en);
