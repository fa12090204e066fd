import { type Row, type Sql, StoreError } from './sql.js';

/** What a business told people of its use of data, from one moment on, as it was shown. */
export interface NoticeVersion {
  readonly controller: string;
  /** From 1, in the order in which they were shown. */
  readonly number: number;
  readonly digest: string;
  readonly content: string;
  /** Milliseconds since 1970. */
  readonly firstShownAt: number;
}

/** Others may add a version at the same moment; each time one of them is done. */
const mostTries = 20;

const columns = 'controller, number, digest, content, first_shown_at';

const findLast = async (sql: Sql, controller: string): Promise<NoticeVersion | null> => {
  const row = await sql.get(
    `select ${columns} from notice_version where controller = $1 order by number desc limit 1`,
    controller,
  );
  return row ? readVersion(row) : null;
};

/** Keeps what is shown from now on, unless it is what was shown last; gives the version that it is. */
export async function keepNotice(
  sql: Sql,
  { controller, digest, content }: Pick<NoticeVersion, 'controller' | 'digest' | 'content'>,
  at: Date,
): Promise<NoticeVersion> {
  for (let tries = 0; tries < mostTries; tries++) {
    const last = await findLast(sql, controller);
    if (last?.digest === digest) return last;
    const number = (last?.number ?? 0) + 1;
    const added = await sql.run(
      `insert into notice_version (${columns}) values ($1, $2, $3, $4, $5) on conflict do nothing`,
      controller,
      number,
      digest,
      content,
      at.getTime(),
    );
    if (added === 1) return { controller, number, digest, content, firstShownAt: at.getTime() };
  }
  throw new StoreError(`Too many receivers keep another notice of "${controller}" at once.`);
}

/** The versions of a business's notice, the newest first, so many at most, from before a number where one is given. */
export const listNotices = async (
  sql: Sql,
  controller: string,
  most: number,
  before = Number.MAX_SAFE_INTEGER,
): Promise<readonly NoticeVersion[]> =>
  (
    await sql.all(
      `select ${columns} from notice_version where controller = $1 and number < $2 order by number desc limit ${most}`,
      controller,
      before,
    )
  ).map(readVersion);

/** One version, and the one after it where there is one. */
export const findNotice = async (
  sql: Sql,
  controller: string,
  number: number,
): Promise<readonly NoticeVersion[]> =>
  (
    await sql.all(
      `select ${columns} from notice_version where controller = $1 and number in ($2, $3) order by number`,
      controller,
      number,
      number + 1,
    )
  ).map(readVersion);

const readVersion = (row: Row): NoticeVersion => ({
  controller: row['controller'] as string,
  number: Number(row['number']),
  digest: row['digest'] as string,
  content: row['content'] as string,
  firstShownAt: Number(row['first_shown_at']),
});
