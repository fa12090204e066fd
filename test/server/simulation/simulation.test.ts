import assert from 'node:assert/strict';
import { test } from 'node:test';
import { makeFolder } from '../a-receiver.js';
import { makeKit } from './a-kit.js';
import { runSeed, type SeedResult } from './run-seed.js';

// `npm run simulate` says how many, and from which seed on; a seed that fails is run again by its number.
const seeds = Number(process.env['SEEDS'] ?? 60);
const first = Number(process.env['SEED'] ?? 1);

test('whatever breaks, every answer is stored once, no refusal is lost, and the log is one', async (t) => {
  const folder = makeFolder(t);
  const kit = await makeKit(folder);
  const failed: SeedResult[] = [];
  let acts = 0;
  for (let seed = first; seed < first + seeds; seed++) {
    const result = await runSeed(seed, kit, folder);
    acts += result.acts;
    if (result.faults.length > 0) failed.push(result);
  }
  t.diagnostic(`${seeds} seeds from ${first}, ${acts} answers`);
  assert.deepEqual(
    failed.map(({ seed, faults }) => `seed ${seed}: ${faults.join('; ')}`),
    [],
  );
});

test('a seed lives the same life twice', async (t) => {
  const folder = makeFolder(t);
  const kit = await makeKit(folder);
  for (const seed of [3, 17, 40]) {
    const [one, two] = [await runSeed(seed, kit, folder), await runSeed(seed, kit, folder)];
    assert.equal(one.trace, two.trace);
  }
  assert.notEqual((await runSeed(3, kit, folder)).trace, (await runSeed(4, kit, folder)).trace);
});
