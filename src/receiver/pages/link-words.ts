import { languageOfWords } from '../../i18n/preferences.js';

const fr = {
  askTitle: 'Voir ou changer vos choix chez {{name}}',
  askText:
    'Écrivez l’adresse e-mail que vous avez donnée. Nous y envoyons un lien : pas de compte, pas de mot de passe.',
  email: 'Votre adresse e-mail',
  wrong: 'Écrivez une adresse complète, comme prenom@exemple.fr.',
  send: 'Recevoir le lien',
  use: 'L’adresse ne sert qu’à cet envoi.',
  sentTitle: 'Regardez vos e-mails',
  sentText:
    'Si {{name}} connaît cette adresse, un message part tout de suite. Son lien s’ouvre une fois, dans les 30 minutes.',
  sentElse:
    'Rien n’arrive ? Regardez dans les indésirables, ou essayez une autre adresse que vous auriez donnée.',
  enterTitle: 'Vos choix',
  enterText: 'Appuyez pour ouvrir. Le lien ne sert qu’une fois.',
  enter: 'Voir mes choix',
  confirmTitle: 'Confirmer votre choix chez {{name}}',
  confirm: 'Confirmer',
  confirmElse: 'Vous avez changé d’avis ? Fermez cette page : rien ne compte sans votre appui.',
  confirmedTitle: 'C’est confirmé',
  confirmed: 'Votre oui est enregistré. Il compte dès maintenant.',
  notCountingTitle: 'Votre non reste valable',
  notCounting: 'Vous avez dit non depuis : c’est ce non qui compte. Rien ne vous sera envoyé.',
  proof: 'La preuve de votre confirmation',
  confirmOver:
    'Plus de 30 jours ont passé, ou ce lien est incomplet. Le oui ne compte pas ; répondez au formulaire pour le redonner.',
  overTitle: 'Ce lien ne s’ouvre plus',
  overText:
    'Il a déjà servi, ou plus de 30 minutes ont passé. Rien n’a changé. Demandez-en un autre là où vous l’avez demandé.',
};
const en: typeof fr = {
  askTitle: 'See or change your choices at {{name}}',
  askText: 'Write the e-mail address that you gave. We send a link there: no account, no password.',
  email: 'Your e-mail address',
  wrong: 'Write a whole address, such as name@example.com.',
  send: 'Get the link',
  use: 'The address is used for this message only.',
  sentTitle: 'Look into your e-mails',
  sentText:
    'If {{name}} knows this address, a message leaves right now. Its link opens once, within 30 minutes.',
  sentElse: 'Nothing arrives? Look into your spam, or try another address that you may have given.',
  enterTitle: 'Your choices',
  enterText: 'Press to open. The link works only once.',
  enter: 'See my choices',
  confirmTitle: 'Confirm your choice at {{name}}',
  confirm: 'Confirm',
  confirmElse: 'You changed your mind? Close this page: nothing counts without your press.',
  confirmedTitle: 'Confirmed',
  confirmed: 'Your yes is recorded. It counts from now on.',
  notCountingTitle: 'Your no stands',
  notCounting: 'You have said no since: that no is what counts. Nothing will be sent to you.',
  proof: 'The proof of your confirmation',
  confirmOver:
    'More than 30 days have passed, or this link is not complete. The yes does not count; answer the form to give it again.',
  overTitle: 'This link no longer opens',
  overText:
    'It was used already, or more than 30 minutes have passed. Nothing has changed. Ask for another where you asked for it.',
};

/** What the pages behind the links of a mail say. */
export const linkWordsFor = (language: string): typeof fr => (languageOfWords(language) === 'fr' ? fr : en);
