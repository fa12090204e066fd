import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { type ProofRecord, verifyExcerpt } from '../../../src/proof/index.js';
import { checkTime } from '../../../src/cli/check-time.js';
import { makeVerifier } from '../../../src/server/keys/make-verifier.js';
import { runHere } from '../../cli/run-here.js';
import { keysOf } from '../../proof/a-bundle.js';
import { onFile } from '../a-database.js';
import { asOwner, linksOf, oneClick, press } from '../a-person.js';
import { makeMailbox } from '../a-mailbox.js';
import { makeFolder, startReceiver } from '../a-receiver.js';
import { jeanne } from '../a-submission.js';
import { ask, carryOut, takeDown } from '../rights/a-request.js';
import { dairy, excerptOf, roaster, sayYes, standingOf, statementOf } from './a-passport.js';

const own = 'offers:email:own';

test('a partner is shown its own questions and answers, and not a word of the others or of the person', async (t) => {
  const receiver = await startReceiver(t);
  const id = await sayYes(receiver, [own, roaster[0], dairy[0]]);
  const excerpt = await excerptOf(receiver, id);
  assert.deepEqual(
    excerpt.items.map(({ item }) => [item.id, item.answer]),
    [
      [roaster[0], 'granted'],
      [roaster[1], 'not-objected'],
    ],
  );
  const shown = `${JSON.stringify(excerpt)} ${JSON.stringify(statementOf(excerpt))}`;
  for (const word of [
    'dairy',
    'Laiterie',
    'beurre',
    own,
    jeanne,
    'Jeanne',
    'Moreau',
    '39 98',
    'Lilas',
    '1980',
    'bakery.example/carte',
    '"subject"',
  ])
    assert.ok(!shown.includes(word), word);
  const verdict = await verifyExcerpt(excerpt, { keys: await keysOf(receiver) }, makeVerifier(), checkTime);
  assert.equal(verdict.word, 'valid', JSON.stringify(verdict));
  assert.ok(verdict.warnings.includes('on-word') && verdict.warnings.includes('ask-address'));
  // The whole record, where somebody shows it, bears the receiver's word out.
  const bundle = (await (
    await receiver.get(`/v1/proofs/${id}/bundle`, { authorization: `Bearer ${receiver.ownerToken}` })
  ).json()) as { record: ProofRecord };
  for (const { place, digest } of statementOf(excerpt).commitments)
    assert.equal(bundle.record.commitments?.[place], digest);
});

test('one partner’s salts open nothing of what another was shown', async (t) => {
  const receiver = await startReceiver(t);
  const id = await sayYes(receiver, [...roaster, ...dairy]);
  const [one, other] = [await excerptOf(receiver, id), await excerptOf(receiver, id, 'dairy')];
  const all = [...one.items, ...other.items];
  assert.equal(new Set(all.map(({ salt }) => salt)).size, all.length);
  assert.equal(new Set([statementOf(one), statementOf(other)].map(({ address }) => address)).size, 2);
});

test('nobody gets an excerpt who is not the owner, nor one that cannot be made', async (t) => {
  const receiver = await startReceiver(t);
  const id = await sayYes(receiver, [own]);
  const path = `/v1/proofs/${id}/excerpt?party=roaster`;
  const as = (where: string) => receiver.get(where, { authorization: `Bearer ${receiver.ownerToken}` });
  assert.equal((await receiver.get(path)).status, 401);
  assert.equal((await as(path.replace('roaster', 'nobody'))).status, 404);
  assert.equal((await as(`/v1/proofs/${id}x/excerpt?party=roaster`)).status, 404);
  assert.equal((await as(`/v1/proofs/${id}/excerpt`)).status, 400);
  const address = new URL(statementOf(await excerptOf(receiver, id)).address).pathname;
  for (const wrong of [
    `${address}A`,
    address.slice(0, -1),
    address.replace(/.$/, (last) => (last === 'A' ? 'Q' : 'A')),
  ])
    assert.equal((await receiver.get(wrong)).status, 404, wrong);
});

