import { StartError } from '../start-error.js';
import type { Store, StoreParts } from '../store/store.js';
import { erasureList } from '../store/erased.js';
import { logIdOf, readHead, readJournal } from './journal-file.js';
import type { ErasureLine, ListLine, NumberedLine } from './journal-line.js';

/** What a replay came to. */
export interface Replayed {
  /** Lines that the store did not know. */
  readonly lines: number;
  /** Noes that hold again. */
  readonly noes: number;
  /** Persons who were forgotten again. */
  readonly erased: number;
  /** Entries of lists of refusals that hold again. */
  readonly listed: number;
  /** Lines that could not be read, with their files; only where that was accepted. */
  readonly damaged: readonly { readonly file: string; readonly line: number }[];
}

/** How to go about it. */
export interface ReplayOptions {
  /** Go on behind lines that cannot be read; otherwise the replay stops there, and the store still waits. */
  readonly isDamageAccepted?: boolean;
}

// People are answering meanwhile, and the store is theirs.
const mostAtOnce = 500;

/**
 * Brings the noes and erasures of journals into a store that a backup made older than they are. What the store knows already stays
 * as it is, so that saying it twice changes nothing. Throws StartError where a file is no journal of this store, or is damaged.
 */
export async function replayJournal(
  store: Store,
  files: readonly string[],
  { isDamageAccepted = false }: ReplayOptions = {},
): Promise<Replayed> {
  const counted = new Counted();
  for (const file of files) await replayFile(store, file, isDamageAccepted, counted);
  return counted;
}

class Counted {
  lines = 0;
  noes = 0;
  erased = 0;
  listed = 0;
  readonly damaged: { file: string; line: number }[] = [];
}

async function replayFile(
  store: Store,
  file: string,
  isDamageAccepted: boolean,
  counted: Counted,
): Promise<void> {
  const { journal, log } = readHead(file);
  const logs = await store.log.listNames();
  if (logs.length > 0 && !logs.some((one) => logIdOf(one) === logIdOf(log)))
    throw new StartError(
      `The journal ${file} is of the log ${log}, and this store holds ${logs.join(', ')}: name the journal of this receiver.`,
    );
  const mark = (await store.journal.readMark(journal)) ?? 0;
  const place = (await store.journal.readWaits())?.place ?? (await store.log.readSize());
  let lines: NumberedLine[] = [];
  const settle = async (): Promise<void> => {
    const some = lines;
    lines = [];
    if (some.length === 0) return;
    const last = Math.max(mark, ...some.map(({ seq }) => seq));
    const came = await store.transact(async (parts) => {
      const one = new Counted();
      for (const line of some) await replayLine(parts, line, place, one);
      await parts.journal.moveMark(journal, last);
      return one;
    });
    counted.lines += some.length;
    counted.noes += came.noes;
    counted.erased += came.erased;
    counted.listed += came.listed;
  };
  for await (const line of readJournal(file, mark)) {
    if ('damaged' in line) {
      if (!isDamageAccepted) {
        await settle();
        throw new StartError(
          `Line ${line.damaged} of the journal ${file} cannot be read: a no may stand there. Put a whole copy back, or go on without that line with --skip-damaged.`,
        );
      }
      counted.damaged.push({ file, line: line.damaged });
      continue;
    }
    lines.push(line);
    if (lines.length >= mostAtOnce) await settle();
  }
  await settle();
  await store.transact((parts) => parts.journal.dropWaits([journal]));
}

async function replayLine(
  parts: StoreParts,
  line: NumberedLine,
  place: number,
  counted: Counted,
): Promise<void> {
  switch (line.kind) {
    case 'no': {
      const { controller, summary } = line;
      if (await parts.records.has(summary.id)) return;
      await parts.journal.addReplayedNo({ controller, summary, place });
      counted.noes += 1;
      return;
    }
    case 'erased':
      counted.erased += await replayErasure(parts, line, place);
      return;
    case 'list':
      counted.listed += await replayList(parts, line, place);
  }
}

/** Who was erased is erased again, and stays on the list of those who are not contacted. */
async function replayErasure(
  parts: StoreParts,
  { at, subjects, records = [], stopped }: ErasureLine,
  place: number,
): Promise<number> {
  const erased = await parts.people.erase(subjects);
  await parts.people.eraseRecords(records);
  if (stopped)
    await parts.lists.add(
      stopped.digests.map((digest) => ({
        digest,
        controller: stopped.controller,
        channel: null,
        party: null,
        since: at,
        place,
        importId: erasureList,
      })),
    );
  return erased;
}

async function replayList(
  parts: StoreParts,
  { controller, at, channel, party, since, counts, digests }: ListLine,
  place: number,
): Promise<number> {
  const importId =
    (await parts.lists.findImportAt(controller, at)) ??
    (await parts.lists.addImportAt({ controller, at, place, counts }));
  return parts.lists.add(
    digests.map((digest) => ({ digest, controller, channel, party, since, place, importId })),
  );
}
