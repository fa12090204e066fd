import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import {
  choicesOf,
  fieldsOf,
  isFieldAsked,
  type FieldValue,
  type Mark,
  type Presentation,
} from '../../../src/form/index.js';
import { calendarDateIn } from '../../../src/law/index.js';
import type { PersonChoices, Receipt } from '../../../src/proof/index.js';
import { createReceiver, type Mailer, type Receiver } from '../../../src/server/index.js';
import type { StoredAnswer } from '../../../src/server/owner/ask-may-contact.js';
import { databaseOf } from '../a-database.js';
import { makeFolder, writeForms } from '../a-receiver.js';
import { draw } from '../a-submission.js';

/** A form as its owner writes it. */
export type FormJson = Record<string, unknown> & { readonly id: string };

/** A wall clock that can be set, and beside it one that nobody sets. */
export interface Clock {
  /** Sets the wall clock, as an administrator or a time server does. */
  set(at: string): void;
  /** Lets time go by. */
  pass(milliseconds: number): void;
  readonly now: () => Date;
  readonly steady: () => number;
}

export const second = 1000;
export const minute = 60 * second;
export const hour = 60 * minute;
export const day = 24 * hour;

export function makeClock(start: string): Clock {
  let [wall, steady] = [Date.parse(start), 5000];
  return {
    set: (at) => {
      wall = Date.parse(at);
    },
    pass: (milliseconds) => {
      wall += milliseconds;
      steady += milliseconds;
    },
    now: () => new Date(wall),
    steady: () => steady,
  };
}

/** The clock of a shop whose store a command of today reads: two hours back, so that what happens in it is over. */
export const recently = (): Clock => makeClock(new Date(Date.now() - 2 * hour).toISOString());

/** What a person does with a form. */
export interface Filled {
  readonly yes?: readonly string[];
  readonly no?: readonly string[];
  readonly values?: Readonly<Record<string, FieldValue>>;
  /** The day of the form that they have before them. Default: today. */
  readonly date?: string;
  /** What the widget says of its times, beside what every widget says. */
  readonly device?: object;
  /** Of the body, by the widget's steady clock. */
  readonly heldFor?: number;
  readonly presentation?: Presentation;
  /** Pressed at this moment by a widget that says so. Default: when it is sent. */
  readonly pressedAt?: Date | null;
}

export interface Shop {
  readonly clock: Clock;
  readonly folder: string;
  readonly logs: string[];
  readonly receiver: Receiver;
  /** Fills a form in and sends it. */
  fill(form: FormJson, filled?: Filled): Promise<Receipt>;
  send(form: FormJson, filled?: Filled): Promise<{ status: number; json: Record<string, unknown> }>;
  /** The owner asks whether somebody may be contacted. */
  ask(question: object): Promise<StoredAnswer>;
  /** The same, in short: `yes: granted`. */
  may(question: object): Promise<string>;
  asOwner(path: string, body?: object): Promise<{ status: number; json: Record<string, unknown> }>;
  links(contact: object, more?: object): Promise<{ stop: string; preferences: string | null }>;
  choices(path: string): Promise<PersonChoices>;
  press(
    path: string,
    fields: Record<string, string>,
    isPage?: boolean,
  ): Promise<{ status: number; text: string; way: string }>;
  get(path: string): Promise<{ status: number; text: string }>;
  /** The same, as a program asks. */
  json(path: string): Promise<{ status: number; text: string }>;
  close(): Promise<void>;
}

interface Wanted {
  readonly forms: readonly FormJson[];
  readonly clock?: Clock;
  /** Start again on what an earlier receiver left. */
  readonly folder?: string;
  readonly mailer?: Mailer;
}

export const jeanne = 'jeanne.answers@example.fr';
export const mobile = '06 39 98 45 67';

const written = (control: string): FieldValue | undefined =>
  ({
    email: jeanne,
    phone: mobile,
    address: { street: '3 rue des Lilas', postcode: '49000', city: 'Angers' },
    number: '100',
    select: 'gas',
    terms: true,
    'birth-date': '1980-02-03',
  })[control] ?? 'Jeanne';

