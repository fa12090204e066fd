// The names that the element gives to the same controls (src/elements/read-answers.ts); a browser test compares them.

/** The `name` of a field's control, or of one part of an address. */
export const controlName = (field: string, part?: string): string => (part ? `${field}.${part}` : field);

/** The `name` of a choice's control. Field ids have no colon, so that the two never meet. */
export const choiceName = (choice: string): string => `choice:${choice}`;

/** The hidden fields that say what was on screen. */
export const languageName = 'accord:language';
export const wordsName = 'accord:words';

/** The id of the form that posts, for controls that stand outside of it. */
export const formIdFor = (form: string): string => `accord-fallback-${form}`;

/** Where a form is posted to, below the receiver's address. */
export const answersPath = (form: string): string => `forms/${form}/answers`;
