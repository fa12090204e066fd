import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { test, type TestContext } from 'node:test';
import { DatabaseSync } from './a-sqlite.js';
import type { ContactAnswer } from '../../src/law/index.js';
import { type ProofRecord, verifyProof } from '../../src/proof/index.js';
import { encodeJwsHeader } from '../../src/proof/jws.js';
import { openKeys } from '../../src/server/keys/open-keys.js';
import { nodePrimitives } from '../../src/server/keys/sign.js';
import { listDigestsOf } from '../../src/server/people/list-digest.js';
import { openContactBook } from '../../src/server/owner/open-contact-book.js';
import { openDatabase } from '../../src/server/store/sqlite/open-database.js';
import { accord } from '../cli/accord.js';
import { onFile } from './a-database.js';
import { makeMailbox } from './a-mailbox.js';
import { asBrowser, asOwner, mayContact, oneClick, press } from './a-person.js';
import { makeFolder, type Running, startReceiver } from './a-receiver.js';
import { draw, fillIn } from './a-submission.js';
import {
  type AnswerOfThen,
  answersOfThen,
  formsOfToday,
  layOlderStore,
  linksOfThen,
  momentOfThen,
  type OlderEdition,
  readKept,
} from './an-older-store.js';

type Form = (typeof formsOfToday)[number];
const [card, letter] = formsOfToday as [Form, Form];

const startOn = (t: TestContext, folder: string, forms: readonly Form[] = formsOfToday): Promise<Running> =>
  startReceiver(t, { folder, forms, now: () => momentOfThen, mailer: makeMailbox() });

function startOnOlder(t: TestContext, edition: OlderEdition = 6): Promise<Running> {
  const folder = makeFolder(t);
  layOlderStore(folder, edition);
  return startOn(t, folder);
}

const nameOf = ({ question }: AnswerOfThen): string => {
  const { contact, channel, purpose = 'any purpose', party, relationship, act, at } = question;
  const { email, phone } = contact as { email?: string; phone?: string };
  return [email, phone, channel, purpose, party, relationship, act, at]
    .filter((one) => one !== undefined && one !== 'offers')
    .join(' ');
};

/** Where the earlier version was wrong, and why. */
const wrongThen: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'The bakery mended its name, and with it lost what had been said before; its registration is the same.': {
    'jeanne@maison.example email': 'yes: granted',
    'jeanne@maison.example email any purpose': 'yes: granted',
    'jeanne@maison.example email partner-offers roaster': 'yes: granted',
    'jeanne@maison.example email partner-offers dairy': 'no: refused',
    'jeanne@maison.example post': 'yes: not-objected',
    '06 39 98 10 01 sms': 'yes: granted',
    'jeanne@maison.example 06 39 98 10 01 sms': 'yes: granted',
    '06 39 98 10 03 phone': 'no: refused',
    '06 39 98 10 12 phone': 'no: refused',
    'paul@maison.example post': 'yes: not-objected',
    '06 39 98 10 02 phone': 'yes: granted',
    '06 39 98 10 02 phone 2026-11-24T11:00:00+01:00': 'yes: granted',
    '06 39 98 10 02 phone 2026-11-24T22:00:00+01:00': 'no: calling-hours',
    '06 39 98 10 02 phone 2026-11-29T11:00:00+01:00': 'no: calling-day',
    'luc@maison.example post': 'no: objected',
    'luc@maison.example post customer': 'no: objected',
    'luc@maison.example email partner-offers roaster': 'no: refused',
  },
  'Two persons share a number: they may be one, and the least permissive answer holds.': {
    'paul@maison.example email': 'no: refused',
    'paul@maison.example email partner-offers roaster': 'no: refused',
  },
  'The clock stood ahead for two records: what came after them in the log is later.': {
    'amina@maison.example email': 'no: withdrawn',
    'amina@maison.example email 2026-11-17T11:30:00Z': 'no: withdrawn',
    'amina@maison.example email partner-offers roaster': 'no: withdrawn',
    'marc@maison.example email': 'yes: granted',
  },
  'A domain in Unicode and in ASCII is one mailbox.': {
    'zoe@xn--caf-dma.example email': 'no: withdrawn',
    'zoe@xn--caf-dma.example email partner-offers roaster': 'no: withdrawn',
    'rene@xn--fort-ipa.example email': 'no: suppressed',
  },
  'A number of La Réunion is the same as it is dialled there and from abroad.': {
    '+262692123456 phone': 'yes: granted',
    '+262692555555 sms': 'no: suppressed',
  },
  'A box that was left empty hides no withdrawal that was told.': {
    'helene@maison.example email partner-offers roaster': 'no: withdrawn',
  },
  'The receiver knows the request that it stored, and its five working days are over.': {
    '06 39 98 10 08 phone any purpose requested-call': 'no: request-too-old',
  },
  'A record that a page falsified stops no question.': {
    'robot@maison.example email': 'no: not-counted',
    '06 39 98 10 66 sms': 'no: refused',
  },
};
const rightNow = new Map(Object.values(wrongThen).flatMap((one) => Object.entries(one)));

