import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { FormConfig } from '../../../src/config/index.js';
import { choicesOf, type Mark as Pressed } from '../../../src/form/index.js';
import { type ChoiceNow, isAboutContact } from '../../../src/history/index.js';
import { addDays } from '../../../src/law/date.js';
import { ofAgeOn } from '../../../src/law/of-age.js';
import type { Submission, WithdrawalMethod, WithdrawnScope } from '../../../src/proof/index.js';
import { makeDerivations } from '../../../src/server/forms/derive.js';
import type { KnownForms } from '../../../src/server/forms/known-forms.js';
import { makeParisDay } from '../../../src/server/log/paris-day.js';
import { makeDigestOf, receiveSubmission } from '../../../src/server/submit/receive-submission.js';
import { openKeys } from '../../../src/server/keys/open-keys.js';
import type { Draft, Settled } from '../../../src/server/log/draft.js';
import { makeAppend } from '../../../src/server/log/append-batch.js';
import { prepareAsk, type StoredAnswer } from '../../../src/server/owner/ask-may-contact.js';
import { ConfirmationDesk, type ConfirmationOffice } from '../../../src/server/person/confirmation-desk.js';
import { describeChoices } from '../../../src/server/choices/describe-choices.js';
import { digestGiven } from '../../../src/server/people/contact.js';
import { listWritten } from '../../../src/server/choices/list-written.js';
import { openValues } from '../../../src/server/people/open-values.js';
import { choicesIn, type PersonView, subjectOf } from '../../../src/server/people/person-view.js';
import { readView } from '../../../src/server/people/read-view.js';
import { refuseAll, refuseOne } from '../../../src/server/person/refuse-choices.js';
import { type Answerer, askAgain, recordYes, type YesDesk } from '../../../src/server/choices/say-yes.js';
import type { PartialQuestion } from '../../../src/server/owner/which-question.js';
import { recordWithdrawal } from '../../../src/server/choices/withdraw.js';
import { openDatabase } from '../../../src/server/store/sqlite/open-database.js';
import { makeStore } from '../../../src/server/store/make-store.js';
import { tagOf } from '../../../src/server/store/tag.js';
import { fillIn } from '../a-submission.js';
import { type Era, eras, formsOf } from './a-changing-shop.js';
import type { Line, Slip } from './a-clerk.js';
import { type Answers, type Event, type Reach, write, type Written } from './a-life.js';

const business = 'boulangerie-des-tilleuls';
// A Tuesday, at an hour for calls.
const birth = Date.parse('2026-12-01T09:30:00Z');
const minute = 60_000;
const birthDates = { adult: '1980-02-03', child: '2013-05-20' } as const;

/** A receiver without its door: the same intake, ledger, store, pages and answers, in one process. */
export interface Shop {
  live(number: number, life: readonly Event[]): Promise<Lived>;
  close(): Promise<void>;
}

/** One choice as the page shows it, and what it was asked about. */
export interface ShownChoice {
  readonly isOpen: boolean;
  readonly choice: ChoiceNow;
}

/** Who is asked about. */
export interface Contacts {
  readonly email?: Written;
  readonly phone?: Written;
}

/** What became of a life: the pile of slips that a clerk would hold, and who may be asked. */
export interface Lived {
  readonly pile: readonly Slip[];
  readonly era: Era;
  readonly now: number;
  ask(
    form: string,
    question: PartialQuestion,
    contacts: readonly Contacts[],
  ): Promise<readonly StoredAnswer[]>;
  /** What the page behind a link to this contact says. */
  page(contact: Written): Promise<readonly ShownChoice[]>;
}

