import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { dirname, join } from 'node:path';
import { after, before, test } from 'node:test';
import { build } from 'vite';
import { receiptSchema } from '../../src/cli/endpoint/conversation.js';
import { checkConfig, parseConfig } from '../../src/config/index.js';
import { seal } from '../../src/counter/seal.js';
import { parseBundle, type SealingJwk, toFiles } from '../../src/proof/index.js';
import { readSenders } from '../../src/server/inbound/read-senders.js';
import { readToldEvents } from '../../src/server/inbound/told-events.js';
import { clock } from '../cli/accord.js';
import { draw, fillIn, jeanne, loyaltyCard, readConfig } from '../server/a-submission.js';
import { makeAuthority } from '../timestamp/an-authority.js';
import { runMailer } from './a-mailer.js';
import { openSite, type Site } from './a-site.js';
import { openWorkplace, type Workplace } from './a-workplace.js';
import { type Block, blocksOf, readBlocks, root } from './blocks.js';

let site: Site;
let work: Workplace;
before(async () => {
  site = await openSite();
  work = openWorkplace();
  copyFileSync(join(root, 'demo/forms/newsletter.json'), join(work.folder, 'form.json'));
  mkdirSync(join(work.folder, 'forms'), { recursive: true });
  // Two forms, as the first steps have it.
  for (const name of ['newsletter.json', 'account.json'])
    copyFileSync(join(root, 'demo/forms', name), join(work.folder, 'forms', name));
});
const left: (() => void)[] = [];
/** What a step leaves behind goes with the rest. */
const leaving = { after: (leave: () => void) => void left.push(leave) };
after(async () => {
  await site?.close();
  work?.close();
  for (const leave of left) leave();
});

const script = '<script type="module" src="/accord/accord.js"></script>';
const linesOf = ({ code }: Block): readonly string[] =>
  code
    .replaceAll('\\\n', ' ')
    .split('\n')
    .map((line) => line.replace(/\s+#.*$/, '').trim())
    .filter(Boolean);
async function drawn(selector: string): Promise<void> {
  try {
    await site.page.locator(selector).first().waitFor({ timeout: 10_000 });
  } catch (cause) {
    throw new Error(`no ${selector}: ${site.wrong.join('; ') || 'nothing is said'}`, { cause });
  }
}
/** The form of a document that has choices in it, sent to where it can be seen. */
const signUpOf = (file: string): string =>
  blocks
    .find((one) => one.file === file && one.code.includes('<accord-choices config="/forms/account"'))!
    .code.replace('method="post"', 'method="get"')
    .replace('/account"', '/page"');
/** Keeps the elements' script back until it is given. */
async function keepBackAccord(): Promise<{ give: () => void; done: () => Promise<void> }> {
  let give = () => {};
  const held = new Promise<void>((resolve) => (give = resolve));
  await site.page.route('**/accord.js', async (route) => {
    await held;
    await route.continue();
  });
  return { give, done: () => site.page.unroute('**/accord.js') };
}
async function sendTicked(email: string): Promise<void> {
  assert.equal(await site.page.locator('[name="choice:offers:email:own"]').isChecked(), true);
  await site.page.locator(email).fill('lea@shop.example');
  await site.page.locator('button').click();
  await site.page.waitForURL(/accord-proof=urn/);
  nothingWrong();
}
const nothingWrong = () => assert.deepEqual(site.wrong, []);

/** Sends the request that a line with curl makes, to the site of the test. */
async function curl(line: string): Promise<unknown> {
  const [, address] = /curl (\S+)/.exec(line) ?? [];
  const headers = Object.fromEntries(
    [...line.matchAll(/-H ["']([^:]+): ([^"']+)["']/g)].map(([, name, value]) => [
      name!,
      value!.replace('$TOKEN', site.ownerToken),
    ]),
  );
  const [, body] = /-d '([^']+)'/.exec(line) ?? [];
  const answer = await fetch(site.url + new URL(address!).pathname, {
    headers,
    ...(body !== undefined && { method: 'POST', body }),
  });
  assert.ok(answer.ok, await answer.clone().text());
  return answer.json();
}

async function sendLoyaltyCard(): Promise<void> {
  const answer = await fetch(`${site.url}/v1/submissions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() },
    body: JSON.stringify(fillIn(draw(), ['offers:email:own'])),
  });
  assert.equal(answer.status, 201);
}

let making: Promise<string> | undefined;
/** Starts a receiver on the workplace's folders once, so that they are there. */
const makeStore = () =>
  (making ??= work.runUntilItAnswers('npm run -s accord -- serve --forms ./forms --data ./data', '/health'));

interface Way {
  readonly in: string;
  readonly has: RegExp;
  readonly title: string;
  run(block: Block): Promise<void>;
}

const blockWith = (has: RegExp): string =>
  readBlocks().find(({ file, code }) => file === 'docs/mailers.md' && has.test(code))?.code ?? '';
const brevo = (url: string) => ({ BREVO: url, BREVO_KEY: 'xkeysib-test' });

/** A proof of the site's receiver in `proof`, and its keys in `trust`, as somebody has them from elsewhere; gives its number. */
async function writeProof(): Promise<string> {
  const answer = await fetch(`${site.url}/v1/submissions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() },
    body: JSON.stringify(fillIn(draw())),
  });
  const { id, proof } = (await answer.json()) as { id: string; proof: string };
  const read = async (path: string): Promise<string> => (await fetch(site.url + path)).text();
  const files: Readonly<Record<string, string | Uint8Array>> = {
    ...Object.fromEntries(
      Object.entries(toFiles(parseBundle(await read(`${new URL(proof).pathname}/bundle.json`)))).map(
        ([name, content]) => [`proof/${name}`, content],
      ),
    ),
    'trust/jwks.json': await read('/.well-known/jwks.json'),
    'trust/log.vkey': await read('/v1/log/vkey'),
  };
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(work.folder, name)), { recursive: true });
    writeFileSync(join(work.folder, name), content);
  }
  return id;
}

const loaderTag = '<script src="/accord/loader.js"></script>';

/** A recipe of docs/sites.md on a page that stands in for the system: the receiver is the page's own site. */
const onSite =
  (form: boolean, around: (code: string) => string = (code) => code) =>
  async ({ code }: Block): Promise<void> => {
    const here = code
      .replaceAll('https://accord.shop.example', '')
      .replaceAll('"choices": "account"', '"choices": "/forms/account"');
    await site.open(`<!doctype html><html lang="fr"><head></head><body>${around(here)}</body></html>`);
    await drawn(form ? 'accord-form .accord-submit' : 'form accord-choices .accord-choice');
    assert.equal(await site.page.locator('accord-form, accord-choices').count(), 1);
    nothingWrong();
  };
const withLoader = (code: string) => code + loaderTag;
/** The site's own form, as its system writes it. */
const withForm = (attributes: string, inside: string) => (code: string) =>
  `<form ${attributes}>${inside}</form>${code}`;