const said = ({ allowed, reason }: Pick<AnswerOfThen, 'allowed' | 'reason'>): string =>
  `${allowed ? 'yes' : 'no'}: ${reason}`;

async function ask(receiver: Running, question: object): Promise<ContactAnswer> {
  const answer = await asOwner(receiver, '/v1/may-contact', question);
  assert.equal(answer.status, 200, await answer.clone().text());
  return (await answer.json()) as ContactAnswer;
}

test('every question is answered as the earlier version answered it, or rightly where that one was wrong', async (t) => {
  const receiver = await startOnOlder(t);
  const ids = new Set((await receiver.list()).map(({ id }) => id));
  const used = new Set<string>();
  for (const then of answersOfThen) {
    const name = nameOf(then);
    const now = await ask(receiver, then.question);
    const right = rightNow.get(name);
    used.add(name);
    assert.equal(said(now), right ?? said(then), name);
    if (right === undefined) assert.equal(now.until, then.until, name);
    // It may stand on another record, and hides one of another contact; it stands on none that was never stored.
    assert.ok(now.proof === null || ids.has(now.proof), name);
  }
  assert.deepEqual(
    [...rightNow.keys()].filter((name) => !used.has(name)),
    [],
  );
});

test('a yes goes on standing on the record that it was given with', async (t) => {
  const receiver = await startOnOlder(t);
  const yeses = answersOfThen.filter(
    (then) => then.reason === 'granted' && !rightNow.has(nameOf(then)) && !nameOf(then).includes('92'),
  );
  assert.ok(yeses.length > 10);
  for (const then of yeses)
    assert.equal((await ask(receiver, then.question)).proof, then.proof, nameOf(then));
});

/** Everything in a database, and the edition that it says. */
function readWhole(path: string): Readonly<Record<string, unknown>> {
  const database = new DatabaseSync(path);
  const tables = database
    .prepare(`select name, sql from sqlite_master where type = 'table' order by name`)
    .all() as {
    name: string;
    sql: string;
  }[];
  const whole = Object.fromEntries(
    tables.map(({ name, sql }) => [
      name,
      [sql, database.prepare(`select * from ${name} order by rowid`).all()],
    ]),
  );
  const edition = database.prepare('pragma user_version').get();
  database.close();
  return { ...whole, edition };
}
const digestOf = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('hex');

