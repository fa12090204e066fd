// A shop's sign-up page under a strict policy, with the built scripts, in a real browser.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { after, afterEach, before, beforeEach } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { Page, Route } from 'playwright-core';
import { calendarDateIn } from '../../src/law/index.js';
import type { FormConfig } from '../../src/config/index.js';
import { planForm, presentForm } from '../../src/form/index.js';
import { builtFolder, openPage } from '../docs/a-browser.js';
import { mappableFieldsOf, serveForm } from '../../src/form/serve-form.js';
import { fieldsMapped } from '../../src/form/served-form.js';
import { matchLanguage } from '../../src/messages/match-language.js';
import { wordingOf, wordsOf } from '../../src/messages/wording-of.js';
import { presentChoicesOnly } from '../../src/form/present-choices.js';
import { choicesWordsOf } from '../../src/messages/choices-words.js';
import { makeDerivations } from '../../src/server/forms/derive.js';
import type { KnownForm } from '../../src/server/forms/known-forms.js';
import { carryChoices, understand, type Wanted } from '../../src/server/submit/plain/carry-choices.js';
import { printAhead } from '../../src/server/submit/plain/print.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const form = readFileSync(join(root, 'demo/forms/account.json'), 'utf8');
export const reference = 'urn:uuid:0e9f6d0e-1111-4000-8000-000000000001';

export const policyWith = (connect: string) =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    `connect-src ${connect}`,
    "require-trusted-types-for 'script'",
    'trusted-types lit-html',
  ].join('; ');
export const script = '<script type="module" src="/accord.js"></script>';
export const choices = (attributes = '', config = '/forms/account') =>
  `<accord-choices config="${config}" lang="fr" email="mail" phone="tel" first-name="prenom" ${attributes}></accord-choices>`;
export const signUp = (inside = choices()) => `<form id="signup" method="post" action="/account">
  <p><label>Prénom <input name="prenom"></label></p><p><label>E-mail <input name="mail" type="email"></label></p>
  <p><label>Tél. <input name="tel" type="tel"></label></p>${inside}<button>Créer</button></form>`;

export let page: Page;
export let origin: string;
/** What the shop's page is made of, and where the form's JSON sends the answers. */
export let site: {
  head: string;
  body: string;
  policy: string;
  style: string;
  endpoint: string;
  carrying: () => string;
};
/** What reached the shop's own server, and the receiver. */
export let accounts: URLSearchParams[];
export let received: string[];
export let asked: string[];
/** What went wrong in the page, and what the console says. */
export let wrong: string[];
export let said: string[];

const receipt = {
  schema: 'accord/receipt/1',
  id: reference,
  standing: 'counted',
  flags: [],
  receivedAt: '2026-11-23T10:00:00Z',
  proof: '/p/token',
  answers: [{ choice: 'offers:email:own', answer: 'granted' }],
  jws: 'a.b.c',
  logProof: '',
};

/** The script of the form that a receiver makes. */
export function carrying(wanted: Wanted = {}, change = (text: string) => text): string {
  const { derive } = makeDerivations();
  const config = JSON.parse(form) as FormConfig;
  const known = { config, digest: 'account', content: form } as unknown as KnownForm;
  const understood = understand(derive, known, calendarDateIn(new Date(), 'Europe/Paris'), wanted);
  const carried = carryChoices(derive, understood);
  const code = readFileSync(join(builtFolder, 'forms/choices.js'), 'utf8');
  return `const carried=${change(JSON.stringify(carried))};\n${code}`;
}

/** What a receiver draws today for the fields of the form above, as HTML. */
export function printed(): string {
  const date = calendarDateIn(new Date(), 'Europe/Paris');
  const whole = presentForm(planForm(JSON.parse(form) as FormConfig, { date }), wordingOf('fr'));
  const given = ['firstName', 'email', 'phone'];
  const presentation = presentChoicesOnly(whole, given, choicesWordsOf('fr'));
  return printAhead({ presentation, wording: wordingOf('fr') });
}

