import type { Row, Sql } from './sql.js';

/** What all slips of one print have in common. */
export interface SlipBatch {
  readonly id: string;
  readonly formId: string;
  readonly version: string;
  /** Names the content of the form, as `FormVersion.digest` does. */
  readonly digest: string;
  readonly language: string;
  /** The day, in Paris, whose law it was printed under. */
  readonly printedOn: string;
  readonly madeAt: string;
  /** JSON of the presentation that was printed, the days of a consent to calls left open. */
  readonly presentation: string;
}

/** One slip: its number, and the digest of the code that its person keeps. */
export interface NewSlip {
  readonly serial: string;
  readonly codeDigest: string;
}

/** A slip as it was printed. */
export interface StoredSlip {
  readonly serial: string;
  readonly batch: SlipBatch;
}

/** Makes a print known, all of it or nothing; false where a serial is taken, by whatever print. Part of a transaction. */
export async function addSlips(sql: Sql, batch: SlipBatch, slips: readonly NewSlip[]): Promise<boolean> {
  for (const { serial, codeDigest } of slips)
    if (
      (await sql.run(
        'insert into slip (serial, batch_id, code_digest) values ($1, $2, $3) on conflict do nothing',
        serial,
        batch.id,
        codeDigest,
      )) !== 1
    )
      return false;
  await sql.run(
    `insert into slip_batch (id, form_id, version, digest, language, printed_on, made_at, presentation)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    batch.id,
    batch.formId,
    batch.version,
    batch.digest,
    batch.language,
    batch.printedOn,
    batch.madeAt,
    batch.presentation,
  );
  return true;
}

const columns = `serial, batch_id, form_id, version, digest, language, printed_on, made_at, presentation`;

/** The slip of that number; undefined where none was printed. */
export const findSlip = async (sql: Sql, serial: string): Promise<StoredSlip | undefined> =>
  readSlip(
    await sql.get(`select ${columns} from slip join slip_batch on id = batch_id where serial = $1`, serial),
  );

/** The slip whose stub has that code. */
export const findSlipByCode = async (sql: Sql, codeDigest: string): Promise<StoredSlip | undefined> =>
  readSlip(
    await sql.get(
      `select ${columns} from slip join slip_batch on id = batch_id where code_digest = $1`,
      codeDigest,
    ),
  );

const readSlip = (row: Row | undefined): StoredSlip | undefined =>
  row && {
    serial: row['serial'] as string,
    batch: {
      id: row['batch_id'] as string,
      formId: row['form_id'] as string,
      version: row['version'] as string,
      digest: row['digest'] as string,
      language: row['language'] as string,
      printedOn: row['printed_on'] as string,
      madeAt: row['made_at'] as string,
      presentation: row['presentation'] as string,
    },
  };

/** A picture of a slip, sealed with the key of its person. */
export interface SlipPhoto {
  readonly recordId: string;
  readonly subjectId: string;
  readonly sealed: Uint8Array;
}

/** Keeps the picture that came with a record; the first one stays. */
export async function keepSlipPhoto(sql: Sql, photo: SlipPhoto): Promise<void> {
  await sql.run(
    'insert into slip_photo (record_id, subject_id, sealed) values ($1, $2, $3) on conflict do nothing',
    photo.recordId,
    photo.subjectId,
    photo.sealed,
  );
}

/** The picture that came with a record; undefined where there is none, or it was erased. */
export async function findSlipPhoto(sql: Sql, recordId: string): Promise<SlipPhoto | undefined> {
  const row = await sql.get('select subject_id, sealed from slip_photo where record_id = $1', recordId);
  return (
    row && {
      recordId,
      subjectId: row['subject_id'] as string,
      sealed: row['sealed'] as Uint8Array,
    }
  );
}
