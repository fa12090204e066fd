/** The sentences around one question that is asked again; the question itself is the form's. */
export interface AgainWords {
  readonly againTitle: string;
  readonly againText: string;
  readonly againContact: string;
  readonly againContactText: string;
  readonly againYes: string;
  readonly againNo: string;
  readonly againCalls: (sender: string, partner: string | null, goods: string) => string;
}

/**
 * What a person reads about their choices: on the receiver's own page, and in `<accord-preferences>`. Apart from the
 * locales, as pages without that element have no use for it.
 */
const fr = {
  language: 'fr',
  locale: 'fr-FR',
  prefsTitle: 'Vos choix chez {{name}}',
  prefsHeading: 'Vos choix',
  prefsIntro: 'Arrêter vaut aussitôt.',
  nothing: 'Aucun choix n’est enregistré pour vous ici.',
  noneOpen: 'Personne ne peut vous contacter pour de la publicité sur la base de vos réponses.',
  columns: { what: 'Choix', state: 'Réponse', change: 'Changer' },
  channels: {
    email: 'E-mail',
    sms: 'SMS',
    'automated-call': 'Appel automatique',
    fax: 'Fax',
    phone: 'Téléphone',
    post: 'Courrier',
  } as Readonly<Record<string, string>>,
  otherUses: 'Autres usages',
  openTracking: 'Mesurer les ouvertures',
  what: '{{short}}, « {{about}} »',
  colon: ' : ',
  states: {
    granted: 'Oui',
    'not-objected': 'Permis',
    refused: 'Non',
    objected: 'Non',
    unanswered: 'Pas de réponse',
    withdrawn: 'Arrêté',
    unticked: 'Non coché',
    waiting: 'À confirmer',
    lapsed: 'Jamais confirmé',
    ended: 'Oui, terminé',
  } as Readonly<Record<string, string>>,
  until: 'jusqu’au {{date}}',
  proofOf: '{{date}} : la preuve, {{what}}',
  waitingParent: 'Votre parent a reçu un e-mail. D’ici là, ce oui ne compte pas.',
  waiting: 'Ouvrez le lien du message que vous avez reçu. Sans cela, ce oui ne compte pas.',
  elsewhere: 'Dit avec une autre de vos adresses, ou un autre de vos numéros.',
  refuse: 'Arrêter',
  refuseOf: 'Arrêter : {{what}}',
  change: 'Dire oui…',
  changeOf: 'Dire oui… : {{what}}',
  againElsewhere: 'Formulaire…',
  againElsewhereOf: 'Formulaire… pour dire oui : {{what}}',
  stopAll: 'Tout arrêter',
  stopAllText: 'Plus de publicité, par aucun moyen ; tout ce qui est permis ci-dessus s’arrête.',
  said: {
    stopped: { title: 'Arrêté : {{what}}', text: 'Cela vaut dès maintenant.' },
    stoppedAll: {
      title: 'Tout est arrêté',
      text: 'Plus de publicité, par aucun moyen. Cela vaut dès maintenant.',
    },
    granted: { title: 'Oui enregistré : {{what}}', text: 'Cela vaut dès maintenant.' },
    grantedWaiting: {
      title: 'Oui à confirmer : {{what}}',
      text: 'Ouvrez le lien que nous vous envoyons par e-mail : ce oui comptera alors.',
    },
    requested: { title: 'Demande enregistrée', text: 'L’entreprise a un mois pour y répondre.' },
    unchanged: { title: 'Rien n’a changé', text: 'Votre non reste valable.' },
    changed: {
      title: 'La question a changé entre-temps',
      text: 'Relisez-la. Rien n’est enregistré.',
    },
    notAsked: { title: 'Cette question ne se pose plus ici', text: 'Rien n’a changé.' },
    notSaved: {
      title: 'Rien n’a changé',
      text: 'Cela n’a pas pu être enregistré. Essayez de nouveau.',
    },
    questionFailed: {
      title: 'La question ne peut pas s’afficher',
      text: 'Rien n’a changé. Essayez de nouveau.',
    },
  },
  undoStop: 'Annuler : dire oui…',
  undoYes: 'Annuler',
  againTitle: 'Dire oui à ceci ?',
  againText: 'Votre oui ne vaudrait que pour ceci. Vous pourriez l’arrêter ici même, d’un seul geste.',
  againContact: 'Pour vous joindre',
  againContactText:
    'Ce que vous nous avez donné en dernier, masqué ici. Pour en donner un autre, répondez au formulaire.',
  againYes: 'Oui, j’accepte',
  againNo: 'Non, rien ne change',
  againCalls: (sender: string, partner: string | null, goods: string) =>
    partner === null
      ? `Oui, ${sender} peut me téléphoner pour ses offres : ${goods}.`
      : `Oui, ${sender} peut donner mon numéro à ${partner}, qui m’appellera pour ses offres : ${goods}.`,
  added:
    'Depuis votre réponse, le formulaire demande aussi : {{names}}. Vos réponses ne valent pas pour cela.',
  history: 'Tout ce qui est enregistré ({{count}})',
  events: {
    form: 'Formulaire envoyé',
    'plain-form': 'Formulaire envoyé',
    'one-click': 'Arrêt depuis votre messagerie',
    mail: 'Choix confirmé par e-mail',
    link: 'Arrêt depuis un lien',
    preferences: 'Arrêt depuis cette page',
    granted: 'Oui donné sur cette page',
    spoken: 'Refus dit de vive voix, noté par l’entreprise',
    written: 'Refus écrit, noté par l’entreprise',
  } as Readonly<Record<string, string>>,
  flagged: 'ne vaut pas accord',
  rights: 'Vos données et vos droits',
  rightsOpen: 'Faire une demande',
  rightsText: 'Que demandez-vous à {{name}} ?',
  rightNames: {
    access: 'Une copie de mes données',
    rectification: 'Corriger une donnée',
    erasure: 'Effacer mes données',
    objection: 'Ne plus utiliser mes données',
    restriction: 'Suspendre l’usage de mes données',
    portability: 'Reprendre mes données ailleurs',
    'after-death': 'Mes données après ma mort',
  } as Readonly<Record<string, string>>,
  message: 'Précisions, ou vos raisons (facultatif)',
  clock: 'Réponse dans le mois.',
  ask: 'Envoyer la demande',
  orWrite: 'Ou écrivez à',
  request: '{{what}} : demandé le {{date}}, {{rest}}',
  due: 'réponse attendue le {{date}} au plus tard',
  done: 'répondu le {{date}}',
  complain: 'Où vous plaindre',
  complaints: {
    CNIL: 'pour l’usage de vos données',
    SignalConso: 'pour un démarchage ou un problème avec une entreprise',
    'Signal Spam': 'pour un e-mail indésirable',
    '33700': 'pour un SMS ou un appel frauduleux',
    Bloctel: 'pour ne plus être démarché par téléphone',
  } as Readonly<Record<string, string>>,
  loading: 'Un instant…',
  failed: 'Vos choix ne peuvent pas s’afficher pour le moment. Rien n’a changé.',
  over: 'Ce lien ne s’ouvre plus. Rien n’a changé ; demandez-en un autre.',
};

