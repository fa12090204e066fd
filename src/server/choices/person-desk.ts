import type { FormConfig } from '../../config/index.js';
import type { KnownForm, KnownForms } from '../forms/known-forms.js';
import type { PersonView } from '../people/person-view.js';
import type { Reach } from '../people/read-view.js';
import {
  type PersonLink,
  readPersonToken,
  tagController,
  tagControllerName,
} from '../people/person-token.js';
import type { SlipView } from './slip-view.js';
import type { RequestDesk } from './request-desk.js';
import type { Written, YesDesk } from './say-yes.js';

/** What the pages behind a person's links need. */
export interface PersonDesk extends YesDesk {
  readonly linkSecret: Buffer;
  readonly requests: RequestDesk;
  readonly limit: { readonly config: object };
  /** What is stored under a contact, towards one business. */
  readView(controller: string, used: readonly string[], reach?: Reach): Promise<PersonView>;
  /** What the stub of a slip opens, by the id of its record; null for none. */
  readSlip(recordId: string, controller: string): Promise<SlipView | null>;
  /** Tags of the contact by which a person was known to earlier versions; empty where they had none. */
  tagsOfSubject(subjectId: string): Promise<readonly string[]>;
  /** What they wrote in forms that count, the oldest first. */
  listWritten(view: PersonView): Promise<readonly Written[]>;
  /** With what was taken out of files. */
  listKnown(view: PersonView): Promise<readonly Written[]>;
  readonly publicUrl: string;
  proofAddress(recordId: string): string;
  /** Below the receiver's root; null where no mail can be sent. */
  changePath(formId: string): string | null;
}

/** A link that opens: who, towards whom, and what is stored of them. */
export interface Opened {
  readonly link: PersonLink;
  readonly form: KnownForm;
  readonly view: PersonView;
  /** Opened by the stub of a slip: only that slip is theirs for certain. */
  readonly slip?: Pick<SlipView, 'nextKey'>;
}

/** What a page is for: a page of choices opens by the stub of a slip too. */
export type LinkKind = 'choices' | 'preferences' | 'stop';

const opensWith: Readonly<Record<LinkKind, readonly PersonLink['use']['kind'][]>> = {
  choices: ['preferences', 'slip'],
  preferences: ['preferences'],
  stop: ['stop'],
};

/** Opens a link, or tells why it stays shut. The page of somebody whose records are gone is like one that nobody made; their no is taken. */
export async function openLink(
  desk: PersonDesk,
  token: string,
  kind: LinkKind,
): Promise<Opened | 'foreign' | 'expired'> {
  const link = readPersonToken(desk.linkSecret, token, Math.floor(desk.now().getTime() / 1000));
  if (typeof link === 'string') return link;
  if (!opensWith[kind].includes(link.use.kind)) return 'foreign';
  const form = findForm(desk.forms, link);
  if (!form) return 'foreign';
  if (link.use.kind === 'slip') {
    const slip = await desk.readSlip(link.use.record, form.config.controller.id);
    if (!slip || slip.view.records.length === 0) return 'foreign';
    return { link, form, view: slip.view, slip };
  }
  const used = link.subjectId === undefined ? link.contact : await desk.tagsOfSubject(link.subjectId);
  // A no is taken from whoever has the message; a page is for whom it was given.
  const view = await desk.readView(form.config.controller.id, used, kind === 'stop' ? 'carried' : 'given');
  return view.records.length > 0 || kind === 'stop' ? { link, form, view } : 'foreign';
}

const namesOf = ({ name, formerly = [] }: FormConfig['controller']): readonly string[] => [name, ...formerly];

/** A form of the business that a link is about, of today where there is one. Links of version 1 know it by a name of then. */
function findForm({ all }: KnownForms, { controller, subjectId }: PersonLink): KnownForm | undefined {
  const found = all.find(({ config }) =>
    subjectId === undefined
      ? tagController(config.controller.id) === controller
      : namesOf(config.controller).some((name) => tagControllerName(name) === controller),
  );
  return all.find(({ config }) => config.controller.id === found?.config.controller.id);
}
