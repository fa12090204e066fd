// Types for the tags in React 19: `import 'accord-consent/react'` once, anywhere in the project.
// React 19 listens with "on" and the event's own name (`onaccord-saved`), and sets `config` as a property.
import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type { FieldNames, Listeners, OwnProperties, Tags } from './tags.js';

/** What each tag takes in JSX, by tag. */
export type AccordElements = {
  [Tag in keyof Tags]: DetailedHTMLProps<HTMLAttributes<Tags[Tag]>, Tags[Tag]> &
    OwnProperties<Tags[Tag]> &
    Listeners<'on'> &
    FieldNames<Tag>;
};

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends AccordElements {}
  }
}
