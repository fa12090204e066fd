// Read by the compiler alone: what a template in Svelte 5 may write, and what is refused.
import type { SvelteHTMLElements } from 'svelte/elements';
import '../../../src/frameworks/svelte.js';

type Form = SvelteHTMLElements['accord-form'];

export const form: Form = {
  config: '/forms/card',
  lang: 'fr',
  'preview-date': '2026-08-10',
  'data-debug': true,
  class: 'card',
  'onaccord-saved': (event) => console.log(event.receipt.id),
};

export const wrong: readonly Form[] = [
  // @ts-expect-error there is no such property
  { confg: '/forms/card' },
  // @ts-expect-error a day is text
  { 'preview-date': 20_260_810 },
  // @ts-expect-error a receipt comes with accord-saved only
  { 'onaccord-error': (event) => event.receipt },
];
