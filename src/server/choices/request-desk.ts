import { randomUUID } from 'node:crypto';
import type { FormConfig } from '../../config/index.js';
import { type CalendarDate, requestClock, type Right } from '../../law/index.js';
import { StoreError } from '../store/sql.js';
import type { Store, StoreParts } from '../store/store.js';
import type { StoredRequest } from '../store/requests.js';
import { type PersonView, subjectOf } from '../people/person-view.js';
import { makeSalt, seal, unseal, unwrapKey } from '../people/private-part.js';

/** What a person asks for. */
export interface Wanted {
  readonly right: Right;
  /** In their words; may be empty. */
  readonly message: string;
  /** Whose it is, where the business took it down; otherwise whoever the view is of. */
  readonly person?: { readonly subjectId: string; readonly tag: string };
  /** RFC 3339: when it reached the business, where that took it down later. */
  readonly receivedAt?: string;
}

// A person may ask for the same thing again; a machine may not fill the disk.
const mostOpen = 10;

/** Takes requests in, and reads them back. */
export interface RequestDesk {
  /** The request, stored; null when too many of this person's are open. Throws StoreError. */
  open(view: PersonView, config: FormConfig, wanted: Wanted): Promise<StoredRequest | null>;
  list(view: Pick<PersonView, 'used' | 'controller'>): Promise<readonly StoredRequest[]>;
  /** What they wrote; null once erased. */
  read(request: StoredRequest): Promise<string | null>;
}

export function makeRequestDesk(
  store: Store,
  wrappingKey: Buffer,
  now: () => Date,
  dayOf: (now: Date) => CalendarDate,
  /** What is stored together with a request that a person made themselves. */
  beside: (parts: StoreParts, request: StoredRequest) => Promise<void> = async () => undefined,
): RequestDesk {
  const findKey = async (parts: StoreParts, subjectId: string): Promise<Buffer | null> => {
    const subject = await parts.people.findById(subjectId);
    return subject ? unwrapKey(wrappingKey, subject.wrappedKey) : null;
  };
  const read = async (
    parts: StoreParts,
    { id, subjectId, sealed }: StoredRequest,
  ): Promise<string | null> => {
    const key = await findKey(parts, subjectId);
    return key && sealed.length > 0
      ? (JSON.parse(unseal(key, id, sealed).json) as { message: string }).message
      : null;
  };
  return {
    read: (request) => read(store, request),
    list: ({ used, controller }) => store.requests.listOf(used, controller),
    open: (view, config, { right, message, person, receivedAt }) =>
      // In one transaction: two presses at once are one request, and together they are not more than may be open.
      store.transact(async (parts) => {
        const subjectId = person?.subjectId ?? subjectOf(view);
        // Who presses twice at once is heard once after the other.
        if (subjectId !== undefined) await parts.people.hold(subjectId);
        const open = (await parts.requests.listOf(view.used, view.controller)).filter(
          ({ doneAt }) => doneAt === null,
        );
        // A second press, or a page sent again, is not a second request.
        for (const one of open)
          if (one.kind === right && one.subjectId === subjectId && (await read(parts, one)) === message)
            return one;
        if (open.length >= mostOpen && !person) return null;
        const key = subjectId === undefined ? null : await findKey(parts, subjectId);
        if (!key || subjectId === undefined) throw new StoreError('The person is no longer known here.');
        const at = receivedAt === undefined ? now() : new Date(receivedAt);
        const id = `urn:uuid:${randomUUID()}`;
        const request: StoredRequest = {
          id,
          subjectId,
          tag: person?.tag ?? view.used[0] ?? '',
          controller: view.controller,
          kind: right,
          sealed: seal(key, id, { json: JSON.stringify({ message }), salt: makeSalt() }),
          receivedAt: at.toISOString(),
          due: requestClock(config.jurisdiction, dayOf(at)).due,
          doneAt: null,
        };
        await parts.requests.add(request);
        if (!person) await beside(parts, request);
        return request;
      }),
  };
}
