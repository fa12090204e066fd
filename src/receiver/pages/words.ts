import type { FlagCode } from '../../proof/index.js';

/** What an answer comes to, in a word. */
export type Answered = 'yes' | 'no' | 'unticked' | 'unobjected' | 'unanswered';

/** The sentences of the proof page in one language. */
export interface PageWords {
  readonly language: string;
  readonly locale: string;
  /** By what was recorded. */
  readonly titles: Readonly<Record<'submitted' | 'granted' | 'withdrawn' | 'confirmed', string>>;
  readonly proof: string;
  readonly flagged: string;
  readonly flags: Readonly<Record<FlagCode, string>>;
  readonly change: string;
  readonly summary: string;
  readonly controller: string;
  readonly when: string;
  readonly moment: string;
  /** What was answered, above the choices that it was answered to. */
  readonly answered: Readonly<Record<Answered, string>>;
  readonly nothingAsked: string;
  readonly shownTitle: string;
  readonly technical: string;
  readonly form: string;
  readonly responsible: string;
  readonly received: string;
  readonly page: string;
  readonly unknownPage: string;
  readonly method: string;
  readonly plainForm: string;
  readonly fromChoices: string;
  readonly recordId: string;
  readonly digest: string;
  readonly logPlace: string;
  /** Where a field was left empty. */
  readonly empty: string;
  /** Instead of `empty`, where the field is one of the site's own form. */
  readonly notTaken: string;
  readonly masked: string;
  readonly erased: string;
  readonly meaningTitle: string;
  readonly says: string;
  readonly saysNot: string;
  readonly keep: string;
  readonly withdrawal: {
    readonly standing: string;
    readonly said: string;
    readonly how: string;
    readonly methods: Readonly<Record<string, string>>;
    readonly words: string;
    readonly shown: string;
    readonly shownOne: string;
    readonly notShown: string;
    readonly says: string;
    readonly saysNot: Readonly<Record<'none' | 'link' | 'operator' | 'double-opt-in', string>>;
  };
  readonly confirmation: { readonly standing: string; readonly words: string };
  readonly filesTitle: string;
  readonly files: {
    readonly record: string;
    readonly jws: string;
    readonly presentation: string;
    readonly logProof: string;
  };
}

const fr: PageWords = {
  language: 'fr',
  locale: 'fr-FR',
  titles: {
    submitted: 'Votre réponse du {{date}}',
    granted: 'Votre oui du {{date}}',
    withdrawn: 'Votre refus du {{date}}',
    confirmed: 'Votre confirmation du {{date}}',
  },
  proof: 'Preuve',
  flagged:
    'Votre réponse est enregistrée, mais elle ne vaut pas accord : elle ne correspond pas à ce qui était attendu.',
  flags: {
    'unknown-version': 'Cette version du formulaire n’est pas connue ici.',
    'presentation-differs': 'Le formulaire affiché n’était pas celui qui est connu ici.',
    'answers-invalid': 'Le formulaire affiché ne permettait pas cette réponse.',
    'date-differs': 'Le formulaire suivait les règles d’un autre jour.',
    'law-differs': 'Les règles du jour de réception sont plus strictes que celles du formulaire.',
    'under-age': 'À cet âge, aucun oui n’est retenu.',
    'not-seen': 'Cette question n’a pas pu être lue à l’écran.',
  },
  change: 'Voir ou changer vos choix',
  summary: 'En bref',
  controller: 'À qui',
  when: 'Quand',
  moment: '{{time}}, heure de Paris',
  answered: {
    yes: 'Oui',
    no: 'Non',
    unticked: 'Non coché',
    unobjected: 'Permis, sauf refus',
    unanswered: 'Sans réponse',
  },
  nothingAsked: 'Aucun choix n’était demandé.',
  shownTitle: 'Ce que vous avez vu',
  technical: 'Vérifier (technique)',
  form: 'Formulaire',
  responsible: 'Responsable des données',
  received: 'Enregistré le',
  page: 'Page où il était affiché',
  unknownPage: 'pas indiquée par le navigateur',
  method: 'Envoi',
  plainForm: 'sans JavaScript ; l’heure de votre appareil n’est pas connue',
  fromChoices: 'depuis la page de vos choix ; l’heure de votre appareil n’est pas connue',
  recordId: 'Numéro de la preuve',
  digest: 'Empreinte de ce qui était affiché',
  logPlace: 'Place dans le journal',
  empty: 'laissé vide',
  notTaken: 'rien n’a été repris',
  masked: 'Vos coordonnées sont masquées : toute personne qui a l’adresse de cette page peut la lire.',
  erased: 'Ce que vous aviez écrit est effacé.',
  meaningTitle: 'Ce que prouve cette page',
  says: 'Ce service a enregistré ce contenu, sous cette notice, au plus tard à l’heure indiquée. Toute modification faite depuis se verrait : le contenu est signé et inscrit dans un journal auquel on ne peut qu’ajouter.',
  saysNot:
    'Elle ne prouve pas qui a rempli le formulaire : personne n’a vérifié l’identité, l’adresse ni le numéro. L’heure est celle de ce service.',
  keep: 'Gardez l’adresse de cette page. Elle suffit pour la lire, sans compte ; ne la donnez qu’à qui doit la voir.',
  withdrawal: {
    standing: 'Votre refus est enregistré. Il vaut dès maintenant.',
    said: 'Dit ou écrit le',
    how: 'Enregistré par',
    methods: {
      'one-click': 'le bouton de désinscription de votre messagerie',
      mail: 'le lien du message envoyé à votre adresse',
      link: 'le lien d’un message',
      preferences: 'la page de vos choix',
      spoken: 'l’entreprise, à qui vous l’avez dit',
      written: 'l’entreprise, à qui vous l’avez écrit',
    },
    words: 'Ce que vous avez refusé',
    shownOne: 'Cette phrase était affichée à côté du bouton.',
    shown: 'Ces phrases étaient affichées à côté du bouton.',
    notShown: 'Rien n’était affiché. Voici ce que ce refus veut dire.',
    says: 'Ce service a enregistré cela au plus tard à l’heure indiquée. Toute modification faite depuis se verrait : le contenu est signé et inscrit dans un journal auquel on ne peut qu’ajouter.',
    saysNot: {
      none: 'Personne n’a vérifié qui a refusé.',
      link: 'Elle ne prouve pas qui a appuyé : une personne qui avait le lien l’a fait.',
      'double-opt-in': 'Elle prouve que quelqu’un qui lit cette boîte e-mail a appuyé ; pas qui.',
      operator: 'Elle ne prouve pas qui a parlé ou écrit : l’entreprise l’a noté elle-même.',
    },
  },
  confirmation: {
    standing: 'Votre confirmation est enregistrée : votre oui compte.',
    words: 'Ce que vous avez confirmé',
  },
  filesTitle: 'Vérifier sans nous croire',
  files: {
    record: 'La preuve, en clair (JSON)',
    jws: 'La preuve signée (JWS)',
    presentation: 'Tout ce qui était affiché (JSON)',
    logProof: 'L’inscription au journal (C2SP tlog-proof)',
  },
};

