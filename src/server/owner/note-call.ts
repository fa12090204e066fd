import { randomUUID } from 'node:crypto';
import type { FormConfig } from '../../config/index.js';
import { addDays, type CalendarDate } from '../../law/index.js';
import { attemptDays } from '../../law/calling-limits.js';
import { hmacSha256Text } from '../keys/sign.js';
import { digestGiven } from '../people/contact.js';
import type { CallAttempt } from '../store/call-attempts.js';
import { tagOf } from '../store/tag.js';
import type { StoreParts } from '../store/store.js';
import type { Contact } from './ask-may-contact.js';
import { keptCallTime } from './noted-calls.js';

/** How a call can have ended; each of them counts. */
export const callOutcomes = ['answered', 'voicemail', 'unanswered'] as const;

/** A call that somebody made, as they tell it. */
export interface ToldCall {
  readonly contact: Contact;
  readonly party?: string;
  /** RFC 3339; without it, now. */
  readonly at?: string;
  readonly outcome: (typeof callOutcomes)[number];
}

/** A call that is noted. */
export interface NotedCall {
  readonly id: string;
  /** RFC 3339. */
  readonly at: string;
  /** The last day on which it counts. */
  readonly countsUntil: CalendarDate;
}

const longestAgo = 92 * 86_400_000;
const rfc3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:\d\d)$/;

/** What is wrong with a call as it was told; null when nothing. */
export function findCallProblem(
  { party = 'own', at }: ToldCall,
  forms: readonly Pick<FormConfig, 'partners'>[],
  now: Date,
): string | null {
  const parties = ['own', ...forms.flatMap(({ partners }) => (partners?.members ?? []).map(({ id }) => id))];
  if (!parties.includes(party))
    return `"party": got "${party}"; accepted: ${[...new Set(parties)].join(', ')}.`;
  if (at === undefined) return null;
  const time = rfc3339.test(at) ? Date.parse(at) : Number.NaN;
  if (Number.isNaN(time)) return '"at": send a time such as 2026-11-24T11:00:00+01:00.';
  if (time > now.getTime()) return '"at" lies in the future.';
  return time < now.getTime() - longestAgo
    ? '"at" lies more than 92 days back: such a call counts no more.'
    : null;
}

/** What noting a call needs of the world around it. */
export interface CallNoting {
  readonly parts: Pick<StoreParts, 'calls'>;
  readonly secret: Buffer;
  readonly controller: string;
  readonly now: Date;
  readonly key: string | undefined;
  dayOf(now: Date): CalendarDate;
}

/** Notes a call, under the keyed digests of the contact alone; null where the key stands for another call. */
export async function noteCall(
  told: ToldCall,
  { parts, secret, controller, now, key, dayOf }: CallNoting,
): Promise<NotedCall | null> {
  const at = told.at === undefined ? now.getTime() : Date.parse(told.at);
  const call: CallAttempt = {
    id: key === undefined ? randomUUID() : hmacSha256Text(secret, `call:${controller}:${key}`),
    controller,
    party: told.party ?? 'own',
    // Today's writing of each: questions look for all of them.
    tags: digestGiven(secret, told.contact)
      .map(([digest = '']) => tagOf(digest))
      .toSorted(),
    at,
    outcome: told.outcome,
  };
  const noted = await keep(call, { parts, isKept: at >= now.getTime() - keptCallTime });
  if (!isSame(noted, call, told.at === undefined)) return null;
  return {
    id: noted.id,
    at: new Date(noted.at).toISOString(),
    countsUntil: addDays(dayOf(new Date(noted.at)), attemptDays - 1),
  };
}

/** What counts no more is not kept. */
async function keep(
  call: CallAttempt,
  { parts, isKept }: Pick<CallNoting, 'parts'> & { readonly isKept: boolean },
): Promise<CallAttempt> {
  const isNew = isKept && (await parts.calls.note(call));
  return isNew ? call : ((await parts.calls.find(call.id)) ?? call);
}

const isSame = (noted: CallAttempt, call: CallAttempt, isNow: boolean): boolean =>
  noted.party === call.party &&
  noted.outcome === call.outcome &&
  (isNow || noted.at === call.at) &&
  noted.tags.join(' ') === call.tags.join(' ');
