import type { CalendarDate, Channel, Regime } from '../law/index.js';

/** A sentence that may end in a link. The address was written by the owner; the text is never HTML. */
export interface PresentedText {
  readonly text: string;
  readonly link?: { readonly href: string; readonly text: string };
}

/** One part of a postal address. */
export interface PresentedPart {
  readonly id: AddressPart;
  readonly label: string;
  readonly autocomplete: string;
  readonly required: boolean;
  /** "facultatif" where the part may stay empty. */
  readonly requirement?: string;
  readonly maxLength: number;
  /** How many digits it has in the country of the form. */
  readonly digits?: number;
}

/** The parts of a postal address, in the order in which they are asked. */
export const addressParts = ['street', 'line2', 'postcode', 'city', 'country'] as const;
export type AddressPart = (typeof addressParts)[number];

/** How a field is drawn. `service` is a box that turns an optional service on. */
export type FieldControl =
  'text' | 'multiline' | 'email' | 'phone' | 'address' | 'birth-date' | 'select' | 'number' | 'terms';

/**
 * Whether it stands on the form as it opens, is one press away behind a labelled button, or comes with a choice that needs
 * it. Absent in presentations of format 1, where all stood open but the complete notice.
 */
export type Stands = 'open' | 'press' | 'choice';

/** One piece of data that is asked for, with every sentence around it. Always drawn empty. */
export interface PresentedField {
  readonly id: string;
  readonly stands?: Stands;
  /** Of a field that comes with a choice: the choices of which one has to be granted. */
  readonly with?: readonly string[];
  readonly control: FieldControl;
  readonly label: string;
  readonly required: boolean;
  /** "obligatoire" or "facultatif": said in words, never by an asterisk. */
  readonly requirement: string;
  /** What the answer is used for; empty where its group says so for all. */
  readonly purpose: string;
  /** What happens without it. */
  readonly without?: string;
  readonly hint?: string;
  /** What must be read at this field: the sentence of Code de la consommation L223-2 at a phone number. */
  readonly statements: readonly PresentedText[];
  readonly autocomplete: string;
  readonly maxLength: number;
  readonly half: boolean;
  readonly parts?: readonly PresentedPart[];
  readonly options?: readonly { readonly value: string; readonly label: string }[];
  /** What a list shows before anything is chosen. */
  readonly unchosen?: string;
  readonly min?: number;
  readonly max?: number;
  /** Years; whoever is younger by this birth date is asked for no consent of their own. */
  readonly minimumAge?: number;
  readonly lines?: number;
}

/** A tick means yes, a tick means no, or a tick asks for something. */
export type Polarity = 'consent' | 'objection' | 'request';

/** One question: purpose × channel × party. Nothing is ever preset. */
export interface PresentedChoice {
  /** `purpose:channel:party`, unique in the form. */
  readonly id: string;
  readonly purpose: string;
  /** Null where the question is not about a channel: an optional service. */
  readonly channel: Channel | null;
  /** `own`, or a partner's id. */
  readonly party: string;
  readonly polarity: Polarity;
  readonly regime: Regime;
  readonly ruleId: string;
  /** `submit`: no box; pressing the form's button, which says so, is the yes (CV14). */
  readonly control: 'checkbox' | 'yes-no' | 'submit';
  /** The whole question: the name of its control. */
  readonly label: string;
  /** The part of `label` that stands beside the box, where the rest stands once for several. */
  readonly short?: string;
  readonly stands?: Stands;
  /** What the button says behind which it stands, when it is one press away by itself. */
  readonly opener?: string;
  readonly details: readonly PresentedText[];
  /** The two answers of a yes-no question, drawn alike. */
  readonly answers?: { readonly yes: string; readonly no: string };
  /** The five mentions of R223-1, where the law asks for them. They are part of what is drawn. */
  readonly mentions?: Readonly<Record<PhoneMention, string>>;
  /** What a sentence with a mention ends in. */
  readonly mentionLinks?: Readonly<Partial<Record<PhoneMention, NonNullable<PresentedText['link']>>>>;
  /** First and last day on which a consent to be phoned counts. */
  readonly period?: { readonly from: CalendarDate; readonly until: CalendarDate };
  /** The field whose answer this choice needs when it is granted. */
  readonly needs?: string;
  /** Its yes counts only once the person has pressed in a mail. */
  readonly confirm?: true;
  readonly initial: 'unset';
}

/** The five mentions of Code de la consommation R223-1 I. */
export type PhoneMention = 'identity' | 'proposal' | 'period' | 'withdrawal' | 'proof-access';

