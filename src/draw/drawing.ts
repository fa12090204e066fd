import type { Answers } from '../form/answers.js';
import type { Asked } from '../form/asked.js';
import type { PresentedField } from '../form/presentation.js';
import type { Problem } from '../form/validate.js';
import type { Wording } from '../messages/wording.js';
import { choiceName, controlName } from '../form/control-names.js';

/** The sentences that a drawing says besides those of its presentation. */
export type Sentences = Pick<Wording, 'language' | 'direction' | 't' | 'day'>;

/** What a presentation is drawn with. Whoever draws passes all of it, so that the same state gives the same markup. */
export interface Drawing {
  /** What all ids begin with: no other drawing in the page has them. */
  readonly id: string;
  /** Level of the title among the headings of the page, from 1 to 6. */
  readonly level: number;
  readonly wording: Sentences;
  /** What is answered so far. */
  readonly answers: Answers;
  /** What is asked of this person. */
  readonly asked: Asked;
  /** What is wrong with it. */
  readonly problems: readonly Problem[];
  /** Says how to put a problem right (`problemText`); needed where there are any. */
  readonly explain?: (problem: Problem, field: PresentedField, sentences: Sentences) => string;
  /** By choice, what a yes lacks. Only where the address or number is in a field of the site's. */
  readonly flaws?: ReadonlyMap<string, string>;
  /** A script changes what is drawn as the person goes on. Without one, what comes with a choice stands behind a fold. */
  readonly isLive: boolean;
  /** The folds that stand open, by their `data-fold`. */
  readonly open: ReadonlySet<string>;
  /** Fields that came with a choice: the choice they came with, beside which they stand. */
  readonly places?: ReadonlyMap<string, string>;
  /** Puts the cursor in the control of that id; without it, links do. */
  readonly focus?: (id: string) => void;
  /** Id of the form that the controls belong to, where they stand outside of it. */
  readonly owner?: string | undefined;
  /** It stands on a page of the receiver's: an address without a host leads nowhere from there. */
  readonly isElsewhere?: boolean;
}

/** The id of a field's control, or of one part of an address. */
export const controlId = (prefix: string, field: string, part?: string): string =>
  `${prefix}-${controlName(field, part)}`;

/** The id of a choice's question. */
export const choiceId = (prefix: string, choice: string): string =>
  `${prefix}-${choiceName(choice).replaceAll(':', '-')}`;
