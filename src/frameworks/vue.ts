// Types for the tags in Vue 3, in templates and in JSX: `import 'accord-consent/vue'` once, anywhere in the
// project. Vue has to be told that they are elements: `isCustomElement: (tag) => tag.startsWith('accord-')`.
import type { EmitFn, HTMLAttributes, PublicProps } from 'vue';
import type { JSX as Vue } from 'vue/jsx-runtime';
import type { Events, FieldNames, OwnProperties, Tags } from './tags.js';

type Camel<Name extends string> = Name extends `${infer First}-${infer Rest}`
  ? `${Capitalize<First>}${Camel<Rest>}`
  : Capitalize<Name>;

/** `{ onAccordSaved: (event) => void }`: the names that Vue turns into `accord-saved`. */
type Listeners = {
  [Name in keyof Events as `on${Camel<Name>}`]?: ((event: Events[Name]) => void) | undefined;
};

type Properties<Element> = HTMLAttributes & OwnProperties<Element> & Listeners;

/** What each tag takes in a template, by tag. */
export type AccordComponents = {
  [Tag in keyof Tags]: new () => Tags[Tag] & {
    $props: Properties<Tags[Tag]> & PublicProps & FieldNames<Tag>;
    $emit: EmitFn<{ [Name in keyof Events]: (event: Events[Name]) => void }>;
  };
};

/** What each tag takes in JSX, by tag. */
export type AccordElements = {
  [Tag in keyof Tags]: Properties<Tags[Tag]> & Vue.IntrinsicAttributes & FieldNames<Tag>;
};

declare module 'vue' {
  interface GlobalComponents extends AccordComponents {}
}

declare module 'vue/jsx-runtime' {
  namespace JSX {
    interface IntrinsicElements extends AccordElements {}
  }
}
