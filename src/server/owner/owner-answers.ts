import type { TallyEntry } from '../store/tally.js';
import type { PersonChoices } from '../../proof/index.js';

/** A text in the languages it is written in. */
export type Words = Readonly<Record<string, string>>;

/** A form, as far as its owner has to name its parts. */
export interface OwnedForm {
  readonly id: string;
  readonly title: Words;
  readonly fields: readonly {
    readonly id: string;
    readonly label: Words;
    /** A name, an address or a number: what a person is recognised by. */
    readonly identifies: boolean;
  }[];
  /** What a person may be asked to show. */
  readonly documents: readonly { readonly id: string; readonly label: Words }[];
  readonly purposes: readonly { readonly id: string; readonly title: Words }[];
  readonly partners: readonly { readonly id: string; readonly name: string }[];
  /** The lists of who said yes that there are by this form: a channel, for the business or a partner. */
  readonly yesLists: readonly { readonly channel: string; readonly party: string }[];
}

/** One business of this receiver. */
export interface OwnedController {
  readonly id: string;
  readonly name: string;
  readonly forms: readonly OwnedForm[];
  readonly openRequests: number;
  /** Of these, those whose last day is over. */
  readonly lateRequests: number;
}

/** Whoever shows the token: what they may do, and whether about every business. */
export interface AskingUser {
  readonly name: string;
  readonly scopes: readonly ('read' | 'operate' | 'export' | 'archive')[];
  readonly isWhole: boolean;
}

/** `GET /v1/audit`: what users and commands did, the newest first. */
export interface AuditList {
  readonly items: readonly {
    readonly id: string;
    readonly at: string;
    readonly who: string;
    /** The operation of the API, or the command. */
    readonly act: string;
    readonly about: Readonly<Record<string, unknown>>;
    readonly outcome: 'done' | 'refused' | 'failed';
  }[];
  /** The "before" of the next page; null after the last. */
  readonly next: string | null;
}

/** Something that waits for its owner. */
export interface Waiting {
  readonly kind: 'requests' | 'deliveries' | 'expiring' | 'calendar' | 'forms';
  /** The business; null for what is about all of them. */
  readonly controller: { readonly id: string; readonly name: string } | null;
  /** The day by which it is to be looked at, or from which it has waited. */
  readonly on: string;
  /** How many; null where nobody counted. */
  readonly count: number | null;
  /** The form, where it is about one. */
  readonly form: Words | null;
}

/** `GET /v1/overview`. */
export interface Overview {
  readonly user: AskingUser;
  /** Today in Paris. */
  readonly today: string;
  readonly version: string;
  readonly controllers: readonly OwnedController[];
  /** What waits, across businesses, the most urgent first. */
  readonly waiting: readonly Waiting[];
  /** Businesses that answers were given to and no form names any more: nothing of it is lost, and nobody asks for it. */
  readonly forgotten: readonly { readonly id: string; readonly name: string }[];
  /** Records in the log; null for whoever may ask about some businesses only. */
  readonly records: number | null;
  /** Null for whoever may ask about some businesses only: what leaves is about all of them. */
  readonly deliveries: Deliveries | null;
  /** Since when the journal cannot be written (RFC 3339), and whether the store lacks one. */
  readonly journal: { readonly failingSince: string | null; readonly isBehind: boolean };
}

/** What should reach other systems. */
export interface Deliveries {
  readonly webhook: {
    readonly to: string;
    /** Records that are not told yet, and since when the first of them waits. */
    readonly behind: number;
    readonly behindSince: string | null;
    readonly problem: string | null;
    readonly attempts: number;
    readonly lastTriedAt: string | null;
  } | null;
  readonly mails: {
    /** Counted up to 10,000 of each kind, as all of it. */
    readonly waiting: number;
    /** When the oldest of these was stored. */
    readonly waitingSince: string | null;
    /** No more mails go out for a while: so many went in the last hour. */
    readonly isLimited: boolean;
    /** Given up: see `dead`. */
    readonly failed: number;
    /** When a mail was last not taken, of those that have not gone. */
    readonly lastFailedAt: string | null;
  } | null;
  /** Null without a time-stamp authority. */
  readonly time: {
    readonly authority: string;
    /** The time in the last token, RFC 3339; null before the first. */
    readonly genTime: string | null;
    /** How many records of the log are stamped. */
    readonly covered: number;
    /** Records that are not, and since when the first of them waits. */
    readonly behind: number;
    readonly behindSince: string | null;
    /** Why the last try came to nothing; null when none is in the way. */
    readonly problem: string | null;
    readonly attempts: number;
    readonly lastTriedAt: string | null;
  } | null;
  /** What was given up, and waits for a word of its owner. */
  readonly dead: readonly {
    /** What it is, such as `confirm-mail`. */
    readonly kind: string;
    /** Why it did not go, as a code such as `smtp 550`. */
    readonly problem: string;
    readonly count: number;
    /** When the oldest was stored. */
    readonly since: string;
    readonly lastTriedAt: string | null;
  }[];
}

