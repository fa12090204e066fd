import { html, nothing, type TemplateResult } from 'lit';
import type { Conflict } from './meet-other.js';
import { type BuilderWords, sayWho } from './words.js';

/** Says who changed what since, and that nothing is lost. */
export const drawConflict = (
  { by, at, theirs, both }: Conflict,
  words: BuilderWords,
  moment: (date: string) => string,
): TemplateResult => html`
  <div class="card b-conflict" role="alert">
    <h2>${words.changed({ name: sayWho(by, words) })}</h2>
    <p class="soft">${moment(at)}</p>
    <p>${words.changedHelp}</p>
    ${drawPaths(words.changedWhat, theirs)} ${drawPaths(words.changedBoth, both)}
  </div>
`;

const drawPaths = (title: string, paths: readonly string[]): TemplateResult | typeof nothing =>
  paths.length === 0
    ? nothing
    : html`<p>${title}</p>
        <ul>
          ${paths.map((path) => html`<li><code>${path || '/'}</code></li>`)}
        </ul>`;
