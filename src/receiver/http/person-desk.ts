import type { ProofRecord } from '../../proof/index.js';
import type { KnownForm } from '../forms/known-forms.js';
import { type PersonLink, readPersonToken, tagController } from '../person/person-token.js';
import type { RequestDesk } from '../person/request-desk.js';
import type { Written, YesDesk } from '../person/say-yes.js';

/** What the pages behind a person's links need. */
export interface PersonDesk extends YesDesk {
  readonly linkSecret: Buffer;
  readonly requests: RequestDesk;
  readonly limit: { readonly config: object };
  /** All records of one person, the oldest first. */
  listRecords(subjectId: string): readonly ProofRecord[];
  /** What they wrote in forms that count, the oldest first. */
  listWritten(subjectId: string): Promise<readonly Written[]>;
  proofAddress(recordId: string): string;
  /** Below the receiver's root; null where no mail can be sent. */
  changePath(formId: string): string | null;
}

/** A link that opens: who, towards whom, and what is stored of them. */
export interface Opened {
  readonly link: PersonLink;
  readonly form: KnownForm;
  readonly records: readonly ProofRecord[];
}

/** Opens a link, or tells why it stays shut. Somebody whose records are gone is like a link that nobody made. */
export function openLink(
  desk: PersonDesk,
  token: string,
  kind: PersonLink['use']['kind'],
): Opened | 'foreign' | 'expired' {
  const link = readPersonToken(desk.linkSecret, token, Math.floor(desk.now().getTime() / 1000));
  if (typeof link === 'string') return link;
  if (link.use.kind !== kind) return 'foreign';
  const form = desk.forms.all.find(({ config }) => tagController(config.controller.name) === link.controller);
  const records = desk
    .listRecords(link.subjectId)
    .filter(({ controllers }) => controllers[0]?.name === form?.config.controller.name);
  return form && records.length > 0 ? { link, form, records } : 'foreign';
}

/** The language of a person who does not say: the one they last answered in. */
export const languageFrom = (records: readonly ProofRecord[]): string =>
  records.findLast(({ event }) => event.type === 'submitted')?.notice.language ?? 'fr';
