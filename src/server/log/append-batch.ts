import { randomUUID } from 'node:crypto';
import { summarize } from '../../history/index.js';
import type { CalendarDate } from '../../law/index.js';
import { formatLogProof, growTree, hashLeaf, type GrownTree } from '../../proof/index.js';
import { noLineOf } from '../journal/journal-line.js';
import { signCheckpoint } from './sign-checkpoint.js';
import type { Keys } from '../keys/open-keys.js';
import { type Random, systemRandom } from '../keys/random.js';
import { sha256 } from '../keys/sign.js';
import { mailFor } from '../people/pending-confirmations.js';
import type { AppendRequest, AppendState, Batch, NewSubmission } from '../store/append.js';
import { tagOf } from '../store/tag.js';
import { StoreError } from '../store/sql.js';
import type { Store } from '../store/store.js';
import type { StoredSubmission } from '../store/submissions.js';
import { clockOf } from './clock-of.js';
import { countAnswers } from './count-answers.js';
import { type Draft, type Settled, settleKnown } from './draft.js';
import { makeClockWatch } from './clock-watch.js';
import { makeMarkSteps, type Mark } from './mark-steps.js';
import { PersonsOfBatch } from './persons-of-batch.js';
import { type SealedRecord, sealRecord } from './seal-record.js';

// Another receiver on the same store may win the race for the first place of a log.
const mostAttempts = 10;

/** What appending needs of the world around it. */
export interface Appender {
  readonly store: Store;
  readonly keys: Pick<Keys, 'record' | 'recordOf' | 'log'>;
  readonly wrappingKey: Buffer;
  readonly dayOf: (now: Date) => CalendarDate;
  /** Milliseconds by a clock that is never set, for as long as this process runs. */
  readonly steady: () => number;
  /** The clock that records are dated by. */
  readonly now: () => Date;
  /** Ids, nonces, salts and keys of persons. Default: the system's own. */
  readonly random?: Random;
  /** Name of the journal that noes are written into, outside of the store; none where no receiver runs. */
  readonly journal?: string;
}

/** What became of one draft of a batch: a draft that cannot be stored fails alone. */
export type Appended = Settled | { readonly kind: 'failed'; readonly reason: string };

/** Stores drafts together, and gives what became of each. Throws StoreError, and then nothing of them is stored. */
export type Append = (drafts: readonly Draft[]) => Promise<readonly Appended[]>;

/** How long the log was after the last commit of this process, and when that was by its steady clock. */
interface Committed {
  readonly size: number;
  readonly at: number;
}

/** Makes what stores drafts in one transaction, each with its place in the log. */
export function makeAppend(appender: Appender): Append {
  let committed: Committed | null = null;
  const watch = makeClockWatch(appender.now, appender.steady);
  return async (drafts) => {
    for (let attempt = 0; attempt < mostAttempts; attempt++) {
      const before = committed;
      const appended = await appender.store.log.append(requestFor(drafts, appender), (state) =>
        settle(drafts, state, appender, { committed: before, lag: watch().behind }),
      );
      if (!appended) continue;
      const places = appended.map((one) => (one.kind === 'stored' ? one.submission.logIndex : -1));
      const last = Math.max(...places);
      if (last >= 0) committed = { size: last + 1, at: appender.steady() };
      return appended;
    }
    throw new StoreError(
      `The log ${appender.keys.log.name} is too busy: ${mostAttempts} attempts to append were overtaken.`,
    );
  };
}

const requestFor = (drafts: readonly Draft[], { keys }: Appender): AppendRequest => ({
  log: keys.log.name,
  idempotencyKeys: drafts.map(({ idempotencyKey }) => idempotencyKey),
  lookups: drafts.flatMap(({ subjectId, contacts }) => (subjectId === undefined ? (contacts[0] ?? []) : [])),
  subjectIds: drafts.flatMap(({ subjectId }) => subjectId ?? []),
  records: drafts.flatMap(({ record }) => record.confirms ?? []),
});

interface Settling {
  readonly batch: Batch | null;
  readonly result: readonly Appended[];
}

