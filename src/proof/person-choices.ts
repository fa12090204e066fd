import type { Answer, Presentation } from '../form/index.js';
import type { DataOrigin } from './data-origin.js';
import type { ProofRecord } from './record.js';

/** One choice of a person, as it stands. */
export interface PersonChoice {
  /** Goes back to say no to it. */
  readonly key: string;
  /** As it stood on screen, in `language`; of an objection, what it is an objection to. */
  readonly label: string;
  readonly language: string;
  /** What it is about, in short and in the language that was asked for: choices of one use and one business share it. */
  readonly about: string;
  /** What it is besides, in short; null where its channel says so. */
  readonly short: string | null;
  /** Who else would use the data; null for the controller. */
  readonly partyName: string | null;
  /** Null where nobody is contacted because of it: an optional service, the measure of what was opened. */
  readonly channel: string | null;
  /** A topic or a frequency that is picked, by the id that the form gives it. */
  readonly pick?: { readonly of: 'topics' | 'frequency'; readonly id: string };
  /** What was said last: a later no to silence is `objected`, to a question left alone `refused`, to a yes `withdrawn`. */
  readonly answer: Answer;
  /** A yes that does not count yet: it waits for a press in a mail. */
  readonly isWaiting: boolean;
  /** It waits for the press of a holder of parental authority. */
  readonly isJoint?: true;
  /** A yes whose mail was not answered in time: it never counted, and does not wait any more. */
  readonly isLapsed: boolean;
  /** A box that was left empty: nobody said no. */
  readonly isUnticked?: true;
  /** A no that was given under another address or number of this person. */
  readonly isFromElsewhere?: true;
  /** True while somebody may use the data because of it. */
  readonly isOpen: boolean;
  /** The last day of a pause that covers it, where it would be open otherwise. */
  readonly pausedUntil?: string;
  /** When it was answered (RFC 3339). */
  readonly at: string;
  /** The last day of a consent that ends by itself. */
  readonly until: string | null;
  /** Address of the page that asked; null where it was the page of one's choices, or the browser kept it to itself. */
  readonly askedOn: string | null;
  readonly isAskedHere: boolean;
  /** A no that can be taken back here: the question itself is at `?choice=` with the key. */
  readonly canGrant: boolean;
  /** Address of the proof of the answer. */
  readonly proof: string;
}

/** Some of a person's data, and how it came. */
export interface DataSource {
  readonly origin: DataOrigin;
  /** RFC 3339: when it was taken down here. */
  readonly at: string;
  /** What it is, as the form calls it; nothing where only a fingerprint is left. */
  readonly fields: readonly string[];
  /** The partner, the seller or the directory of a file. */
  readonly name?: string;
  /** It may not be used, and is not. */
  readonly isUnused?: true;
  /** Address of the proof of the record that it came with. */
  readonly proof: string;
}

/** Nothing until a day. */
export interface PersonPause {
  /** Goes back to end it. */
  readonly key: string;
  /** The use that is paused; null for all. */
  readonly about: string | null;
  /** The last day. */
  readonly until: string;
}

/** What is stored of one person, for one controller: what `<accord-preferences>` shows. */
export interface PersonChoices {
  readonly schema: 'accord/choices/1';
  readonly controller: { readonly name: string; readonly email: string };
  readonly choices: readonly PersonChoice[];
  /** What the form asks for now and did not when they last answered it: their answers do not count for it. */
  readonly added: { readonly partners: readonly string[]; readonly purposes: readonly string[] };
  /** What they paused; receivers of old do not say. */
  readonly pauses?: readonly PersonPause[];
  /** What they may pause, and the first and last day for its end. */
  readonly pausable?: {
    readonly first: string;
    readonly last: string;
    readonly uses: readonly { readonly key: string; readonly about: string }[];
  };
  /** The newest first. */
  readonly records: readonly {
    readonly id: string;
    readonly at: string;
    readonly type: ProofRecord['event']['type'];
    readonly method: ProofRecord['event']['method'];
    readonly standing: ProofRecord['standing'];
    readonly proof: string;
  }[];
  /** Where what is known of them came from, the newest first; receivers of old do not say. */
  readonly sources?: readonly DataSource[];
  /** What they asked for about their data, the newest first. */
  readonly requests: readonly {
    readonly id: string;
    readonly right: string;
    readonly at: string;
    /** The last day to answer. */
    readonly due: string;
    readonly doneAt: string | null;
  }[];
  /** Address of the page with all their data, and of the one to correct their address on; receivers of old have none. */
  readonly dataPage?: string;
  readonly addressPage?: string;
  /** What they may ask for. */
  readonly rights: readonly string[];
  /** Where to report and complain. */
  readonly reporting: readonly { readonly name: string; readonly url: string }[];
}

/** The question behind a choice that was refused, in the words of today. A yes to it names these words. */
export interface AskedAgain {
  readonly schema: 'accord/again/1';
  /** Key of the choice. */
  readonly key: string;
  readonly presentation: Presentation;
  /** SHA-256, hex, of the canonical presentation without its date. */
  readonly words: string;
  /** The address or number that it is about, masked; null for a choice that needs none. */
  readonly contact: string | null;
}
