// What the tests use of Svelte, and two components, compiled as a site's own bundler does.
import type { Component } from 'svelte';
import type { AccordSavedEvent } from '../../../src/index.js';
import CardPageComponent from './CardPage.svelte';
import SignUpComponent from './SignUp.svelte';

export { flushSync, mount, unmount } from 'svelte';

// A component's own types need its own language server; here they are said once more.
export const CardPage = CardPageComponent as unknown as Component<
  { config: unknown; onSaved: (event: AccordSavedEvent) => void },
  { drawAgain(): void; turn(): void; show(isForm: boolean): void }
>;
export const SignUp = SignUpComponent as unknown as Component<{
  config: string;
  onSent: (form: HTMLFormElement) => void;
}>;