test('nothing that was signed, logged or sealed is changed, and every old proof still holds', async (t) => {
  const folder = makeFolder(t);
  const path = layOlderStore(folder);
  const before = readWhole(path);
  const receiver = await startOn(t, folder);
  const { keys } = (await (await receiver.get('/.well-known/jwks.json')).json()) as {
    keys: { kid: string; x: string }[];
  };
  const trust = {
    recordKeys: new Map(keys.map(({ kid, x }) => [kid, new Uint8Array(Buffer.from(x, 'base64url'))])),
    logKey: await (await receiver.get('/v1/log/vkey')).text(),
  };
  const listed = await receiver.list();
  const [, rows] = before['submission'] as [
    string,
    { record: string; signature: Uint8Array; log_proof: string }[],
  ];
  assert.equal(listed.length, rows.length);
  for (const [index, row] of rows.entries()) {
    const proof = new URL(listed[index]!['proof'] as string).pathname;
    assert.equal((await receiver.get(proof, asBrowser)).status, 200, proof);
    assert.equal(await (await receiver.get(`${proof}/record.json`)).text(), row.record);
    const jws = [
      // A business may have a key of its own since: a record says which one signed it.
      encodeJwsHeader((JSON.parse(row.record) as ProofRecord).collector.kid),
      Buffer.from(row.record).toString('base64url'),
      Buffer.from(row.signature).toString('base64url'),
    ];
    const verdict = verifyProof({ jws: jws.join('.'), logProof: row.log_proof }, trust, nodePrimitives);
    assert.deepEqual(verdict.faults, []);
  }
  await receiver.close();
  const after = readWhole(path);
  for (const table of [
    'submission',
    'log_entry',
    'log_head',
    'private_part',
    'subject',
    'presentation',
    'confirmation',
    'tally',
  ])
    assert.deepEqual(after[table], before[table], table);
  // Its business has got a key of its own; the old one is published as before.
  const [, earlierKeys = []] = before['public_key'] as [string, unknown[]?];
  const [, publishedKeys = []] = after['public_key'] as [string, unknown[]?];
  for (const key of earlierKeys) assert.ok(publishedKeys.some((one) => isDeepStrictEqual(one, key)));
  assert.ok(!Object.keys(after).some((table) => table.endsWith('_before') || table === 'gist'));
});

test('links that stand in old mails go on stopping messages, under whatever name the business had then', async (t) => {
  const receiver = await startOnOlder(t);
  const emailOf = (name: string) =>
    mayContact(receiver, { form: 'carte', contact: { email: `${name}@maison.example` } });
  const jeannesSms = () =>
    mayContact(receiver, { form: 'carte', contact: { phone: '06 39 98 10 01' }, channel: 'sms' });
  assert.equal(await emailOf('jeanne'), 'yes: granted');
  const page = await (await receiver.get(linksOfThen['stopJeanneEmail']!, asBrowser)).text();
  assert.match(page, /Boulangerie des Tilleuls SARL/);
  assert.equal((await press(receiver, linksOfThen['stopJeanneEmail']!, oneClick)).status, 200);
  assert.deepEqual([await emailOf('jeanne'), await jeannesSms()], ['no: withdrawn', 'yes: granted']);
  assert.equal((await press(receiver, linksOfThen['stopJeanneSms']!, oneClick)).status, 200);
  assert.equal(await jeannesSms(), 'no: withdrawn');
  for (const [link, form, name] of [
    ['stopBrunoEmail', 'carte', 'bruno'],
    ['stopClaireEmail', 'carte', 'claire'],
    ['stopSamEmail', 'lettre', 'sam'],
  ] as const) {
    assert.equal((await press(receiver, linksOfThen[link]!, oneClick)).status, 200, link);
    assert.equal(
      await mayContact(receiver, { form, contact: { email: `${name}@maison.example` } }),
      'no: withdrawn',
    );
  }
});

test('old links to one’s choices, from a mail or not, open a page with the old records', async (t) => {
  const receiver = await startOnOlder(t);
  const omar = await (await receiver.get(linksOfThen['preferencesOmar']!, asBrowser)).text();
  assert.match(omar, /Boulangerie des Tilleuls SARL/);
  const proofs = new Set(omar.match(/https:\/\/proof\.bakery\.example\/p\/[\w-]+/g));
  assert.equal(proofs.size, 3);
  const entered = await press(receiver, linksOfThen['enterLise']!, {}, asBrowser);
  assert.equal(entered.status, 303);
  const way = new URL(entered.headers.get('location')!, receiver.url + linksOfThen['enterLise']!).pathname;
  assert.match(await (await receiver.get(way, asBrowser)).text(), /Une copie de mes données\s: demandé le/);
  // It let in once.
  assert.equal((await press(receiver, linksOfThen['enterLise']!, {}, asBrowser)).status, 410);
});

