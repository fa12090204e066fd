import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test, type TestContext } from 'node:test';
import { choicesOf } from '../../../src/form/index.js';
import type { Submission } from '../../../src/proof/index.js';
import { mayContact } from '../a-person.js';
import { fields, formOn, send } from '../a-plain-form.js';
import { startReceiver } from '../a-receiver.js';
import { draw, fillIn, loyaltyCard } from '../a-submission.js';

const yes = 'offers:email:own';
const objection = choicesOf(draw()).find(({ polarity }) => polarity === 'objection')!.id;

/** A receiver with a clock, and a form on somebody's screen. */
async function start(t: TestContext) {
  let at = Date.now();
  const receiver = await startReceiver(t, { now: () => new Date(at) });
  return {
    receiver,
    pass: (milliseconds: number) => void (at += milliseconds),
    show: async () =>
      ((await (await receiver.get('/forms/loyalty-card/token')).json()) as { token: string }).token,
    answer: (guard: Submission['guard'] | undefined, granted: readonly string[] = [yes]): Submission => {
      const date = new Date(at).toISOString().slice(0, 10);
      const drawn = fillIn(draw(loyaltyCard, 'fr', date), granted, new Date(at));
      return { ...drawn, ...(guard && { guard }) };
    },
  };
}

const reasons = ({ receipt }: { receipt: { flags: readonly { code: string; detail: string }[] } }) =>
  receipt.flags.map(({ code, detail }) => `${code}: ${detail}`);

test('a form that was shown a while ago is sent once, and a retry is the same sending', async (t) => {
  const { receiver, pass, show, answer } = await start(t);
  const token = await show();
  pass(20_000);
  const body = answer({ token });
  const key = { 'idempotency-key': randomUUID() };
  const first = await receiver.post(body, key);
  assert.deepEqual([first.status, reasons(first)], [201, []]);
  const retry = await receiver.post(body, key);
  assert.deepEqual([retry.status, retry.receipt.id], [200, first.receipt.id]);
  const again = await receiver.post(answer({ token }));
  assert.deepEqual([again.status, reasons(again)], [202, ['suspicious: token-reused']]);
});

test('a token that is made up, of another form, too young or too old makes the yes count for nothing', async (t) => {
  const { receiver, pass, show, answer } = await start(t);
  const early = await show();
  assert.deepEqual(reasons(await receiver.post(answer({ token: early }))), ['suspicious: token-early']);
  const late = await show();
  pass(3 * 86_400_000);
  assert.deepEqual(reasons(await receiver.post(answer({ token: late }))), ['suspicious: token-late']);
  const good = await show();
  pass(5000);
  const changed = (good.startsWith('A') ? 'B' : 'A') + good.slice(1);
  for (const token of ['', 'x', changed, `${good}=`, good.slice(0, -4)])
    assert.deepEqual(reasons(await receiver.post(answer({ token }))), ['suspicious: token-forged'], token);
  assert.equal(await mayContact(receiver), 'no: not-counted');
});

test('what a device kept without a line is as old as it was when the person pressed', async (t) => {
  const { receiver, pass, show, answer } = await start(t);
  const token = await show();
  pass(60_000);
  const body = answer({ token });
  const held = 5 * 86_400_000;
  pass(held);
  const sent = await receiver.post(body, { 'accord-held': String(held) });
  assert.deepEqual(reasons(sent), []);
});

test('a no counts, whatever is suspected of it', async (t) => {
  const { receiver, answer } = await start(t);
  await receiver.post(answer(undefined));
  assert.equal(await mayContact(receiver), 'yes: granted');
  const post = { channel: 'post' as const };
  const said = answer({ token: 'made up', trap: true }, [objection]);
  const { status, receipt } = await receiver.post(said);
  assert.deepEqual([status, receipt.standing], [202, 'flagged']);
  assert.match(await mayContact(receiver, post), /^no: objected|^no: refused/);
});

test('a form may come without a token, as one from a page without a receiver does', async (t) => {
  const { receiver, answer } = await start(t);
  for (const guard of [undefined, {}]) assert.equal((await receiver.post(answer(guard))).status, 201);
});

test('a person who mends an address and sends a site’s form again is no program', async (t) => {
  const { receiver, pass, show, answer } = await start(t);
  const token = await show();
  pass(5000);
  const visit = 'A'.repeat(22);
  const sendTurn = (turn: number, who = visit) => {
    const one = answer({ token });
    const presentation = { ...one.presentation, surface: 'choices' as const };
    return receiver.post({ ...one, presentation, device: { ...one.device, visit: who, turn } });
  };
  const suspected = async (answered: Awaited<ReturnType<typeof sendTurn>>) =>
    reasons(answered).filter((one) => one.startsWith('suspicious'));
  assert.deepEqual(await suspected(await sendTurn(1)), []);
  assert.deepEqual(await suspected(await sendTurn(2)), []);
  assert.deepEqual(await suspected(await sendTurn(1, 'B'.repeat(22))), ['suspicious: token-reused']);
});

test('two receivers on one store know of each other’s tokens, and after a restart too', async (t) => {
  const { receiver, pass, show, answer } = await start(t);
  const token = await show();
  pass(5000);
  assert.equal((await receiver.post(answer({ token }))).status, 201);
  await receiver.close();
  const later = new Date(Date.now() + 10_000);
  const next = await startReceiver(t, { folder: receiver.folder, now: () => later });
  assert.deepEqual(reasons(await next.post(answer({ token }))), ['suspicious: token-reused']);
});

test('a program that fills in all that stands in the markup gives itself away, and its no still counts', async (t) => {
  const receiver = await startReceiver(t);
  const page = await (await send(receiver, { 'accord:language': 'fr', 'accord:words': 'old' })).text();
  assert.match(page, /<p hidden aria-hidden="true">[^]*name="accord:website"[^>]*tabindex="-1"/);
  assert.ok(formOn(page).hidden['accord:words']);
  const trapped = { ...fields(draw(), [yes, objection]), 'accord:website': 'https://spam.example' };
  const answer = await send(receiver, trapped);
  assert.equal(answer.status, 303);
  const [stored] = await receiver.list();
  assert.equal(stored!['standing'], 'flagged');
  assert.deepEqual(stored!['flags'], [{ code: 'suspicious', detail: 'trap' }]);
  assert.match(await mayContact(receiver, { channel: 'post' }), /^no: (objected|refused)/);
  // A person leaves it empty.
  assert.equal((await send(receiver, { ...fields(draw(), [yes]), 'accord:website': '' })).status, 303);
  assert.equal(await mayContact(receiver), 'yes: granted');
});
