import { openLink, type PersonDesk } from '../choices/person-desk.js';
import { recordWithdrawal, type Withdrawer } from '../choices/withdraw.js';
import type { KnownForm } from '../forms/known-forms.js';
import { journalList } from '../journal/index.js';
import { sha256 } from '../keys/sign.js';
import type { ContactDigests, ContactKind } from '../people/contact.js';
import { digestForList, hashForMailers } from '../people/list-digest.js';
import { subjectOf, subjectsOf } from '../people/person-view.js';
import type { Store } from '../store/store.js';
import { tagOf } from '../store/tag.js';
import { firstLanguage } from '../../messages/languages.js';
import type { InboundEvent } from './inbound-event.js';
import type { Sender } from './read-senders.js';

/** What taking events in needs of the receiver. */
export interface InboundDesk extends PersonDesk {
  readonly store: Store;
  readonly listSecret: Buffer;
  digest(contact: InboundEvent['contact']): readonly ContactDigests[];
}

/** Where an event goes: whose it is, and a form of theirs. */
interface Place {
  readonly from: Sender;
  readonly form: KnownForm;
  readonly desk: InboundDesk;
}

/**
 * Writes one event down, durably; false where its address or number is none. Throws StoreError: then it is to be sent again. The
 * same event again changes nothing.
 */
export async function recordInbound(event: InboundEvent, place: Place): Promise<boolean> {
  const linked = event.link === undefined ? null : await openStop(event.link, place);
  if (linked !== null && event.kind !== 'bounced') {
    await recordNo({ ...event, channel: linked.channel }, [linked.person], place, event.kind);
    return true;
  }
  const contacts = place.desk.digest(event.contact);
  if (contacts.length === 0) return false;
  if (event.kind === 'bounced') await listBounce(event, place);
  else await recordNo(event, await personsOf(contacts, place), place, event.kind);
  return true;
}

/** No clock but the sender's says when it was: what it says is taken where it can be. */
function saidAtOf({ saidAt }: InboundEvent, now: Date): { readonly saidAt?: string } {
  if (saidAt === undefined) return {};
  const time = Date.parse(saidAt);
  return time >= Date.UTC(2018, 4, 25) && time < now.getTime() ? { saidAt } : {};
}

const nameOf = ({ id, kind }: InboundEvent, { controller, sender }: Sender): string =>
  Buffer.from(sha256(Buffer.from(JSON.stringify([controller, sender, kind, id])))).toString('base64url');

/** Who used a link to stop messages of this business, and which; null where it opens nothing of theirs. */
async function openStop(
  token: string,
  { form, desk }: Place,
): Promise<{ readonly person: Withdrawer; readonly channel: InboundEvent['channel'] } | null> {
  const opened = await openLink(desk, token, 'stop');
  if (typeof opened === 'string' || opened.form.config.controller.id !== form.config.controller.id)
    return null;
  const { view, link } = opened;
  const channel = link.use.kind === 'stop' ? link.use.channel : null;
  return { person: { subjectId: subjectOf(view) ?? '', contacts: [view.used] }, channel };
}

/** Each of those who share a number has a proof of their own; somebody unknown is known from here on, and is not contacted. */
async function personsOf(
  contacts: readonly ContactDigests[],
  { form: { config }, desk }: Place,
): Promise<readonly Withdrawer[]> {
  const views = await Promise.all(
    contacts.map((one) => desk.readView(config.controller.id, one.map(tagOf), 'carried')),
  );
  const subjects = [...new Set(views.flatMap(subjectsOf))];
  return subjects.length > 0 ? subjects.map((subjectId) => ({ subjectId, contacts })) : [{ contacts }];
}

async function recordNo(
  event: InboundEvent,
  persons: readonly Withdrawer[],
  { from, form, desk }: Place,
  as: 'unsubscribed' | 'complained',
): Promise<void> {
  const { config } = form;
  const name = nameOf(event, from);
  await Promise.all(
    persons.map((person, index) =>
      recordWithdrawal(
        person,
        {
          config,
          language: firstLanguage,
          method: 'sender',
          toldBy: { sender: from.sender, as },
          scopes: [{ channel: event.channel, purpose: null, party: null }],
          ...saidAtOf(event, desk.now()),
          values: { ...event.contact },
          key: `inbound ${index} ${name}`,
          // Its key says which event it is: told in other words, it is still the same.
          bodyDigest: '',
        },
        desk,
      ),
    ),
  );
}

/**
 * An address that is not there is no refusal: nobody said no. Nothing is sent to it (GDPR 5(1)(d)) until somebody says yes with it
 * anew, which is what an entry of the list of people not to contact means.
 */
async function listBounce(event: InboundEvent, { from, form, desk }: Place): Promise<void> {
  const at = desk.now().toISOString();
  const controller = form.config.controller.id;
  const kinds: readonly ContactKind[] = ['email', 'phone'];
  const digests = kinds.flatMap((kind) => {
    const text = event.contact[kind];
    const hash = text === undefined ? null : hashForMailers(kind, text);
    return hash === null ? [] : [digestForList(desk.listSecret, hash)];
  });
  const place = await desk.store.log.readSize();
  const scope = { controller, channel: event.channel, party: null, since: at };
  // No import of the owner's: "accord suppression undo" passes it over.
  const importId = `bounced ${from.sender} ${nameOf(event, from)}`;
  const counts = JSON.stringify({ bounced: from.sender, at: event.saidAt ?? at });
  if ((await desk.store.lists.find(controller, digests)).some((one) => one.importId === importId)) return;
  await desk.store.lists.add(
    digests.map((digest) => ({ digest, ...scope, place, importId })),
    (parts) => journalList(parts, { at, ...scope, counts, digests }),
  );
}
