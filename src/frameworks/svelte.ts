// Types for the tags in Svelte 5: `import 'accord-consent/svelte'` once, anywhere in the project.
import type { HTMLAttributes } from 'svelte/elements';
import type { FieldNames, Listeners, OwnProperties, Tags } from './tags.js';

/** What each tag takes in a template, by tag. */
export type AccordElements = {
  [Tag in keyof Tags]: HTMLAttributes<Tags[Tag]> &
    OwnProperties<Tags[Tag]> &
    Listeners<'on'> &
    FieldNames<Tag>;
};

declare module 'svelte/elements' {
  interface SvelteHTMLElements extends AccordElements {}
}
