import type { FormConfig } from '../../config/index.js';
import { type CalendarDate, reportingServicesOn, rights } from '../../law/index.js';
import type { PersonChoices, ProofRecord } from '../../proof/index.js';
import type { KnownForms } from '../forms/known-forms.js';
import { type Added, addedSince } from './same-meaning.js';
import type { StoredRequest } from '../store/requests.js';
import { nameChoice, sayAnswer } from './name-choice.js';
import { choicesNow, isAboutContact, isLapsed, isOpen } from './choices-now.js';

/** What a person is shown of their records (the oldest first): the page and the element draw this and nothing else. */
export function describeChoices(
  { controller, jurisdiction }: FormConfig,
  records: readonly ProofRecord[],
  now: { readonly today: CalendarDate; readonly time: Date },
  proofAddress: (recordId: string) => string,
  forms: Pick<KnownForms, 'current' | 'contentsOf'>,
  requests: readonly StoredRequest[],
  grantable: ReadonlySet<string> = new Set(),
): PersonChoices {
  return {
    schema: 'accord/choices/1',
    controller: { name: controller.name, email: controller.email },
    choices: choicesNow(records, controller.name).map((choice) => {
      const { item, answer, at, askedWith, proof } = choice;
      const until = answer === 'granted' ? (item.period?.until ?? null) : null;
      return {
        key: item.id,
        ...nameChoice(choice),
        partyName: item.party === 'own' ? null : (item.partyName ?? item.party),
        channel: isAboutContact(item) ? item.channel : null,
        answer: sayAnswer(choice),
        isWaiting: choice.isWaiting && !isLapsed(choice, now.time),
        isLapsed: isLapsed(choice, now.time),
        isOpen: isOpen(choice) && (until === null || until >= now.today),
        at,
        until,
        askedOn: askedWith.ui.page,
        isAskedHere: askedWith.event.type === 'granted',
        canGrant: grantable.has(item.id),
        proof: proofAddress(proof),
      };
    }),
    added: addedTo(records, forms),
    records: records.toReversed().map(({ id, event, standing }) => ({
      id,
      at: event.at,
      type: event.type,
      method: event.method,
      standing,
      proof: proofAddress(id),
    })),
    requests: requests.map(({ id, kind, receivedAt, due, doneAt }) => ({
      id,
      right: kind,
      at: receivedAt,
      due,
      doneAt,
    })),
    rights,
    reporting: reportingServicesOn(jurisdiction, now.today).map(({ name, url }) => ({ name, url })),
  };
}

/** What came to the form that they answered last. */
function addedTo(
  records: readonly ProofRecord[],
  { current, contentsOf }: Pick<KnownForms, 'current' | 'contentsOf'>,
): Added {
  const notice = records.findLast(({ event }) => event.type === 'submitted')?.notice;
  const form = notice && current.get(notice.id);
  if (!notice || !form) return { partners: [], purposes: [] };
  return addedSince(form.config, contentsOf(notice.id, notice.version)[0]?.config, notice.language);
}
