import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { PersonFile } from '../../../src/server/rights/person-file.js';
import { asBrowser, asOwner, linksOf, mayContact } from '../a-person.js';
import { startReceiver } from '../a-receiver.js';
import { draw, fillIn, jeanne, jeannesPhone } from '../a-submission.js';
import { ask, carryOut, takeDown } from './a-request.js';

const claire = 'claire.nouveau-test@example.fr';

test('who asks to see their data gets all of it: each datum with its origin, choices with proofs, who receives it', async (t) => {
  const receiver = await startReceiver(t);
  const { receipt } = await receiver.post(
    fillIn(draw(), ['offers:email:own', 'partner-offers:email:roaster']),
  );
  const { answer, file: json } = await ask(receiver, 'access');
  const file = json as unknown as PersonFile;
  assert.equal(file.schema, 'accord/person-file/1');
  assert.deepEqual(
    file.data
      .filter(({ field }) => field === 'email')
      .map(({ value, origin, label }) => [value, origin, label]),
    [[jeanne, 'form', 'Adresse e-mail']],
  );
  assert.equal(file.choices.find(({ key }) => key === 'offers:email:own')?.answer, 'granted');
  assert.equal(file.records[0]?.proof, receipt.proof);
  assert.ok(file.recipients.some(({ name, because }) => name.startsWith('Torréfaction') && because !== null));
  assert.ok(file.purposes.some(({ basis }) => basis === 'contract'));
  assert.match(answer.subject, /^Votre demande du \d/);
  assert.match(answer.text, /Vos données sont jointes à cette réponse[^]*CNIL[^]*Boulangerie des Tilleuls/);
  const id = await takeDown(receiver, 'portability');
  const page = await asOwner(receiver, `/v1/requests/${id}/file`, { as: 'page', language: 'en' });
  assert.match(page.headers.get('content-type') ?? '', /text\/html/);
  const text = (await page.text()).replaceAll(/\s+/g, ' ');
  assert.match(text, /<h1>What Boulangerie des Tilleuls SARL keeps of you<\/h1>/);
  assert.ok(text.includes(jeanne) && text.includes('3 rue des Lilas') === text.includes('Lilas'));
  assert.match(text, /written by you in a form/);
  const audit = await receiver.get('/v1/audit', { authorization: `Bearer ${receiver.ownerToken}` });
  assert.match(await audit.text(), /readPersonFile/);
});

test('what is put right is shown as it is now, says what stood there, and the proof stays as it was signed', async (t) => {
  const receiver = await startReceiver(t);
  const { receipt } = await receiver.post(fillIn(draw(), ['offers:email:own']));
  const before = await (await receiver.get(`${new URL(receipt.proof).pathname}/record.json`)).text();
  const { answer } = await ask(receiver, 'rectification', { changes: { firstName: 'Jeannette' } });
  assert.match(answer.text, /C’est corrigé depuis le [^:]+: Prénom\./);
  const [listed] = (await receiver.list()) as { values: Record<string, string> }[];
  assert.equal(listed?.values['firstName'], 'Jeannette');
  const { file } = await ask(receiver, 'access');
  const datum = (file as unknown as PersonFile).data.find(({ field }) => field === 'firstName');
  assert.deepEqual(
    datum?.corrections.map((one) => [one.before, one.after]),
    [['Jeanne', 'Jeannette']],
  );
  assert.equal(await (await receiver.get(`${new URL(receipt.proof).pathname}/record.json`)).text(), before);
});

test('a corrected address finds the person: noes hold for both, and no yes is stretched to the new one', async (t) => {
  const receiver = await startReceiver(t);
  await receiver.post(fillIn(draw(), ['offers:email:own']));
  await asOwner(receiver, '/v1/withdrawals', {
    form: 'loyalty-card',
    contact: { email: jeanne },
    channel: 'post',
    how: 'spoken',
    takenBy: 'Awa',
  });
  await ask(receiver, 'rectification', { changes: { email: claire } });
  const { preferences } = await linksOf(receiver, { email: claire });
  const page = await (await receiver.get(preferences, asBrowser)).text();
  assert.match(page, /offres/);
  const now = { contact: { email: claire } };
  assert.equal(
    (await mayContact(receiver, { ...now, channel: 'post', relationship: 'customer' })).slice(0, 2),
    'no',
  );
  assert.equal((await mayContact(receiver, now)).slice(0, 2), 'no');
  const gone = await asOwner(receiver, '/v1/requests', {
    form: 'loyalty-card',
    contact: { email: claire },
    right: 'access',
  });
  assert.equal(gone.status, 201);
});

