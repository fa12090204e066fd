import { checkTimestamp, makeTimestampQuery, type TimestampVerdict } from '../../../timestamp/index.js';
import type { LogHead } from '../../store/log.js';
import type { TimeToken } from '../../store/time-tokens.js';
import type { Handler, Hold, Outcome } from '../queue/job.js';
import { askAuthority, type AuthorityAddress } from './ask-authority.js';

/** Which authority is asked for the time, who vouches for it, and how often. */
export interface TimeOptions extends AuthorityAddress {
  /** The certificates that its own must lead up to, as PEM. */
  readonly caPem: string;
  /** OID of the policy, where the authority has several. */
  readonly policy?: string | undefined;
  /** Milliseconds between two tokens, while there is something new. */
  readonly every: number;
  /** So many new records are not left to wait for that long. */
  readonly records: number;
  /** Milliseconds before each new try; the last one goes on. */
  readonly pauses?: readonly number[];
  /** Milliseconds for an answer. */
  readonly patience?: number;
}

/** What anchoring needs of the world around it. */
export interface TimeDesk {
  readonly log: string;
  readonly now: () => Date;
  random(bytes: number): Uint8Array;
  readHead(): Promise<LogHead>;
  findLast(): Promise<TimeToken | null>;
  keep(token: TimeToken): Promise<boolean>;
  warn(message: string, facts: object): void;
}

/** The one job of a log’s time: it carries the size that was anchored last. */
export const timeJob = 'time';

const second = 1000;
const minute = 60 * second;
export const timePauses: readonly number[] = [10 * second, minute, 5 * minute, 10 * minute];
/** By how much the clocks of an authority and of a receiver may differ. */
export const mostApart = minute;

/**
 * Has an authority stamp where a log stands. The newest checkpoint covers all that came before it, so an authority that was away
 * for days is asked once. Of several receivers one asks; a size that has a token is asked for no more.
 */
export const makeTime = (options: TimeOptions, desk: TimeDesk): Handler => ({
  kind: 'time',
  pauses: options.pauses ?? timePauses,
  isStanding: true,
  failure: 'The time-stamp authority gave no token that holds.',
  run: (_, hold) => anchor(options, desk, hold),
});

async function anchor(options: TimeOptions, desk: TimeDesk, hold: Hold): Promise<Outcome> {
  const { edge, checkpoint } = await desk.readHead();
  if (checkpoint === null || !isDue(edge.size, await desk.findLast(), options, desk.now().getTime()))
    return { kind: 'idle' };
  const data = Buffer.from(checkpoint);
  const nonce = desk.random(16);
  const query = await makeTimestampQuery(data, nonce, options.policy);
  const asked = desk.now().getTime();
  const answer = await askAuthority(options, query, hold.signal, options.patience);
  const answered = desk.now().getTime();
  if (hold.signal.aborted) return { kind: 'stopped' };
  if ('problem' in answer) return failed(answer.problem);
  const { caPem, policy } = options;
  const verdict = await checkTimestamp({
    token: answer.bytes,
    data,
    caPem,
    nonce,
    ...(policy !== undefined && { policy }),
    // This clock may be set while it waits: a time that fits before or after it fits.
    notBefore: new Date(Math.min(asked, answered) - mostApart),
    at: new Date(Math.max(asked, answered) + mostApart),
  });
  const authority = new URL(options.url).host;
  if (!verdict.ok || verdict.genTime === null) {
    tellFaults(verdict, authority, answered, desk);
    return failed(`time-${verdict.faults[0] ?? 'malformed'}`);
  }
  await desk.keep({
    log: desk.log,
    size: edge.size,
    checkpoint,
    token: answer.bytes,
    authority,
    genTime: verdict.genTime.toISOString(),
    madeAt: answered,
  });
  return (await hold.keep(String(edge.size))) ? { kind: 'idle' } : { kind: 'stopped' };
}

const failed = (problem: string): Outcome => ({ kind: 'failed', problem, isForGood: false });

/** Whether a log of this size is to be stamped now. */
export function isDue(
  size: number,
  last: Pick<TimeToken, 'size' | 'madeAt'> | null,
  { every, records }: Pick<TimeOptions, 'every' | 'records'>,
  now: number,
): boolean {
  if (last === null) return size > 0;
  if (size <= last.size) return false;
  // A token of later than now was made before this clock was put back: nobody knows how long ago.
  return size - last.size >= records || Math.abs(now - last.madeAt) >= every;
}

function tellFaults(
  { faults, genTime, refusal, authority: signer }: TimestampVerdict,
  authority: string,
  now: number,
  { warn }: TimeDesk,
): void {
  const isOfClock = faults.some((one) => one === 'past' || one === 'future');
  warn(
    isOfClock
      ? 'The clocks of the time-stamp authority and of this receiver differ by more than a minute: its token was not kept.'
      : 'What the time-stamp authority sent was not kept.',
    {
      authority,
      faults,
      ...(signer !== undefined && { signer }),
      ...(refusal !== undefined && { refusal }),
      ...(genTime && { apartSeconds: Math.round((genTime.getTime() - now) / second) }),
    },
  );
}
