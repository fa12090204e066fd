// One build of Accord, of this version or an earlier one, and a store of its own in which the bench puts the same persons.
import { existsSync, readFileSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Who the persons of the bench are: everybody of the same number is the same in all builds. */
export const emailOf = (person) => `person.${person}@example.fr`;
export const phoneOf = (person) => `06${String(39_000_000 + person).padStart(8, '0')}`;
const idOf = (person) => `urn:uuid:00000000-0000-4000-8000-${person.toString(16).padStart(12, '0')}`;

/** Loads what `npm run build` made in a checkout. Throws where nothing is built. */
export async function loadBuild(root, where) {
  const built = join(root, 'dist/npm');
  if (!existsSync(join(built, 'cli/main.js')))
    throw new Error(`${root}: run \`npm run build:npm\` there first.`);
  const load = (path) => import(pathToFileURL(join(built, path)).href);
  // Earlier versions kept the receiver in another folder, and its store answered at once.
  const server = existsSync(join(built, 'server')) ? 'server' : 'receiver';
  const isAsync = existsSync(join(built, `${server}/store/sqlite`));
  const hasGists = existsSync(join(built, `${server}/store/gist.js`));
  const { createReceiver } = await load(`${server}/index.js`);
  return {
    root,
    load,
    where,
    command: join(built, 'cli/main.js'),
    openStore: async () => {
      const { openDatabase } = await load(
        `${server}/store/${isAsync ? 'sqlite/open-database.js' : 'database.js'}`,
      );
      return openDatabase(join(where.dataFolder, 'accord.db'));
    },
    openKeys: async () => (await load(`${server}/keys/open-keys.js`)).openKeys(where.keysFolder, 'localhost'),
    /** Does all steps of `work` in one transaction. */
    transact: (database, work) =>
      isAsync
        ? database.transact(async (sql) => {
            for (const step of work(sql)) await step;
          })
        : database.transact(() => {
            for (const step of work(database)) void step;
          }),
    makeKeep: hasGists ? makeKeepGist : isAsync ? makeKeepMany : makeKeepHistory,
    folders: { store: `${server}/store`, people: server === 'server' ? 'server/people' : 'receiver/person' },
    start: () =>
      createReceiver({
        ...where,
        formsFolder: join(root, 'demo/forms'),
        publicUrl: 'http://localhost',
        rateLimit: 0,
      }),
  };
}

/** The ways in which the persons of the bench answer: a yes to everything, nothing, and a no where one can be pressed. */
const marks = ['yes', null, 'no'];

/** Records of a form as people's browsers send them, one for each way to answer. */
export async function makeRecords({ root, load, start, openStore }, form) {
  const [{ parseConfig }, { planForm, presentForm, fieldsOf, choicesOf }, { wordingOf }, { calendarDateIn }] =
    await Promise.all(
      ['config/index.js', 'form/index.js', 'messages/wording-of.js', 'law/index.js'].map(load),
    );
  const { config } = parseConfig(JSON.parse(readFileSync(join(root, `demo/forms/${form}.json`), 'utf8')));
  const date = calendarDateIn(new Date(), 'Europe/Paris');
  const presentation = presentForm(planForm(config, { date }), wordingOf('fr'));
  const valueOf = { email: 'template@example.fr', phone: '0639980000' };
  const { app } = await start();
  const ids = [];
  for (const mark of marks) {
    const now = new Date().toISOString();
    const answer = await app.inject({
      method: 'POST',
      url: '/v1/submissions',
      headers: { 'idempotency-key': randomUUID() },
      payload: {
        schema: 'accord/submission/1',
        presentation,
        answers: {
          values: Object.fromEntries(
            fieldsOf(presentation).map(({ id, control }) => [id, valueOf[control] ?? 'Jeanne']),
          ),
          marks: Object.fromEntries(
            choicesOf(presentation).map(({ id, control }) => [
              id,
              mark === 'no' && control === 'checkbox' ? null : mark,
            ]),
          ),
        },
        device: { shownAt: now, sentAt: now },
        page: 'https://shop.example/',
        widget: 'accord/0.1.0',
      },
    });
    // A flagged one is stored too, and says 202.
    if (![201, 202].includes(answer.statusCode)) throw new Error(answer.body);
    ids.push(answer.json().id);
  }
  await app.close();
  const database = await openStore();
  const rows = await database.all('select record from submission order by log_index');
  await database.close();
  const fields = new Map(fieldsOf(presentation).map(({ id, control }) => [id, control]));
  return { records: rows.map(({ record }) => JSON.parse(record)), kindOf: (field) => fields.get(field) };
}

/**
 * Puts persons into the store, each with one record that says what one of `records` says. Only what questions about contact
 * read is whole: signatures and sealed parts are not.
 */
export async function fillStore(build, { records, kindOf }, persons) {
  const secret = (await build.openKeys()).secretFor('subject-lookup');
  const database = await build.openStore();
  const keep = await build.makeKeep(build, { secret, kindOf });
  const signature = new Uint8Array(64);
  const step = 10_000;
  for (let first = 0; first < persons; first += step)
    await build.transact(database, function* (sql) {
      for (let person = first; person < Math.min(first + step, persons); person++) {
        const id = idOf(person);
        const logIndex = records.length + person;
        yield sql.run(
          `insert into submission (log_index, id, idempotency_key, body_digest, form_id, received_at, standing,
            presentation_digest, subject_id, record, signature, log_proof)
           values ($1, $2, $3, 'x', 'x', $5, 'counted', 'x', $2, '{}', $4, 'x')`,
          logIndex,
          id,
          id,
          signature,
          records[0].event.at,
        );
        yield* keep(sql, { person, id, logIndex, record: { ...records[person % records.length], id } });
      }
      yield* keep(sql, null);
    });
  // A start compares how long the log is with what is stored.
  await database.run('update log_head set size = $1', records.length + persons);
  await database.run('analyze');
  await database.close();
}

// Rows of this many persons are written together.
const together = 500;

/** What keeps a person's record where questions look; null in the place of a person writes what is still to be written. */
async function makeKeepMany({ load, folders }, { secret, kindOf }) {
  const [{ keepHistories }, { tagOf }, { keepEndings }, { digestContact }, { summarize }] = await Promise.all(
    [
      `${folders.store}/keep-histories.js`,
      `${folders.store}/tag.js`,
      `${folders.store}/ending-consents.js`,
      `${folders.people}/contact.js`,
      'history/index.js',
    ].map(load),
  );
  let entries = [];
  return function* (sql, one) {
    if (one) entries.push(entryOf(one, { secret, kindOf, tagOf, digestContact, summarize }));
    if (one && entries.length < together) return;
    const some = entries;
    entries = [];
    yield keepHistories(sql, some);
    yield keepEndings(sql, some);
  };
}

function entryOf({ person, logIndex, record }, { secret, kindOf, tagOf, digestContact, summarize }) {
  const tags = {
    email: tagOf(digestContact(secret, 'email', emailOf(person))),
    phone: tagOf(digestContact(secret, 'phone', phoneOf(person))),
  };
  return {
    controller: record.controllers[0].id,
    summary: summarize(record, {
      place: logIndex,
      contacts: [tags.email, tags.phone],
      tagOf: (field) => tags[kindOf(field)],
    }),
  };
}

/** As versions before edition 7 of the store keep it. */
async function makeKeepGist({ load, folders }, { secret }) {
  const { keepGist, writeGist } = await load(`${folders.store}/gist.js`);
  const { digestContact } = await load(`${folders.people}/contact.js`);
  return function* (sql, one) {
    if (!one) return;
    const { person, logIndex, record } = one;
    yield keepGist(sql, {
      logIndex,
      // People's numbers are random: their rows do not stand in the order in which they came.
      subjectId: `urn:uuid:${randomUUID()}`,
      contacts: [
        digestContact(secret, 'email', emailOf(person)),
        digestContact(secret, 'phone', phoneOf(person)),
      ],
      gist: writeGist(record),
    });
  };
}

/** As edition 7 kept it, a person at a time. */
async function makeKeepHistory({ load, folders }, { secret, kindOf }) {
  const [{ keepHistory, tagOf }, { digestContact }, { summarize }, { keepEndings }] = await Promise.all(
    [
      `${folders.store}/person-histories.js`,
      `${folders.people}/contact.js`,
      'history/index.js',
      `${folders.store}/ending-consents.js`,
    ].map(load),
  );
  return function* (sql, one) {
    if (!one) return;
    const { controller, summary } = entryOf(one, { secret, kindOf, tagOf, digestContact, summarize });
    yield keepHistory(sql, controller, summary);
    yield keepEndings(sql, controller, summary);
  };
}