export async function openShop(folder: string): Promise<Shop> {
  const database = await openDatabase(join(folder, 'lives.db'));
  // Nobody pulls the plug of a test.
  await database.run('pragma synchronous = off');
  const store = makeStore(database);
  const keys = openKeys(join(folder, 'keys'), 'lives.example');
  const [wrappingKey, secret] = [keys.secretFor('subject-key'), keys.secretFor('subject-lookup')];
  const dayOf = makeParisDay();
  const { derive } = makeDerivations({ most: 5000 });
  const all = formsOf.flatMap((forms) => [...forms.values()]);
  const knownIn = formsOf.map((current): KnownForms => {
    const today = [
      ...current.values(),
      ...all.filter(({ digest }) => [...current.values()].every((one) => one.digest !== digest)),
    ];
    return {
      current,
      all: today,
      learn: async () => undefined,
      contentsOf: (id, version) =>
        today.filter(({ config }) => config.id === id && config.version === version),
      origins: new Set(),
      isFromFile: () => true,
      refresh: async () => undefined,
    };
  });
  let [at, ahead, era] = [birth, 0, 0];
  const now = (): Date => new Date(at + ahead);
  const known = (): KnownForms => knownIn[era] as KnownForms;
  const appendAll = makeAppend({ store, keys, wrappingKey, dayOf, steady: () => at, now });
  const append = async (draft: Draft): Promise<Settled> => (await appendAll([draft]))[0] as Settled;
  const collector = { software: 'accord/test', log: keys.log.name, kid: keys.record.jwk.kid };
  const desk = (): YesDesk => ({
    now,
    dayOf,
    collector,
    widget: 'accord/test',
    append,
    forms: known(),
    derive,
    digestOf: (config, values) => makeDigestOf(secret, config, values),
  });
  const readValues: ConfirmationOffice['readValues'] = (submission) =>
    openValues(store, wrappingKey, submission);

  const live = async (number: number, life: readonly Event[]): Promise<Lived> => {
    [at, ahead, era] = [birth, 0, 0];
    // All lives begin on one day: what the clock did in another's is none of this one's.
    await database.run('delete from clock_step');
    const pile: Slip[] = [];
    const sets: { readonly from: number; readonly ahead: number }[] = [];
    const waiting: { readonly record: string; readonly slip: Slip }[] = [];
    const turns = new Map<string, Set<number>>();
    const contactOf = (one: Written): { email: string } | { phone: string } =>
      isNumber(one.reach) ? { phone: write(one, number) } : { email: write(one, number) };
    const tagsOf = (one: Written): readonly string[] => digestGiven(secret, contactOf(one)).flat().map(tagOf);
    const viewOf = (one: Written, reach: 'given' | 'carried' = 'given'): Promise<PersonView> =>
      readView(store, business, tagsOf(one), reach);
    const put = (slip: Pick<Slip, 'lines' | 'reaches'> & Partial<Slip>): Slip => {
      const reading = at + ahead;
      const whole = {
        reading,
        at,
        isLive: true,
        earliest: reading,
        pressedAt: at,
        isToldWell: true,
        ...slip,
      };
      pile.push(whole);
      return whole;
    };
    const current = (form: string): FormConfig => {
      const one = known().current.get(form);
      assert.ok(one);
      return one.config;
    };

    const answer = async (one: Answers): Promise<void> => {
      const drawnIn = one.drawnIn ?? era;
      const form = formsOf[drawnIn]?.get(one.form);
      assert.ok(form);
      const { device } = one;
      // By the clock on the wall as it stood then: what was issued before it was set has the day of before.
      const issued = at - device.age - device.held - minute;
      const aheadThen = sets.findLast(({ from }) => from <= issued)?.ahead ?? 0;
      const date = dayOf(new Date(issued + aheadThen));
      const derived = derive(form, 'fr', date);
      assert.ok(derived);
      const presentation = one.isAltered
        ? { ...derived.presentation, title: 'Gagnez' }
        : derived.presentation;
      const { partner } = eras[drawnIn] as Era;
      const hasPhone = one.phone !== null;
      const marks = Object.fromEntries(
        choicesOf(presentation).map(({ id, channel, party, control }): [string, Pressed] => {
          const name = `${channel} ${party === 'own' ? 'own' : 'partner'}`;
          const isReachable = hasPhone || (channel !== 'sms' && channel !== 'phone');
          const isYes = channel !== null && isReachable && one.yes.includes(name);
          return [id, isYes ? 'yes' : control === 'yes-no' && one.no ? 'no' : null];
        }),
      );
      const sent = fillIn(presentation);
      const {
        phone: _phone,
        workEmail: _work,
        birthDate: _birth,
        purchaseHistory: _history,
        ...values
      } = sent.answers.values;
      const pressedAt = at - device.held - device.age;
      const wall = { atPress: pressedAt + device.wallAtPress, atSend: at - device.held + device.wallAtSend };
      const ago = Math.max(0, device.age - device.slept);
      const held = Math.max(device.held - device.slept, device.held);
      const visit = makeVisit(one, drawnIn);
      const turn = one.turn === null ? null : firstFree(turns, visit, one.turn);
      const submission: Submission = {
        ...sent,
        answers: {
          marks,
          values: {
            ...values,
            email: write(one.email, number),
            ...(one.work && { workEmail: write(one.work, number) }),
            ...(one.phone && { phone: write(one.phone, number) }),
            ...(one.birth !== 'none' && { birthDate: birthDates[one.birth] }),
          },
        },
        device: {
          shownAt: new Date(wall.atPress - minute).toISOString(),
          sentAt: new Date(wall.atSend).toISOString(),
          ...(turn !== null && { visit, turn }),
          ...(device.knows !== 'unasked' && {
            presses: Object.fromEntries(
              Object.entries(marks)
                .filter(([, mark]) => mark !== null && device.knows !== 'nothing')
                .map(([id]) => [
                  id,
                  { at: new Date(wall.atPress).toISOString(), ago: device.knows === 'both' ? ago : null },
                ]),
            ),
          }),
        },
      };
      const outcome = await receiveSubmission(
        {
          idempotencyKey: randomUUID(),
          bodyDigest: '',
          submission,
          method: one.isPlain ? 'plain-form' : 'form',
          heldFor: held,
        },
        {
          ...desk(),
          lookupSecret: secret,
          findKnown: async () => null,
          suspect: async () => [],
          roomFor: async () => 'whole',
        },
      );
      assert.equal(outcome.kind, 'stored', JSON.stringify(outcome));
      if (outcome.kind !== 'stored') return;
      const flags = outcome.record.flags.filter(
        ({ code }) => !['presentation-differs', 'under-age', 'date-differs'].includes(code),
      );
      assert.deepEqual(flags, []);

      // The earliest moment that wall clock, monotonic clock and issue of the form allow.
      const arrived = at + ahead;
      const isKnown = device.knows === 'both' && wall.atPress <= wall.atSend;
      const age = Math.max(wall.atSend - wall.atPress, ago) + held;
      const issue = startOfDay(date);
      const earliest = isKnown ? Math.max(issue, Math.min(arrived - age, wall.atPress)) : issue;
      const ofAge = one.birth === 'child' ? ofAgeOn(birthDates.child, 15) : undefined;
      // The questions on screen were those of the day of the form.
      const isChild = ofAge !== undefined && (dayOf(now()) < ofAge || date < ofAge);
      const drawn = eras[drawnIn] as Era;
      const lines = choicesOf(presentation).flatMap(
        ({ id, channel, party, purpose, polarity, control }): Line[] => {
          if (channel === null) return [];
          const pressed = marks[id] ?? null;
          const mark =
            polarity === 'objection'
              ? pressed === 'yes'
                ? 'objected'
                : 'silent'
              : pressed === 'yes'
                ? 'yes'
                : pressed === 'no'
                  ? 'no'
                  : 'left';
          if (control === 'yes-no' && mark === 'left') return [];
          // A child is asked nothing: only what they pressed to say no was said.
          if (isChild && mark !== 'objected' && mark !== 'no') return [];
          const reach =
            channel === 'email' ? one.email.reach : channel === 'post' ? undefined : one.phone?.reach;
          return [
            {
              purpose,
              channel,
              party,
              ...(party !== 'own' && { company: partner }),
              goods: party === 'own' ? drawn.goods : partner.goods,
              ...(channel === 'phone' && { caller: drawn.caller ?? { id: 'own', text: drawn.name } }),
              mark,
              ...(reach !== undefined && { reach }),
              ...(one.form === 'letter' && mark === 'yes' && { waits: true }),
            },
          ];
        },
      );
      const slip = put({
        lines,
        reaches: [
          ...new Set([
            one.email.reach,
            ...(one.work ? [one.work.reach] : []),
            ...(one.phone ? [one.phone.reach] : []),
          ]),
        ],
        isLive: one.isPlain,
        callsUntil: startOfDay(addDays(date, 366)),
        earliest: one.isPlain ? arrived : earliest,
        pressedAt: one.isPlain ? at : pressedAt,
        // Where both clocks of the device were wrong, or the shop's was too, nobody could tell.
        isToldWell: isKnown && age >= device.age + device.held && device.wallAtPress <= 0,
        ...((one.isAltered || outcome.record.standing === 'flagged') && { isStrange: true }),
        ...(isChild && { ofAgeOn: ofAge }),
        ...(turn !== null && { page: { visit, turn } }),
      });
      if (one.form === 'letter' && !slip.isStrange && lines.some(({ waits }) => waits))
        waiting.push({ record: outcome.submission.id, slip });
    };

    const withdraw = async (
      who: { readonly view: PersonView; readonly reach: Reach },
      scopes: readonly WithdrawnScope[],
      { method, saidAgo = null }: { readonly method: WithdrawalMethod; readonly saidAgo?: number | null },
    ): Promise<void> => {
      const { view, reach } = who;
      const subjectId = subjectOf(view);
      const saidAt = saidAgo === null ? undefined : at - saidAgo;
      const isAccepted = saidAt !== undefined && saidAt <= at + ahead;
      const stored = await recordWithdrawal(
        { contacts: [view.used], ...(subjectId !== undefined && { subjectId }) },
        {
          config: current('loyalty-card'),
          language: 'fr',
          method,
          scopes,
          ...(isAccepted && { saidAt: new Date(saidAt).toISOString() }),
        },
        desk(),
      );
      assert.ok(stored);
      put({
        lines: scopes
          .filter(({ choice }) => choice === undefined || !choice.startsWith('history'))
          .map(
            ({ channel, purpose, party, partyName: name, partyRegistration: registration, goods }): Line => ({
              channel,
              purpose,
              party,
              ...(party !== null &&
                party !== 'own' &&
                name !== undefined && {
                  company: {
                    party,
                    name,
                    ...(registration !== undefined && { registration }),
                    goods: goods ?? { text: '' },
                  },
                }),
              ...(goods && { goods }),
              mark: 'withdrawn',
            }),
          ),
        reaches: [reach],
        ...(isAccepted && { saidAt, reallySaidAt: saidAt }),
      });
    };

    const confirm = async (which: number): Promise<void> => {
      const one = waiting[which % Math.max(1, waiting.length)];
      const stored = one && (await store.records.findById(one.record));
      if (!one || !stored || pile.some(({ confirms }) => confirms === one.slip)) return;
      const office = {
        ...desk(),
        open: () => ({ recordId: one.record, subjectId: stored.subjectId }),
        find: (id: string) => store.records.findById(id),
        readValues,
        digestAll: (_: FormConfig, values: { email?: string }) =>
          digestGiven(secret, { email: values.email ?? '' }),
        readViewOf: (controller: string, contact: readonly string[]) =>
          readView(store, controller, contact.map(tagOf)),
      } as unknown as ConfirmationOffice;
      const done = await new ConfirmationDesk(office).confirm('token', 'fr');
      assert.ok(done);
      put({ lines: [], reaches: one.slip.reaches.slice(0, 1), confirms: one.slip });
    };

    const jeanne: Written = { reach: 'first', writing: 0 };
    const shown = (view: PersonView): readonly ChoiceNow[] =>
      choicesIn(view).filter(({ item }) => isAboutContact(item));

    const refuse = async (which: number | 'all'): Promise<void> => {
      const view = await viewOf(jeanne);
      const choices = shown(view);
      if (choices.length === 0) return;
      const choice = which === 'all' ? null : choices[which % choices.length];
      const scopes = choice ? refuseOne(choice) : refuseAll(choicesIn(view));
      // Who presses a no is not told that it was nothing, unless it was said before.
      if (scopes.length === 0) assert.equal(choice?.answer, 'withdrawn');
      else await withdraw({ view, reach: 'first' }, scopes, { method: 'preferences' });
    };

    const grant = async (which: number): Promise<void> => {
      const view = await viewOf(jeanne);
      const choices = shown(view);
      const choice = choices[which % Math.max(1, choices.length)];
      if (!choice) return;
      const written = await listWritten(store, readValues, view);
      const answerer: Answerer = { view, written };
      const question = askAgain(answerer, { key: choice.key, language: 'fr' }, desk());
      if (!question) return;
      assert.ok(await recordYes(answerer, question, desk()));
      const { purpose, channel, party } = choice.item;
      const [value] = Object.values(question.values);
      const reach = channel === 'post' ? undefined : reachOf(String(value), number);
      const today = eras[era] as Era;
      const form = question.form.config.id;
      const isObjection = form === 'orders';
      assert.ok(!isObjection || channel === 'email' || channel === 'sms');
      const slip = put({
        lines: [
          {
            purpose,
            channel,
            party,
            ...(party !== 'own' && { company: today.partner }),
            goods: party === 'own' ? today.goods : today.partner.goods,
            ...(channel === 'phone' && { caller: today.caller ?? { id: 'own', text: today.name } }),
            mark: 'yes',
            ...(reach !== undefined && { reach }),
            ...(form === 'letter' && { waits: true }),
          },
        ],
        reaches: [...new Set<Reach>(['first', ...(reach ? [reach] : [])])],
      });
      if (form === 'letter') {
        const record = (await readView(store, business, tagsOf(jeanne))).records.at(-1)?.record.id;
        waiting.push({ record: String(record), slip });
      }
    };

    for (const one of life) {
      // Nothing happens twice in the same moment.
      at += 1000;
      if (one.kind === 'answers') await answer(one);
      else if (one.kind === 'waits') at += one.time;
      else if (one.kind === 'changes') era = one.era;
      else if (one.kind === 'clock') {
        ahead = one.ahead;
        sets.push({ from: at, ahead });
      } else if (one.kind === 'tells') {
        const { contact, channel, purpose, party, saidAgo } = one;
        const who = { view: await viewOf(contact, 'carried'), reach: contact.reach };
        await withdraw(who, [{ channel, purpose, party }], { method: 'spoken', saidAgo });
      } else if (one.kind === 'stops') {
        const view = await viewOf(one.contact, 'carried');
        const scope = { channel: one.isAll ? null : 'email', purpose: null, party: null };
        if (view.records.length > 0)
          await withdraw({ view, reach: one.contact.reach }, [scope], { method: 'one-click' });
      } else if (one.kind === 'refuses') await refuse(one.which);
      else if (one.kind === 'grants') await grant(one.which);
      else await confirm(one.which);
    }
    at += minute;
    return {
      pile,
      era: eras[era] as Era,
      now: at + ahead,
      page: async (contact) => {
        const view = await viewOf(contact);
        const said = describeChoices(view, {
          config: current('loyalty-card'),
          today: dayOf(now()),
          time: now(),
          forms: known(),
          requests: [],
          proofAddress: (id) => id,
          language: 'fr',
        });
        return shown(view).flatMap((choice) =>
          said.choices.filter(({ key }) => key === choice.key).map(({ isOpen }) => ({ isOpen, choice })),
        );
      },
      ask: (form, question, contacts) => {
        const config = current(form);
        const { current: siblings, contentsOf } = known();
        const ask = prepareAsk(
          {
            store,
            secret,
            now,
            config,
            siblings: [...siblings.values()].map((sibling) => sibling.config),
            earlierForm: (version) => contentsOf(config.id, version)[0]?.config,
          },
          { question },
        );
        return ask(
          contacts.map(({ email, phone }) => ({
            ...(email && contactOf(email)),
            ...(phone && contactOf(phone)),
          })),
        );
      },
    };
  };
  return { live, close: () => store.close() };
}

