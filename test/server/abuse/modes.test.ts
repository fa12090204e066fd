import assert from 'node:assert/strict';
import { request } from 'node:http';
import { test } from 'node:test';
import { makeMailbox } from '../a-mailbox.js';
import { linksOf, oneClick, press } from '../a-person.js';
import { startReceiver } from '../a-receiver.js';
import { draw, fillIn, loyaltyCard } from '../a-submission.js';

const stranger = 'https://stranger.example';

/** What a browser posts that a page of somebody else's told to, without showing it; `fetch` would not let these headers through. */
const postHidden = (url: string, body: string, headers: Record<string, string> = {}): Promise<number> =>
  new Promise((resolve, reject) => {
    const sent = request(url, {
      method: 'POST',
      headers: {
        origin: stranger,
        'sec-fetch-site': 'cross-site',
        'sec-fetch-mode': 'no-cors',
        'content-type': 'application/x-www-form-urlencoded',
        ...headers,
      },
    });
    sent.on('response', (answer) => resolve(answer.resume().statusCode ?? 0)).on('error', reject);
    sent.end(body);
  });

test('a page of a stranger cannot make its visitors’ browsers post where nobody sees it', async (t) => {
  const receiver = await startReceiver(t, { mailer: makeMailbox() });
  for (const path of [
    '/v1/submissions',
    '/forms/loyalty-card/answers',
    '/forms/loyalty-card/link',
    '/c/x',
    '/in/x',
  ])
    assert.equal(await postHidden(receiver.url + path, 'email=a@b.example'), 403, path);
});

test('a stop and a no are taken from wherever a browser sends them', async (t) => {
  const receiver = await startReceiver(t);
  await receiver.post(fillIn(draw(), ['offers:email:own']));
  const { stop, preferences } = await linksOf(receiver);
  assert.equal(await postHidden(receiver.url + stop, 'List-Unsubscribe=One-Click'), 200);
  assert.equal(await postHidden(receiver.url + preferences, 'all=yes'), 200);
  // Mail programs send no origin at all.
  assert.equal((await press(receiver, stop, oneClick)).status, 200);
});

test('a mail with a link is asked for on the receiver’s page or the shop’s, not on a stranger’s', async (t) => {
  const shop = 'https://www.shop.example';
  const forms = [{ ...loyaltyCard, origins: [shop] }];
  const receiver = await startReceiver(t, { forms, mailer: makeMailbox() });
  const ask = async (headers: Record<string, string>) =>
    (await press(receiver, '/forms/loyalty-card/link', { email: 'a@b.example' }, headers)).status;
  assert.equal(await ask({ origin: stranger }), 403);
  assert.equal(await ask({ origin: shop }), 202);
  assert.equal(await ask({ origin: receiver.url }), 202);
  // A browser that keeps it to itself, and a program.
  assert.equal(await ask({ origin: 'null' }), 202);
  assert.equal(await ask({}), 202);
});
