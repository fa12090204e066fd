import { html, nothing, type TemplateResult } from 'lit';
import type { FormChange } from '../form/what-changes.js';
import type { BuilderWords } from './words.js';

const mostTexts = 3;
const mostRules = 8;

/** A day on which the form becomes another one, and what it then says. */
export const drawChange = (
  { isDrawn, added, gone, rules }: FormChange,
  words: BuilderWords,
  { title, go }: { readonly title: string; readonly go: () => void },
): TemplateResult => html`
  <div class="b-change">
    <p class="row"><strong>${title}</strong> <button type="button" @click=${go}>${words.timeGo}</button></p>
    ${isDrawn ? nothing : html`<p class="problem">${words.timeNotDrawn}</p>`}
    ${isDrawn ? html`${drawTexts(words.timeAdded, added, words)}${drawTexts(words.timeGone, gone, words)}` : nothing}
    ${rules.length > 0 ? html`<p class="soft">${words.timeRules({ rules: sayRules(rules) })}</p>` : nothing}
  </div>
`;

const drawTexts = (
  title: string,
  texts: readonly string[],
  words: BuilderWords,
): TemplateResult | typeof nothing =>
  texts.length === 0
    ? nothing
    : html`<p>${title}</p>
        ${texts.slice(0, mostTexts).map((text) => html`<blockquote>${text}</blockquote>`)}
        ${texts.length > mostTexts ? html`<p class="soft">${words.timeMore({ count: texts.length - mostTexts })}</p>` : nothing}`;

const sayRules = (rules: readonly string[]): string =>
  `${rules.slice(0, mostRules).join(', ')}${rules.length > mostRules ? '…' : ''}`;
