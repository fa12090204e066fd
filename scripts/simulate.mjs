// `npm run simulate -- --seeds 10000`: shops, devices, a network, receivers, a disk and clocks, all decided by a seed. Says which
// seeds failed; `--seed N --seeds 1` lives that one again, exactly.
import { parseArgs } from 'node:util';

const { values } = parseArgs({
  options: { seeds: { type: 'string', default: '1000' }, seed: { type: 'string', default: '1' } },
});
for (const [name, text] of Object.entries(values))
  if (!/^\d{1,9}$/.test(text)) {
    console.error(`--${name}: got "${text}"; a whole number is accepted.`);
    process.exit(2);
  }
process.env.SEEDS = values.seeds;
process.env.SEED = values.seed;
process.argv.splice(2, process.argv.length, 'simulation');
await import('./test-node.mjs');