test('a yes that waited for a press in a mail is confirmed by the old link', async (t) => {
  const receiver = await startOnOlder(t);
  const rosa = () => mayContact(receiver, { form: 'lettre', contact: { email: 'rosa@maison.example' } });
  assert.equal(await rosa(), 'no: not-confirmed');
  assert.equal((await press(receiver, linksOfThen['confirmRosa']!, {}, asBrowser)).status, 200);
  assert.equal(await rosa(), 'yes: granted');
});

test('an owner finds the old requests with what was asked, and the consents that end', async (t) => {
  const receiver = await startOnOlder(t);
  const read = async (path: string) =>
    (
      (await (await receiver.get(path, { authorization: `Bearer ${receiver.ownerToken}` })).json()) as {
        items: Record<string, unknown>[];
      }
    ).items;
  const open = await read('/v1/requests?form=carte');
  assert.deepEqual(
    open.map(({ right, message, due, values }) => [right, message, due, (values as { email: string }).email]),
    [['access', 'Que savez-vous de mes achats ?', '2026-11-13', 'lise@maison.example']],
  );
  assert.equal((await read('/v1/requests?form=carte&state=all')).length, 2);
  const ending = await read('/v1/expiring?form=carte&days=365');
  assert.deepEqual(
    ending.map(({ until }) => until),
    ['2027-09-08', '2027-10-13', '2027-10-13'],
  );
});

test('people go on answering on what was there: a new no to an old yes, and a new yes to an old no', async (t) => {
  const receiver = await startOnOlder(t);
  const told = { form: 'carte', contact: { phone: '0692123456' }, how: 'spoken', takenBy: 'Karim' };
  assert.equal((await asOwner(receiver, '/v1/withdrawals', told)).status, 201);
  for (const phone of ['06 92 12 34 56', '+262692123456'])
    assert.equal(
      await mayContact(receiver, { form: 'carte', contact: { phone }, channel: 'sms' }),
      'no: withdrawn',
    );
  assert.equal(
    await mayContact(receiver, { form: 'carte', contact: { email: 'teo@ile.example' } }),
    'no: withdrawn',
  );
  const claire = () => mayContact(receiver, { form: 'carte', contact: { email: 'claire@maison.example' } });
  assert.equal(await claire(), 'no: withdrawn');
  const sent = fillIn(draw(card, 'fr', '2026-11-24'), ['offers:email:own']);
  const values = { ...sent.answers.values, email: 'claire@maison.example' };
  assert.equal((await receiver.post({ ...sent, answers: { ...sent.answers, values } })).status, 201);
  assert.equal(await claire(), 'yes: granted');
});

for (const edition of [3, 5] as const)
  test(`a store of edition ${edition} keeps after its upgrade what one of edition 6 keeps`, async (t) => {
    const kept = await Promise.all(
      [6, edition].map(async (one) => {
        const receiver = await startOnOlder(t, one as OlderEdition);
        await receiver.close();
        return readKept(receiver.folder);
      }),
    );
    assert.ok(kept[0]!.histories.length > 10);
    assert.deepEqual(kept[1], kept[0]);
  });

test('a store of edition 1, which knew a person by one contact, answers for that contact and takes in new records', async (t) => {
  const receiver = await startOnOlder(t, 1);
  for (const then of answersOfThen) {
    const { email, phone } = then.question['contact'] as { email?: string; phone?: string };
    if (email === undefined || phone !== undefined || email === 'paul@maison.example') continue;
    assert.equal(
      said(await ask(receiver, then.question)),
      rightNow.get(nameOf(then)) ?? said(then),
      nameOf(then),
    );
  }
  const told = {
    form: 'carte',
    contact: { email: 'claire@maison.example' },
    how: 'spoken',
    takenBy: 'Karim',
  };
  assert.equal((await asOwner(receiver, '/v1/withdrawals', told)).status, 201);
});