/** Whether a person may be called at this moment, and by whom. */
export interface CallNow {
  /** The form by which that was asked. */
  readonly form: string;
  /** `own`, or the id of a partner. */
  readonly party: string;
  readonly name: string;
  readonly allowed: boolean;
  /** A code of `may-contact`. */
  readonly reason: string;
  readonly ruleId: string;
  /** RFC 3339: when calls have to stop that may be made now. */
  readonly until: string | null;
  /** RFC 3339: from when a call may be made that may not now, as far as that is known. */
  readonly next: string | null;
  /** Where the person lives, as far as their number tells. */
  readonly timeZone: string;
  readonly mustConfirm: boolean;
  /** Whether the calls of this party are noted here. */
  readonly countsCalls: boolean;
}

/** One person at one controller: `POST /v1/persons`. */
export interface FoundPerson {
  /** `urn:uuid:`. */
  readonly id: string;
  readonly controller: { readonly id: string; readonly name: string };
  /** A form of that controller, for the other routes. */
  readonly form: string;
  /** What they wrote in the form they answered last, by field; null once erased or when they never did. */
  readonly values: Readonly<Record<string, unknown>> | null;
  /** Addresses and numbers that were written beside the one they are known by: they may be somebody else’s. */
  readonly unconfirmed: Readonly<Record<string, unknown>>;
  /** Who took down what the person said or wrote, by record; without those that were erased. */
  readonly takers: Readonly<Record<string, string>>;
  /** RFC 3339: since when their data is put aside, and nobody uses it; null where it is not. */
  readonly restrictedSince: string | null;
  /** May they be called now? Empty where no number of theirs is known, or no form asks about calls. */
  readonly calls: readonly CallNow[];
  /** Calls that were noted of late, the newest first. */
  readonly calledBefore: readonly { readonly at: string; readonly party: string; readonly outcome: string }[];
  readonly state: PersonChoices;
}

/** `GET /v1/statistics`. */
export interface Statistics {
  /** Mondays, the oldest first; weeks without an answer among them. */
  readonly weeks: readonly string[];
  readonly counts: readonly TallyEntry[];
}

/** What `GET /v1/retention` answers: who leaves is counted, and named nowhere. */
export interface CalendarView {
  readonly today: string;
  /** Nobody leaves before this day. */
  readonly notBefore: string;
  readonly archive: { readonly entries: number; readonly trouble: string | null };
  readonly controllers: readonly {
    readonly id: string;
    readonly name: string;
    readonly persons: number;
    /** The day of the run that saw it; null before the first. */
    readonly seenOn: string | null;
    readonly days: readonly { readonly on: string; readonly ruleId: string; readonly count: number }[];
  }[];
  readonly holds: readonly {
    readonly controller: string;
    readonly person: string;
    readonly since: string;
    readonly reason: string;
  }[];
  readonly runs: readonly {
    readonly controller: string;
    readonly day: string;
    readonly startedAt: string;
    readonly endedAt: string | null;
    readonly problem: string | null;
    readonly asked: number;
    readonly moved: number;
    readonly left: number;
    readonly unconfirmed: number;
    readonly archiveLeft: number;
    readonly held: number;
    readonly waiting: number;
  }[];
}

/** One content of a form. `staged` waits for its day; `locked` was served before and stays, for the proofs of it. */
export interface ListedFormVersion {
  readonly version: string;
  readonly digest: string;
  readonly state: 'staged' | 'live' | 'locked';
  /** The day from which it is or was served; null where that is not known. */
  readonly from: string | null;
  readonly publishedBy: string | null;
  readonly publishedAt: string | null;
}

/** A form of this receiver. */
export interface ListedForm {
  readonly id: string;
  readonly title: Words;
  readonly controller: { readonly id: string; readonly name: string };
  /** It stands in a file of the receiver's folder: it is changed there. A copy of it may become another form. */
  readonly isFromFile: boolean;
  /** What waits, then today's, then those before. */
  readonly versions: readonly ListedFormVersion[];
}

/** A form that is being written. */
export interface ListedDraft {
  readonly id: string;
  /** The form that it is to become, or to change. */
  readonly form: string;
  readonly title: Words;
  readonly controller: string;
  readonly revision: number;
  readonly savedBy: string;
  readonly savedAt: string;
}

/** `GET /v1/forms`. */
export interface FormList {
  readonly forms: readonly ListedForm[];
  readonly drafts: readonly ListedDraft[];
  /** Whether mails leave here: forms that confirm by mail need it. */
  readonly sendsMail: boolean;
  /** The address under which pages reach this receiver. */
  readonly publicUrl: string;
}

/** A draft with its JSON. */
export interface ReadDraft extends ListedDraft {
  readonly content: Readonly<Record<string, unknown>>;
}

/** What became of a draft that was published. */
export interface PublishedForm {
  readonly form: string;
  readonly version: string;
  readonly from: string;
  readonly state: 'staged' | 'live';
}
