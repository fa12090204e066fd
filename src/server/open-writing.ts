import type { FastifyBaseLogger } from 'fastify';
import type { Meter } from './http/meter.js';
import { isJournaled, journalFolderBeside, openJournal } from './journal/index.js';
import type { Keys } from './keys/open-keys.js';
import { makeAppend } from './log/append-batch.js';
import { startAppendThread } from './log/append-beside.js';
import type { Draft, Settled as Appended } from './log/draft.js';
import { makeGate } from './log/gate.js';
import { besideThread, Ledger } from './log/ledger.js';
import { readRecord } from './log/make-receipt.js';
import { measureAppend } from './measure.js';
import type { Kept, Settled } from './open-kept.js';
import { parseLogProof, type ProofRecord } from '../proof/index.js';

/** All that writes into the log, and what has to be written beside it. */
export interface Writing {
  readonly journal: Awaited<ReturnType<typeof openJournal>>;
  /** Resolves once the draft is durable, and a no outside of backups too. Throws StoreError. */
  append(draft: Draft): Promise<Appended>;
  /** Told of every record that is new. */
  onStored(listener: (record: ProofRecord) => void): void;
  /** How many drafts wait for their batch. */
  waiting(): number;
  /** The log has its name from now on, and keeps it for good. */
  nameLog(): void;
  /** Does something long with the store while nothing is appended; what is sent meanwhile waits. */
  alone<Result>(work: () => Promise<Result>): Promise<Result>;
  /** Somebody listens: what stores is made ready. */
  start(): void;
  /** Writes what waits, and closes the store. */
  close(): Promise<void>;
}

const pickSigners = ({ record, recordOf, log }: Keys): Pick<Keys, 'record' | 'recordOf' | 'log'> => ({
  record,
  recordOf,
  log,
});

const checkpointIn = (proof: string): string => parseLogProof(proof)?.checkpoint ?? '';

/** Opens what writes: the ledger, its thread and the journal. */
export async function openWriting(
  { store, keys, mark, dayOf, onBusiness }: Kept,
  options: Settled,
  meter: Meter,
  log: FastifyBaseLogger,
): Promise<Writing> {
  const { dataFolder, databaseUrl, now, steady } = options;
  const wrappingKey = keys.secretFor('subject-key');
  const journal = await openJournal({
    store,
    folder: options.journalFolder ?? journalFolderBeside(dataFolder),
    log: keys.log.name,
    isShared: databaseUrl !== undefined,
    now,
    tell: (message, facts) => log.error(facts, message),
  });
  const thread = options.isAppendedBeside
    ? startAppendThread({
        keys: pickSigners(keys),
        wrappingKey,
        journal: journal.id,
        place: { dataFolder, databaseUrl },
      })
    : undefined;
  onBusiness((controller, key) => thread?.learn(controller, key));
  const append =
    thread?.append ?? makeAppend({ store, keys, wrappingKey, dayOf, now, steady, journal: journal.id });
  // A PostgreSQL server lets both go on.
  const gate = thread && databaseUrl === undefined ? makeGate() : undefined;
  const measured = measureAppend(append, meter, steady);
  const ledger = new Ledger(
    gate ? (drafts) => gate.pass(() => measured(drafts)) : measured,
    thread && besideThread,
  );
  const listeners: ((record: ProofRecord) => void)[] = [];
  let [isNamed, last] = [false, { index: -1, proof: '' }];
  const nameLog = (): void => {
    if (!isNamed) keys.keepLogName();
    isNamed = true;
  };
  return {
    journal,
    nameLog,
    onStored: (listener) => void listeners.push(listener),
    waiting: () => ledger.waiting,
    start: () => thread?.start(),
    alone: (work) => (gate ? gate.alone(work) : work()),
    append: async (draft) => {
      nameLog();
      const settled = await ledger.append(draft);
      if (settled.kind === 'stored') {
        const { logIndex: index, logProof: proof } = settled.submission;
        if (index > last.index) last = { index, proof };
        mark.note(() => checkpointIn(last.proof));
        // A no is acknowledged once it is outside of backups too.
        if (isJournaled(settled.record)) await journal.flush();
        for (const listener of listeners) listener(settled.record);
      }
      if (settled.kind === 'repeated' && isJournaled(readRecord(settled.submission))) await journal.flush();
      return settled;
    },
    close: async () => {
      await ledger.close();
      mark.note(() => checkpointIn(last.proof), true);
      await thread?.close();
      await journal.close();
      await store.close();
    },
  };
}