test('a business that no form answers to stops the upgrade with a sentence, and nothing is changed', async (t) => {
  const folder = makeFolder(t);
  const path = layOlderStore(folder);
  const [before, whole] = [digestOf(path), readWhole(path)];
  const another = { ...letter, controller: { ...letter.controller, name: 'La Page Bleue SAS' } };
  const stops = async (forms: readonly Form[], sentence: RegExp) => {
    await assert.rejects(startOn(t, folder, forms), (error: Error) => {
      assert.equal(error.name, 'StartError');
      assert.match(error.message, sentence);
      assert.match(error.message, /"controller\.formerly"[^]*Nothing was changed\.$/);
      return true;
    });
    assert.equal(digestOf(path), before);
    assert.deepEqual(readWhole(path), whole);
  };
  await stops([card, another], /answered to "Librairie La Page Bleue", and no form/);
  await stops([card], /answered to "Librairie La Page Bleue", and no form/);
  // Another number under the same name is another company.
  const moved = { ...card, controller: { ...card.controller, registration: 'RCS Nantes 000 000 009' } };
  await stops(
    [moved, letter],
    /"Boulangerie des Tilleuls" \(RCS Angers 000 000 001\), "Boulangerie des Tilleuls SARL" \(/,
  );
  // The owner says what it was called, or registered as.
  const formerly = [
    { ...moved, controller: { ...moved.controller, formerly: ['000 000 001'] } },
    { ...another, controller: { ...another.controller, formerly: ['Librairie La Page Bleue'] } },
  ];
  const receiver = await startOn(t, folder, formerly);
  assert.equal(
    await mayContact(receiver, { form: 'lettre', contact: { email: 'sam@maison.example' } }),
    'yes: granted',
  );
  assert.equal(
    await mayContact(receiver, { form: 'carte', contact: { email: 'jeanne@maison.example' } }),
    'yes: granted',
  );
});

test('a business is found by its registration, whatever it is called today, and then keeps its id for good', async (t) => {
  const folder = makeFolder(t);
  layOlderStore(folder);
  const renamed = {
    ...card,
    controller: { ...card.controller, name: 'Au Bon Pain des Tilleuls', registration: '000000001' },
  };
  const receiver = await startOn(t, folder, [renamed, letter]);
  assert.equal(
    await mayContact(receiver, { form: 'carte', contact: { email: 'jeanne@maison.example' } }),
    'yes: granted',
  );
  await receiver.close();
  const again = { ...renamed, controller: { ...renamed.controller, id: 'bon-pain' } };
  await assert.rejects(startOn(t, folder, [again, letter]), /write "id": "tilleuls"/);
});

test('a list of people not to contact holds towards every business that went by its name', async (t) => {
  const folder = makeFolder(t);
  const path = layOlderStore(folder);
  // Two businesses of one name: the list of then knew no more than that.
  const database = new DatabaseSync(path);
  database.exec(
    `update submission set record = replace(record, 'RCS Angers 000 000 001', 'RCS Nantes 000 000 077') where log_index < 3`,
  );
  database.exec(`update suppression set controller = 'Boulangerie des Tilleuls'`);
  database.close();
  const twin = {
    ...card,
    id: 'jumelle',
    controller: { ...card.controller, id: 'jumelle', registration: 'RCS Nantes 000 000 077' },
  };
  const receiver = await startOn(t, folder, [card, letter, twin]);
  for (const form of ['carte', 'jumelle'])
    assert.equal(
      await mayContact(receiver, { form, contact: { email: 'vieux@maison.example' } }),
      'no: suppressed',
    );
});

test('a list of then holds against a yes that came before it, on whatever page that was given, and against no later one', async (t) => {
  for (const [since, answer] of [
    ['2026-11-02T00:00:00Z', 'no: suppressed'],
    ['2026-10-01T00:00:00+02:00', 'yes: granted'],
  ] as const) {
    const folder = makeFolder(t);
    const database = new DatabaseSync(layOlderStore(folder));
    const secret = openKeys(join(folder, 'keys'), 'localhost').secretFor('subject-lookup');
    const [digest] = listDigestsOf(secret, 'email', 'omar@maison.example');
    database
      .prepare('insert into suppression (digest, controller, channel, party, since) values (?, ?, ?, ?, ?)')
      .run(digest!, 'Boulangerie des Tilleuls SARL', 'email', 'roaster', since);
    database.close();
    const receiver = await startOn(t, folder);
    const question = { form: 'carte', contact: { email: 'omar@maison.example' }, party: 'roaster' };
    assert.equal(await mayContact(receiver, { ...question, purpose: 'partner-offers' }), answer, since);
  }
});

test('an upgrade that fails in its middle leaves the earlier store, and works once its cause is gone', async (t) => {
  const folder = makeFolder(t);
  const path = layOlderStore(folder);
  const [before, whole] = [digestOf(path), readWhole(path)];
  let calls = 0;
  const findController = () => {
    calls += 1;
    if (calls === 3) throw new Error('the power went');
    return 'tilleuls';
  };
  await assert.rejects(openDatabase(path, { upgradeParts: { findController } }), /the power went/);
  assert.equal(digestOf(path), before);
  assert.deepEqual(readWhole(path), whole);
  const receiver = await startOn(t, folder);
  assert.equal(
    await mayContact(receiver, { form: 'carte', contact: { email: 'jeanne@maison.example' } }),
    'yes: granted',
  );
});

const run = (script: string) =>
  spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });

