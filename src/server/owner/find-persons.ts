import type { FormConfig } from '../../config/index.js';
import type { CalendarDate } from '../../law/index.js';
import type { KnownForms } from '../forms/known-forms.js';
import type { CallNow, FoundPerson } from './owner-answers.js';
import { describeChoices } from '../choices/describe-choices.js';
import { isContact } from '../people/contact.js';
import { type PersonView, subjectOf } from '../people/person-view.js';
import type { RequestDesk } from '../choices/request-desk.js';
import type { Written } from '../choices/say-yes.js';
import type { CallAttempt } from '../store/call-attempts.js';
import { firstLanguage } from '../../messages/languages.js';

/** What finding needs of the world around it. */
export interface PersonFinder {
  readonly forms: KnownForms;
  readonly requests: Pick<RequestDesk, 'list'>;
  readonly today: CalendarDate;
  readonly now: () => Date;
  /** The contact that they were found by. */
  readonly asked: { readonly email?: string; readonly phone?: string };
  listKnown(view: PersonView): Promise<readonly Written[]>;
  readTakers(view: PersonView): Promise<FoundPerson['takers']>;
  restrictedSince(id: string, controller: string): Promise<string | null>;
  proofAddress(recordId: string): string;
  /** May they be called now, by any form of their business? */
  describeCalls(
    forms: readonly FormConfig[],
    contact: { readonly email?: string; readonly phone?: string },
  ): Promise<readonly CallNow[]>;
  /** The calls to whoever has one of these tags. */
  listCalls(
    controller: string,
    tags: readonly string[],
  ): Promise<readonly Pick<CallAttempt, 'at' | 'party' | 'outcome'>[]>;
  /** Whether what was written in a field is the contact of a view. */
  isContactOf(view: PersonView, config: FormConfig, values: Written['values'], field: string): boolean;
}

/** These persons, each as one business knows them. */
export async function describePersons(
  views: readonly PersonView[],
  finder: PersonFinder,
): Promise<readonly FoundPerson[]> {
  const found = await Promise.all(views.map((view) => describe(view, finder)));
  return found.filter((person) => person !== null);
}

async function describe(view: PersonView, finder: PersonFinder): Promise<FoundPerson | null> {
  const { forms, requests, today } = finder;
  const ofBusiness = [...forms.current.values()].filter(
    ({ config }) => config.controller.id === view.controller,
  );
  const config = ofBusiness[0]?.config;
  const id = subjectOf(view);
  if (!config || id === undefined) return null;
  const answered = view.records.findLast(({ record }) => record.event.type === 'submitted')?.record.notice.id;
  const known = await finder.listKnown(view);
  const written = known.findLast(({ record }) => record.event.type === 'submitted') ?? known.at(-1);
  return {
    id,
    controller: { id: view.controller, name: config.controller.name },
    form: answered !== undefined && forms.current.has(answered) ? answered : config.id,
    ...split(written, view, finder),
    takers: await finder.readTakers(view),
    restrictedSince: await finder.restrictedSince(id, view.controller),
    calls: await finder.describeCalls(
      ofBusiness.map((form) => form.config),
      { ...contactIn(written, finder), ...finder.asked },
    ),
    calledBefore: (
      await finder.listCalls(view.controller, [
        ...view.used,
        ...view.summaries.flatMap(({ contacts }) => contacts),
      ])
    )
      .map(({ at, party, outcome }) => ({ at: new Date(at).toISOString(), party, outcome }))
      .toReversed(),
    state: describeChoices(view, {
      config,
      today,
      time: finder.now(),
      forms,
      requests: await requests.list(view),
      proofAddress: finder.proofAddress,
      language: config.languages[0] ?? firstLanguage,
    }),
  };
}

/** The address and the number that they wrote. */
function contactIn(
  written: Written | undefined,
  { forms }: Pick<PersonFinder, 'forms'>,
): { readonly email?: string; readonly phone?: string } {
  if (!written?.values) return {};
  const { record, values } = written;
  const fields = forms.contentsOf(record.notice.id, record.notice.version)[0]?.config.fields ?? [];
  const given = (kind: 'email' | 'phone'): string | undefined =>
    fields
      .filter(({ type }) => type === kind)
      .map(({ id }) => values[id])
      .find((value): value is string => typeof value === 'string' && isContact(kind, value));
  const [email, phone] = [given('email'), given('phone')];
  return { ...(email !== undefined && { email }), ...(phone !== undefined && { phone }) };
}

/** What they wrote, apart from addresses and numbers that nobody has shown to be theirs. */
function split(
  written: Written | undefined,
  view: PersonView,
  { forms, isContactOf }: PersonFinder,
): Pick<FoundPerson, 'values' | 'unconfirmed'> {
  if (!written?.values) return { values: null, unconfirmed: {} };
  const { record, values } = written;
  const config = forms.contentsOf(record.notice.id, record.notice.version)[0]?.config;
  const isClaim = (field: string): boolean => {
    const type = config?.fields.find(({ id }) => id === field)?.type;
    return (type === 'email' || type === 'phone') && !(config && isContactOf(view, config, values, field));
  };
  const entries = Object.entries(values);
  return {
    values: Object.fromEntries(entries.filter(([field]) => !isClaim(field))),
    unconfirmed: Object.fromEntries(entries.filter(([field]) => isClaim(field))),
  };
}
