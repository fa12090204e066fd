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
  prefsTitle: (name: string) => `Vos choix chez ${name}`,
  prefsIntro:
    'Voici ce que vous avez accepté et refusé. Un bouton suffit pour dire non ; cela vaut aussitôt, sans donner de raison.',
  saved: 'Votre refus est enregistré.',
  nothing: 'Aucun choix n’est enregistré pour vous ici.',
  open: 'Ce qui est permis aujourd’hui',
  toConfirm: 'En attente de votre confirmation',
  closed: 'Ce qui est refusé',
  noneOpen: 'Rien. Personne ne peut vous contacter pour de la publicité sur la base de vos réponses.',
  answers: {
    granted: 'Vous avez dit oui',
    'not-objected': 'Permis tant que vous ne dites pas non.',
    refused: 'Vous avez dit non',
    objected: 'Vous avez dit non',
    unanswered: 'Vous n’avez pas répondu.',
    withdrawn: 'Vous avez retiré votre accord',
  } as Readonly<Record<string, string>>,
  waiting:
    'Pas encore confirmé : ouvrez le lien du message que vous avez reçu. Sans cela, ce oui ne compte pas.',
  waitingParent: 'Pas encore confirmé : votre parent a reçu un e-mail. D’ici là, ce oui ne compte pas.',
  elsewhere: 'Ce non vient d’une autre de vos adresses, ou d’un autre de vos numéros.',
  lapsed: 'Ce oui n’a pas été confirmé dans les 30 jours : il ne compte pas.',
  on: (date: string) => `le ${date}`,
  askedOn: (date: string) => `Question posée le ${date}`,
  until: (date: string) => `Cet accord prend fin le ${date}, sans renouvellement.`,
  ended: (date: string) => `Cet accord a pris fin le ${date}.`,
  asked: 'Demandé sur',
  askedHere: 'Demandé sur cette page.',
  proof: 'preuve',
  refuse: 'Dire non',
  refuseOf: (label: string) => `Dire non à : ${label}`,
  refuseAll: 'Tout refuser',
  refusal: (label: string) => `« ${label} » : dire non`,
  refuseAllText:
    'D’un seul geste : vous ne recevrez plus de publicité, par aucun moyen, et tout ce qui est permis ci-dessous est refusé.',
  again: 'Vous avez changé d’avis ? Un bouton vous redit d’abord à quoi vous diriez oui.',
  againElsewhere: 'Pour dire oui, répondez au formulaire : il vous redira à quoi.',
  change: 'Changer d’avis',
  changeOf: (label: string) => `Changer d’avis : ${label}`,
  againTitle: 'Souhaitez-vous dire oui ?',
  againText: 'Votre oui ne vaudrait que pour ceci. Vous pourriez le retirer ici même, d’un seul geste.',
  againContact: 'Pour vous joindre',
  againContactText:
    'Ce que vous nous avez donné en dernier, masqué ici. Pour en donner un autre, répondez au formulaire.',
  againYes: 'Oui, j’accepte',
  againNo: 'Non, rien ne change',
  againCalls: (sender: string, partner: string | null, goods: string) =>
    partner === null
      ? `Oui, ${sender} peut me téléphoner pour ses offres : ${goods}.`
      : `Oui, ${sender} peut donner mon numéro à ${partner}, qui m’appellera pour ses offres : ${goods}.`,
  granted: 'Votre oui est enregistré.',
  grantedWaiting:
    'Votre oui est noté. Il comptera une fois confirmé : ouvrez le lien que nous vous envoyons par e-mail.',
  unchanged: 'Rien n’a changé.',
  changed: 'La question a changé entre-temps : relisez-la. Rien n’est enregistré.',
  notAsked: 'Cette question ne se pose plus ici. Rien n’a changé.',
  questionFailed: 'La question ne peut pas s’afficher pour le moment. Rien n’a changé. Essayez de nouveau.',
  added: (names: string) =>
    `Depuis votre réponse, le formulaire a changé. Ajouté : ${names}. Vos réponses ne valent pas pour cela.`,
  history: 'Tout ce qui est enregistré',
  events: {
    form: 'Formulaire envoyé',
    'plain-form': 'Formulaire envoyé',
    'one-click': 'Refus depuis votre messagerie',
    mail: 'Choix confirmé par e-mail',
    link: 'Refus depuis un lien',
    preferences: 'Refus depuis cette page',
    granted: 'Oui donné sur cette page',
    spoken: 'Refus dit de vive voix, noté par l’entreprise',
    written: 'Refus écrit, noté par l’entreprise',
  } as Readonly<Record<string, string>>,
  flagged: 'ne vaut pas accord',
  rights: 'Vos autres droits',
  rightsText: (name: string) => `Que demandez-vous à ${name} ?`,
  rightNames: {
    access: 'Une copie de mes données',
    rectification: 'Corriger une donnée',
    erasure: 'Effacer mes données',
    objection: 'Ne plus utiliser mes données',
    restriction: 'Mettre mes données de côté',
    portability: 'Reprendre mes données ailleurs',
    'after-death': 'Mes données après ma mort',
  } as Readonly<Record<string, string>>,
  message: 'Précisions, ou vos raisons (facultatif)',
  clock: 'Réponse dans le mois.',
  ask: 'Envoyer la demande',
  orWrite: 'Ou écrivez à',
  requested: 'Votre demande est enregistrée. L’entreprise a un mois pour y répondre.',
  request: (what: string, date: string, rest: string) => `${what} : demandé le ${date}, ${rest}`,
  due: (date: string) => `réponse attendue le ${date} au plus tard`,
  done: (date: string) => `répondu le ${date}`,
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
  notSaved: 'Cela n’a pas pu être enregistré : rien n’a changé. Essayez de nouveau.',
};

