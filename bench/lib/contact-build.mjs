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
  const hasGists = existsSync(join(built, 'receiver/store/gist.js'));
  const { createReceiver } = await load('receiver/index.js');
  return {
    root,
    load,
    where,
    command: join(built, 'cli/main.js'),
    makeKeep: hasGists ? makeKeepGist : makeKeepHistory,
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
export async function makeRecords({ root, load, start, where }, form) {
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
    if (answer.statusCode !== 201) throw new Error(answer.body);
    ids.push(answer.json().id);
  }
  await app.close();
  const { openDatabase } = await load('receiver/store/database.js');
  const database = await openDatabase(join(where.dataFolder, 'accord.db'));
  const rows = database.all('select record from submission order by log_index');
  database.close();
  const fields = new Map(fieldsOf(presentation).map(({ id, control }) => [id, control]));
  return { records: rows.map(({ record }) => JSON.parse(record)), kindOf: (field) => fields.get(field) };
}

/**
 * Puts persons into the store, each with one record that says what one of `records` says. Only what questions about contact
 * read is whole: signatures and sealed parts are not.
 */
export async function fillStore(build, { records, kindOf }, persons) {
  const { openDatabase } = await build.load('receiver/store/database.js');
  const { openKeys } = await build.load('receiver/keys/open-keys.js');
  const secret = openKeys(build.where.keysFolder, 'localhost').secretFor('subject-lookup');
  const database = await openDatabase(join(build.where.dataFolder, 'accord.db'));
  const keep = await build.makeKeep(build, { database, secret, records, kindOf });
  const signature = new Uint8Array(64);
  const step = 10_000;
  for (let first = 0; first < persons; first += step)
    database.transact(() => {
      for (let person = first; person < Math.min(first + step, persons); person++) {
        const id = idOf(person);
        const logIndex = records.length + person;
        database.run(
          `insert into submission (log_index, id, idempotency_key, body_digest, form_id, received_at, standing,
            presentation_digest, subject_id, record, signature, log_proof)
           values ($1, $2, $3, 'x', 'x', $5, 'counted', 'x', $2, '{}', $4, 'x')`,
          logIndex,
          id,
          id,
          signature,
          records[0].event.at,
        );
        keep({ person, id, logIndex, record: { ...records[person % records.length], id } });
      }
    });
  database.run('analyze');
  database.close();
}

/** As versions before edition 7 of the store keep it. */
async function makeKeepGist({ load }, { database, secret }) {
  const { keepGist, writeGist } = await load('receiver/store/gist.js');
  const { digestContact } = await load('receiver/person/contact.js');
  return ({ person, logIndex, record }) =>
    keepGist(database, {
      logIndex,
      // People's numbers are random: their rows do not stand in the order in which they came.
      subjectId: `urn:uuid:${randomUUID()}`,
      contacts: [
        digestContact(secret, 'email', emailOf(person)),
        digestContact(secret, 'phone', phoneOf(person)),
      ],
      gist: writeGist(record),
    });
}

async function makeKeepHistory({ load }, { database, secret, kindOf }) {
  const [{ keepHistory, tagOf }, { digestContact }, { summarize }, { keepEndings }] = await Promise.all(
    [
      'receiver/store/person-histories.js',
      'receiver/person/contact.js',
      'history/index.js',
      'receiver/store/ending-consents.js',
    ].map(load),
  );
  return ({ person, logIndex, record }) => {
    const tags = {
      email: tagOf(digestContact(secret, 'email', emailOf(person))),
      phone: tagOf(digestContact(secret, 'phone', phoneOf(person))),
    };
    const summary = summarize(record, {
      place: logIndex,
      contacts: [tags.email, tags.phone],
      tagOf: (field) => tags[kindOf(field)],
    });
    const controller = record.controllers[0].id;
    keepHistory(database, controller, summary);
    keepEndings(database, controller, summary);
  };
}
