import assert from 'node:assert/strict';
import { join } from 'node:path';
import { writeFileSync } from 'node:fs';
import { test } from 'node:test';

import { openStore } from '../../../src/server/store/open-store.js';
import { checkTimestamp } from '../../../src/timestamp/index.js';
import { serveAuthority } from '../../timestamp/an-authority-server.js';
import { makeAuthority, timeText } from '../../timestamp/an-authority.js';
import { clock } from '../../cli/accord.js';
import { onFile } from '../a-database.js';
import { findPort, type Process, runServe } from '../a-process.js';
import { makeFolder, postTo, writeForms } from '../a-receiver.js';
import { draw, fillIn, loyaltyCard } from '../a-submission.js';
import { logOf, tokenOver, until } from './a-stamped-receiver.js';

const second = 1000;

/** Puts the clock of a process ahead of that of the tests. */
const putAhead = (milliseconds: number): string =>
  (clock[0] ?? '').replace(/shift=.*$/, `shift=${milliseconds}`);

test('a receiver that is killed while it asks for the time stamps all of the log afterwards, each size once', async (t) => {
  const folder = makeFolder(t);
  const authority = makeAuthority(t);
  const server = await serveAuthority(t, authority);
  const ca = join(folder, 'ca.pem');
  writeFileSync(ca, authority.caPem);
  const forms = writeForms(folder, [loyaltyCard]);
  // What a dead receiver had taken is free 45 seconds later: each start is a minute after the one before.
  let shift = 0;
  const start = async (): Promise<Process> => {
    const port = await findPort();
    const url = `http://127.0.0.1:${port}`;
    const where = [
      '--port',
      `${port}`,
      '--host',
      '127.0.0.1',
      '--forms',
      forms,
      '--data',
      join(folder, 'data'),
    ];
    const time = ['--time-authority', server.url, '--time-ca', ca, '--time-records', '1'];
    const running = runServe(t, [...where, '--rate-limit', '0', ...time], '', {
      NODE_OPTIONS: putAhead(shift),
    });
    await until('a receiver that answers', () =>
      fetch(`${url}/health`).then(
        ({ ok }) => ok,
        () => null,
      ),
    );
    return { ...running, url };
  };
  const now = () => timeText(new Date(Date.now() + shift));

  for (const killAfter of [null, 0, 10]) {
    const receiver = await start();
    server.answers.push((asked, response) => {
      const kill = (): void => void receiver.process.kill('SIGKILL');
      if (killAfter === null) return kill();
      response.end(Buffer.from(server.tokenFor(asked, { time: now() })), () => setTimeout(kill, killAfter));
    });
    // What an earlier one left unstamped is asked for at the start: the answer may be cut off with it.
    await postTo(receiver.url, fillIn(draw())).catch(() => null);
    assert.equal(await receiver.ended, 'SIGKILL');
    shift += 60 * second;
  }
  server.always = (asked) => server.tokenFor(asked, { time: now() });
  const receiver = await start();
  const store = await openStore({ dataFolder: join(folder, 'data'), ...onFile });
  t.after(() => store.close());
  assert.equal((await postTo(receiver.url, fillIn(draw()))).status, 201);
  const stored = await store.log.readSize();
  await tokenOver(store, stored - 1);
  receiver.process.kill('SIGTERM');
  await receiver.ended;

  const sizes = new Set<number>();
  for (let place = 0; place < stored; place++) {
    const { size, token, checkpoint } = await tokenOver(store, place);
    assert.ok(size > place && size <= stored);
    sizes.add(size);
    const data = Buffer.from(checkpoint);
    assert.equal((await checkTimestamp({ token, data, caPem: authority.caPem })).ok, true);
    assert.equal(authority.verify(token, data), '');
  }
  assert.ok(sizes.has(stored));
  assert.equal(await store.times.findCovering(await logOf(store), stored), null);
});