const en: typeof fr = {
  language: 'en',
  locale: 'en-GB',
  prefsTitle: (name) => `Your choices at ${name}`,
  prefsIntro:
    'This is what you agreed to and what you refused. One button says no; it counts at once, and you need not say why.',
  saved: 'Your refusal is recorded.',
  nothing: 'No choice is recorded for you here.',
  open: 'What is allowed today',
  toConfirm: 'Waiting for your confirmation',
  closed: 'What is refused',
  noneOpen: 'Nothing. Nobody may contact you for advertising on the basis of your answers.',
  answers: {
    granted: 'You said yes',
    'not-objected': 'Allowed unless you say no.',
    refused: 'You said no',
    objected: 'You said no',
    unanswered: 'You did not answer.',
    withdrawn: 'You withdrew your yes',
  },
  waiting:
    'Not confirmed yet: open the link in the message that you received. Until then, this yes does not count.',
  waitingParent: 'Not confirmed yet: your parent was sent an e-mail. Until then, this yes does not count.',
  elsewhere: 'This no was given under another of your addresses or numbers.',
  lapsed: 'This yes was not confirmed within 30 days: it does not count.',
  on: (date) => `on ${date}`,
  askedOn: (date) => `Asked on ${date}`,
  until: (date) => `This consent ends on ${date} and is not renewed.`,
  ended: (date) => `This consent ended on ${date}.`,
  asked: 'Asked on',
  askedHere: 'Asked on this page.',
  proof: 'proof',
  refuse: 'Say no',
  refuseOf: (label) => `Say no to: ${label}`,
  refuseAll: 'Refuse everything',
  refusal: (label) => `“${label}”: say no`,
  refuseAllText: 'In one go: no more advertising by any means, and everything allowed below is refused.',
  again: 'Changed your mind? A button first tells you what you would be saying yes to.',
  againElsewhere: 'To say yes, answer the form: it will tell you to what.',
  change: 'Change my mind',
  changeOf: (label) => `Change my mind: ${label}`,
  againTitle: 'Would you like to say yes?',
  againText:
    'Your yes would count for this and nothing else. You could withdraw it right here, with one press.',
  againContact: 'How you would be reached',
  againContactText: 'What you gave us last, masked here. For anything else, answer the form.',
  againYes: 'Yes, I agree',
  againNo: 'No, change nothing',
  againCalls: (sender, partner, goods) =>
    partner === null
      ? `Yes, ${sender} may call me about its offers: ${goods}.`
      : `Yes, ${sender} may give my number to ${partner}, who will call me about its offers: ${goods}.`,
  granted: 'Your yes is recorded.',
  grantedWaiting: 'Your yes is noted. It counts once confirmed: open the link that we send you by e-mail.',
  unchanged: 'Nothing has changed.',
  changed: 'The question has changed in the meantime: please read it again. Nothing is recorded.',
  notAsked: 'This question is no longer asked here. Nothing has changed.',
  questionFailed: 'The question cannot be shown right now. Nothing has changed. Try again.',
  added: (names) =>
    `Since your answer, the form has changed. Added: ${names}. Your answers do not count for that.`,
  history: 'Everything that is recorded',
  events: {
    form: 'Form sent',
    'plain-form': 'Form sent',
    'one-click': 'Refusal from your mail program',
    mail: 'Choice confirmed by e-mail',
    link: 'Refusal through a link',
    preferences: 'Refusal on this page',
    granted: 'Yes given on this page',
    spoken: 'Refusal spoken, noted by the business',
    written: 'Refusal in writing, noted by the business',
  },
  flagged: 'does not count as a yes',
  rights: 'Your other rights',
  rightsText: (name) => `What would you like ${name} to do?`,
  rightNames: {
    access: 'Get a copy of my data',
    rectification: 'Correct something',
    erasure: 'Erase my data',
    objection: 'Stop using my data',
    restriction: 'Put my data aside',
    portability: 'Take my data elsewhere',
    'after-death': 'My data after my death',
  },
  message: 'Details, or your reasons (optional)',
  clock: 'Answered within a month.',
  ask: 'Send the request',
  orWrite: 'Or write to',
  requested: 'Your request is recorded. The business has one month to answer.',
  request: (what, date, rest) => `${what}: asked on ${date}, ${rest}`,
  due: (date) => `answer due by ${date}`,
  done: (date) => `answered on ${date}`,
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
  notSaved: 'It could not be recorded: nothing has changed. Try again.',
};