/** A shop with a receiver of its own: real store and keys, a clock of the test, and no port. */
export async function openShop(t: TestContext, wanted: Wanted): Promise<Shop> {
  const { forms, clock = makeClock('2026-11-24T10:00:00+01:00'), folder = makeFolder(t), mailer } = wanted;
  const logs: string[] = [];
  const receiver = await createReceiver({
    dataFolder: join(folder, 'data'),
    keysFolder: join(folder, 'keys'),
    formsFolder: writeForms(folder, forms),
    publicUrl: 'https://proof.shop.example',
    rateLimit: 0,
    databaseUrl: await databaseOf(folder),
    now: clock.now,
    steady: clock.steady,
    log: { level: 'debug', stream: { write: (line: string) => void logs.push(line) } },
    ...(mailer && { mailer }),
  });
  const { app, ownerToken } = receiver;
  t.after(() => app.close());
  const authorization = `Bearer ${ownerToken}`;
  const formId = forms[0]?.id;
  const shop: Shop = {
    clock,
    folder,
    logs,
    receiver,
    send: async (form, filled = {}) => {
      const { heldFor } = filled;
      const answer = await app.inject({
        method: 'POST',
        url: '/v1/submissions',
        headers: {
          'content-type': 'application/json',
          'idempotency-key': randomUUID(),
          ...(heldFor !== undefined && { 'accord-held': String(heldFor) }),
        },
        payload: JSON.stringify(fillIn(form, filled, clock)),
      });
      return { status: answer.statusCode, json: answer.json() };
    },
    fill: async (form, filled) => {
      const { status, json } = await shop.send(form, filled);
      assert.ok(status === 201 || status === 202, JSON.stringify(json));
      return json as unknown as Receipt;
    },
    asOwner: async (path, body) => {
      const answer = await app.inject({
        method: body ? 'POST' : 'GET',
        url: path,
        headers: { authorization, ...(body && { 'content-type': 'application/json' }) },
        ...(body && { payload: JSON.stringify(body) }),
      });
      return { status: answer.statusCode, json: answer.body === '' ? {} : answer.json() };
    },
    ask: async (question) => {
      const asked = { form: formId, contact: { email: jeanne }, channel: 'email', ...question };
      const { status, json } = await shop.asOwner('/v1/may-contact', asked);
      assert.equal(status, 200, JSON.stringify(json));
      return json as unknown as StoredAnswer;
    },
    may: async (question) => {
      const { allowed, reason } = await shop.ask(question);
      return `${allowed ? 'yes' : 'no'}: ${reason}`;
    },
    links: async (contact, more = {}) => {
      const { status, json } = await shop.asOwner('/v1/links', { form: formId, contact, ...more });
      assert.equal(status, 200, JSON.stringify(json));
      const pathOf = (url: unknown) => (typeof url === 'string' ? new URL(url).pathname : null);
      return { stop: pathOf(json['stop']) ?? '', preferences: pathOf(json['preferences']) };
    },
    choices: async (path) => {
      const answer = await app.inject({ url: path, headers: { accept: 'application/json' } });
      assert.equal(answer.statusCode, 200, answer.body);
      return answer.json();
    },
    press: async (path, fields, isPage = false) => {
      const answer = await app.inject({
        method: 'POST',
        url: path,
        headers: {
          'content-type': 'application/x-www-form-urlencoded',
          ...(isPage && { accept: 'text/html,application/xhtml+xml', 'accept-language': 'fr' }),
        },
        payload: new URLSearchParams(fields).toString(),
      });
      return {
        status: answer.statusCode,
        text: answer.body,
        way: new URL(String(answer.headers.location ?? '/'), `https://proof.shop.example${path}`).pathname,
      };
    },
    get: async (path) => {
      const answer = await app.inject({
        url: path,
        headers: { accept: 'text/html,application/xhtml+xml', 'accept-language': 'fr' },
      });
      return { status: answer.statusCode, text: answer.body };
    },
    json: async (path) => {
      const answer = await app.inject({ url: path, headers: { accept: 'application/json' } });
      return { status: answer.statusCode, text: answer.body };
    },
    close: () => app.close(),
  };
  return shop;
}

