/** @jsxImportSource vue */
// Read by the compiler alone: what a page in Vue 3 may write, in JSX and in templates, and what is refused.
import type { GlobalComponents } from 'vue';
import '../../../src/frameworks/vue.js';

export const page = (form: object) => [
  <accord-form
    config="/forms/card"
    lang="fr"
    preview-date="2026-08-10"
    data-debug
    class="card"
    onAccordSaved={(event) => console.log(event.receipt.id)}
  />,
  <accord-notice config={form} onAccordError={({ code }) => console.log(code)} />,
  <accord-choices config={form} email="user[email]" first-name="given" isolated describe-fields />,
];

export const wrong = [
  // @ts-expect-error there is no such property
  <accord-form confg="/forms/card" />,
  // @ts-expect-error a day is text
  <accord-form preview-date={20260810} />,
  // @ts-expect-error a receipt comes with accord-saved only
  <accord-form onAccordError={(event) => event.receipt} />,
];

/** What the checker of templates (vue-tsc) looks at. */
type InTemplate = InstanceType<GlobalComponents['accord-form']>['$props'];

export const template: InTemplate = {
  config: '/forms/card',
  lang: 'fr',
  onAccordQueued: ({ delay }) => delay,
};
// @ts-expect-error there is no such property
export const wrongTemplate: InTemplate = { confg: '/forms/card' };
