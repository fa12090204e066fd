// `accord serve` as a process of its own, for tests that kill it.
import { Command } from 'commander';
import { addServe } from '../../src/cli/serve.js';

const program = new Command('accord');
addServe(program);
await program.parseAsync();