export type PreferencesWords = typeof fr;

/** French for French, English for all others. */
export const languageOfWords = (language: string): 'fr' | 'en' => (/^fr\b/i.test(language) ? 'fr' : 'en');

/** The day of an instant in Paris, as people write it. */
export const dayIn = (instant: string, { locale }: Pick<PreferencesWords, 'locale'>): string =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'Europe/Paris' }).format(new Date(instant));

/** When a choice was answered, or, where nothing was said, asked. */
export const sayWhen = (
  { answer, at }: { readonly answer: string; readonly at: string },
  words: PreferencesWords,
): string =>
  (answer === 'not-objected' || answer === 'unanswered' ? words.askedOn : words.on)(dayIn(at, words));

/** What is allowed, what waits for a press in a mail, and the rest, each in its order. */
export const sortChoices = <Choice extends { readonly isOpen: boolean; readonly isWaiting: boolean }>(
  choices: readonly Choice[],
): { readonly [group in 'open' | 'toConfirm' | 'closed']: readonly Choice[] } => ({
  open: choices.filter(({ isOpen }) => isOpen),
  toConfirm: choices.filter(({ isOpen, isWaiting }) => !isOpen && isWaiting),
  closed: choices.filter(({ isOpen, isWaiting }) => !isOpen && !isWaiting),
});

/** A request about one's data: what, when, and until when it is answered. Instants, and a day for the last one. */
export const describeRequest = (
  request: {
    readonly right: string;
    readonly at: string;
    readonly due: string;
    readonly doneAt: string | null;
  },
  words: PreferencesWords,
): string =>
  words.request(
    words.rightNames[request.right] ?? request.right,
    dayIn(request.at, words),
    request.doneAt === null
      ? words.due(dayIn(`${request.due}T12:00:00Z`, words))
      : words.done(dayIn(request.doneAt, words)),
  );

/** The event of a record, as a person reads it. */
export const nameEvent = (
  { type, method }: { readonly type: string; readonly method: string },
  { events }: PreferencesWords,
): string => events[type] ?? events[method] ?? method;

export const preferencesWordsFor = (language: string): PreferencesWords =>
  languageOfWords(language) === 'fr' ? fr : en;
