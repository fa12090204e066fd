// Ten thousand lives of a person, a shop and its clocks, each run with others: `npm run fuzz`. What it finds is run again with
// the SEED that it names.
process.env.LIVES ??= '10000';
process.env.SEED ??= String(Math.trunc(Math.random() * 2 ** 31));
console.log(`fuzz: ${process.env.LIVES} lives, SEED=${process.env.SEED}`);
process.argv.push('thousand-lives');
await import('./test-node.mjs');
