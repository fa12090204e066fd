import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { choicesOf } from '../../src/form/index.js';
import type { ServedForm } from '../../src/form/served-form.js';
import { choices } from '../../src/messages/every/choices.js';
import { findings } from '../../src/messages/every/findings.js';
import { form } from '../../src/messages/every/form.js';
import { mails } from '../../src/messages/every/mails.js';
import { pages } from '../../src/messages/every/pages.js';
import { preferences } from '../../src/messages/every/preferences.js';
import { languages } from '../../src/messages/languages.js';
import { accord } from '../cli/accord.js';
import { sentencesIn, type Tree } from '../messages/sentences-in.js';
import { linkIn } from './a-confirming-form.js';
import { linkIn as pageLinkIn, makeMailbox } from './a-mailbox.js';
import { linksOf, oneClick, press } from './a-person.js';
import { makeFolder, startReceiver, writeForms } from './a-receiver.js';
import { draw, fillIn } from './a-submission.js';

type Json = Record<string, unknown> & { id: string };

/** Of each text what it says in Spanish. */
const inSpanish = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(inSpanish);
  if (typeof value !== 'object' || value === null) return value;
  if ('es' in value && 'fr' in value) return { es: value.es };
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, inSpanish(one)]));
};

const contact = inSpanish(
  JSON.parse(readFileSync(new URL('../../demo/forms/business-contact.json', import.meta.url), 'utf8')),
) as Json & { purposes: readonly (Record<string, unknown> & { id: string })[] };
/** A form for professionals in Spanish alone, which asks for each yes and has it confirmed. */
const spanish: Json = {
  ...contact,
  languages: ['es'],
  strictB2B: true,
  confirm: ['email'],
  purposes: contact.purposes.map((one) => (one.id === 'offers' ? { ...one, basis: 'consent' } : one)),
};

const email = 'jeanne.moreau-test@example.fr';
const asSpaniard = { accept: 'text/html,application/xhtml+xml', 'accept-language': 'es-MX,fr;q=0.5' };

/** Pieces of all that other languages say, long enough to be known by. */
const strange = [form, choices, pages, preferences, mails, findings].flatMap((part) =>
  languages
    .filter((language) => language !== 'es')
    .flatMap((language) => [...sentencesIn(part[language] as Tree).values()])
    .flatMap((sentence) => sentence.split(/\{\{\w+\}\}|\n/))
    .map((piece) => piece.trim())
    .filter((piece) => piece.length > 12),
);

const textOf = (page: string): string =>
  page
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll('&quot;', '"')
    .replaceAll(/[ \n]+/g, ' ')
    .trim();

/** Fails where a text says something in French or in English. */
function isSpanish(text: string, where: string): void {
  for (const piece of strange) assert.ok(!text.includes(piece), `${where}: ${piece}`);
}

/** What a browser of a Spaniard shows at an address. */
async function readPage(answer: Response, where: string): Promise<string> {
  const page = await answer.text();
  assert.match(page, /<html lang="es" dir="ltr"/, where);
  const [, title = ''] = /<title>([^<]*)<\/title>/.exec(page) ?? [];
  isSpanish(`${title} ${textOf(page)}`, where);
  return textOf(page);
}

test('a business that writes in Spanish alone, and a person who reads nothing else, meet no other language', async (t) => {
  const mailbox = makeMailbox();
  const receiver = await startReceiver(t, { forms: [spanish], mailer: mailbox });
  const served = (await (await receiver.get(`/forms/${spanish.id}?language=es`)).json()) as ServedForm;
  assert.equal(served.presentation.language, 'es');
  isSpanish(JSON.stringify(served.presentation), 'the form');
  isSpanish(Object.values(served.words).join(' '), 'what the element says');
  assert.equal(served.words['summary.title_many'], 'Quedan {{count}} de respuestas por revisar');

  const drawn = draw(spanish, 'es');
  const asked = choicesOf(drawn).map(({ id }) => id);
  const { receipt } = await receiver.post(fillIn(drawn, asked));
  assert.equal(receipt.standing, 'counted');
  const proof = new URL(receipt.proof).pathname;
  const proved = await readPage(await receiver.get(proof, asSpaniard), 'the proof');
  assert.match(proved, /Su respuesta del \d+ de noviembre de \d{4}/);

  await mailbox.wait(1);
  const [mail] = mailbox.mails;
  assert.equal(mail!.language, 'es');
  assert.match(mail!.subject, /^Confirme su elección en /);
  isSpanish(mail!.text, 'the mail');
  const confirm = linkIn(mail!.text);
  await readPage(await receiver.get(confirm, asSpaniard), 'the page that asks to confirm');
  const confirmed = await readPage(await press(receiver, confirm, {}, asSpaniard), 'the page that confirms');
  assert.match(confirmed, /Su sí está registrado\. Cuenta desde ahora\./);

  const links = await linksOf(receiver, { email }, { form: spanish.id });
  const standing = await readPage(await receiver.get(links.preferences, asSpaniard), 'the choices');
  assert.match(standing, /Correo electrónico Sí/);
  await readPage(await receiver.get(links.stop, asSpaniard), 'the page that stops');
  const stopped = await press(receiver, links.stop, oneClick);
  const { proof: refusal } = (await stopped.json()) as { proof: string };
  const refused = await readPage(await receiver.get(new URL(refusal).pathname, asSpaniard), 'the refusal');
  assert.match(refused, /Su negativa del/);
  assert.match(refused, /No recibirá más correos electrónicos de/);
  const after = await readPage(await receiver.get(links.preferences, asSpaniard), 'the choices after it');
  assert.match(after, /Correo electrónico Parado/);

  const ask = `/forms/${spanish.id}/link`;
  await readPage(await receiver.get(ask, asSpaniard), 'the page that asks for a link');
  await readPage(await press(receiver, ask, { email }, asSpaniard), 'the page that says it is sent');
  await mailbox.wait(2);
  isSpanish(mailbox.mails[1]!.text, 'the mail with the link');
  await readPage(await receiver.get(pageLinkIn(mailbox.mails[1]!), asSpaniard), 'the page behind the link');
  for (const wrong of ['/p/nothing', '/nothing', '/u/nothing'])
    await readPage(await receiver.get(wrong, asSpaniard), wrong);
});

test('what is printed of a form in Spanish, and what its owner is told, is Spanish', async (t) => {
  const folder = makeFolder(t);
  const file = join(writeForms(folder, [spanish]), `${spanish.id}.json`);
  const printed = await accord(['preview', file, '--html', '--receiver', 'https://proof.shop.example']);
  assert.equal(printed.code, 0, printed.err);
  isSpanish(textOf(printed.out), 'the printed form');
  assert.match(printed.out, /obligatorio/);
  const told = await accord(['check', file], { LANG: 'es_ES.UTF-8' });
  isSpanish(told.out, 'the report');
  assert.match(told.out, /Errores: 0\./);
});

test('consumers in France are owed French beside it', async (t) => {
  const folder = makeFolder(t);
  const consumers = { ...spanish, audience: 'consumer' };
  const file = join(writeForms(folder, [consumers]), `${spanish.id}.json`);
  const { code, out } = await accord(['check', file, '--lang', 'es']);
  assert.equal(code, 1);
  assert.match(out, /Añada "fr" a «languages»/);
});