const en: PageWords = {
  language: 'en',
  locale: 'en-GB',
  titles: {
    submitted: 'Your answer of {{date}}',
    granted: 'Your yes of {{date}}',
    withdrawn: 'Your refusal of {{date}}',
    confirmed: 'Your confirmation of {{date}}',
  },
  proof: 'Proof',
  flagged: 'Your answer is stored, but it does not count as a yes: it does not match what was expected.',
  flags: {
    'unknown-version': 'This version of the form is not known here.',
    'presentation-differs': 'The form that was shown is not the one known here.',
    'answers-invalid': 'The form that was shown could not give this answer.',
    'date-differs': 'The form followed the rules of another day.',
    'law-differs': 'The rules of the day it arrived are stricter than those of the form.',
    'under-age': 'At that age no yes is taken.',
    'not-seen': 'This question could not be read on the screen.',
  },
  change: 'See or change your choices',
  summary: 'In short',
  controller: 'To',
  when: 'When',
  moment: '{{time}}, Paris time',
  answered: {
    yes: 'Yes',
    no: 'No',
    unticked: 'Not ticked',
    unobjected: 'Allowed unless you say no',
    unanswered: 'No answer',
  },
  nothingAsked: 'No choice was asked for.',
  shownTitle: 'What you saw',
  technical: 'Check it (technical)',
  form: 'Form',
  responsible: 'Who is responsible for the data',
  received: 'Recorded on',
  page: 'Page that showed it',
  unknownPage: 'not told by the browser',
  method: 'Sent',
  plainForm: 'without JavaScript; the time of your device is not known',
  fromChoices: 'from the page of your choices; the time of your device is not known',
  recordId: 'Number of the proof',
  digest: 'Fingerprint of what was shown',
  logPlace: 'Place in the log',
  empty: 'left empty',
  notTaken: 'nothing was taken over',
  masked: 'Your contact details are masked: anyone with the address of this page can read it.',
  erased: 'What you had written is erased.',
  meaningTitle: 'What this page proves',
  says: 'This service recorded this content, under this notice, no later than the time given. Any change made since would show: the content is signed and entered in a log that can only be added to.',
  saysNot:
    'It does not prove who filled the form in: nobody checked the identity, the address or the number. The time is this service’s own.',
  keep: 'Keep the address of this page. It is all it takes to read it, without an account; give it only to those who should see it.',
  withdrawal: {
    standing: 'Your refusal is recorded. It counts from now on.',
    said: 'Said or written on',
    how: 'Recorded through',
    methods: {
      'one-click': 'the unsubscribe button of your mail program',
      mail: 'the link of the message sent to your address',
      link: 'the link of a message',
      preferences: 'the page of your choices',
      spoken: 'the business, which you told',
      written: 'the business, which you wrote to',
    },
    words: 'What you refused',
    shownOne: 'This sentence stood beside the button.',
    shown: 'These sentences stood beside the button.',
    notShown: 'Nothing was shown. This is what the refusal means.',
    says: 'This service recorded this no later than the time given. Any change made since would show: the content is signed and entered in a log that can only be added to.',
    saysNot: {
      none: 'Nobody checked who refused.',
      link: 'It does not prove who pressed: somebody who had the link did.',
      'double-opt-in': 'It proves that somebody who reads that mailbox pressed; not who.',
      operator: 'It does not prove who spoke or wrote: the business wrote it down itself.',
    },
  },
  confirmation: {
    standing: 'Your confirmation is recorded: your yes counts.',
    words: 'What you confirmed',
  },
  filesTitle: 'Check it without taking our word',
  files: {
    record: 'The proof, readable (JSON)',
    jws: 'The signed proof (JWS)',
    presentation: 'Everything that was shown (JSON)',
    logProof: 'The entry in the log (C2SP tlog-proof)',
  },
};

/** The words of a language that the page knows; English for any other. */
export const pageWordsFor = (language: string): PageWords => (/^fr\b/i.test(language) ? fr : en);