test('a machine that dies during the upgrade leaves the earlier store', async (t) => {
  const folder = makeFolder(t);
  const path = layOlderStore(folder);
  const whole = readWhole(path);
  const child = run(`
    import { openDatabase } from './src/server/store/sqlite/open-database.ts';
    let calls = 0;
    const findController = () => {
      calls += 1;
      if (calls === 3) {
        process.stdout.write('half way');
        Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 60_000);
      }
      return 'tilleuls';
    };
    await openDatabase(${JSON.stringify(path)}, { upgradeParts: { findController } });
  `);
  const ended = new Promise((resolve) => child.once('close', (code, signal) => resolve(signal ?? code)));
  await new Promise((resolve) => child.stdout.once('data', resolve));
  child.kill('SIGKILL');
  assert.equal(await ended, 'SIGKILL');
  assert.deepEqual(readWhole(path), whole);
  const receiver = await startOn(t, folder);
  assert.equal(
    await mayContact(receiver, { form: 'carte', contact: { email: 'jeanne@maison.example' } }),
    'yes: granted',
  );
});

test('a store is brought up to date once, whichever of three receivers starts first, and by nobody who only asks', async (t) => {
  const folder = makeFolder(t);
  const path = layOlderStore(folder, 5);
  const [dataFolder, keysFolder] = [join(folder, 'data'), join(folder, 'keys')];
  await assert.rejects(
    openContactBook({ dataFolder, keysFolder, form: 'carte' }),
    /earlier version of Accord\. Stop the receiver.*start the one of this version once; nothing was changed/,
  );
  const script = `
    import { openDatabase } from './src/server/store/sqlite/open-database.ts';
    (await openDatabase(${JSON.stringify(path)}, {
      onUpgrade: () => process.stdout.write('upgraded'),
      upgradeParts: { findController: ({ name }) => (name.startsWith('Lib') ? 'page-bleue' : 'tilleuls') },
    })).close();
  `;
  const starts = [1, 2, 3].map(() => {
    const child = run(script);
    let out = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
    return new Promise<string>((resolve) => child.once('close', (code) => resolve(`${code} ${out}`)));
  });
  assert.deepEqual((await Promise.all(starts)).toSorted(), ['0 ', '0 ', '0 upgraded']);
  const receiver = await startOn(t, folder);
  assert.equal(
    await mayContact(receiver, { form: 'carte', contact: { email: 'lise@maison.example' } }),
    'yes: granted',
  );
});

