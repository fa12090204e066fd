/** The hidden fields that say what was on screen. */
export const languageName = 'accord:language';
export const wordsName = 'accord:words';
/** A field that no person sees: who fills it in reads markup, and no page. */
export const trapName = 'accord:website';

/** The id of the form that posts, for controls that stand outside of it. */
export const formIdFor = (form: string): string => `accord-fallback-${form}`;

/** Where a form is posted to, below the receiver's address. */
export const answersPath = (form: string): string => `forms/${form}/answers`;
