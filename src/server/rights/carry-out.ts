import type { FormConfig } from '../../config/index.js';
import { calendarDateIn, type Right } from '../../law/index.js';
import { firstLanguage } from '../../messages/languages.js';
import { spokenLanguage } from '../../messages/spoken.js';
import { languageFrom } from '../choices/describe-choices.js';
import { recordWithdrawal } from '../choices/withdraw.js';
import type { StoredRequest } from '../store/requests.js';
import type { StoreParts } from '../store/store.js';
import { type Answer, answerRequest, type Outcome, type Refusal } from './answer-request.js';
import { readyErasure } from './erase.js';
import { contactsIn } from './own-contacts.js';
import { listRecipients, makePersonFile, type PersonFile } from './person-file.js';
import { chooseRecords, type HeldRecord, listHeld } from './person-parts.js';
import { type Changes, readyCorrections } from './rectify.js';
import { liftRestriction, readyRestriction } from './restrict.js';
import { sayValue } from './person-file-page.js';
import { rightsWordsIn } from './rights-words.js';
import { listToTell, type ToldRecipient, type ToTell } from './tell-recipients.js';
import { type Note, type RightsDesk, RightsError } from './rights-desk.js';

/** How the owner wants a request carried out. */
export interface Order {
  /** Of the answer; the person's own unless told. */
  readonly language?: string | undefined;
  /** Records of the one who asked, where several names stand under the contact; all of them unless told. */
  readonly records?: readonly string[] | undefined;
  /** What is put right, for a rectification. */
  readonly changes?: Changes | undefined;
  /** Says why it is not done, and closes it all the same. */
  readonly refuse?: Refusal | undefined;
  /** Of a person who died: what their directives, or their heirs, ask for. */
  readonly afterDeath?: 'keep' | 'stop' | 'erase' | undefined;
  /** Who writes it down: for the record of an objection. */
  readonly takenBy: string;
}

/** A request that was carried out and closed. */
export interface CarriedOut {
  readonly answer: Answer;
  /** What to send along, for those who asked to see or to take away their data. */
  readonly file: PersonFile | null;
  /** What was erased, and what the law keeps. */
  readonly erased: readonly string[];
  readonly kept: Outcome['kept'];
  /** Who else has to be told, and in which words (GDPR 19). */
  readonly tell: readonly ToTell[];
}

interface Case {
  readonly request: StoredRequest;
  readonly config: FormConfig;
  readonly chosen: readonly HeldRecord[];
  readonly isWhole: boolean;
  readonly language: string;
  readonly order: Order;
}

/** What a right comes to: its outcome, and what is written in the transaction that closes the request. */
interface Ready {
  readonly outcome: Outcome;
  readonly file?: PersonFile;
  readonly erased?: readonly string[];
  readonly tell?: readonly ToTell[];
  run(parts: StoreParts, at: string): Promise<void>;
}

const nothing = async (): Promise<void> => undefined;

/**
 * Carries out what a person asked for, and closes the request with its answer, in one transaction. Null when it is closed already.
 * Rejects with RightsError, ArchiveKeyError or StoreError, and then nothing is changed.
 */
export async function carryOut(
  request: StoredRequest,
  config: FormConfig,
  order: Order,
  desk: RightsDesk,
  note: Note,
): Promise<CarriedOut | null> {
  const held = await listHeld(desk, request);
  const language = spokenLanguage(order.language ?? languageFrom(held.map(({ record }) => record)));
  const isRefused = order.refuse !== undefined;
  const chosen = isRefused ? [] : chooseRecords(held, order.records);
  const isWhole = chosen.length === held.length;
  const ready = await makeReady({ request, config, chosen, isWhole, language, order }, desk);
  const now = desk.now();
  const at = now.toISOString();
  const answer = answerRequest(
    { ...ready.outcome, ...(!isRefused && !isWhole && { isPart: true }) },
    {
      config,
      asked: calendarDateIn(new Date(request.receivedAt), 'Europe/Paris'),
      today: desk.dayOf(now),
      language,
    },
  );
  const isClosed = await desk.store.transact(async (parts) => {
    const isOpen = await parts.requests.close(request.id, at, {
      outcome: ready.outcome.result,
      answer: JSON.stringify({ ...answer, recipients: untold(ready.tell) }),
    });
    if (!isOpen) return false;
    await ready.run(parts, at);
    await note(parts, {
      requests: [request.id],
      persons: [request.subjectId],
      controllers: [request.controller],
      ...(ready.erased && { records: ready.erased }),
    });
    return true;
  });
  if (!isClosed) return null;
  if (ready.erased) {
    // Outside of backups before anybody is told, and in no file of the store any more.
    await desk.journal.flush();
    await desk.store.sweep();
  }
  return {
    answer,
    file: ready.file ?? null,
    erased: ready.erased ?? [],
    kept: ready.outcome.kept,
    tell: ready.tell ?? [],
  };
}

/** What is kept of those words: who is to be told, and that nobody was so far. */
const untold = (tell: readonly ToTell[] = []): readonly ToldRecipient[] =>
  tell.map(({ name }) => ({ name, toldAt: null }));

