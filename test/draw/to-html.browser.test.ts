import { expect } from '@open-wc/testing';
import { html, nothing, render, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { toHtml } from '../../src/draw/to-html.js';

/** What a page has after Lit has drawn: no comments, one text where Lit has several. */
function tidy(place: HTMLElement): string {
  for (const element of place.querySelectorAll('*')) {
    // Of what a person wrote and ticked, HTML has no more than what stands in attributes and texts.
    if (element instanceof HTMLTextAreaElement) element.textContent = element.value;
    if (element instanceof HTMLInputElement) {
      if (element.type === 'text' && element.value) element.setAttribute('value', element.value);
      element.toggleAttribute('checked', element.checked);
    }
  }
  const walker = document.createTreeWalker(place, NodeFilter.SHOW_COMMENT);
  const comments: Node[] = [];
  while (walker.nextNode()) comments.push(walker.currentNode);
  for (const comment of comments) comment.parentNode?.removeChild(comment);
  place.normalize();
  return place.innerHTML;
}

const text = `<b> & "x" 'y' </textarea>\n`;
const templates: Readonly<Record<string, TemplateResult>> = {
  texts: html`<p>${text} ${1}${nothing}${null}${true}</p>
    ${[text, html`<i>${text}</i>`]}`,
  attributes: html`<a
    href=${text}
    title="a ${text} ${2}"
    lang=${nothing}
    class='b "${1}"'
    id=${ifDefined('c')}
    >x</a
  >`,
  flags: html`<input type="text" ?required=${true} ?disabled=${false} .value=${text} />`,
  boxes: html`<input type="checkbox" .checked=${true} /><input
      type="radio"
      .checked=${false}
      @click=${() => undefined}
    />`,
  areas: html`<textarea .value=${text}></textarea>`,
  details: html`<details ?open=${true} data-fold="a:${1}">
    <summary>${text}</summary>
    ${html`<dl><dt>${text}</dt></dl>`}
  </details>`,
};

for (const [what, template] of Object.entries(templates)) {
  it(`a page without script shows the same ${what} as one with script`, () => {
    const drawn = document.createElement('div');
    render(template, drawn);
    const sent = document.createElement('div');
    sent.innerHTML = toHtml(template);
    expect(tidy(sent)).to.equal(tidy(drawn));
  });
}
