import { expect, nextFrame } from '@open-wc/testing';
import { Questions } from '../../src/elements/drawn/questions.js';
import { openSignUp } from '../elements/choices-form.js';
import { fixtureCleanup, openForm } from '../elements/open-form.js';
import { hosts } from './hosts-list.js';
import { dropSheets, loadSheet } from './load-sheet.js';

/** Goes through all questions of a drawing, as a person who reads them does. */
async function readAll(root: HTMLElement): Promise<void> {
  const said: string[] = [];
  const questions = new Questions((detail) => said.push(detail), performance.now(), '2026-11-29');
  for (const fold of root.querySelectorAll('details')) fold.open = true;
  questions.watch(root, []);
  for (const question of root.querySelectorAll('[data-choice]')) {
    const end = question.querySelector('.accord-answers') ?? question;
    end.scrollIntoView({ block: 'center', behavior: 'instant' });
    await nextFrame();
    questions.describe();
  }
  const facts = questions.describe();
  expect(Object.keys(facts)).to.have.length.above(2);
  for (const [choice, { onScreen, uncovered, textSize, contrast }] of Object.entries(facts))
    // Contrast is not measured where a sheet paints a picture behind it.
    expect([choice, onScreen, uncovered, textSize, contrast ?? true]).to.deep.equal([
      choice,
      true,
      true,
      true,
      true,
    ]);
  expect(said).to.deep.equal([]);
}

for (const { name, sheet, dark } of hosts)
  describe(`on a page with the style sheet of ${name}`, () => {
    before(() => loadSheet(sheet));
    after(dropSheets);
    afterEach(() => {
      fixtureCleanup();
      if (dark) document.documentElement.removeAttribute(dark);
    });
    for (const scheme of dark ? ['light', 'dark'] : ['light'])
      it(`no question is found hard to read, ${scheme}`, async () => {
        if (dark && scheme === 'dark') document.documentElement.setAttribute(dark, 'dark');
        await readAll(await openForm('loyalty-card', { width: 360 }));
        fixtureCleanup();
        await readAll((await openSignUp()).element);
      });
  });