/** What a batch comes to, as the store stands now. */
function settle(
  drafts: readonly Draft[],
  state: AppendState,
  appender: Appender,
  { committed, lag }: { readonly committed: Committed | null; readonly lag: number },
): Settling {
  const { head, known } = state;
  const outcomes = new Map<Draft, Appended>();
  const firsts = new Map<string, Draft>();
  for (const draft of drafts)
    if (!known.has(draft.idempotencyKey) && !firsts.has(draft.idempotencyKey))
      firsts.set(draft.idempotencyKey, draft);
  const { mark, steps } = makeMarkSteps({
    first: head.edge.size,
    last: state.lastAt,
    // Of a record that another process wrote, this one's clock tells nothing.
    since: committed?.size === head.edge.size ? appender.steady() - committed.at : 0,
    listAt: state.listAt,
    lag,
  });
  const persons = new PersonsOfBatch(state, appender.wrappingKey, appender.random ?? systemRandom);
  const sealed: SealedRecord[] = [];
  for (const draft of firsts.values()) {
    const one = trySeal(draft, persons, appender, mark);
    if ('kind' in one) outcomes.set(draft, one);
    else sealed.push(one);
  }
  const settled = new Map<string, StoredSubmission>(known);
  const batch = sealed.length > 0 ? makeBatch(sealed, persons, steps, state, appender) : null;
  batch?.submissions.forEach(({ submission }, index) => {
    const one = sealed[index];
    if (!one) return;
    settled.set(submission.idempotencyKey, submission);
    outcomes.set(one.draft, { kind: 'stored', submission, record: one.record });
  });
  return {
    batch,
    result: drafts.map((draft) => {
      const submission = settled.get(draft.idempotencyKey);
      const first = firsts.get(draft.idempotencyKey);
      return (
        outcomes.get(draft) ??
        (submission
          ? settleKnown(draft, submission)
          : ((first && outcomes.get(first)) ?? {
              kind: 'failed',
              reason: 'A draft was left without an answer.',
            }))
      );
    }),
  };
}

/** One draft that has no person any more, or no canonical JSON, stops nobody else's. */
function trySeal(
  draft: Draft,
  persons: PersonsOfBatch,
  { keys, random = systemRandom }: Appender,
  mark: (draft: Draft) => Mark,
): SealedRecord | Extract<Appended, { kind: 'failed' }> {
  const person = persons.of(draft);
  if (!person) return { kind: 'failed', reason: 'The person is no longer known here.' };
  try {
    const marked = mark(draft);
    const sealed = sealRecord(draft, person, keys, marked, random);
    marked.keep();
    return sealed;
  } catch (error) {
    return { kind: 'failed', reason: (error as Error).message };
  }
}

function makeBatch(
  sealed: readonly SealedRecord[],
  persons: PersonsOfBatch,
  steps: Batch['steps'],
  { head, records }: AppendState,
  { keys, dayOf, journal }: Appender,
): Batch {
  const tree = growTree(
    sha256,
    head.edge,
    sealed.map(({ entry }) => hashLeaf(sha256, entry)),
  );
  const checkpoint = signCheckpoint({ size: tree.edge.size, root: tree.root }, keys);
  const submissions = sealed.map((one, index) => ({
    ...place(one, head.edge.size + index, tree, checkpoint),
    clock: clockOf(one, dayOf),
  }));
  return {
    log: keys.log.name,
    expectedSize: head.edge.size,
    head: { edge: tree.edge, checkpoint },
    nodes: tree.nodes,
    presentations: new Map(
      sealed.map(({ draft: { presentation } }) => [presentation.digest, presentation.json]),
    ),
    subjects: persons.added,
    submissions,
    journal:
      journal === undefined
        ? undefined
        : { id: journal, lines: submissions.flatMap((one) => noLineOf(one.controller, one.summary) ?? []) },
    audits: sealed.flatMap(({ draft: { audit }, id, subjectId }) =>
      audit
        ? [
            {
              ...audit,
              about: { ...audit.about, records: [id], persons: [subjectId] },
              id: randomUUID().slice(0, 8),
            },
          ]
        : [],
    ),
    steps,
    tally: countAnswers(
      records,
      sealed.map(({ record }) => record),
      dayOf,
    ),
  };
}

const place = (
  { draft, id, subjectId, record, json, signature, sealed, entry }: SealedRecord,
  logIndex: number,
  tree: GrownTree,
  checkpoint: string,
): Omit<NewSubmission, 'clock'> => ({
  sealed,
  entry,
  controller: record.controllers[0]?.id ?? '',
  summary: summarize(record, {
    place: logIndex,
    contacts: [...new Set(draft.contacts.flat().map(tagOf))],
    tagOf: (field) => tagIn(draft, field),
    ofAgeOn: draft.ofAgeOn,
  }),
  mail: mailFor(record),
  submission: {
    logIndex,
    id,
    idempotencyKey: draft.idempotencyKey,
    bodyDigest: draft.bodyDigest,
    formId: draft.formId,
    receivedAt: draft.receivedAt,
    standing: record.standing,
    presentationDigest: draft.presentation.digest,
    subjectId,
    record: json,
    signature,
    logProof: formatLogProof({ index: logIndex, path: tree.pathOf(logIndex), checkpoint }),
  },
});

function tagIn({ digests = {} }: Draft, field: string): string | undefined {
  const digest = Object.hasOwn(digests, field) ? digests[field] : undefined;
  return digest === undefined ? undefined : tagOf(digest);
}
