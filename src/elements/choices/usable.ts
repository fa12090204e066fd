import type { LitElement } from 'lit';
import { findCountable, type Countable, type UnmetYes } from '../../form/countable.js';
import type { Answers } from '../../form/answers.js';
import { fieldsOf, type PresentedChoice, type Presentation } from '../../form/presentation.js';
import { askedOf, choicesAsked } from '../../form/under-age.js';
import type { MappableField } from '../../form/served-form.js';
import { choicesMissing } from '../drawn-boxes.js';
import type { Sentences } from '../../draw/drawing.js';
import { readEntries } from './form-entries.js';
import { controlsFor, namesOf, readValues } from './field-map.js';
import { hasTicks, readMarks } from './marks.js';
import type { Objection } from './objection.js';
import { readHolder } from './holder.js';

/** Choices that can be answered right now: drawn, in a form, with their fields mapped. */
export interface Usable {
  readonly host: LitElement;
  readonly owner: HTMLFormElement;
  readonly presentation: Presentation;
  readonly wording: Sentences;
  readonly endpoint: string;
  /** Those of the whole form. */
  readonly fields: readonly MappableField[];
  /** What listeners of the page put into the form at the last press, by the control's name. */
  readonly known: ReadonlyMap<string, string>;
}

/** What stands in the page right now: what the site's form sends, and Accord's choices. The page's own controls are the truth. */
export const readAnswers = (
  { host, owner, presentation, known }: Usable,
  entries = readEntries(owner),
): Answers => ({
  values: {
    ...readValues(host, { form: owner, entries, known }, fieldsOf(presentation)),
    ...readHolder(host.renderRoot, presentation),
  },
  marks: readMarks(host.renderRoot, presentation),
});

/** The names of the controls that the site hands over. */
export const namesIn = ({ host, presentation }: Usable): readonly string[] =>
  fieldsOf(presentation).flatMap((field) => namesOf(host, field));

/** The yeses that lack their address or number. Where nothing is ticked nothing is lacking, and no field has to be read. */
export const readUnmet = (usable: Usable): readonly UnmetYes[] =>
  hasTicks(usable.host.renderRoot) ? readCountable(usable).unmet : [];

/** The choices that are asked of whoever answers, and are not in the page as they were drawn; with `isSeen`, nor to be seen. */
export const missingIn = (usable: Usable, options?: { readonly isSeen: boolean }): readonly string[] =>
  choicesMissing(usable.host.renderRoot, choicesFor(usable), options);

/** The choices that are asked of whoever answers. */
export const choicesFor = (usable: Usable): readonly PresentedChoice[] =>
  choicesAsked(askedOf(usable.presentation, readAnswers(usable)));

/** What of it can be recorded. */
export const readCountable = (usable: Usable, entries?: FormData | null): Countable =>
  findCountable(usable.presentation, readAnswers(usable, entries), usable.presentation.date);

/** True for the answers of an element, and for the fields they go with. */
export function concerns({ host, owner, presentation }: Usable, event: Event): boolean {
  const path = event.composedPath();
  if (path.includes(host)) return true;
  return fieldsOf(presentation).some((field) =>
    controlsFor(host, owner, field).some((control) => path.includes(control)),
  );
}

/** Names that a field is mapped to and that no control of the form has now; it may come with a later step. */
const absentControls = (
  { host, owner, presentation }: Usable,
  entries: FormData | null | undefined,
): readonly string[] =>
  fieldsOf(presentation).flatMap((field) =>
    controlsFor(host, owner, field).length === 0
      ? namesOf(host, field).filter((name) => !entries?.has(name))
      : [],
  );

/** Attributes that name a control which the form does not have (yet: a later step may bring it). */
export function controlsMissing(usable: Usable, entries?: FormData | null): Objection | undefined {
  const names = absentControls(usable, entries).map((name) => `"${name}"`);
  if (names.length === 0) return undefined;
  return { code: 'control-missing', detail: `The form has no control called ${names.join(', ')}.` };
}