test('data that is put aside is used by nobody until it is lifted, and then as before', async (t) => {
  const receiver = await startReceiver(t);
  await receiver.post(fillIn(draw(), ['offers:email:own']));
  const id = await takeDown(receiver, 'restriction');
  const { answer } = await carryOut(receiver, id);
  assert.match(answer.text, /gardées à part, et personne ne s’en sert/);
  assert.equal(await mayContact(receiver), 'no: suppressed');
  // Whoever reads the list of answers sees it, by the record too.
  const [listed] = (await receiver.list()) as readonly { restrictedSince?: string }[];
  assert.match(listed?.restrictedSince ?? '', /^\d{4}-/);
  const { file } = await ask(receiver, 'access');
  assert.ok((file as unknown as PersonFile).restrictedSince);
  const lifted = await asOwner(receiver, `/v1/requests/${id}/lift`, {});
  assert.match(((await lifted.json()) as { answer: { text: string } }).answer.text, /ne sont plus de côté/);
  assert.equal(await mayContact(receiver), 'yes: granted');
  assert.ok((await receiver.list()).every((one) => !('restrictedSince' in one)));
  assert.equal((await asOwner(receiver, `/v1/requests/${id}/lift`, {})).status, 404);
});

test('an objection is a no to everything with a proof of its own; directives are noted, and carried out after a death', async (t) => {
  const receiver = await startReceiver(t);
  await receiver.post(fillIn(draw(), ['offers:email:own', 'offers:sms:own']));
  const noted = await carryOut(
    receiver,
    await takeDown(receiver, 'after-death', { message: 'que ma fille décide' }),
  );
  assert.match(noted.answer.text, /Vos directives sont notées/);
  assert.equal(await mayContact(receiver), 'yes: granted');
  const { answer } = await ask(receiver, 'objection');
  assert.match(answer.text, /ni nous ni nos partenaires/);
  assert.equal(await mayContact(receiver), 'no: withdrawn');
  assert.equal(
    await mayContact(receiver, { channel: 'sms', contact: { email: jeanne, phone: jeannesPhone } }),
    'no: withdrawn',
  );
  assert.equal((await receiver.list()).filter(({ kind }) => kind === 'withdrawn').length, 1);
  const { file } = await ask(receiver, 'access');
  assert.ok(
    (file as unknown as PersonFile).requests.some(({ message }) => message === 'que ma fille décide'),
  );
  await carryOut(receiver, await takeDown(receiver, 'after-death'), { afterDeath: 'erase' });
  assert.ok((await receiver.list()).every(({ values }) => values === null));
});

test('a request that is refused is closed with the reason, and a faulty order changes nothing', async (t) => {
  const receiver = await startReceiver(t);
  await receiver.post(fillIn(draw(), ['offers:email:own']));
  const id = await takeDown(receiver, 'rectification');
  const order = async (body: object) =>
    (await asOwner(receiver, `/v1/requests/${id}/carry-out`, body)).status;
  assert.equal(await order({}), 400);
  assert.equal(await order({ changes: { nothing: 'x' } }), 400);
  assert.equal(await order({ changes: { email: 'a@b.example, c@d.example' } }), 400);
  assert.equal(await order({ changes: { firstName: null } }), 400);
  assert.equal(await order({ records: ['urn:uuid:none'], changes: { firstName: 'x' } }), 400);
  assert.equal(await order({ refuse: 'because' }), 400);
  const { answer } = await carryOut(receiver, id, { refuse: 'not-identified', language: 'en' });
  assert.match(answer.text, /nothing tells us that this request comes from you[^]*go to court/);
  const { items } = (await (
    await receiver.get('/v1/requests?form=loyalty-card&state=all', {
      authorization: `Bearer ${receiver.ownerToken}`,
    })
  ).json()) as { items: { outcome: string; answer: { text: string } }[] };
  assert.deepEqual([items[0]?.outcome, items[0]?.answer.text], ['not-identified', answer.text]);
  const late = await asOwner(receiver, '/v1/requests', {
    form: 'loyalty-card',
    contact: { email: jeanne },
    right: 'access',
    receivedAt: '2100-01-01T00:00:00Z',
  });
  assert.equal(late.status, 400);
});
