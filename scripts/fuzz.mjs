// Ten thousand lives of a person, a shop and its clocks, each run with others; every route of the receiver, and the configuration,
// asked thousands of times: `npm run fuzz`. What it finds is run again with the SEED that it names.
process.env.LIVES ??= '10000';
process.env.FUZZ_RUNS ??= '20000';
process.env.SEED ??= String(Math.trunc(Math.random() * 2 ** 31));
console.log(`fuzz: ${process.env.LIVES} lives, ${process.env.FUZZ_RUNS} requests, SEED=${process.env.SEED}`);
process.argv.push('thousand-lives', 'every-route', 'config/fuzz');
await import('./test-node.mjs');
