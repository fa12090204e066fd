import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import type { Control, Draft, SectionId } from '../../src/builder/controls.js';
import { editDraft } from '../../src/builder/make-controls.js';
import { noteDraft } from '../../src/builder/note-draft.js';
import { nameOfControl, placeNotes } from '../../src/builder/notes.js';
import { outlineOf } from '../../src/builder/outline.js';
import { presentDraft, readDraft } from '../../src/builder/present-draft.js';
import { builderWordsIn } from '../../src/builder/words.js';
import { makeForm, templateIds } from '../../src/config/templates/index.js';

const day = '2026-11-30';
const words = builderWordsIn('fr');
type Json = Draft['json'];
const sectionsOf = (json: Json) => outlineOf(readDraft(json, true), words);
const newDraft = (template: (typeof templateIds)[number]): Json => makeForm({ template, languages: ['fr'] });
const demo = (name: string): Json =>
  JSON.parse(readFileSync(new URL(`../../demo/forms/${name}.json`, import.meta.url), 'utf8')) as Json;

function find(json: Json, section: SectionId, label: string, group = 0): Control {
  const controls = sectionsOf(json)
    .find(({ id }) => id === section)
    ?.groups.flatMap((one) => one.controls)
    .filter((one) => one.label === label);
  const found = controls?.[group];
  assert.ok(found, `${section}: ${label}`);
  return found;
}

/** Writes into a control as somebody would. */
function write(json: Json, section: SectionId, label: string, value: string, group = 0): Json {
  const control = find(json, section, label, group);
  const mend =
    control.kind === 'words'
      ? control.write('fr', value)
      : control.kind === 'checks'
        ? control.write(value, !control.values.includes(value))
        : control.kind === 'flag'
          ? control.write(!control.value)
          : control.write(value);
  return editDraft(json, mend);
}

const filled = (json: Json): Json => {
  const { labels } = words;
  let form = write(json, 'business', labels.name, 'Boulangerie du Port');
  form = write(form, 'business', labels.address, '2 quai de la Fosse, 44000 Nantes, France');
  form = write(form, 'business', labels.email, 'bonjour@port.example');
  if (noteDraft(form, day, words).some(({ path }) => path === '/keepMonths'))
    form = write(form, 'settings', labels.keepMonths, '24');
  return form;
};

describe('an owner who begins with a template', () => {
  for (const template of templateIds) {
    test(`sees ${template} before a word is written, and has a form once the business is named`, () => {
      const draft = newDraft(template);
      const shown = presentDraft(draft, { date: day, language: 'fr', standIns: words.standIns });
      assert.ok(shown.ok, JSON.stringify(shown));
      const errors = noteDraft(filled(draft), day, words).filter(({ level }) => level === 'error');
      assert.deepEqual(errors, []);
    });

    test(`is told of ${template} what is missing beside the control that asks for it`, () => {
      const draft = newDraft(template);
      const sections = sectionsOf(draft);
      const { byControl, rest } = placeNotes(
        noteDraft(draft, day, words).filter(({ level }) => level === 'error'),
        sections,
      );
      assert.deepEqual(rest, []);
      for (const [control, notes] of byControl)
        for (const { path } of notes) assert.ok(control.includes(` ${path} `), `${path}: ${control}`);
    });
  }

  test('has the id of the business follow its name, until it is written by hand', () => {
    let form = write(newDraft('newsletter'), 'business', words.labels.name, 'Le Jardin d’Été');
    assert.deepEqual((form['controller'] as Json)['id'], 'le-jardin-d-ete');
    form = write(form, 'business', words.labels.businessId, 'jardin');
    form = write(form, 'business', words.labels.name, 'Le Jardin');
    assert.deepEqual((form['controller'] as Json)['id'], 'jardin');
  });

  test('has the template’s words behind a text, and again once it is emptied', () => {
    const draft = newDraft('newsletter');
    const before = find(draft, 'texts', words.labels.title);
    assert.ok(before.kind === 'words');
    assert.deepEqual(before.texts, [{ language: 'fr', value: '', otherwise: 'Notre lettre' }]);
    const written = write(draft, 'texts', words.labels.title, 'La lettre du port');
    assert.deepEqual(written['title'], { fr: 'La lettre du port' });
    assert.deepEqual(write(written, 'texts', words.labels.title, ''), draft);
  });

  test('leaves a question out, and asks it again', () => {
    const draft = newDraft('loyalty-card');
    const left = write(draft, 'fields', words.labels.ask, '');
    assert.equal((left['leaveOut'] as string[]).length, 1);
    assert.deepEqual(write(left, 'fields', words.labels.ask, ''), draft);
  });

  test('adds a question and takes it out', () => {
    const draft = filled(newDraft('loyalty-card'));
    const fields = sectionsOf(draft).find(({ id }) => id === 'fields');
    const added = editDraft(draft, fields?.addition?.write('birth-date') ?? []);
    assert.deepEqual(
      noteDraft(added, day, words).filter(({ level }) => level === 'error'),
      [],
    );
    const group = sectionsOf(added)
      .find(({ id }) => id === 'fields')
      ?.groups.find(({ remove }) => remove);
    assert.deepEqual(editDraft(added, group?.remove ?? []), { ...draft, fields: [] });
  });

  test('adds a partner, names it, and has a form with its choice', () => {
    let form = filled(newDraft('loyalty-card'));
    const partners = sectionsOf(form).find(({ id }) => id === 'partners');
    form = editDraft(form, partners?.addition?.write('') ?? []);
    form = write(form, 'partners', words.labels.partnerName, 'Torréfaction du Quai SAS');
    form = write(form, 'partners', words.labels.partnerGoods, 'cafés');
    form = write(form, 'partners', words.labels.listDate, '2026-11-01');
    assert.deepEqual(
      noteDraft(form, day, words).filter(({ level }) => level === 'error'),
      [],
    );
    const group = sectionsOf(form)
      .find(({ id }) => id === 'partners')
      ?.groups.find(({ remove }) => remove);
    assert.equal(editDraft(form, group?.remove ?? [])['partners'], undefined);
  });
});

describe('an owner who goes on with a whole form', () => {
  for (const name of ['newsletter', 'account', 'loyalty-card', 'quote-request', 'business-contact'])
    test(`finds the values of ${name} in the controls, and changes none by looking`, () => {
      const json = demo(name);
      for (const { id, groups } of sectionsOf(json))
        for (const control of groups.flatMap(({ controls }) => controls)) {
          if (control.kind !== 'line' && control.kind !== 'select') continue;
          if (control.value === '' || (control.kind === 'select' && control.path === '/sector')) continue;
          assert.deepEqual(editDraft(json, control.write(control.value)), json, nameOfControl(id, control));
        }
    });

  test('changes one question and no other', () => {
    const json = demo('loyalty-card');
    const changed = write(json, 'fields', words.labels.label, 'Votre prénom', 1);
    const fields = (json['fields'] as Json[]).map((field, index) =>
      index === 1 ? { ...field, label: { ...(field['label'] as Json), fr: 'Votre prénom' } } : field,
    );
    assert.deepEqual(changed, { ...json, fields });
  });
});

test('what the law has against a form stands beside what causes it, with what mends it where there is one answer', () => {
  const json = demo('loyalty-card');
  const faulty = { ...json, marketing: { ...(json['marketing'] as Json), preset: true } };
  const notes = noteDraft(faulty, day, words);
  const preset = notes.find(({ fullPath }) => fullPath === '/marketing/preset');
  assert.ok(preset?.mend, JSON.stringify(preset));
  assert.deepEqual(editDraft(faulty, preset.mend), json);
});
