/**
 * What a person reads about their choices: on the receiver's own page, and in `<accord-preferences>`. Apart from the
 * locales, as pages without that element have no use for it.
 */
const fr = {
  language: 'fr',
  locale: 'fr-FR',
  prefsTitle: (name: string) => `Vos choix chez ${name}`,
  prefsIntro:
    'Voici ce que vous avez accepté et refusé. Un bouton suffit pour dire non ; cela vaut aussitôt, sans donner de raison.',
  saved: 'Votre refus est enregistré.',
  nothing: 'Aucun choix n’est enregistré pour vous ici.',
  open: 'Ce qui est permis aujourd’hui',
  closed: 'Ce qui est refusé',
  noneOpen: 'Rien. Personne ne peut vous contacter pour de la publicité sur la base de vos réponses.',
  answers: {
    granted: 'Vous avez dit oui',
    'not-objected': 'Vous n’avez pas dit non',
    refused: 'Vous avez dit non',
    objected: 'Vous avez dit non',
    unanswered: 'Vous n’avez pas répondu',
    withdrawn: 'Vous avez retiré votre accord, ou dit non',
  } as Readonly<Record<string, string>>,
  on: (date: string) => `le ${date}`,
  until: (date: string) => `Cet accord prend fin le ${date}, sans renouvellement.`,
  ended: (date: string) => `Cet accord a pris fin le ${date}.`,
  asked: 'Demandé sur',
  proof: 'preuve',
  refuse: 'Dire non',
  refuseOf: (label: string) => `Dire non à : ${label}`,
  refuseAll: 'Tout refuser',
  refusal: (label: string) => `« ${label} » : dire non`,
  refuseAllText:
    'D’un seul geste : plus de publicité par aucun moyen, et chacun des accords ci-dessous est retiré.',
  again: 'Pour dire oui de nouveau, répondez au formulaire : il vous redira à quoi vous vous engagez.',
  added: (names: string) =>
    `Depuis votre réponse, le formulaire a changé. Ajouté : ${names}. Vos réponses ne valent pas pour cela.`,
  history: 'Tout ce qui est enregistré',
  events: {
    form: 'Formulaire envoyé',
    'plain-form': 'Formulaire envoyé',
    'one-click': 'Refus depuis votre messagerie',
    link: 'Refus depuis un lien',
    preferences: 'Refus depuis cette page',
    spoken: 'Refus dit de vive voix, noté par l’entreprise',
    written: 'Refus écrit, noté par l’entreprise',
  } as Readonly<Record<string, string>>,
  flagged: 'ne vaut pas accord',
  rights: 'Vos autres droits',
  rightsText: (name: string) =>
    `Vous pouvez demander à ${name} de voir vos données, de les corriger, de les effacer, d’en limiter l’usage, de vous les remettre dans un format réutilisable, et dire ce qu’elles deviendront après votre mort. Réponse sous un mois :`,
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
  over: 'Ce lien ne s’ouvre plus. Rien n’a changé ; demandez-en un autre.',
  notSaved: 'Votre refus n’a pas pu être enregistré : rien n’a changé. Essayez de nouveau.',
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
  closed: 'What is refused',
  noneOpen: 'Nothing. Nobody may contact you for advertising because of your answers.',
  answers: {
    granted: 'You said yes',
    'not-objected': 'You did not say no',
    refused: 'You said no',
    objected: 'You said no',
    unanswered: 'You did not answer',
    withdrawn: 'You withdrew your yes, or said no',
  },
  on: (date) => `on ${date}`,
  until: (date) => `This consent ends on ${date} and is not renewed.`,
  ended: (date) => `This consent ended on ${date}.`,
  asked: 'Asked on',
  proof: 'proof',
  refuse: 'Say no',
  refuseOf: (label) => `Say no to: ${label}`,
  refuseAll: 'Refuse everything',
  refusal: (label) => `“${label}”: say no`,
  refuseAllText: 'In one go: no more advertising by any means, and each consent below is withdrawn.',
  again: 'To say yes again, answer the form: it will tell you again what you agree to.',
  added: (names) =>
    `Since your answer, the form has changed. Added: ${names}. Your answers do not count for that.`,
  history: 'Everything that is recorded',
  events: {
    form: 'Form sent',
    'plain-form': 'Form sent',
    'one-click': 'Refusal from your mail program',
    link: 'Refusal through a link',
    preferences: 'Refusal on this page',
    spoken: 'Refusal spoken, noted by the business',
    written: 'Refusal in writing, noted by the business',
  },
  flagged: 'does not count as a yes',
  rights: 'Your other rights',
  rightsText: (name) =>
    `You can ask ${name} to see your data, to correct or erase it, to limit its use, to hand it to you in a format you can reuse, and say what becomes of it after your death. Answer within one month:`,
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
  notSaved: 'Your refusal could not be recorded: nothing has changed. Try again.',
};

export type PreferencesWords = typeof fr;

/** French for French, English for all others. */
export const languageOfWords = (language: string): 'fr' | 'en' => (/^fr\b/i.test(language) ? 'fr' : 'en');

export const preferencesWordsFor = (language: string): PreferencesWords =>
  languageOfWords(language) === 'fr' ? fr : en;
