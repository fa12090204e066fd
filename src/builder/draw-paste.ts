import { html, type TemplateResult } from 'lit';
import { snippetFor, type SnippetKind } from '../config/snippets.js';
import type { BuilderWords } from './words.js';

/** What an owner pastes into a page to show a form there. */
export const drawPaste = (endpoint: string, formId: string, words: BuilderWords): TemplateResult => html`
  <div class="b-paste">
    <h3>${words.pasteTitle}</h3>
    ${drawSnippet('element', words.pasteElement, { endpoint, formId, words })}
    ${drawSnippet('loader', words.pasteLoader, { endpoint, formId, words })}
    <p class="soft">${words.pasteSites}</p>
    <p><a href=${`${endpoint.replace(/\/+$/, '')}/forms/${formId}`}>${words.lookAt}</a></p>
  </div>
`;

interface Pasted {
  readonly endpoint: string;
  readonly formId: string;
  readonly words: BuilderWords;
}

function drawSnippet(kind: SnippetKind, title: string, { endpoint, formId, words }: Pasted): TemplateResult {
  const code = snippetFor({ endpoint, formId, kind });
  const copy = (event: Event): void => {
    const button = event.currentTarget as HTMLButtonElement;
    void navigator.clipboard?.writeText(code).then(
      () => (button.textContent = words.pasteCopied),
      // Not allowed here: the text can be selected.
      () =>
        getSelection()?.selectAllChildren(
          button.parentElement?.parentElement?.querySelector('pre') ?? button,
        ),
    );
  };
  return html`<div data-kind=${kind}>
    <p class="row">
      <strong>${title}</strong>
      <button type="button" aria-label="${words.pasteCopy} · ${title}" @click=${copy}>
        ${words.pasteCopy}
      </button>
    </p>
    <pre tabindex="0" aria-label=${title}><code>${code}</code></pre>
  </div>`;
}