test('the owner is told when the store is brought up to date; who only asks is told what to do first', async (t) => {
  const folder = makeFolder(t);
  const path = layOlderStore(folder);
  const whole = readWhole(path);
  const list = join(folder, 'list.csv');
  writeFileSync(list, 'email\njeanne@maison.example\n');
  const where = ['--form', 'carte', '--data', join(folder, 'data'), '--keys', join(folder, 'keys')];
  const { code, err } = await accord(['contact', list, ...where, '--channel', 'email']);
  assert.deepEqual([code, readWhole(path)], [2, whole]);
  assert.match(
    err,
    /made by an earlier version of Accord\. Stop the receiver.*start the one of this version once/,
  );
  const receiver = await startOn(t, folder);
  assert.ok(receiver.logs.some((line) => line.includes('bringing it up to date')));
  const { code: after, err: problem } = await accord(['contact', list, ...where, '--channel', 'email']);
  assert.equal(after, 0, problem);
});

test('a list of contacts is answered as one question after the other is, also for a yes to a form of earlier versions', async (t) => {
  const receiver = await startOnOlder(t);
  const names = ['jeanne', 'bruno', 'lise', 'omar', 'amina', 'marc', 'personne', 'robot'];
  const contacts = names.map((name) => ({ email: `${name}@maison.example` }));
  const one = await Promise.all(contacts.map((contact) => mayContact(receiver, { form: 'carte', contact })));
  assert.equal(one[0], 'yes: granted');
  const book = await openContactBook({
    dataFolder: join(receiver.folder, 'data'),
    keysFolder: join(receiver.folder, 'keys'),
    form: 'carte',
    now: () => momentOfThen,
  });
  t.after(() => book.close());
  assert.deepEqual((await book.prepare({ question: { channel: 'email' } })(contacts)).map(said), one);
});

test('a record that cannot be understood is skipped and counted, and everybody else’s is there', async (t) => {
  const folder = makeFolder(t);
  const path = layOlderStore(folder);
  const database = new DatabaseSync(path);
  for (const [index, record] of ['{"cut', '{}', '[]', 'null', '{"controllers":[{}],"items":[]}'].entries())
    database.prepare('update submission set record = ? where log_index = ?').run(record, index + 1);
  database.close();
  const receiver = await startOn(t, folder);
  assert.ok(
    receiver.logs.some((line) => line.includes('"records":5') && line.includes('cannot be understood')),
  );
  assert.equal(
    await mayContact(receiver, { form: 'carte', contact: { email: 'jeanne@maison.example' } }),
    'yes: granted',
  );
  assert.equal(
    await mayContact(receiver, { form: 'carte', contact: { email: 'omar@maison.example' } }),
    'yes: granted',
  );
});

test('mails and a webhook that waited in a store of an earlier version wait in the queue of this one', async (t) => {
  const folder = makeFolder(t);
  const path = layOlderStore(folder);
  const database = new DatabaseSync(path);
  t.after(() => database.close());
  database.exec(
    `insert into confirm_mail values (26, 2, 17); insert into receiver values ('webhook-cursor', '20')`,
  );
  const { id } = database.prepare('select id from submission where log_index = 26').get() as { id: string };
  // Without a mail server and a webhook, nothing of it is tried.
  const forms = formsOfToday.map((form) => ({ ...form, confirm: undefined }));
  await (await startReceiver(t, { folder, forms, now: () => momentOfThen, ...onFile })).close();
  assert.deepEqual(
    database
      .prepare(`select kind, about, state, tries, next_at from job where kind <> 'retention' order by kind`)
      .all()
      .map((row) => Object.values(row as object)),
    [
      ['confirm-mail', id, 'waiting', 2, 17],
      ['webhook', '20', 'waiting', 0, 0],
    ],
  );
});