const isNumber = (reach: Reach): boolean => reach === 'island' || reach === 'mainland';

const reaches: readonly Reach[] = ['first', 'work', 'stranger', 'island', 'mainland'];

/** Whose address or number that is. */
function reachOf(text: string, life: number): Reach {
  const found = reaches.find((reach) =>
    [0, 1, 2].some((writing) => write({ reach, writing }, life) === text),
  );
  assert.ok(found, text);
  return found;
}

/** One page's life is of one form, and whoever has it open writes the same address and number. */
const makeVisit = ({ form, email, work, phone }: Answers, drawnIn: number): string =>
  `${form}${drawnIn}${email.reach}${work?.reach ?? ''}${phone?.reach ?? ''}`
    .replaceAll(/[^a-z\d]/g, '')
    .padEnd(22, '0')
    .slice(-22);

function firstFree(turns: Map<string, Set<number>>, visit: string, wanted: number): number {
  const taken = turns.get(visit) ?? new Set();
  let turn = wanted;
  while (taken.has(turn)) turn += 1;
  turns.set(visit, taken.add(turn));
  return turn;
}

const hoursInParis = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Paris',
  hour: '2-digit',
  hour12: false,
});
const midnights = new Map<string, number>();

/** Midnight in Paris. */
function startOfDay(date: string): number {
  const near = Date.parse(`${date}T00:00:00Z`);
  const known = midnights.get(date) ?? near - Number(hoursInParis.format(near)) * 3_600_000;
  midnights.set(date, known);
  return known;
}