async function makeReady(given: Case, desk: RightsDesk): Promise<Ready> {
  const { request, order } = given;
  const right = request.kind as Right;
  if (order.refuse) return { outcome: { right, result: order.refuse }, run: nothing };
  switch (right) {
    case 'access':
    case 'portability':
      return {
        outcome: { right, result: given.chosen.length === 0 ? 'nothing-held' : 'done' },
        file: await makeFile(given, desk),
        run: nothing,
      };
    case 'rectification': {
      const { subjectId, controller } = request;
      const { chosen, language } = given;
      const ready = readyCorrections(
        { subjectId, controller, records: chosen, changes: order.changes ?? {}, by: 'controller' },
        desk,
      );
      if (ready.count === 0)
        throw new RightsError('invalid-value', '"changes": name a field and the value that is right.');
      return {
        outcome: { right, result: 'done', fields: ready.labelsIn(language) },
        tell: listToTell(right, chosen, {
          config: given.config,
          changes: sayChanges(order.changes ?? {}, given.config),
        }),
        run: (parts, at) => ready.run(parts, at),
      };
    }
    case 'erasure':
      return erase(right, given, desk);
    case 'restriction':
      return {
        outcome: { right, result: 'done' },
        tell: listToTell(right, given.chosen, given),
        run: await readyRestriction({ ...request, records: given.chosen }, desk),
      };
    case 'objection':
      return stop(right, given, desk);
    case 'after-death':
      if (order.afterDeath === 'erase') return erase(right, given, desk);
      if (order.afterDeath === 'stop') return stop(right, given, desk);
      return { outcome: { right, result: 'done' }, run: nothing };
  }
}

const makeFile = async (
  { request, config, chosen, isWhole, language }: Case,
  desk: RightsDesk,
): Promise<PersonFile> =>
  makePersonFile(
    {
      subjectId: request.subjectId,
      controller: request.controller,
      config,
      records: chosen,
      isPart: !isWhole,
      used: [request.tag],
      requests: await desk.requests.list({ used: [request.tag], controller: request.controller }),
      language,
    },
    desk,
  );

async function erase(
  right: Right,
  { request, config, chosen, isWhole, language }: Case,
  desk: RightsDesk,
): Promise<Ready> {
  const { subjectId, controller } = request;
  const partners = listRecipients(chosen, config, language).filter(({ because }) => because !== null);
  const { erased, run } = await readyErasure(
    { subjectId, controller, records: chosen, isLast: isWhole },
    desk,
  );
  return {
    outcome: {
      // Of a person who died, it is the same that is done.
      right: right === 'after-death' ? 'erasure' : right,
      result: 'done',
      kept: erased.kept,
      recipients: partners.map(({ name }) => name),
    },
    erased: erased.records,
    tell: listToTell('erasure', chosen, { config }),
    run,
  };
}

/** The right values by the names that the business gives its fields. */
function sayChanges(changes: Changes, { fields, languages: [language = firstLanguage] }: FormConfig): string {
  const words = rightsWordsIn(spokenLanguage(language));
  return Object.entries(changes)
    .map(
      ([id, value]) =>
        `${fields.find((one) => one.id === id)?.label[language] ?? id} = ${sayValue(value, words)}`,
    )
    .join(', ');
}

/** A no to everything, as a record with a proof of its own; sent again, it is the same. */
async function stop(
  right: Right,
  { request, config, chosen, language, order }: Case,
  desk: RightsDesk,
): Promise<Ready> {
  const contacts = contactsIn(chosen);
  const values = Object.fromEntries(contacts.map(({ kind, text }) => [kind, text]));
  await recordWithdrawal(
    { subjectId: request.subjectId, contacts: [[request.tag]] },
    {
      config,
      language,
      method: 'written',
      scopes: [{ channel: null, purpose: null, party: null }],
      saidAt: request.receivedAt,
      values: { takenBy: order.takenBy, ...values },
      key: `request ${request.id}`,
      bodyDigest: '',
    },
    desk,
  );
  return { outcome: { right: right === 'after-death' ? 'objection' : right, result: 'done' }, run: nothing };
}

/** The data of a person that was put aside is used again: closes nothing, and gives the words to tell them first (GDPR 18(3)). */
export async function lift(
  request: StoredRequest,
  config: FormConfig,
  { language }: Pick<Order, 'language'>,
  desk: RightsDesk,
  note: Note,
): Promise<Answer | null> {
  const { subjectId, controller } = request;
  if ((await desk.store.people.restrictedSince(subjectId, controller)) === null) return null;
  const held = await listHeld(desk, request);
  const now = desk.now();
  const answer = answerRequest(
    { right: 'restriction', result: 'lifted' },
    {
      config,
      asked: calendarDateIn(new Date(request.receivedAt), 'Europe/Paris'),
      today: desk.dayOf(now),
      language: spokenLanguage(language ?? languageFrom(held.map(({ record }) => record))),
    },
  );
  await desk.store.transact(async (parts) => {
    await liftRestriction(parts, request, now.toISOString());
    await note(parts, { requests: [request.id], persons: [subjectId], controllers: [controller] });
  });
  return answer;
}