/** What a widget posts. */
export function fillIn(form: FormJson, filled: Filled, clock: Clock): object {
  const { yes = [], no = [], values = {}, device = {} } = filled;
  const now = clock.now();
  const date = filled.date ?? calendarDateIn(now, 'Europe/Paris');
  const presentation = filled.presentation ?? draw(form, 'fr', date);
  const marks = Object.fromEntries(
    choicesOf(presentation).map(({ id }): [string, Mark] => [
      id,
      yes.includes(id) ? 'yes' : no.includes(id) ? 'no' : null,
    ]),
  );
  for (const id of [...yes, ...no])
    assert.ok(Object.hasOwn(marks, id), `${id} is not one of ${Object.keys(marks).join(', ')}`);
  const pressedAt = filled.pressedAt === undefined ? now : filled.pressedAt;
  const given = Object.fromEntries(
    fieldsOf(presentation).flatMap((field) => {
      // What comes with a choice is only there for whoever said yes to it.
      if (!isFieldAsked(field, { marks })) return [];
      const value = Object.hasOwn(values, field.id) ? values[field.id] : written(field.control);
      return value === undefined ? [] : [[field.id, value]];
    }),
  );
  const sentAt = now.toISOString();
  return {
    schema: 'accord/submission/1',
    presentation,
    answers: { values: given, marks },
    device: {
      shownAt: sentAt,
      sentAt,
      ...(pressedAt && {
        presses: Object.fromEntries(
          [...yes, ...no].map((id) => [
            id,
            { at: pressedAt.toISOString(), ago: Math.max(0, now.getTime() - pressedAt.getTime()) },
          ]),
        ),
      }),
      ...device,
    },
    page: 'https://shop.example/carte',
    widget: 'accord/0.1.0',
  };
}

export const words = (fr: string, en: string) => ({ fr, en });

/** A bakery that asks for an address and a number, and offers by e-mail, by text message and by phone. */
export const bakery = {
  id: 'bakery-card',
  version: '1.0.0',
  languages: ['fr', 'en'],
  jurisdiction: 'FR',
  audience: 'consumer',
  relationship: 'prospect',
  endpoint: '/',
  title: words('Votre carte', 'Your card'),
  submit: words('Envoyer', 'Send'),
  controller: {
    id: 'bakery',
    name: 'Boulangerie des Tilleuls SARL',
    registration: 'RCS Angers 000 000 001',
    address: '14 place du Marché, 49000 Angers, France',
    email: 'carte@tilleuls.example',
  },
  policy: { url: '/policy.html', version: '1' },
  concludesContract: true,
  purposes: [
    {
      id: 'card',
      basis: 'contract',
      title: words('tenir votre carte', 'run your card'),
      retention: { months: 24, after: 'last-contact' },
    },
    {
      id: 'offers',
      basis: 'consent',
      title: words('vous envoyer nos offres', 'send you our offers'),
      interest: words('faire connaître nos pains', 'let people know our bread'),
      retention: { months: 36, after: 'last-contact' },
    },
  ],
  recipients: [{ text: words('Notre hébergeur, en France.', 'Our hosting company, in France.') }],
  fields: [
    {
      id: 'email',
      type: 'email',
      label: words('E-mail', 'E-mail'),
      required: true,
      purposes: ['card', 'offers'],
      without: words('Sans elle, pas de carte.', 'Without it, no card.'),
    },
    {
      id: 'phone',
      type: 'phone',
      label: words('Téléphone', 'Phone'),
      purposes: ['offers'],
      without: words('Rien ne change.', 'Nothing changes.'),
    },
  ],
  marketing: {
    purpose: 'offers',
    goods: words('pains et gâteaux', 'bread and cakes'),
    goodsId: 'bread',
    channels: ['email', 'sms', 'phone'],
  },
};

/** The same form with some of its parts otherwise. */
export const changed = (form: FormJson, changes: object): FormJson => ({ ...form, ...changes });
