import assert from 'node:assert/strict';
import { test } from 'node:test';
import Fastify from 'fastify';
import { serveOwner } from '../../demo/owner.js';

test('whoever runs the demo gets into its console without a token, and nobody else does', async (t) => {
  const app = Fastify();
  t.after(() => app.close());
  await app.register(serveOwner, { ownerToken: 'the-token' });
  const ask = (url: string, host: string) => app.inject({ url, headers: { host } });
  for (const [url, to] of [
    ['/owner/forms', '/console/forms'],
    ['/owner/console', '/console'],
  ] as const) {
    const page = await ask(url, 'localhost:4600');
    assert.equal(page.statusCode, 200);
    assert.ok(page.body.includes(`data-to="${to}"`) && page.body.includes('the-token'));
    assert.match(String(page.headers['content-security-policy']), /frame-ancestors 'none'/);
    // A page elsewhere whose name was pointed at this machine.
    for (const host of ['evil.example', 'localhost.evil.example:4600', '10.0.0.7:4600']) {
      const other = await ask(url, host);
      assert.equal(other.statusCode, 404, host);
      assert.ok(!other.body.includes('the-token'));
    }
  }
});
