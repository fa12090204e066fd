import type { Sql, Row } from './sql.js';

/** A person's request as it is stored. */
export interface StoredRequest {
  /** `urn:uuid:`. */
  readonly id: string;
  readonly subjectId: string;
  /** Tag of the contact whose page it was made on. */
  readonly tag: string;
  readonly controller: string;
  readonly kind: string;
  /** What they wrote, sealed with their key. */
  readonly sealed: Uint8Array;
  readonly receivedAt: string;
  /** The last day to answer. */
  readonly due: string;
  readonly doneAt: string | null;
  /** What came of it, once it is closed; null where that was not told. */
  readonly outcome?: string | null;
  /** The answer that was made for the person, as JSON. It names nobody. */
  readonly answer?: string | null;
}

/** What a request is closed with. */
export type AnsweredRequest = Required<Pick<StoredRequest, 'outcome' | 'answer'>>;

const columns = 'id, subject_id, tag, controller, kind, sealed, received_at, due, done_at, outcome, answer';

/** Adds a request. Throws StoreError. */
export const addRequest = async (sql: Sql, request: StoredRequest): Promise<void> => {
  await sql.run(
    `insert into request (${columns}) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    request.id,
    request.subjectId,
    request.tag,
    request.controller,
    request.kind,
    request.sealed,
    request.receivedAt,
    request.due,
    request.doneAt,
    request.outcome ?? null,
    request.answer ?? null,
  );
};

/** The requests that were made under a contact (tags of its writings), the newest first. */
export async function listRequestsOf(
  sql: Sql,
  tags: readonly string[],
  controller: string,
): Promise<readonly StoredRequest[]> {
  const found: StoredRequest[] = [];
  for (const tag of tags) {
    const rows = await sql.all(
      `select ${columns} from request where tag = $1 and controller = $2 order by received_at desc, id`,
      tag,
      controller,
    );
    found.push(...rows.map(readRow));
  }
  return found;
}

/** A controller's requests, what is due first on top; those that are done only when asked for. */
export const listRequests = async (
  sql: Sql,
  controller: string,
  withDone: boolean,
): Promise<readonly StoredRequest[]> =>
  (
    await sql.all(
      `select ${columns} from request where controller = $1 ${withDone ? '' : 'and done_at is null'} order by due, received_at, id limit 1000`,
      controller,
    )
  ).map(readRow);

/** A request by its id; undefined where there is none. */
export const findRequest = async (sql: Sql, id: string): Promise<StoredRequest | undefined> => {
  const row = await sql.get(`select ${columns} from request where id = $1`, id);
  return row && readRow(row);
};

/** Closes a request; false when there is none, or it is closed already. */
export const closeRequest = async (
  sql: Sql,
  id: string,
  at: string,
  answered?: AnsweredRequest,
): Promise<boolean> =>
  (await sql.run(
    'update request set done_at = $2, outcome = $3, answer = $4 where id = $1 and done_at is null',
    id,
    at,
    answered?.outcome ?? null,
    answered?.answer ?? null,
  )) === 1;

/** Writes what came of a closed request anew. */
export const setAnswer = async (sql: Sql, id: string, answer: string): Promise<void> => {
  await sql.run('update request set answer = $2 where id = $1 and done_at is not null', id, answer);
};

/** Forgets what a person wrote in requests to a business; that they asked, and what came of it, stays. */
export const forgetWords = async (sql: Sql, subjectId: string, controller: string): Promise<void> => {
  await sql.run(
    'update request set sealed = $3 where subject_id = $1 and controller = $2',
    subjectId,
    controller,
    new Uint8Array(),
  );
};

const readRow = (row: Row): StoredRequest => ({
  id: row['id'] as string,
  subjectId: row['subject_id'] as string,
  tag: row['tag'] as string,
  controller: row['controller'] as string,
  kind: row['kind'] as string,
  sealed: row['sealed'] as Uint8Array,
  receivedAt: row['received_at'] as string,
  due: row['due'] as string,
  doneAt: row['done_at'] as string | null,
  outcome: row['outcome'] as string | null,
  answer: row['answer'] as string | null,
});