/** What a receiver answers for the choices of the form, in a language that it has. */
function served(language: string, mapped: string): string {
  const config = { ...(JSON.parse(form) as FormConfig), endpoint: site.endpoint };
  const spoken = matchLanguage([language], config.languages);
  const date = calendarDateIn(new Date(), 'Europe/Paris');
  const whole = presentForm(planForm(config, { date }), wordingOf(spoken));
  const fields = mappableFieldsOf(whole);
  const given = fieldsMapped(fields, mapped.split(','));
  const presentation = presentChoicesOnly(whole, given, choicesWordsOf(spoken));
  return JSON.stringify(serveForm(config, presentation, wordsOf(spoken, true), fields));
}

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { pathname: asking, searchParams } = new URL(request.url ?? '/', 'http://any');
  asked.push(asking);
  // Another form of the same kind.
  const path = asking.replace('/forms/second', '/forms/account');
  const give = (type: string, content: string | Buffer, headers: Record<string, string> = {}) =>
    response.writeHead(200, { 'content-type': type, ...headers }).end(content);
  let sent = '';
  for await (const chunk of request) sent += String(chunk);
  if (path === '/')
    give(
      'text/html',
      `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>Page</title>
       <link rel="icon" href="data:,"><link rel="stylesheet" href="/page.css">${site.head}</head><body>${site.body}</body></html>`,
      { 'content-security-policy': site.policy.replace('default-src', 'img-src data:; default-src') },
    );
  else if (path === '/page.css') give('text/css', site.style);
  else if (path === '/forms/account')
    give('application/json', served(searchParams.get('language') ?? '', searchParams.get('mapped') ?? ''));
  else if (path === '/forms/account/choices.js') give('text/javascript', site.carrying());
  else if (path === '/v1/submissions') {
    received.push(sent);
    response.writeHead(201, { 'content-type': 'application/json' }).end(JSON.stringify(receipt));
  } else if (path === '/account') {
    accounts.push(new URLSearchParams(sent));
    give('text/html', '<!doctype html><title>Done</title><h1>Done</h1>');
  } else if (path === '/accord.css') give('text/css', readFileSync(join(builtFolder, 'cdn', path)));
  else if (path.endsWith('.js'))
    give(
      'text/javascript',
      readFileSync(join(builtFolder, 'cdn', path.replace(/^\/(?:other|accord)(?=\/)/, ''))),
    );
  else response.writeHead(404).end();
}
/** Opens the shop for the tests of a file, and a page of its own for each of them. */
export function openShop(): void {
  const server = createServer((request, response) => void answer(request, response));

  before(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  });
  after(() => {
    server.close();
    server.closeAllConnections();
  });

  beforeEach(async () => {
    site = { head: script, body: signUp(), policy: policyWith("'self'"), style: '', endpoint: '/', carrying };
    page = await openPage();
    [accounts, received, asked, wrong, said] = [[], [], [], [], []];
    await page.setViewportSize({ width: 1000, height: 800 });
    page.on('pageerror', (error) => wrong.push(String(error)));
    page.on('console', (message) => said.push(message.text()));
    await page.addInitScript(`window.violations = [];
      document.addEventListener('securitypolicyviolation', (event) =>
        violations.push(event.violatedDirective + ' ' + event.blockedURI + ' ' + event.sample));`);
  });
  afterEach(() => page.close());
}

export const violations = () => page.evaluate<string[]>('violations');
export const drawn = () => page.locator('accord-choices .accord-choice').first().waitFor();
export const write = () => page.locator('[name=mail]').fill('lea@shop.example');
export const press = () => page.locator('form button').click();
export async function create() {
  await write();
  await press();
  await page.getByRole('heading', { name: 'Done' }).waitFor();
  return accounts.at(-1)!;
}

/** The page of another browser, for the rest of a test. */
export const usePage = (other: Page): void => {
  page = other;
};

/** Keeps a file back until it is let go, or something else is to happen. */
export async function keepBack(
  path: string,
  then = (route: Route): Promise<unknown> => route.continue(),
): Promise<() => void> {
  let give = () => {};
  const given = new Promise<void>((resolve) => (give = resolve));
  await page.route(path, async (route) => {
    await given;
    await then(route);
  });
  return give;
}

/** Opens the request behind "par téléphone…", and answers it. */
export async function answerCalls(value: 'yes' | 'no') {
  const fold = page.locator('[data-fold="choice:offers:phone:own"]');
  await fold.locator('summary').click();
  await fold.locator(`[value=${value}]`).check();
}

/** How often the look that a form opens with is there. */
export const firstSheets = () =>
  page.evaluate<number>(
    `[...document.adoptedStyleSheets].filter(({ cssRules }) => cssRules[0].cssText.includes('accord-choices')).length`,
  );

export const email = () => page.locator('[name="choice:offers:email:own"]');
/** Choices that stand before those of the element. */
export const ahead = () => page.locator('[data-ahead]');
export const taken = () => page.locator('accord-choices[data-drawn]').first().waitFor();
export const marks = () =>
  received.map((text) => (JSON.parse(text) as { answers: { marks: Record<string, unknown> } }).answers.marks);

/** Opens the page while the elements' script is kept back, until it is given. */
export async function openWithoutAccord(): Promise<() => void> {
  const give = await keepBack('**/accord.js');
  await page.goto(origin, { waitUntil: 'commit' });
  return give;
}

/** Opens the question about calls. */
export const openCalls = () => page.locator('.accord-call > summary').click();

/** Checks that the element takes the place of what is shown ahead, at the site's fields too, without moving anything. */
export async function checkNothingMoves(attributes: string): Promise<void> {
  site.body = signUp(choices(attributes));
  site.style = 'accord-choices:not([data-drawn]) { display: block; min-height: 95rem }';
  const give = await openWithoutAccord();
  await ahead().waitFor();
  const words = page.locator('form > p .accord, form > p + .accord');
  const described = () =>
    page
      .locator('[name=tel]')
      .evaluate((field) =>
        (field.getAttribute('aria-describedby') ?? '')
          .split(' ')
          .map((id: string) => field.ownerDocument.getElementById(id)?.textContent),
      );
  assert.equal(await words.count(), attributes ? 3 : 0);
  const read = [await words.allInnerTexts(), await described()];
  const places = () =>
    page
      .locator(
        'input:visible, .accord-purpose:visible, [data-item]:visible, .accord-group-title:visible, .accord-choice',
      )
      .evaluateAll((nodes) => nodes.map((node) => JSON.stringify(node.getBoundingClientRect())));
  const first = await places();
  give();
  await taken();
  await page.waitForTimeout(200);
  assert.ok(first.length > 5);
  assert.deepEqual(await places(), first);
  assert.deepEqual([await words.allInnerTexts(), await described()], read);
  assert.equal(await page.locator('[data-ahead-words]').count(), 0);
}
