import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compileLater } from '../../src/server/http/compile-later.js';

const options = { customOptions: { strict: true } };

test('a request that comes before its schema is compiled is judged as one that comes later', async () => {
  const { buildValidator, compileAll } = compileLater();
  const judge = buildValidator(
    {},
    options,
  )({ schema: { type: 'object', required: ['email'], properties: { email: { type: 'string' } } } } as never);
  const said = () => [judge({ email: '' }), judge.errors ?? null, judge({}), judge.errors?.[0]?.keyword];
  const first = said();
  assert.deepEqual(first, [true, null, false, 'required']);
  await compileAll(() => false);
  assert.deepEqual(said(), first);
});

test('a schema that is wrong is told once the receiver listens, also where no request needs it', async () => {
  const { buildValidator, compileAll } = compileLater();
  buildValidator({}, options)({ schema: { type: 'objekt' } } as never);
  await assert.rejects(
    compileAll(() => false),
    /objekt|type/,
  );
});

test('a receiver that is closing compiles nothing more', async () => {
  const { buildValidator, compileAll } = compileLater();
  buildValidator({}, options)({ schema: { type: 'objekt' } } as never);
  await compileAll(() => true);
});
