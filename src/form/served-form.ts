import type { Presentation } from './presentation.js';

/** The sentences that an element itself says, by name: `problem.email`, `summary.title_one`. `{{…}}` stands for a value. */
export type Words = Readonly<Record<string, string>>;

/** A field that a site can hand over, as the attributes of `<accord-choices>` that map it. */
export interface MappableField {
  readonly id: string;
  readonly attributes: readonly string[];
}

/**
 * A form as an element needs it: the presentation of one day in one language, ready to be drawn, and the sentences that the
 * element says about it. A receiver gives it; a page without one makes it of the form's JSON.
 */
export interface ServedForm {
  readonly schema: 'accord/served-form/1';
  readonly presentation: Presentation;
  readonly words: Words;
  /** The languages that the form has. */
  readonly languages: readonly string[];
  /** Where it is sent to, as its owner wrote it. */
  readonly endpoint: string;
  /** The receiver gives tokens (`GET /forms/:id/token`). */
  readonly tokens?: true;
  /** Only of choices for a form of the site's own. */
  readonly fields?: readonly MappableField[];
}

/** Of the fields that a site can hand over, the ids of those that it does, by the attributes that say so. */
export const fieldsMapped = (
  fields: readonly MappableField[],
  attributes: readonly string[],
): readonly string[] =>
  fields.flatMap(({ id, attributes: own }) => (own.some((name) => attributes.includes(name)) ? [id] : []));
