#!/usr/bin/env node
import { askOnTerminal } from './ask-on-terminal.js';
import { runCommand } from './run-command.js';

await runCommand(process.argv.slice(2), {
  environment: process.env,
  output: process.stdout,
  errors: process.stderr,
  now: () => new Date(),
  setExitCode: (code) => {
    process.exitCode = code;
  },
  ask: askOnTerminal(process),
});
