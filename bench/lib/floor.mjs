// The floor: the same words, fields and choices as the form, written straight into the page's HTML, with a few rules of
// style and the least script that still checks and sends. Nothing can be faster.
import { choicesOf, fieldsOf } from '../../src/form/index.ts';

const entities = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escape = (text) => text.replace(/[&<>"]/g, (character) => entities[character]);
const line = ({ text, link }) =>
  `${escape(text)}${link ? ` <a href="${escape(link.href)}">${escape(link.text)}</a>` : ''}`;
const items = (list) =>
  `<dl>${list.map(({ title, texts }) => `<dt>${escape(title)}</dt>${texts.map((text) => `<dd>${line(text)}</dd>`).join('')}`).join('')}</dl>`;

const types = { email: 'email', phone: 'tel', 'birth-date': 'date' };

function input(id, name, { label, required, autocomplete }, type = 'text') {
  return `<p><label for="${id}">${escape(label)}</label><input id="${id}" name="${name}" type="${type}" autocomplete="${autocomplete}"${required ? ' required' : ''}></p>`;
}

function fieldMarkup(field) {
  const { id, control, label, purpose, without = '', statements, parts = [] } = field;
  const about = `<p>${escape(`${purpose} ${without}`)}</p>${statements.map((text) => `<p>${line(text)}</p>`).join('')}`;
  if (control === 'terms')
    return `<label><input type="checkbox" name="${id}" required> ${escape(label)}</label>${about}`;
  if (control === 'address')
    return `<fieldset><legend>${escape(label)}</legend>${about}${parts.map((part) => input(`${id}-${part.id}`, `${id}.${part.id}`, { ...part, required: false })).join('')}</fieldset>`;
  return `${input(id, id, field, types[control])}${about}`;
}

function choiceMarkup({ id, control, label, details, mentions, answers }) {
  const about = details.map((text) => `<p>${line(text)}</p>`).join('');
  if (control === 'checkbox')
    return `<div><label><input type="checkbox" name="${id}"> <span>${escape(label)}</span></label>${about}</div>`;
  const sentences = Object.values(mentions).map((text) => `<p>${escape(text)}</p>`);
  const boxes = ['yes', 'no'].map(
    (answer) =>
      `<label><input type="radio" name="${id}" value="${answer}"> <span>${escape(answers[answer])}</span></label>`,
  );
  return `<fieldset><legend>${escape(label)}</legend>${sentences.join('')}${about}${boxes.join('')}</fieldset>`;
}

const style = `
form { font: 16px/1.5 sans-serif; display: grid; gap: .75rem; max-width: 42rem }
form p, form dd { margin: 0 }
form p:has(> input) { display: grid }
form input:not([type=checkbox], [type=radio]) { font: inherit; padding: .4rem .5rem; border: 1px solid #767676; border-radius: 4px }
form fieldset { border: 1px solid #ccc; border-radius: 4px; display: grid; gap: .5rem }
form [role=alert] { color: #b00020 }
`;

const script = `
document.querySelector('form').addEventListener('submit', (event) => {
  event.preventDefault();
  const form = event.currentTarget;
  const invalid = form.querySelector(':invalid:not(fieldset)');
  form.querySelector('[role=alert]').textContent = invalid ? invalid.validationMessage : '';
  if (invalid) return invalid.focus();
  fetch('/v1/submissions', { method: 'POST', body: JSON.stringify(Object.fromEntries(new FormData(form))) });
});
`;

/** A presentation as plain HTML. */
export function drawFloor(presentation) {
  const { title, introduction = '', notice, submit } = presentation;
  const form = `<form novalidate><h2>${escape(title)}</h2><p>${escape(introduction)}</p>
<section><h3>${escape(notice.title)}</h3>${items(notice.brief)}<details><summary>${escape(notice.more)}</summary>${items(notice.full)}</details></section>
${fieldsOf(presentation).map(fieldMarkup).join('')}${choicesOf(presentation).map(choiceMarkup).join('')}
<p role="alert"></p><button>${escape(submit)}</button></form>`;
  return { head: `<style>${style}</style>`, body: `${form}<script>${script}</script>` };
}
