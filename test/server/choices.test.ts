import assert from 'node:assert/strict';
import { languages } from '../../src/messages/languages.js';
import { test } from 'node:test';
import { fieldsOf, type Presentation } from '../../src/form/index.js';
import { presentChoicesOnly } from '../../src/form/present-choices.js';
import { choicesWordsOf } from '../../src/messages/choices-words.js';
import { startReceiver } from './a-receiver.js';
import { draw, fillIn } from './a-submission.js';

const yes = 'offers:email:own';

/** What a person sees of the card in a form that the bakery drew itself. */
const drawChoices = (given: readonly string[] = ['email', 'phone'], language = 'fr'): Presentation =>
  presentChoicesOnly(draw(undefined, language), given, choicesWordsOf(language));

test('choices in a form of the shop’s own count, and the record binds what was on screen', async (t) => {
  const receiver = await startReceiver(t);
  for (const language of languages) {
    const { status, receipt } = await receiver.post(fillIn(drawChoices(undefined, language), [yes]));
    assert.equal(status, 201);
    assert.equal(receipt.standing, 'counted');
    assert.deepEqual(
      receipt.answers.find(({ choice }) => choice === yes),
      { choice: yes, answer: 'granted' },
    );
  }
});

test('fields in another order are not what the receiver would draw', async (t) => {
  const receiver = await startReceiver(t);
  const drawn = drawChoices();
  const [site, ...others] = drawn.groups;
  assert.ok(site?.kind === 'fields');
  const reversed = { ...drawn, groups: [{ ...site, fields: site.fields.toReversed() }, ...others] };
  const { receipt } = await receiver.post(fillIn(reversed, [yes]));
  assert.equal(receipt.standing, 'flagged');
  assert.equal(receipt.flags[0]?.code, 'presentation-differs');
});

test('a page that leaves out a mandatory field has its choices flagged', async (t) => {
  const receiver = await startReceiver(t);
  const drawn = drawChoices();
  const groups = drawn.groups.map((group) =>
    group.kind === 'fields' ? { ...group, fields: group.fields.filter(({ id }) => id !== 'email') } : group,
  );
  const { receipt } = await receiver.post(fillIn({ ...drawn, groups }, [yes]));
  assert.equal(receipt.standing, 'flagged');
  assert.match(receipt.flags[0]?.detail ?? '', /^\/presentation\/groups\/0\/fields/);
});

test('choices with the words of a whole form, or the other way round, are flagged', async (t) => {
  const receiver = await startReceiver(t);
  const { surface, ...whole } = drawChoices();
  assert.equal(surface, 'choices');
  for (const mixed of [whole, { ...draw(), surface }, { ...drawChoices(), surface: 'banner' }]) {
    const { status, receipt } = await receiver.post(fillIn(mixed as Presentation, [yes]));
    assert.equal(status, 202);
    assert.equal(receipt.standing, 'flagged');
  }
});

test('data that the page did not announce is not taken', async (t) => {
  const receiver = await startReceiver(t);
  const submission = fillIn(drawChoices());
  const { status } = await receiver.post({
    ...submission,
    answers: { ...submission.answers, values: { ...submission.answers.values, birthDate: '1980-02-03' } },
  });
  assert.equal(status, 422);
});

test('the proof page shows which data came from the shop’s form, and no button of Accord’s', async (t) => {
  const receiver = await startReceiver(t);
  const { receipt } = await receiver.post(fillIn(drawChoices(), [yes]));
  const page = await (await receiver.get(new URL(receipt.proof).pathname)).text();
  assert.match(page, /Ce que nous reprenons de ce formulaire/);
  assert.doesNotMatch(page, /Effacer mes réponses/);
});

test('what is drawn in a shop’s form has only the fields that it hands over, and the indispensable ones', () => {
  assert.deepEqual(
    fieldsOf(drawChoices(['birthDate', 'nothing'])).map(({ id }) => id),
    // First name, last name and e-mail are mandatory; letters need the address, calls the phone.
    ['firstName', 'lastName', 'email', 'address', 'birthDate', 'phone'],
  );
});