export interface FieldsGroup {
  readonly kind: 'fields';
  /**
   * `asked`: fields that come with a choice. `site`: fields that the site draws, of which only these sentences are Accord's.
   * `holder`: who has parental authority; never among the groups of a presentation, as it is asked of few.
   */
  readonly id: 'needed' | 'optional' | 'asked' | 'site' | 'holder';
  readonly stands?: Stands;
  /** What the button says behind which they stand. */
  readonly opener?: string;
  readonly title: string;
  readonly text: string;
  readonly fields: readonly PresentedField[];
}

/** A company whose choices stand together in a row. */
export interface PresentedParty {
  readonly id: string;
  readonly name: string;
  /** What it offers. */
  readonly text: string;
  /** Its own page. */
  readonly href?: string;
}

export interface ChoicesGroup {
  readonly kind: 'choices';
  readonly id: 'services' | 'consent' | 'topics' | 'frequency' | 'partners' | 'objection' | 'request';
  /** `press`: behind the button of the group `optional`, with the field that they are about. */
  readonly stands?: Stands;
  readonly polarity: Polarity;
  readonly title: string;
  readonly text: PresentedText;
  /** Of partners: the companies, in the order of their choices. */
  readonly parties?: readonly PresentedParty[];
  readonly choices: readonly PresentedChoice[];
}

export type PresentedGroup = FieldsGroup | ChoicesGroup;

/**
 * One line of the notice: the item of GDPR article 13 it answers, a heading and its sentences. At level 1 the heading is
 * empty: its sentences follow each other in a paragraph.
 */
export interface NoticeItem {
  readonly id: string;
  readonly title: string;
  /** Brought to attention apart from everything else (GDPR 21(4)). */
  readonly apart?: true;
  readonly texts: readonly PresentedText[];
}

/** What a person reads who is too young to consent alone, by the birth date that they gave (GDPR 8). */
export interface PresentedMinors {
  /** Above the choices that they may answer together with a parent; without any, in the place of all choices. */
  readonly text: string;
  /** Who has parental authority: asked for once they say yes. Absent where the form asks nothing of the young. */
  readonly holder?: FieldsGroup;
}

/** The data-protection notice: level 1 stands on the form, level 2 is complete and one press away. */
export interface PresentedNotice {
  /** Where each level stands. Absent in format 1, where it was the same. */
  readonly stands?: { readonly brief: 'open'; readonly full: 'press' };
  readonly title: string;
  readonly brief: readonly NoticeItem[];
  readonly more: string;
  readonly less: string;
  readonly full: readonly NoticeItem[];
}

/**
 * A form with every final string in it. Elements, paper and the notice page draw this object and nothing else; the
 * submission carries it and the record binds its digest, so what is proved is what was on screen.
 */
export interface Presentation {
  readonly schema: 'accord/presentation/1' | 'accord/presentation/2';
  /**
   * `choices`: only the notice and the choices, inside a form of the site's own. `again`: one choice, for a person who
   * refused it before. Absent for a whole form.
   */
  readonly surface?: 'choices' | 'again';
  readonly form: { readonly id: string; readonly version: string };
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  /** The day whose law the form follows, and the edition of the rules. */
  readonly date: CalendarDate;
  readonly rulebook: string;
  readonly controller: string;
  readonly title: string;
  readonly introduction?: string;
  readonly notice: PresentedNotice;
  readonly groups: readonly PresentedGroup[];
  /** Only where a birth date is asked for and there are choices. */
  readonly minors?: PresentedMinors;
  readonly submit: string;
  /** Only in format 1: the button that emptied the form. */
  readonly reset?: string;
  /** What the person came for, said once it is stored; or the address where that is said. */
  readonly saved?: { readonly text?: string; readonly href?: string };
}

/**
 * True for the question whether opening an e-mail may be measured: it is asked about the channel e-mail, and is no leave to
 * send any. Its id says so.
 */
export const isOpenTracking = ({ id, purpose, channel, party }: NamedChoice): boolean =>
  channel === 'email' && id === `${purpose}:open-tracking:${party}`;

/** What tells one choice from all others. */
export interface NamedChoice {
  /** `purpose:channel:party`, or the name of what is asked in place of the channel. */
  readonly id: string;
  readonly purpose: string | null;
  readonly channel: string | null;
  readonly party: string | null;
}

/** All fields of a form, in the order of the page. */
export const fieldsOf = (presentation: Presentation): readonly PresentedField[] =>
  presentation.groups.flatMap((group) => (group.kind === 'fields' ? group.fields : []));

/** All choices of a form, in the order of the page. */
export const choicesOf = (presentation: Presentation): readonly PresentedChoice[] =>
  presentation.groups.flatMap((group) => (group.kind === 'choices' ? group.choices : []));
