// The receiver as a process of its own, for the benchmark.
import { Command } from 'commander';
import { addServe } from '../src/cli/serve.js';

const program = new Command();
addServe(program, { errors: process.stderr, now: () => new Date() });
await program.parseAsync();