test('the address tells a partner of a later no, since when, and of nobody else’s', async (t) => {
  const receiver = await startReceiver(t, { mailer: makeMailbox() });
  const id = await sayYes(receiver, [roaster[0], dairy[0]]);
  const excerpt = await excerptOf(receiver, id);
  const before = await standingOf(receiver, excerpt);
  assert.deepEqual(
    before.choices.map(({ choice, stands }) => [choice, stands]),
    [
      [roaster[0], 'yes'],
      [roaster[1], 'not-objected'],
    ],
  );
  assert.deepEqual([before.known, before.doNotContact], [true, false]);
  assert.equal(before.choices[0]?.since, statementOf(excerpt).event.at);

  // A no to another partner leaves this one's yes.
  const { preferences, stop } = await linksOf(receiver);
  const left = await press(receiver, preferences, { refuse: dairy[0] });
  assert.ok(left.status < 400, await left.text());
  assert.equal((await standingOf(receiver, excerpt)).choices[0]?.stands, 'yes');
  assert.equal((await standingOf(receiver, await excerptOf(receiver, id, 'dairy'))).doNotContact, true);

  // The button of a mail program is about mails.
  await press(receiver, stop, oneClick);
  assert.deepEqual(
    (await standingOf(receiver, excerpt)).choices.map(({ stands }) => stands),
    ['no', 'not-objected'],
  );
  await press(receiver, preferences, { all: 'yes' });
  const after = await standingOf(receiver, excerpt);
  assert.deepEqual(
    after.choices.map(({ stands }) => stands),
    ['no', 'no'],
  );
  assert.equal(after.doNotContact, true);
  assert.ok((after.choices[0]?.since ?? '') > (before.choices[0]?.since ?? ''));
  assert.ok(!JSON.stringify(after).includes(jeanne));
});

test('a no that was given by telephone is told too', async (t) => {
  const receiver = await startReceiver(t);
  const excerpt = await excerptOf(receiver, await sayYes(receiver, [...roaster]));
  const answer = await asOwner(receiver, '/v1/withdrawals', {
    form: 'loyalty-card',
    contact: { email: jeanne },
    how: 'spoken',
    takenBy: 'Karim',
  });
  assert.equal(answer.status, 201, await answer.clone().text());
  const told = await standingOf(receiver, excerpt);
  assert.equal(told.doNotContact, true);
  assert.ok((told.choices[0]?.since ?? '') > statementOf(excerpt).event.at);
});

test('while a person’s data is put aside nobody contacts them, and after an erasure nobody knows them', async (t) => {
  const receiver = await startReceiver(t);
  const id = await sayYes(receiver, [...roaster]);
  const excerpt = await excerptOf(receiver, id);
  assert.equal((await standingOf(receiver, excerpt)).doNotContact, false);
  await carryOut(receiver, await takeDown(receiver, 'restriction'));
  const aside = await standingOf(receiver, excerpt);
  assert.deepEqual([aside.known, aside.doNotContact], [true, true]);
  await ask(receiver, 'erasure');
  const gone = await standingOf(receiver, excerpt);
  assert.deepEqual([gone.known, gone.doNotContact, gone.choices], [false, true, []]);
  // What was handed out before goes on proving what it proved; nothing new is handed out.
  const { word } = await verifyExcerpt(excerpt, { keys: await keysOf(receiver) }, makeVerifier(), checkTime);
  assert.equal(word, 'valid');
  const again = await receiver.get(`/v1/proofs/${id}/excerpt?party=roaster`, {
    authorization: `Bearer ${receiver.ownerToken}`,
  });
  assert.equal(again.status, 404);
});

test('somebody at a command line hands out an excerpt, and its reader checks it without a server', async (t) => {
  const receiver = await startReceiver(t, onFile);
  const id = await sayYes(receiver, [...roaster]);
  const folder = makeFolder(t);
  const place = ['--data', join(receiver.folder, 'data'), '--keys', join(receiver.folder, 'keys')];
  const out = join(folder, 'roaster.json');
  const write = (party: string, file: string) =>
    runHere(
      'excerpt',
      id.slice(9, 17),
      '--party',
      party,
      '--public-url',
      receiver.url,
      ...place,
      '--out',
      file,
    );
  const written = await write('roaster', out);
  assert.equal(written.code, 0, written.text);
  const keys = await keysOf(receiver);
  writeFileSync(join(folder, 'jwks.json'), JSON.stringify(keys.jwks));
  writeFileSync(join(folder, 'log.vkey'), keys.log.join('\n'));
  const valid = await runHere('verify', out, '--trust', folder, '--lang', 'en');
  assert.equal(valid.code, 0, valid.text);
  assert.match(
    valid.text,
    /signed this excerpt.*rests on the receiver’s signed word.*ask here whether it still stands: http/s,
  );
  const alone = await runHere('verify', out, '--lang', 'fr');
  assert.equal(alone.code, 3, alone.text);
  const [address = ''] = /http:\/\/\S+\/v1\/excerpts\/\S+/.exec(valid.text) ?? [];
  assert.equal((await fetch(address)).status, 200);
  assert.equal((await write('roaster', out)).code, 2);
  const nobody = await write('nobody', join(folder, 'nobody.json'));
  assert.deepEqual([nobody.code, /asks nothing for that party/.test(nobody.text)], [2, true]);
});