/** A plug-in or an editor that writes the block into the page late, and runs its scripts anew, without their attributes. */
const writtenLate = (code: string) =>
  `<main></main><template>${code}</template><script>setTimeout(() => {
    const main = document.querySelector('main');
    main.append(document.querySelector('template').content);
    for (const old of main.querySelectorAll('script')) {
      const script = document.createElement('script');
      if (old.src) script.src = old.getAttribute('src');
      else script.textContent = old.textContent;
      old.replaceWith(script);
    }
  }, 100)</script>`;

const ways: readonly Way[] = [
  {
    in: 'docs/topics.md',
    has: /"topics"/,
    title: 'topics and a frequency stand beside a purpose, and the form has nothing to say against them',
    run: async ({ code }) => {
      const form = JSON.parse(readFileSync(join(root, 'demo/forms/newsletter.json'), 'utf8')) as {
        purposes: readonly object[];
      };
      const purposes = form.purposes.map((purpose) => ({ ...purpose, ...(JSON.parse(code) as object) }));
      const found = checkConfig(readConfig({ ...form, purposes }), '2026-11-23');
      assert.deepEqual(
        found.filter(({ level }) => level !== 'info'),
        [],
      );
    },
  },
  {
    in: 'docs/topics.md',
    has: /curl .*\/v1\/may-contact/,
    title: 'the owner asks what somebody may be sent',
    run: async (block) => {
      const answer = (await curl(linesOf(block).join(' '))) as Record<string, unknown>;
      assert.equal(answer['allowed'], false);
    },
  },
  {
    in: 'docs/inbound.md',
    has: /"senders"/,
    title: 'the file of the senders is one that the receiver takes',
    run: async ({ code }) => {
      const file = join(work.folder, 'senders.json');
      writeFileSync(file, code);
      assert.deepEqual(
        readSenders(file).map(({ sender }) => sender),
        ['brevo', 'mailchimp', 'twilio', 'mail', 'events'],
      );
    },
  },
  {
    in: 'docs/inbound.md',
    has: /^stop: /,
    title: 'a mail server hands a mail on as it came, and tries again when nobody takes it',
    run: async ({ code }) => {
      const came: { body: string; authorization: string | undefined }[] = [];
      const server = createServer(async (request, response) => {
        const body = (await request.toArray()).join('');
        came.push({ body, authorization: request.headers.authorization });
        response.writeHead(came.length === 1 ? 200 : 503).end();
      }).listen(0, '127.0.0.1');
      await new Promise((resolve) => server.once('listening', resolve));
      const { port } = server.address() as { port: number };
      writeFileSync(join(work.folder, 'accord-secret'), 'Authorization: Bearer replace-me-0c4b7d21aa');
      const command = /"\|(.*)"/
        .exec(code)?.[1]
        ?.replace('/etc/postfix/', '')
        .replace('/usr/bin/curl', 'curl')
        .replace('https://consent.shop.example', `http://127.0.0.1:${port}`);
      await work.run(`printf 'Subject: stop\\r\\n\\r\\n' | ${command}`);
      assert.deepEqual(came, [
        { body: 'Subject: stop\r\n\r\n', authorization: 'Bearer replace-me-0c4b7d21aa' },
      ]);
      await assert.rejects(work.run(`printf x | (${command})`), /: 75/);
      server.close();
    },
  },
  {
    in: 'docs/inbound.md',
    has: /"evt-1"/,
    title: 'the events of any sender are read as they stand',
    run: async ({ code }) => {
      const { events, unread } = readToldEvents(JSON.parse(code));
      assert.deepEqual(
        events.map(({ kind }) => kind),
        ['unsubscribed', 'bounced'],
      );
      assert.deepEqual(unread, []);
    },
  },
  {
    in: 'docs/proof.md',
    has: /accord -- bundle/,
    title: 'a proof is written, and checked with keys from elsewhere',
    run: async (block) => {
      await makeStore();
      const [bundle, verify] = linesOf(block);
      await assert.rejects(work.run(bundle!), /No record begins with 3f2a9c1e/);
      await writeProof();
      assert.match(await work.run(`${verify!} --lang en`), /^proof: The proof is valid$/m);
    },
  },
  {
    in: 'docs/defence.md',
    has: /accord -- audit/,
    title: 'a campaign is answered for an inspector, line by line',
    run: async (block) => {
      await makeStore();
      writeFileSync(join(work.folder, 'list.csv'), 'phone\n06 39 98 12 34\n');
      for (const line of linesOf(block)) assert.match(await work.run(line), /^file\.zip/);
      rmSync(join(work.folder, 'file.zip'));
    },
  },
  {
    in: 'docs/defence.md',
    has: /accord -- law-change/,
    title: 'what a day to come changes is written',
    run: async (block) => {
      await makeStore();
      for (const line of linesOf(block)) await work.run(line);
      assert.match(readFileSync(join(work.folder, 'changes.csv'), 'utf8'), /^what,id,channel/);
    },
  },
  {
    in: 'docs/endpoint.md',
    has: /accord -- endpoint test/,
    title: 'the example of an endpoint keeps what is sent, as its commands have it',
    run: async (block) => {
      copyFileSync(join(root, 'docs/endpoint/plain.mjs'), join(work.folder, 'plain.mjs'));
      const start = readBlocks().find(({ code }) => code.includes('plain.mjs'))?.code ?? '';
      const act = async (url: string) => {
        for (const line of linesOf(block)) {
          const told = await work.run(line.replace('http://127.0.0.1:4600', url));
          assert.match(told, /It keeps\./);
        }
      };
      const sameClock = { NODE_OPTIONS: clock.join(' ') };
      await work.whileItAnswers(start.replace('docs/endpoint/', ''), '/health', act, sameClock);
    },
  },
  {
    in: 'docs/endpoint.md',
    has: /plain\.mjs answers/,
    title: 'the example of an endpoint has at most a hundred lines',
    run: async () => {
      const lines = readFileSync(join(root, 'docs/endpoint/plain.mjs'), 'utf8').trimEnd().split('\n');
      assert.ok(lines.length <= 100, `${lines.length} lines`);
    },
  },
  {
    in: 'docs/endpoint.md',
    has: /accord\/receipt\/1/,
    title: 'the receipt of the page is one that the widget takes',
    run: async ({ code }) => {
      assert.ok(receiptSchema.safeParse(JSON.parse(code)).success);
    },
  },
  {
    in: 'docs/defence.md',
    has: /accord\/proposed-rules/,
    title: 'what a planned law would change is written',
    run: async ({ code }) => {
      await makeStore();
      writeFileSync(join(work.folder, 'rules.json'), code);
      await work.run('npm run -s accord -- law-change rules.json --form account --data ./data > planned.csv');
      assert.match(readFileSync(join(work.folder, 'planned.csv'), 'utf8'), /^what,id,channel/);
    },
  },
  {
    in: 'docs/defence.md',
    has: /manifest\.sig/,
    title: 'what nobody signed is not taken for signed',
    // What OpenSSL finds in a whole file, and in one that was changed, is in test/cli/defence.test.ts.
    run: async ({ code }) => {
      await writeProof();
      mkdirSync(join(work.folder, 'defence'), { recursive: true });
      writeFileSync(join(work.folder, 'defence/defence.json'), '{\n  "kid": "none"\n}\n');
      writeFileSync(join(work.folder, 'check-defence.sh'), code);
      await assert.rejects(work.run('cd defence && TRUST=../trust bash -eu ../check-defence.sh'));
    },
  },
  {
    in: 'docs/proof.md',
    has: /accord -- excerpt/,
    title: 'a partner is shown its own part of a record, and checks it',
    run: async (block) => {
      await makeStore();
      const [excerpt, verify] = linesOf(block);
      await assert.rejects(work.run(excerpt!), /No record begins with 3f2a9c1e/);
      const id = await writeProof();
      const answer = await fetch(`${site.url}/v1/proofs/${id}/excerpt?party=roaster`, {
        headers: { authorization: `Bearer ${site.ownerToken}` },
      });
      writeFileSync(join(work.folder, 'roaster.json'), await answer.text());
      assert.match(await work.run(`${verify!} --lang en`), /^roaster.json: The proof is valid$/m);
    },
  },
  {
    in: 'docs/export.md',
    has: /accord -- export/,
    title: 'who said yes is written in each format',
    run: async (block) => {
      await makeStore();
      for (const line of linesOf(block)) await work.run(`${line} --overwrite`);
      assert.match(readFileSync(join(work.folder, 'yes.csv'), 'utf8'), /^\uFEFF[A-Z][^;]+ [^;]+;/);
      assert.match(readFileSync(join(work.folder, 'plain.csv'), 'utf8'), /^contact,channel,/);
    },
  },
  {
    in: 'docs/log.md',
    has: /accord -- log check/,
    title: 'the log is checked, written as files, and held against what somebody kept',
    run: async (block) => {
      await makeStore();
      const [check, exporting, holding] = linesOf(block);
      assert.match(await work.run(check!), /All is well/);
      // Nothing was logged in this folder: both say so.
      await assert.rejects(work.run(exporting!), /Nothing was logged here yet/);
      await assert.rejects(work.run(holding!), /checkpoint is not there/);
    },
  },
  {
    in: 'docs/log.md',
    has: /accord -- keys rotate/,
    title: 'the keys are named, and a new one is made',
    run: async (block) => {
      await makeStore();
      const [list, rotate] = linesOf(block);
      assert.match(await work.run(list!), /^signs\trecord\t/m);
      assert.match(await work.run(rotate!), / -> /);
    },
  },
  {
    in: 'docs/proof.md',
    has: /openssl pkeyutl/,
    title: 'a proof is checked with OpenSSL alone',
    run: async ({ code }) => {
      await writeProof();
      writeFileSync(join(work.folder, 'check.sh'), code);
      assert.match(await work.run('cd proof && TRUST=../trust bash -eu ../check.sh'), /checkpoint: signed/);
    },
  },
  {
    in: 'docs/paper.md',
    has: /accord -- print/,
    title: 'slips are printed for the receiver that is there',
    run: async (block) => {
      await makeStore();
      for (const line of linesOf(block)) assert.match(await work.run(line), /^slips\.pdf: 50 × 2 \(A5\)$/m);
      assert.match(readFileSync(join(work.folder, 'slips.pdf'), 'latin1'), /^%PDF-1\.7/);
    },
  },
  {
    in: 'docs/paper.md',
    has: /v1\/slips -H/,
    title: 'a no on a slip that nobody printed is taken down, and told',
    run: async (block) => {
      const line = linesOf(block).join(' ').replaceAll('\\', '');
      const { flags, answers } = (await curl(line)) as { flags: { code: string }[]; answers: object[] };
      assert.equal(flags[0]?.code, 'slip-unknown');
      assert.deepEqual(answers, [{ choice: 'offers:phone:own', answer: 'refused' }]);
    },
  },
  {
    in: 'docs/paper.md',
    has: /"paper": \{ "photo"/,
    title: 'a form says what pictures of its slips are kept for',
    run: async ({ code }) => {
      readConfig({ ...loyaltyCard, ...(JSON.parse(`{${code}}`) as object) });
    },
  },
  {
    in: 'docs/paper.md',
    has: /themes\/print\.css/,
    title: 'the sheet for printing is there',
    run: async ({ code }) => {
      const [, path = ''] = /href="([^"]+)"/.exec(code) ?? [];
      assert.equal((await fetch(site.url + path)).status, 200);
    },
  },
  {
    in: 'docs/counter.md',
    has: /<accord-form counter/,
    title: 'the word makes a counter of the form',
    run: async ({ code }) => {
      await site.open(code);
      await drawn('.accord-counter-state');
      assert.equal(await site.page.locator('.accord-counter-languages > button').count(), 3);
      nothingWrong();
    },
  },
  {
    in: 'docs/counter.md',
    has: /accord -- sealed/,
    title: 'what was saved as a file is carried to the receiver',
    run: async (block) => {
      const jwk = (await (await fetch(`${site.url}/v1/keys/sealing`)).json()) as SealingJwk;
      const key = crypto.randomUUID();
      const what = { body: JSON.stringify(fillIn(draw())), key, form: 'loyalty-card', madeAt: new Date() };
      const entries = [{ key, ...(await seal(what, jwk)) }];
      writeFileSync(
        join(work.folder, 'accord-2026-11-29.sealed.json'),
        JSON.stringify({ schema: 'accord/sealed-export/1', entries }),
      );
      const line = linesOf(block)[0]!.replace('https://proof.shop.example', site.url);
      assert.match(await work.run(line), /^1 stored, 0 stored before, 0 refused, of 1\.$/m);
    },
  },
  {
    in: 'docs/mailers.md',
    has: /^\/\/ mailer\.mjs/,
    title: 'the program beside the receiver heeds the receiver, and nobody else',
    run: async ({ code }) => {
      const { told, stranger } = await runMailer(code, blockWith(/BREVO_KEY/), brevo);
      assert.equal(stranger, 401);
      assert.equal(told.length, 2);
    },
  },
  {
    in: 'docs/mailers.md',
    has: /BREVO_KEY/,
    title: 'Brevo is told of a yes, and of its withdrawal',
    run: async ({ code }) => {
      const { told } = await runMailer(blockWith(/^\/\/ mailer\.mjs/), code, brevo);
      assert.deepEqual(
        told.map(({ line, headers, body }) => [line, headers['api-key'], body]),
        [false, true].map((emailBlacklisted) => [
          'POST /v3/contacts',
          'xkeysib-test',
          { email: jeanne, updateEnabled: true, emailBlacklisted, smsBlacklisted: true },
        ]),
      );
    },
  },
  {
    in: 'docs/mailers.md',
    has: /MAILCHIMP_KEY/,
    title: 'Mailchimp is told of a yes, and of its withdrawal',
    run: async ({ code }) => {
      const { told } = await runMailer(blockWith(/^\/\/ mailer\.mjs/), code, (url) => ({
        MAILCHIMP: url,
        MAILCHIMP_KEY: '0123-us21',
        MAILCHIMP_LIST: 'abc123',
      }));
      const member = createHash('md5').update(jeanne).digest('hex');
      assert.deepEqual(
        told.map(({ line, body }) => [line, body]),
        ['subscribed', 'unsubscribed'].map((status) => [
          `PUT /3.0/lists/abc123/members/${member}`,
          { email_address: jeanne, status_if_new: status, status },
        ]),
      );
      assert.equal(told[0]?.headers.authorization, `Basic ${btoa('accord:0123-us21')}`);
    },
  },
  {
    in: 'docs/mailers.md',
    has: /suppression export/,
    title: 'the list of refusals is written before a send',
    run: async (block) => {
      await makeStore();
      for (const line of linesOf(block)) await work.run(line);
      assert.match(readFileSync(join(work.folder, 'no.csv'), 'utf8'), /^sha256,/);
      rmSync(join(work.folder, 'no.csv'));
    },
  },
  {
    in: 'docs/mailers.md',
    has: /accord -- contact list\.csv/,
    title: 'a list is checked before it goes to a mailer',
    run: async (block) => {
      await makeStore();
      writeFileSync(join(work.folder, 'list.csv'), `email\n${jeanne}\n`);
      for (const line of linesOf(block)) await work.run(line);
      assert.match(readFileSync(join(work.folder, 'list.answers.csv'), 'utf8'), /accord_allowed[^]*no/);
      rmSync(join(work.folder, 'list.answers.csv'));
    },
  },
  {
    in: 'docs/notice.md',
    has: /accord -- notice forms/,
    title: 'the complete notice and the section for the terms are printed',
    run: async (block) => {
      for (const line of linesOf(block))
        assert.match(await work.run(line), /data-notice="complete"[^]*<h1>Protection des données<\/h1>/);
    },
  },
  {
    in: 'docs/notice.md',
    has: /<accord-notice config="\/notices\/page-bleue">/,
    title: 'the element draws the notice of all forms of a business',
    run: async ({ code }) => {
      await site.open(`${script}${code}`);
      await drawn('accord-notice [data-item="purpose:letter"]');
      await drawn('accord-notice [data-item="purpose:account"]');
      nothingWrong();
    },
  },
  {
    in: 'README.md',
    has: /^npm start/,
    title: 'whoever types `npm start` sees the demo',
    run: async (block) => {
      const [start = '', test_ = ''] = linesOf(block);
      assert.deepEqual([start, test_], ['npm start', 'npm test']);
      const page = await work.runUntilItAnswers(start, '/', { ACCORD_DATA: join(work.folder, 'demo-data') });
      assert.match(page, /<h1/);
      // The other line is the one that runs this.
      const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
        scripts: Record<string, string>;
      };
      assert.ok(scripts['test']?.includes('test:node'));
    },
  },
  ...['README.md', 'docs/elements.md'].map((file): Way => ({
    in: file,
    has: /<accord-form config="\/forms\/loyalty-card">/,
    title: 'the tag for a page draws the form',
    run: async ({ code }) => {
      await site.open(code);
      await drawn('accord-form .accord-submit');
      nothingWrong();
    },
  })),
  ...['README.md', 'docs/own-form.md'].map((file): Way => ({
    in: file,
    has: /<accord-choices config="\/forms\/account" email="user\[email\]"/,
    title: 'the element in a form that exists draws the choices',
    run: async ({ code }) => {
      await site.open(`${script}${code.replace('phone="phone"', 'phone="phone" first-name="first"')}`);
      await drawn('accord-choices .accord-choice');
      nothingWrong();
    },
  })),
  {
    in: 'docs/own-form.md',
    has: /^accord-choices:not\(\[data-drawn\], \[data-failed\]\)/,
    title: 'the rules that keep the place of the choices, and of the words at the fields, do',
    run: async (block) => {
      await keepsPlace('accord-choices')(block);
      const fields = ['mail', 'first', 'tel']
        .map((name) => `<p class="field"><label>${name} <input name="${name}"></label></p>`)
        .join('');
      const choices =
        '<accord-choices config="/forms/account" email="mail" phone="tel" first-name="first" describe-fields></accord-choices>';
      const place = () =>
        site.page.evaluate<number>('document.querySelector("[name=tel]").getBoundingClientRect().y');
      const page = (rest: string) => `<style>${block.code}</style>${rest}<form>${fields}${choices}</form>`;
      await site.open(page(''));
      const kept = await place();
      await site.open(page(script));
      await drawn('form .accord-purpose');
      assert.ok(Math.abs((await place()) - kept) < 4, 'the last field');
    },
  },
  {
    in: 'docs/own-form.md',
    has: /preview form\.json --html --language/,
    title: 'the form is printed as plain HTML',
    run: async (block) => {
      for (const line of linesOf(block)) assert.match(await work.run(line), /<form[^>]+proof\.shop\.example/);
    },
  },
  {
    in: 'docs/own-form.md',
    has: /src="\/forms\/account\/choices\.js/,
    title: 'with the form’s own script, a person ticks at once, and that is recorded',
    run: async ({ code }) => {
      const { give, done } = await keepBackAccord();
      const opened = site.open(code + signUpOf('docs/own-form.md'));
      await site.page.locator('[data-ahead] [name="choice:offers:email:own"]').check();
      assert.ok(!site.asked.some((path) => path.includes('/choices.html')));
      give();
      await opened;
      await drawn('accord-choices[data-drawn]');
      await done();
      await sendTicked('[name="user[email]"]');
    },
  },
  {
    in: 'docs/own-form.md',
    has: /preview forms\/account\.json --html --choices --ahead/,
    title: 'the choices are printed as the element draws them',
    run: async (block) => {
      for (const line of linesOf(block)) assert.match(await work.run(line), /data-ahead[^]*<noscript>/);
    },
  },
  {
    in: 'docs/own-form.md',
    has: /accord\/accord\.css/,
    title: 'with the sheet, printed choices look as they do once they are drawn',
    run: async ({ code }) => {
      const [line = ''] = linesOf(readBlocks().find((one) => one.code.includes('--ahead'))!);
      const [ahead = ''] = (await work.run(line)).split('<!-- After');
      const form = (inside: string) =>
        `<!doctype html><html lang="fr"><head>${code}${inside ? '' : script}</head><body><form><input name="m" type="email">
         <accord-choices config="/forms/account" email="m" first-name="m" phone="m">${inside}</accord-choices></form>`;
      const looks = () =>
        site.page.locator('.accord-choice, .accord-box').evaluateAll((all) =>
          all.map((one) => {
            const { x, y, width, height } = one.getBoundingClientRect();
            return [x, y, width, height].join(' ');
          }),
        );
      await site.open(form(ahead));
      const printed = await looks();
      await site.open(form(''));
      await drawn('accord-choices .accord-choice');
      assert.deepEqual(await looks(), printed);
      assert.equal(printed.length, 7);
      nothingWrong();
    },
  },
  {
    in: 'docs/package.md',
    has: /type="importmap"/,
    title: 'with the import map, a script with a query is fetched once',
    run: async ({ code }) => {
      const tag = script.replace('accord.js', 'accord.js?v=2');
      const json = readFileSync(join(root, 'demo/forms/newsletter.json'), 'utf8');
      await site.open(
        `${code}${tag}<accord-form><script type="application/json">${json}</script></accord-form>`,
      );
      await drawn('accord-form .accord-submit');
      assert.deepEqual(
        site.asked.filter((path) => path.startsWith('/accord/accord.js')),
        ['/accord/accord.js?v=2'],
      );
      nothingWrong();
    },
  },
  {
    in: 'docs/write.md',
    has: /"template": "newsletter"/,
    title: 'the fifteen lines are a whole form',
    run: async ({ code }) => {
      assert.ok(code.trim().split('\n').length <= 15);
      writeFileSync(join(work.folder, 'fifteen.json'), code);
      assert.match(await work.run('npm run -s accord -- check fifteen.json'), /Errors: 0\. Warnings: 0\./);
    },
  },
  ...['README.md', 'docs/write.md'].map((file): Way => ({
    in: file,
    has: /check forms?(\/newsletter)?\.json/,
    title: 'a form is checked, today and on another day',
    run: async (block) => {
      for (const line of linesOf(block)) assert.match(await work.run(line), /Errors: 0\./);
    },
  })),
  ...['README.md', 'docs/receiver.md'].map((file): Way => ({
    in: file,
    has: /accord -- serve/,
    title: 'the receiver starts, and lists its options',
    run: async (block) => {
      const [serve = '', help] = linesOf(block);
      assert.match(await work.runUntilItAnswers(serve, '/health'), /ok/);
      if (help) assert.match(await work.run(help), /--public-url/);
    },
  })),
  {
    in: 'docs/contact.md',
    has: /accord -- contact list\.csv/,
    title: 'a list is answered line by line',
    run: async (block) => {
      await makeStore();
      writeFileSync(join(work.folder, 'list.csv'), `email;phone\n${jeanne};06 39 98 12 34\n`);
      for (const line of linesOf(block)) await work.run(line);
      assert.match(readFileSync(join(work.folder, 'list.answers.csv'), 'utf8'), /accord_allowed/);
    },
  },
  {
    in: 'docs/time.md',
    has: /serve .*--time-authority/,
    title: 'a receiver starts with an authority, also while that does not answer',
    run: async (block) => {
      writeFileSync(join(work.folder, 'tsa-root.pem'), makeAuthority(leaving).caPem);
      for (const line of linesOf(block)) assert.match(await work.runUntilItAnswers(line, '/health'), /ok/);
    },
  },
  {
    in: 'docs/time.md',
    has: /openssl ts -verify/,
    title: 'a token is checked with OpenSSL alone, and its time is read',
    run: async (block) => {
      const authority = makeAuthority(leaving);
      const checkpoint = Buffer.from('proof.shop.example/log\n1\nAAAA\n');
      const files = {
        'tsa-root.pem': authority.caPem,
        'checkpoint.txt': checkpoint,
        'cp.tsr': authority.say({ data: checkpoint, time: '20261124090000.5Z' }),
      };
      for (const [name, content] of Object.entries(files)) writeFileSync(join(work.folder, name), content);
      const [verify = '', read = ''] = linesOf(block);
      assert.match(await work.run(verify), /Verification: OK/);
      assert.match(await work.run(read), /Time stamp: Nov 24 09:00:00/);
    },
  },
  ...['README.md', 'docs/contact.md'].map((file): Way => ({
    in: file,
    has: /curl .*\/v1\/may-contact/,
    title: 'the owner asks whether one person may be called',
    run: async (block) => {
      const answer = (await curl(linesOf(block).join(' '))) as Record<string, unknown>;
      assert.equal(answer['allowed'], false);
    },
  })),
  {
    in: 'docs/contact.md',
    has: /curl .*\/v1\/attempts/,
    title: 'a call that was made is noted, with the last day on which it counts',
    run: async (block) => {
      const { countsUntil } = (await curl(linesOf(block).join(' '))) as { countsUntil: string };
      assert.match(countsUntil, /^\d{4}-\d\d-\d\d$/);
    },
  },
  {
    in: 'docs/choices.md',
    has: /curl .*\/v1\/withdrawals/,
    title: 'the owner records what somebody said on the phone, and it is heeded',
    run: async (block) => {
      const line = linesOf(block).join(' ');
      const { withdrawals } = (await curl(line)) as { withdrawals: unknown[] };
      assert.equal(withdrawals.length, 1);
      const asked = blocks.find(({ file, code }) => file === 'README.md' && code.includes('/v1/may-contact'));
      const { reason } = (await curl(linesOf(asked!).join(' '))) as Record<string, unknown>;
      assert.match(String(reason), /withdrawn|objected|refused/);
    },
  },
  {
    in: 'docs/rights.md',
    has: /curl .*\/v1\/requests/,
    title: 'a request is taken down, carried out and answered',
    run: async (block) => {
      await sendLoyaltyCard();
      const [take, act] = linesOf(block)
        .join(' ')
        .split(/(?=curl )/);
      const { id } = (await curl(take!.replace('jeanne@example.fr', jeanne))) as { id: string };
      const { answer } = (await curl(act!.replace('$ID', id))) as { answer: { text: string } };
      assert.match(answer.text, /Vos données sont effacées/);
    },
  },
  {
    in: 'docs/retention.md',
    has: /^event;on;email/,
    title: 'a file of events is read, and who is not known is told by line',
    run: async (block) => {
      await makeStore();
      writeFileSync(join(work.folder, 'told.csv'), block.code);
      const said = await work.run('npm run -s accord -- events import told.csv --data ./data').catch(String);
      assert.match(said, /line 2: nobody is known[^]*line 4: nobody is known[^]*0 told, 3 not/);
      rmSync(join(work.folder, 'told.csv'));
    },
  },
  {
    in: 'docs/retention.md',
    has: /accord -- events import/,
    title: 'events are told with a file',
    run: async (block) => {
      await makeStore();
      writeFileSync(join(work.folder, 'events.csv'), 'event;on;email\n');
      const [command = ''] = linesOf(block);
      assert.match(await work.run(command), /0 told, 0 not/);
      rmSync(join(work.folder, 'events.csv'));
    },
  },
  {
    in: 'docs/retention.md',
    has: /retention --dry-run/,
    title: 'who leaves is listed, for a calendar too, and who is not known is not held',
    run: async (block) => {
      await makeStore();
      const [list = '', ical = '', hold = ''] = linesOf(block);
      await work.run(list);
      assert.match(await work.run(ical), /^on,person,who,/);
      assert.match(readFileSync(join(work.folder, 'leaving.ics'), 'utf8'), /^BEGIN:VCALENDAR/);
      rmSync(join(work.folder, 'leaving.ics'));
      assert.match(await work.run(hold).catch(String), /Nobody is known by this contact/);
    },
  },
  {
    in: 'docs/retention.md',
    has: /users add dora/,
    title: 'somebody is given the scope of the archive',
    run: async (block) => {
      await makeStore();
      const [command = ''] = linesOf(block);
      assert.match(await work.run(command), /^accord_/m);
    },
  },
  {
    in: 'docs/users.md',
    has: /users add awa/,
    title: 'users are added, listed, rotated and removed',
    run: async (block) => {
      await makeStore();
      const said: string[] = [];
      for (const line of linesOf(block)) said.push(await work.run(line));
      assert.match(said[0] ?? '', /^accord_[0-9a-f]{72}$/m);
      assert.match(said.join(''), /^crm\texport\t/m);
    },
  },
  {
    in: 'docs/users.md',
    has: /accord -- audit/,
    title: 'the trail comes as CSV and as lines of JSON',
    run: async (block) => {
      await makeStore();
      for (const line of linesOf(block)) await work.run(line);
      assert.match(
        readFileSync(join(work.folder, 'who-did-what.csv'), 'utf8'),
        /^at,who,act,outcome,about,id$/m,
      );
    },
  },
  {
    in: 'docs/contact.md',
    has: /suppression import/,
    title: 'refusals come in and go out',
    run: async (block) => {
      await makeStore();
      writeFileSync(join(work.folder, 'refusals.csv'), `email\n${jeanne}\n`);
      const [taken = '', given = ''] = linesOf(block);
      assert.match(await work.run(taken), /1 new on the list/);
      assert.match(await work.run(given), /give the mailer those lists too/);
      assert.ok(existsSync(join(work.folder, 'no.csv')));
      rmSync(join(work.folder, 'no.csv'));
    },
  },
  {
    in: 'docs/sources.md',
    has: /accord -- import/,
    title: 'a file of customers is weighed, and nobody enters a mailing by it',
    run: async (block) => {
      await makeStore();
      writeFileSync(join(work.folder, 'customers.csv'), `email\n${jeanne}\n`);
      for (const line of linesOf(block)) assert.match(await work.run(line), /no yes comes of it/);
    },
  },
  {
    in: 'docs/sources.md',
    has: /"type": "document"/,
    title: 'a field for a document that is shown is accepted, and asks for nothing',
    run: async ({ code }) => {
      const form = JSON.parse(readFileSync(join(root, 'demo/forms/loyalty-card.json'), 'utf8')) as {
        fields: readonly object[];
      };
      const field = JSON.parse(code) as { label: { fr: string } };
      const label = { en: field.label.fr, es: field.label.fr, ...field.label };
      const parsed = parseConfig({ ...form, fields: [...form.fields, { ...field, label }] });
      assert.ok(parsed.ok, JSON.stringify(parsed));
      assert.deepEqual(
        checkConfig(parsed.config, '2026-11-29').filter(({ level }) => level === 'error'),
        [],
      );
    },
  },
  {
    in: 'docs/sources.md',
    has: /v1\/documents/,
    title: 'a document that was shown is noted by a program',
    run: async (block) => {
      // The demo's form asks for no document, and the receiver says so.
      await assert.rejects(curl(linesOf(block).join(' ')), /accepted: none, as this form has no field/);
    },
  },
  {
    in: 'docs/sources.md',
    has: /"sources"/,
    title: 'a form says in its notice where else data comes from',
    run: async ({ code }) => {
      const form = JSON.parse(readFileSync(join(root, 'demo/forms/loyalty-card.json'), 'utf8')) as object;
      const { sources } = JSON.parse(code) as { sources: object };
      const parsed = parseConfig({ ...form, languages: ['fr'], sources });
      const about = parsed.ok ? [] : parsed.problems.filter(({ path }) => path.startsWith('sources'));
      assert.deepEqual(about, []);
    },
  },
  {
    in: 'docs/choices.md',
    has: /<accord-preferences/,
    title: 'a customer who is logged in sees their choices, refuses one and changes their mind',
    run: async ({ code }) => {
      await sendLoyaltyCard();
      const line = `curl x:/v1/links -H 'Authorization: Bearer $TOKEN' -H 'Content-Type: application/json' -d '{"form":"loyalty-card","contact":{"email":"${jeanne}"}}'`;
      const { preferences } = (await curl(line)) as { preferences: string };
      await site.open(`${script}${code.replace(/https:\/\/[^"]+/, new URL(preferences).pathname)}`);
      await drawn('accord-preferences .accord-small');
      const open = site.page.locator('accord-preferences .accord-standing [name=refuse]');
      const count = await open.count();
      const mails = site.page.locator('[name=refuse][value="offers:email:own"]');
      const label = (await mails.getAttribute('aria-label'))!.replace('Arrêter\u00a0: ', '');
      await mails.click();
      await drawn('.accord-said[role=status]');
      assert.equal(await open.count(), count - 1);
      await site.page.locator('.accord-standing [name=choice][value="offers:email:own"]').click();
      await site.page.locator('.accord-again .accord-actions button').first().click();
      await site.page.getByText(`Oui enregistré\u00a0: ${label}`).waitFor();
      assert.equal(await open.count(), count);
      nothingWrong();
    },
  },
  {
    in: 'docs/choices.md',
    has: /curl .*\/v1\/links/,
    title: 'the owner gets the links of a person',
    run: async (block) => {
      await sendLoyaltyCard();
      const line = linesOf(block).join(' ').replace('jeanne@example.fr', jeanne);
      const links = (await curl(line)) as Record<string, unknown>;
      assert.deepEqual(Object.keys(links), ['stop', 'preferences', 'preferencesUntil', 'headers']);
    },
  },
  {
    in: 'docs/sites.md',
    has: /^<script\n {2}src="[^"]+"\n {2}nowprocket\n {2}data-no-optimize="1"\n {2}data-noptimize/,
    title: 'the script for every page runs',
    run: onSite(true, (code) => `${code}<div data-accord-form="newsletter"></div>`),
  },
  {
    in: 'docs/sites.md',
    has: /action="\/account" method="post">\n {2}<label/,
    title: 'choices in a form that a site has',
    run: onSite(false, withLoader),
  },
  {
    in: 'docs/sites.md',
    has: /"form": "form\.register"/,
    title: 'choices in a form that a site cannot edit',
    run: onSite(
      false,
      withForm(
        'class="register"',
        '<input name="email"><input name="phone"><p><button type="submit">Go</button></p>',
      ),
    ),
  },
  {
    in: 'docs/sites.md',
    has: /woocommerce-form-register/,
    title: 'WooCommerce: a page that stands in',
    run: onSite(
      false,
      withForm(
        'class="woocommerce-form-register"',
        '<p><input name="email" type="email"><input name="phone"></p><p><button class="woocommerce-form-register__submit">Go</button></p>',
      ),
    ),
  },
  {
    in: 'docs/sites.md',
    has: /#customer-form/,
    title: 'PrestaShop: a page that stands in',
    run: onSite(
      false,
      withForm(
        'id="customer-form"',
        '<section><input name="firstname"><input name="email"><input name="phone"></section><footer class="form-footer"><button>Go</button></footer>',
      ),
    ),
  },
  {
    in: 'docs/sites.md',
    has: /loader\.js" defer/,
    title: 'Shopify: a page that stands in',
    run: onSite(true),
  },
  {
    in: 'docs/sites.md',
    has: /data-accord-lang="fr"/,
    title: 'Wix: a page that stands in',
    run: onSite(true),
  },
  {
    in: 'docs/sites.md',
    has: /Email Form/,
    title: 'Webflow: a page that stands in',
    run: onSite(
      false,
      withForm('data-name="Email Form"', '<input name="email"><input name="phone"><input type="submit">'),
    ),
  },
  {
    in: 'docs/sites.md',
    has: /window\.accordAttach/,
    title: 'Google Tag Manager: a page that stands in',
    run: onSite(
      false,
      (code) =>
        `<form id="signup"><input name="mail"><input name="phone"><button>Go</button></form>${writtenLate(code)}`,
    ),
  },
  {
    in: 'docs/sites.md',
    has: /id="id_email"/,
    title: 'Django: a page that stands in',
    run: onSite(false),
  },
  {
    in: 'docs/sites.md',
    has: /data-turbo-track/,
    title: 'Rails: a page that stands in',
    run: onSite(false),
  },
  {
    in: 'docs/sites.md',
    has: /wire:submit/,
    title: 'Livewire: a page that stands in',
    run: onSite(false),
  },
  {
    in: 'docs/sites.md',
    has: /hx-post/,
    title: 'HTMX: a page that stands in',
    run: onSite(false),
  },
  {
    in: 'docs/sites.md',
    has: /^<div data-accord-form="[^"]+"><\/div>$/,
    title: 'a whole form, as WordPress keeps it of what authors write',
    run: onSite(true, withLoader),
  },
  {
    in: 'docs/sites.md',
    has: /^<div data-accord-form="[^"]+"><\/div>\n<script/,
    title: 'Squarespace and Odoo: pages that stand in, whose editor writes the block late',
    run: onSite(true, writtenLate),
  },
  {
    in: 'docs/start.md',
    has: /accord -- serve/,
    title: 'the first steps: two forms, check, serve',
    run: async (block) => {
      // Other documents have two forms there already.
      const lines = linesOf(block).map((line) =>
        line.replaceAll('forms/', 'mine/').replace('--forms forms', '--forms mine'),
      );
      for (const line of lines.slice(0, -1)) await work.run(line);
      assert.match(await work.runUntilItAnswers(lines.at(-1)!, '/forms/account'), /Créer mon compte/);
      // The commands of the other documents name one of these forms.
      for (const { code, file } of blocks.filter((one) => /accord -- (contact|suppression)/.test(one.code)))
        assert.match(code, /--form (account|newsletter) /, file);
    },
  },
  {
    in: 'docs/start.md',
    has: /<accord-form config="\/forms\/newsletter"><\/accord-form>/,
    title: 'the whole page with a script tag takes an answer',
    run: async ({ code }) => {
      await site.open(code);
      await drawn('accord-form .accord-submit');
      await site.page.locator('[name=email]').fill('lea@shop.example');
      await site.page.locator('.accord-submit').click();
      await drawn('.accord-outcome[data-state=saved]');
      assert.match(await site.page.locator('.accord-outcome').innerText(), /Vous êtes inscrit à la lettre/);
      nothingWrong();
    },
  },
  {
    in: 'docs/start.md',
    has: /curl .*\/v1\/submissions/,
    title: 'the owner reads what was collected',
    run: async (block) => {
      await sendLoyaltyCard();
      const { items } = (await curl(linesOf(block).join(' '))) as { items: unknown[] };
      assert.ok(items.length > 0);
    },
  },
  {
    in: 'docs/start.md',
    has: /<accord-choices config="\/forms\/account" first-name/,
    title: 'a form that exists goes where it went, with the number of the record',
    run: async ({ code }) => {
      assert.ok(code.includes('<form'));
      await site.open(signUpOf('docs/start.md'));
      await drawn('accord-choices .accord-choice');
      await site.page.locator('[name=mail]').fill('lea@shop.example');
      await site.page.locator('button').click();
      await site.page.waitForURL(/accord-proof=urn/);
      nothingWrong();
    },
  },
  {
    in: 'docs/start.md',
    has: /--ahead --language fr > choices\.html/,
    title: 'the choices are printed into a file, in two pieces',
    run: async (block) => {
      for (const line of linesOf(block)) await work.run(line);
      const [ahead = '', below = ''] = readFileSync(join(work.folder, 'choices.html'), 'utf8').split(
        '<!-- After',
      );
      assert.match(ahead, /data-ahead/);
      assert.match(below, /<form/);
    },
  },
  {
    in: 'docs/start.md',
    has: /accord\/accord\.css/,
    title: 'with the sheet and the piece, a person ticks before the script has come, and that is recorded',
    run: async ({ code }) => {
      const [ahead = ''] = readFileSync(join(work.folder, 'choices.html'), 'utf8').split('<!-- After');
      const markup = signUpOf('docs/start.md').replace('></accord-choices>', `>${ahead}</accord-choices>`);
      const { give, done } = await keepBackAccord();
      const opened = site.open(code + markup);
      await site.page.locator('[name="choice:offers:email:own"]').check();
      give();
      await opened;
      await drawn('accord-choices[data-drawn]');
      await done();
      await sendTicked('[name=mail]');
    },
  },
  {
    in: 'docs/start.md',
    has: /export function SignUp/,
    title: 'the component for React draws the form and shows the proof',
    run: async ({ code }) => {
      for (const { fileName, code: chunk } of await bundleReact(code)) site.give(`/given/${fileName}`, chunk);
      await site.open('<main></main><script type="module" src="/given/sign-up.js"></script>');
      await drawn('accord-form .accord-submit');
      await site.page.locator('[name=email]').fill('lea@shop.example');
      await site.page.locator('.accord-submit').click();
      await site.page.getByText('Votre preuve').waitFor();
      nothingWrong();
    },
  },
  {
    in: 'docs/reference.md',
    has: /addEventListener\('accord-saved'/,
    title: 'the listener hears what was granted',
    run: async ({ code }) => {
      site.give('/given/listener.js', code);
      await site.open(
        `<script src="/given/listener.js"></script>${script}<accord-form config="/forms/newsletter"></accord-form>`,
      );
      await drawn('accord-form .accord-submit');
      const heard = site.page.waitForEvent('console', (message) => message.text() === 'welcome');
      await site.page.locator('[name=email]').fill('lea@shop.example');
      // The button says what it is the yes to: there is no box.
      await site.page.locator('.accord-submit').click();
      await heard;
    },
  },
  {
    in: 'docs/reference.md',
    has: /await choices\.record\(\)/,
    title: 'a form that a click sends takes the number of the record along',
    run: async ({ code }) => {
      site.give('/given/record.js', code);
      const choices = '<accord-choices config="/forms/account" email="mail" phone="phone"></accord-choices>';
      await site.open(
        `<form><input name="mail"><input name="phone">${choices}<button id="create">Go</button></form>${script}<script src="/given/record.js"></script>`,
      );
      await drawn('accord-choices .accord-choice');
      await site.page.locator('[name=mail]').fill('lea@shop.example');
      await site.page.locator('[name="choice:offers:email:own"]').check();
      const sent = site.page.waitForRequest('**/account');
      await site.page.locator('#create').click();
      assert.match((await sent).postData() ?? '', /name="accord-proof"\s+urn:uuid:[\da-f-]{36}/);
    },
  },
  {
    in: 'docs/reference.md',
    has: /intlTelInput\(shown/,
    title: 'the hidden field has the full number as it is typed',
    run: async ({ code }) => {
      const library = 'test/hosts/node_modules/intl-tel-input/dist/js/intlTelInputWithUtils.js';
      site.give('/given/phone-library.js', readFileSync(join(root, library), 'utf8'));
      site.give('/given/phone.js', code);
      await site.open(
        `<form><input id="shown" type="tel"><input type="hidden" name="phone"></form><script src="/given/phone-library.js"></script><script src="/given/phone.js"></script>`,
      );
      await site.page.locator('#shown').fill('06 39 98 12 34');
      assert.equal(await site.page.locator('[name=phone]').inputValue(), '+33639981234');
    },
  },
  {
    in: 'docs/reference.md',
    has: /"logo": "https/,
    title: 'the logo and the colours of a form are taken, and can be read',
    run: async ({ code }) => {
      const { controller, theme } = JSON.parse(code) as { controller: object; theme: object };
      const form = JSON.parse(readFileSync(join(root, 'demo/forms/loyalty-card.json'), 'utf8')) as {
        controller: object;
      };
      const parsed = parseConfig({ ...form, theme, controller: { ...form.controller, ...controller } });
      assert.ok(parsed.ok, JSON.stringify(parsed));
      const heard = checkConfig(parsed.config, '2026-11-29');
      assert.deepEqual(
        heard.filter((finding) => finding.code === 'faint-accent'),
        [],
      );
    },
  },
  {
    in: 'docs/reference.md',
    has: /--accord-accent: #7a1f3d/,
    title: 'the properties change the button',
    run: async ({ code }) => {
      await site.open(
        `<style>${code}</style>${script}<accord-form config="/forms/newsletter"></accord-form>`,
      );
      await drawn('accord-form .accord-submit');
      assert.deepEqual(await looks('.accord-submit'), ['rgb(122, 31, 61)', 'rgb(255, 255, 255)', '0px']);
    },
  },
  {
    in: 'docs/reference.md',
    has: /^html\.dark/,
    title: 'a page that is dark by a class gets the dark side of the colours',
    run: async ({ code }) => {
      const page = `<style>${code}</style>${script}<accord-form config="/forms/newsletter"></accord-form>`;
      await site.open(`<!doctype html><html class="dark"><head></head><body>${page}`);
      await drawn('accord-form .accord-submit');
      assert.equal((await looks('.accord-submit'))[0], 'rgb(169, 199, 255)');
    },
  },
  {
    in: 'docs/reference.md',
    has: /themes\/dsfr\.css/,
    title: 'the theme file is where the tag says',
    run: async ({ code }) => {
      await site.open(`${code}${script}<accord-form config="/forms/newsletter"></accord-form>`);
      await drawn('accord-form .accord-submit');
      assert.equal((await looks('.accord-submit'))[2], '0px');
      nothingWrong();
    },
  },
  {
    in: 'docs/reference.md',
    has: /^accord-form:not\(:defined\)/,
    title: 'the rule that keeps the place of an element does',
    run: async (block) => {
      await keepsPlace('accord-form')(block);
      await keepsPlace('accord-choices')(block);
    },
  },
  {
    in: 'docs/reference.md',
    has: /^default-src 'none'/,
    title: 'the strict policy lets the form work',
    run: async ({ code }) => {
      await site.open(
        `${script}<accord-form config="/forms/newsletter"></accord-form>`,
        `${code.trim()}; img-src data:`,
      );
      await drawn('accord-form .accord-submit');
      nothingWrong();
    },
  },
];

const looks = (selector: string): Promise<readonly string[]> =>
  site.page.evaluate<readonly string[]>(
    `(({ backgroundColor, color, borderTopLeftRadius }) => [backgroundColor, color, borderTopLeftRadius])(getComputedStyle(document.querySelector(${JSON.stringify(selector)})))`,
  );

/** A rule is there before the script is, and gone once the element is drawn. */
function keepsPlace(tag: 'accord-form' | 'accord-choices'): (block: Block) => Promise<void> {
  return async ({ code }) => {
    const element = `<${tag} config="/forms/account" email="mail" phone="tel" first-name="first"></${tag}>`;
    const fields = '<input name="mail"><input name="tel"><input name="first">';
    const inside = tag === 'accord-choices' ? `<form>${fields}${element}</form>` : element;
    const height = () =>
      site.page.evaluate<number>(`document.querySelector('${tag}').getBoundingClientRect().height`);
    await site.open(`<style>${code}</style>${inside}`);
    assert.ok((await height()) >= 16 * 60, `${tag} before the script`);
    await site.open(`<style>${code} .accord { display: none }</style>${script}${inside}`);
    await site.page.locator(`${tag} .accord-choice`).first().waitFor({ state: 'attached' });
    assert.ok((await height()) < 16 * 60, `${tag} once it is drawn`);
  };
}

interface Chunk {
  readonly fileName: string;
  readonly code: string;
}

/** The component as a site's bundler would take it, with the package's own names. */
async function bundleReact(code: string): Promise<readonly Chunk[]> {
  const entry = join(work.folder, 'sign-up.tsx');
  writeFileSync(
    entry,
    `${code}\nimport { createRoot } from 'react-dom/client';\ncreateRoot(document.querySelector('main')!).render(<SignUp />);\n`,
  );
  const output = await build({
    configFile: false,
    logLevel: 'silent',
    root,
    define: { 'process.env.NODE_ENV': '"production"' },
    resolve: {
      alias: {
        'accord-consent/define': join(root, 'src/define.ts'),
        'accord-consent/react': join(root, 'src/frameworks/react.ts'),
        'react-dom/client': join(root, 'node_modules/react-dom/client.js'),
        'react/jsx-runtime': join(root, 'node_modules/react/jsx-runtime.js'),
        react: join(root, 'node_modules/react/index.js'),
      },
    },
    oxc: { jsx: { runtime: 'automatic' } },
    build: { write: false, target: 'es2022', lib: { entry, formats: ['es'], fileName: 'sign-up' } },
  });
  return ([output].flat() as { output: Chunk[] }[]).flatMap((one) => one.output);
}

const blocks = readBlocks();

test('every piece that the documents show is tried here, and nothing is tried that they do not show', () => {
  for (const block of blocks) {
    const found = ways.filter((way) => way.in === block.file && way.has.test(block.code));
    assert.equal(
      found.length,
      1,
      `${block.file}:${block.line} is tried ${found.length} times\n${block.code}`,
    );
  }
  for (const way of ways) {
    const found = blocks.filter(({ file, code }) => file === way.in && way.has.test(code));
    assert.equal(found.length, 1, `${way.in}: "${way.title}" has ${found.length} blocks`);
  }
  assert.equal(blocksOf('x', 'a\n```sh\nb\n```\n~~~\nc\n~~~').length, 2);
});

for (const way of ways) {
  test(`${way.in}: ${way.title}`, async () => {
    const block = blocks.find(({ file, code }) => file === way.in && way.has.test(code));
    assert.ok(block);
    await way.run(block);
  });
}
