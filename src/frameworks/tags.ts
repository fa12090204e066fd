// What each framework's types are made of. Derived from the classes, so that a new tag or property is in all of them.
import type { LitElement } from 'lit';
import type * as elements from '../elements/index.js';

type Elements = {
  [Name in keyof typeof elements]: (typeof elements)[Name] extends new () => infer One ? One : never;
}[keyof typeof elements];

/** The tags of this package, each with its class: `{ 'accord-form': AccordForm }`. */
export type Tags = {
  [
    Tag in keyof HTMLElementTagNameMap as HTMLElementTagNameMap[Tag] extends Elements & LitElement
      ? Tag
      : never
  ]: HTMLElementTagNameMap[Tag];
};

/** The events that the tags fire, each with its class: `{ 'accord-saved': AccordSavedEvent }`. */
export type Events = {
  [
    Name in keyof GlobalEventHandlersEventMap as Name extends `accord-${string}` ? Name : never
  ]: GlobalEventHandlersEventMap[Name];
};

type Dashed<Name extends string> = Name extends `${infer First}${infer Rest}`
  ? `${First extends Uncapitalize<First> ? First : `-${Uncapitalize<First>}`}${Dashed<Rest>}`
  : Name;

type OwnName<Element> = {
  [Name in Exclude<keyof Element, keyof LitElement>]: Element[Name] extends (...given: never) => unknown
    ? never
    : Name;
}[Exclude<keyof Element, keyof LitElement>] &
  string;

/** An element's own properties, and the attributes of the same name with dashes; `data-debug` goes with every tag. */
export type OwnProperties<Element> = {
  [Name in OwnName<Element>]?: Element[Name] | undefined;
} & {
  [Name in OwnName<Element> as Dashed<Name>]?: Element[Name] | undefined;
} & { 'data-debug'?: boolean | '' | undefined };

/** Attributes named like a field of the form's JSON, which nobody but its owner knows: `<accord-choices email="mail">`. */
export type FieldNames<Tag> = Tag extends 'accord-choices' ? { readonly [field: string]: unknown } : unknown;

/** A listener for each event, under the framework's name for it: `{ 'onaccord-saved': (event) => void }`. */
export type Listeners<Prefix extends string> = {
  [Name in keyof Events as `${Prefix}${Name}`]?: ((event: Events[Name]) => void) | undefined;
};
