// The floor for choices: runs in the page, fetches the words as they are and draws them with nothing but the DOM.
const make = (tag, ...children) => {
  const element = document.createElement(tag);
  element.append(...children);
  return element;
};
const items = (list) =>
  make(
    'dl',
    ...list.flatMap(({ title, texts }) => [make('dt', title), ...texts.map(({ text }) => make('dd', text))]),
  );
const box = (type, name, value, label) => {
  const input = Object.assign(document.createElement('input'), { type, name, value });
  return make('label', input, make('span', label));
};
const choice = ({ id, control, label, details, mentions, answers }) =>
  make(
    'fieldset',
    ...(control === 'yes-no'
      ? [
          make('legend', label),
          ...Object.values(mentions).map((text) => make('p', text)),
          ...['yes', 'no'].map((value) => box('radio', id, value, answers[value])),
        ]
      : [box('checkbox', id, 'yes', label)]),
    ...details.map(({ text }) => make('p', text)),
  );
const field = ({ label, requirement, statements }) =>
  make('li', `${label} ${requirement}`, ...statements.map(({ text }) => make('p', text)));
const { notice, groups } = await (await fetch('/presentation.json')).json();
const hidden = Object.assign(document.createElement('input'), { type: 'hidden', name: 'accord-proof' });
document
  .querySelector('#choices')
  .append(
    make('h3', notice.title),
    items(notice.brief),
    ...groups.flatMap(({ title, text, fields, choices }) => [
      make('h3', title),
      make('p', text.text ?? text),
      ...(fields ? [make('ul', ...fields.map(field))] : choices.map(choice)),
    ]),
    hidden,
    hidden.cloneNode(),
  );