const en: typeof fr = {
  language: 'en',
  locale: 'en-GB',
  prefsTitle: 'Your choices at {{name}}',
  prefsHeading: 'Your choices',
  prefsIntro: 'Stopping counts at once.',
  nothing: 'No choice is recorded for you here.',
  noneOpen: 'Nobody may contact you for advertising on the basis of your answers.',
  columns: { what: 'Choice', state: 'Answer', change: 'Change' },
  channels: {
    email: 'E-mail',
    sms: 'Text message',
    'automated-call': 'Automated call',
    fax: 'Fax',
    phone: 'Phone',
    post: 'Post',
  },
  otherUses: 'Other uses',
  openTracking: 'Measuring opens',
  what: '{{short}}, “{{about}}”',
  colon: ': ',
  states: {
    granted: 'Yes',
    'not-objected': 'Allowed',
    refused: 'No',
    objected: 'No',
    unanswered: 'No answer',
    withdrawn: 'Stopped',
    unticked: 'Not ticked',
    waiting: 'To be confirmed',
    lapsed: 'Never confirmed',
    ended: 'Yes, over',
  },
  until: 'until {{date}}',
  proofOf: '{{date}}: the proof, {{what}}',
  waitingParent: 'Your parent was sent an e-mail. Until then, this yes does not count.',
  waiting: 'Open the link in the message that you received. Until then, this yes does not count.',
  elsewhere: 'Said with another of your addresses or numbers.',
  refuse: 'Stop',
  refuseOf: 'Stop: {{what}}',
  change: 'Say yes…',
  changeOf: 'Say yes…: {{what}}',
  againElsewhere: 'Form…',
  againElsewhereOf: 'Form… to say yes: {{what}}',
  stopAll: 'Stop everything',
  stopAllText: 'No more advertising by any means; everything allowed above stops.',
  said: {
    stopped: { title: 'Stopped: {{what}}', text: 'It counts from now on.' },
    stoppedAll: {
      title: 'Everything is stopped',
      text: 'No more advertising by any means. It counts from now on.',
    },
    granted: { title: 'Yes recorded: {{what}}', text: 'It counts from now on.' },
    grantedWaiting: {
      title: 'Yes to be confirmed: {{what}}',
      text: 'Open the link that we send you by e-mail: this yes will count then.',
    },
    requested: { title: 'Request recorded', text: 'The business has one month to answer.' },
    unchanged: { title: 'Nothing has changed', text: 'Your no stands.' },
    changed: {
      title: 'The question has changed in the meantime',
      text: 'Please read it again. Nothing is recorded.',
    },
    notAsked: { title: 'This question is no longer asked here', text: 'Nothing has changed.' },
    notSaved: { title: 'Nothing has changed', text: 'It could not be recorded. Try again.' },
    questionFailed: { title: 'The question cannot be shown', text: 'Nothing has changed. Try again.' },
  },
  undoStop: 'Undo: say yes…',
  undoYes: 'Undo',
  againTitle: 'Say yes to this?',
  againText: 'Your yes would count for this and nothing else. You could stop it right here, with one press.',
  againContact: 'How you would be reached',
  againContactText: 'What you gave us last, masked here. For anything else, answer the form.',
  againYes: 'Yes, I agree',
  againNo: 'No, change nothing',
  againCalls: (sender, partner, goods) =>
    partner === null
      ? `Yes, ${sender} may call me about its offers: ${goods}.`
      : `Yes, ${sender} may give my number to ${partner}, who will call me about its offers: ${goods}.`,
  added: 'Since your answer, the form also asks about: {{names}}. Your answers do not count for that.',
  history: 'Everything that is recorded ({{count}})',
  events: {
    form: 'Form sent',
    'plain-form': 'Form sent',
    'one-click': 'Stopped from your mail program',
    mail: 'Choice confirmed by e-mail',
    link: 'Stopped through a link',
    preferences: 'Stopped on this page',
    granted: 'Yes given on this page',
    spoken: 'Refusal spoken, noted by the business',
    written: 'Refusal in writing, noted by the business',
  },
  flagged: 'does not count as a yes',
  rights: 'Your data and your rights',
  rightsOpen: 'Make a request',
  rightsText: 'What would you like {{name}} to do?',
  rightNames: {
    access: 'Get a copy of my data',
    rectification: 'Correct something',
    erasure: 'Erase my data',
    objection: 'Stop using my data',
    restriction: 'Suspend the use of my data',
    portability: 'Take my data elsewhere',
    'after-death': 'My data after my death',
  },
  message: 'Details, or your reasons (optional)',
  clock: 'Answered within a month.',
  ask: 'Send the request',
  orWrite: 'Or write to',
  request: '{{what}}: asked on {{date}}, {{rest}}',
  due: 'answer due by {{date}}',
  done: 'answered on {{date}}',
  complain: 'Where to complain',
  complaints: {
    CNIL: 'about the use of your data',
    SignalConso: 'about canvassing or a problem with a business',
    'Signal Spam': 'about an unwanted e-mail',
    '33700': 'about a fraudulent text message or call',
    Bloctel: 'to stop canvassing by phone',
  },
  loading: 'One moment…',
  failed: 'Your choices cannot be shown right now. Nothing has changed.',
  over: 'This link no longer opens. Nothing has changed; ask for another.',
};

export type PreferencesWords = typeof fr;

/** French for French, English for all others. */
export const languageOfWords = (language: string): 'fr' | 'en' => (/^fr\b/i.test(language) ? 'fr' : 'en');

export const preferencesWordsFor = (language: string): PreferencesWords =>
  languageOfWords(language) === 'fr' ? fr : en;
