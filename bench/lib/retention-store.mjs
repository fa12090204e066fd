// A store of many persons, most of them heard of in the last three years, and some whose time is over.
import { randomBytes, randomUUID } from 'node:crypto';
import { cpSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const loadFrom = (root) => (path) => import(pathToFileURL(join(root, 'dist/npm', path)).href);
const form = 'loyalty-card';

async function presentCard(root) {
  const load = loadFrom(root);
  const [{ parseConfig }, { planForm, presentForm, fieldsOf, choicesOf }, { wordingOf }, { calendarDateIn }] =
    await Promise.all(
      ['config/index.js', 'form/index.js', 'messages/wording-of.js', 'law/index.js'].map(load),
    );
  const { config } = parseConfig(JSON.parse(readFileSync(join(root, `demo/forms/${form}.json`), 'utf8')));
  const date = calendarDateIn(new Date(), 'Europe/Paris');
  const presentation = presentForm(planForm(config, { date }), wordingOf('fr'));
  return { presentation, fields: fieldsOf(presentation), choices: choicesOf(presentation), config };
}

/** Makes what a browser posts for somebody of that name. */
export async function makeBody(root) {
  const { presentation, fields, choices } = await presentCard(root);
  return (name) => {
    const now = new Date().toISOString();
    const valueOf = (control) =>
      ({ email: `${name}@example.fr`, terms: true })[control] ?? (control === 'text' ? 'Jeanne' : undefined);
    const values = fields.flatMap(({ id, control }) =>
      valueOf(control) === undefined ? [] : [[id, valueOf(control)]],
    );
    return JSON.stringify({
      schema: 'accord/submission/1',
      presentation,
      answers: {
        values: Object.fromEntries(values),
        marks: Object.fromEntries(choices.map(({ id }) => [id, id === 'offers:email:own' ? 'yes' : null])),
      },
      device: { shownAt: now, sentAt: now },
      page: 'https://shop.example/',
      widget: 'accord/0.1.0',
    });
  };
}

/** The days on which persons were last heard of: `due` of them longer ago than anybody is kept. */
function dayOf(person, persons, due) {
  const today = Date.now();
  const ago = person < persons * due ? 1100 + (person % 300) : 1 + (person % 1000);
  return new Date(today - ago * 86_400_000).toISOString();
}

export async function fillRetentionStore(root, folder, { persons, due }) {
  const load = loadFrom(root);
  mkdirSync(join(folder, 'forms'));
  cpSync(join(root, `demo/forms/${form}.json`), join(folder, 'forms', `${form}.json`));
  const where = { dataFolder: join(folder, 'data'), keysFolder: join(folder, 'keys') };
  const { createReceiver } = await load('server/index.js');
  const { app } = await createReceiver({
    ...where,
    formsFolder: join(folder, 'forms'),
    publicUrl: 'http://localhost',
    rateLimit: 0,
  });
  const body = await makeBody(root);
  const answer = await app.inject({
    method: 'POST',
    url: '/v1/submissions',
    headers: { 'idempotency-key': randomUUID(), 'content-type': 'application/json' },
    payload: body('template'),
  });
  if (![201, 202].includes(answer.statusCode)) throw new Error(answer.body);
  await app.close();
  const [
    { openDatabase },
    { openKeys },
    { keepHistories },
    { keepClocks },
    { insertRows },
    parts,
    contacts,
    { tagOf },
    { summarize },
  ] = await Promise.all(
    [
      'server/store/sqlite/open-database.js',
      'server/keys/open-keys.js',
      'server/store/keep-histories.js',
      'server/store/retention/clock.js',
      'server/store/rows.js',
      'server/people/private-part.js',
      'server/people/contact.js',
      'server/store/tag.js',
      'history/index.js',
    ].map(load),
  );
  const keys = openKeys(where.keysFolder, 'localhost');
  const [secret, wrapping] = [keys.secretFor('subject-lookup'), keys.secretFor('subject-key')];
  const database = await openDatabase(join(where.dataFolder, 'accord.db'));
  // What is filled in need not outlive a crash.
  await database.run('pragma synchronous = off');
  await database.run('pragma cache_size = -1000000');
  await database.run('pragma wal_autocheckpoint = 200000');
  const template = JSON.parse((await database.get('select record from submission')).record);
  const controller = template.controllers[0].id;
  const formOf = `${form}@${template.notice.version}`;
  // What erasing looks for; the rest of a record would only make the file longer.
  const short = (id) =>
    JSON.stringify({ id, controllers: [{ id: controller }], jurisdiction: 'FR', items: [] });
  const together = 2000;
  for (let first = 0; first < persons; first += together) {
    const some = Array.from({ length: Math.min(together, persons - first) }, (_, index) => {
      const person = first + index;
      const [subject, id, at] = [
        `urn:uuid:${randomUUID()}`,
        `urn:uuid:${randomUUID()}`,
        dayOf(person, persons, due),
      ];
      const email = `person.${person}@example.fr`;
      const digest = contacts.digestContact(secret, 'email', email);
      const key = randomBytes(32);
      const json = JSON.stringify({ values: { firstName: 'Jeanne', lastName: 'Martin', email } });
      const sealed = parts.seal(key, id, { json, salt: randomBytes(32) });
      return { place: 1 + person, subject, id, at, digest, sealed, wrapped: parts.wrapKey(wrapping, key) };
    });
    await database.transact(async (sql) => {
      await insertRows(
        sql,
        'subject',
        ['subject_id', 'lookup', 'wrapped_key'],
        some.map((one) => [one.subject, one.digest, one.wrapped]),
      );
      await insertRows(
        sql,
        'submission',
        [
          'log_index',
          'id',
          'idempotency_key',
          'body_digest',
          'form_id',
          'received_at',
          'standing',
          'presentation_digest',
          'subject_id',
          'record',
          'signature',
          'log_proof',
        ],
        some.map((one) => [
          one.place,
          one.id,
          one.id,
          'x',
          form,
          one.at,
          'counted',
          'x',
          one.subject,
          short(one.id),
          new Uint8Array(64),
          'x',
        ]),
      );
      await insertRows(
        sql,
        'private_part',
        ['log_index', 'sealed'],
        some.map((one) => [one.place, one.sealed]),
      );
      await keepHistories(
        sql,
        some.map(({ place, id, at, digest }) => ({
          controller,
          summary: summarize(
            { ...template, id, event: { ...template.event, at } },
            { place, contacts: [tagOf(digest)], tagOf: () => tagOf(digest) },
          ),
        })),
      );
      await keepClocks(
        sql,
        some.map(({ subject, at }) => ({
          controller,
          subject,
          on: at.slice(0, 10),
          form: formOf,
          isFlagged: false,
          hasCalls: false,
          isPending: false,
        })),
      );
    });
  }
  // A start compares how long the log is with what is stored, and the time of notice is over.
  // It ends in as many roots as its size has ones (RFC 9162).
  const ones = (1 + persons).toString(2).replaceAll('0', '').length;
  await database.run('update log_head set size = $1, edge = $2', 1 + persons, randomBytes(32 * ones));
  await database.run(
    `insert into receiver (name, value) values ('retention-since', '2026-01-01') on conflict (name) do update set value = excluded.value`,
  );
  await database.run('analyze');
  await database.close();
}
