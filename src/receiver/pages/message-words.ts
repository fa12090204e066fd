/** The languages that these pages are written in. */
export type PageLanguage = 'fr' | 'en';

/** A page that says one thing. */
export interface Message {
  readonly title: string;
  readonly text: string;
}

type Messages = Readonly<Record<MessageCode, Message>>;

/** What a person may meet in a browser, and need not be JSON. */
export type MessageCode =
  | 'not-found'
  | 'no-proof'
  | 'no-link'
  | 'unknown-form'
  | 'wrong-method'
  | 'origin-not-allowed'
  | 'too-large'
  | 'not-a-form'
  | 'too-many'
  | 'store-unavailable'
  | 'bad-request'
  | 'internal-error';

const fr: Messages = {
  'not-found': {
    title: 'Cette adresse ne mène nulle part',
    text: 'Vérifiez-la : une lettre a pu se perdre en la copiant.',
  },
  'no-proof': {
    title: 'Aucune preuve à cette adresse',
    text: 'L’adresse d’une preuve doit être complète, jusqu’au dernier caractère. Reprenez-la là où vous l’avez notée, ou suivez de nouveau le lien reçu après votre envoi.',
  },
  'no-link': {
    title: 'Ce lien ne mène à rien',
    text: 'Rien n’a changé. Reprenez-le en entier dans le message que vous avez reçu, ou écrivez à l’entreprise.',
  },
  'unknown-form': {
    title: 'Ce formulaire n’est pas en service ici',
    text: 'Rien n’a été enregistré. Prévenez le site où vous l’avez trouvé.',
  },
  'wrong-method': {
    title: 'Cette adresse ne s’ouvre pas ainsi',
    text: 'Un formulaire y envoie ses réponses. Revenez à la page du formulaire et remplissez-le là.',
  },
  'origin-not-allowed': {
    title: 'Ce site n’a pas le droit d’envoyer ce formulaire',
    text: 'Rien n’a été enregistré. Prévenez l’entreprise à qui vous vouliez répondre.',
  },
  'too-large': {
    title: 'Vos réponses sont trop longues',
    text: 'Rien n’a été enregistré. Revenez en arrière, raccourcissez-les, puis renvoyez.',
  },
  'not-a-form': {
    title: 'Ces réponses ne peuvent pas être lues',
    text: 'Rien n’a été enregistré. Revenez à la page du formulaire, rechargez-la, puis répondez de nouveau.',
  },
  'too-many': {
    title: 'Trop d’envois en peu de temps',
    text: 'Rien n’a été enregistré cette fois. Attendez une minute, puis renvoyez.',
  },
  'store-unavailable': {
    title: 'Vos réponses n’ont pas pu être enregistrées',
    text: 'Le service est indisponible pour le moment. Revenez en arrière et renvoyez dans quelques minutes : vos réponses y sont encore.',
  },
  'bad-request': {
    title: 'Cette demande ne se comprend pas',
    text: 'Vérifiez l’adresse, ou revenez à la page précédente.',
  },
  'internal-error': {
    title: 'Le service a eu un problème',
    text: 'Réessayez plus tard. Sans preuve de votre envoi, considérez qu’il n’est pas enregistré.',
  },
};

const en: Messages = {
  'not-found': {
    title: 'This address leads nowhere',
    text: 'Check it: a letter may have been lost while copying.',
  },
  'no-proof': {
    title: 'There is no proof at this address',
    text: 'The address of a proof must be complete, to the last character. Copy it again from where you kept it, or follow once more the link you got after sending.',
  },
  'no-link': {
    title: 'This link leads nowhere',
    text: 'Nothing has changed. Copy all of it from the message that you received, or write to the business.',
  },
  'unknown-form': {
    title: 'This form is not in service here',
    text: 'Nothing was stored. Tell the site where you found it.',
  },
  'wrong-method': {
    title: 'This address does not open like this',
    text: 'A form sends its answers here. Go back to the page of the form and fill it in there.',
  },
  'origin-not-allowed': {
    title: 'This site may not send this form',
    text: 'Nothing was stored. Tell the business that you wanted to answer.',
  },
  'too-large': {
    title: 'Your answers are too long',
    text: 'Nothing was stored. Go back, shorten them, then send again.',
  },
  'not-a-form': {
    title: 'These answers cannot be read',
    text: 'Nothing was stored. Go back to the page of the form, reload it, then answer again.',
  },
  'too-many': {
    title: 'Too much sent in a short time',
    text: 'Nothing was stored this time. Wait a minute, then send again.',
  },
  'store-unavailable': {
    title: 'Your answers could not be stored',
    text: 'The service is not available right now. Go back and send again in a few minutes: your answers are still there.',
  },
  'bad-request': {
    title: 'This request cannot be understood',
    text: 'Check the address, or go back to the page before.',
  },
  'internal-error': {
    title: 'The service had a problem',
    text: 'Try again later. Unless you have a proof of what you sent, take it as not stored.',
  },
};

/** What the page at the receiver's own address says. */
const home = {
  fr: {
    title: 'Un récepteur Accord',
    text: 'Ce service enregistre ce que des personnes répondent aux formulaires d’une entreprise, et remet à chacune la preuve de sa réponse.',
    proof:
      'Vous cherchez votre preuve ? Son adresse vous a été donnée après l’envoi du formulaire. Elle suffit pour la lire.',
    documents: 'Documents',
    api: 'Tout ce que ce service sait faire (OpenAPI)',
    keys: 'Les clés qui signent les preuves',
    log: 'L’état signé du journal',
    logKey: 'La clé du journal',
    version: 'Version',
  },
  en: {
    title: 'An Accord receiver',
    text: 'This service stores what people answer in the forms of a business, and gives each of them the proof of their answer.',
    proof:
      'Looking for your proof? Its address was given to you after you sent the form. It is all it takes to read it.',
    documents: 'Documents',
    api: 'Everything that this service does (OpenAPI)',
    keys: 'The keys that sign the proofs',
    log: 'The signed state of the log',
    logKey: 'The key of the log',
    version: 'Version',
  },
} as const;

export const messageFor = (code: MessageCode, language: PageLanguage): Message =>
  (language === 'fr' ? fr : en)[code];

export const homeWordsFor = (language: PageLanguage) => home[language];
