import { availableParallelism } from 'node:os';
import { Option, type Command } from 'commander';
import { createReceiver, FaultyFormsError, serveUntilStopped, StartError } from '../server/index.js';
import { archiveOptions } from './archive-options.js';
import { yearEndOption } from './retention-options.js';
import { databaseOption, replicaOption } from './database-options.js';
import type { CommandSurroundings } from './run-command.js';
import { timeOptions } from './time-options.js';
import { witnessOptions } from './witness-options.js';
import { readServeSettings, type ServeInput } from './serve-settings.js';

type ServeSurroundings = Pick<CommandSurroundings, 'errors' | 'now'>;

const options = [
  new Option('--port <number>', 'port to listen on').env('ACCORD_PORT').default('4600'),
  new Option('--host <address>', 'address to listen on; 0.0.0.0 for all')
    .env('ACCORD_HOST')
    .default('localhost'),
  new Option('--forms <folder>', 'folder with one JSON file a form').env('ACCORD_FORMS').default('forms'),
  new Option('--data <folder>', 'folder of the database').env('ACCORD_DATA').default('.data'),
  databaseOption,
  replicaOption,
  new Option(
    '--keys <folder>',
    'folder of the keys and of the owner’s token (default: keys, in the data folder)',
  ).env('ACCORD_KEYS'),
  new Option(
    '--journal <folder>',
    'folder of the journal, which no backup of the data may bring back (default: beside the data folder, with -journal)',
  ).env('ACCORD_JOURNAL'),
  ...archiveOptions,
  new Option(
    '--retention <mode>',
    'run: people leave by themselves once their time is over; plan: the console only says who would',
  )
    .env('ACCORD_RETENTION')
    .default('run'),
  new Option(
    '--ask-to-stay',
    'ask prospects once, by mail, whether they want to stay, and warn whoever has an account (needs --smtp)',
  ).env('ACCORD_ASK_TO_STAY'),
  yearEndOption(),
  new Option('--keep-audit <days>', 'for how many days it is kept who did what')
    .env('ACCORD_KEEP_AUDIT')
    .default('1095'),
  new Option(
    '--public-url <url>',
    'address under which people reach it (default: http://localhost and the port)',
  ).env('ACCORD_PUBLIC_URL'),
  new Option(
    '--site <folder>',
    'a small site to serve beside it; the receiver is then below /accord, or the path of --public-url',
  ).env('ACCORD_SITE'),
  new Option('--rate-limit <number>', 'requests to store, a minute from one client address; 0 for no limit')
    .env('ACCORD_RATE_LIMIT')
    .default('60'),
  new Option(
    '--trust-proxy <proxies>',
    'take client addresses from X-Forwarded-For: how many proxies stand in front (1), or their addresses, with commas between',
  )
    .env('ACCORD_TRUST_PROXY')
    .default('no'),
  new Option(
    '--smtp <url>',
    'mail server for the links that people ask for, such as smtps://user:secret@mail.shop.example',
  ).env('ACCORD_SMTP'),
  new Option('--mail-from <address>', 'who those mails are from').env('ACCORD_MAIL_FROM'),
  new Option(
    '--remind-calls <days>',
    'tell people by mail so many days before their consent to calls ends (default: never)',
  ).env('ACCORD_REMIND_CALLS'),
  new Option(
    '--owner-mail <address>',
    'where you are told by mail of what people ask about their data; or business=address, several with commas',
  ).env('ACCORD_OWNER_MAIL'),
  new Option('--owner-answers <when>', 'tell that address of answers too: each, daily or never')
    .env('ACCORD_OWNER_ANSWERS')
    .default('never'),
  new Option('--webhook <url>', 'address that is told of every record, with what the person wrote').env(
    'ACCORD_WEBHOOK',
  ),
  new Option('--webhook-secret <secret>', 'signs what it is told: whsec_ and base64').env(
    'ACCORD_WEBHOOK_SECRET',
  ),
  new Option(
    '--inbound <file>',
    'JSON file with the senders that may tell of people who unsubscribed, each with its secret (default: none)',
  ).env('ACCORD_INBOUND'),
  ...timeOptions,
  ...witnessOptions,
  new Option(
    '--metrics-port <number>',
    'port where Prometheus reads GET /metrics, without a token: keep it from strangers (default: none)',
  ).env('ACCORD_METRICS_PORT'),
  new Option('--metrics-host <address>', 'address of that port')
    .env('ACCORD_METRICS_HOST')
    .default('127.0.0.1'),
  new Option(
    '--drain <seconds>',
    'how long GET /ready says no before it stops, for a load balancer to notice',
  )
    .env('ACCORD_DRAIN')
    .default('0'),
  new Option('--log-level <level>', 'fatal, error, warn, info, debug, trace or silent')
    .env('ACCORD_LOG_LEVEL')
    .default('info'),
];

const wrongUse = 2;

/** Adds `accord serve`, which runs the receiver until it is told to stop. */
export function addServe(program: Command, surroundings: ServeSurroundings): void {
  const command = program
    .command('serve')
    .description('run the receiver: it serves the forms, stores what people answer and keeps the proof')
    .addHelpText(
      'after',
      '\nThe first start makes the keys and prints the owner’s token once; it stays in the file owner-token of the keys\nfolder. Logs go to standard output as JSON, one line an answer, without personal data.',
    )
    .action(async (input: ServeInput) => {
      try {
        await serve(input, surroundings);
      } catch (error) {
        if (!(error instanceof StartError)) throw error;
        if (error instanceof FaultyFormsError) command.showHelpAfterError(adviseCheck(error));
        command.error(`accord serve: ${error.message}`, { exitCode: wrongUse });
      }
    });
  for (const option of options) command.addOption(option);
}

/** What is wrong lies in the files and not in the command: the help would not say it. */
const adviseCheck = ({ files }: FaultyFormsError): string | false =>
  files.length > 0 && `To see all of it, and what the law has against it: accord check ${files.join(' ')}`;

async function serve(input: ServeInput, { errors, now }: ServeSurroundings): Promise<void> {
  const { receiver: wanted, ...settings } = readServeSettings(input);
  const receiver = await createReceiver({ ...wanted, isAppendedBeside: availableParallelism() > 1, now });
  await serveUntilStopped(receiver, settings);
  // On standard error, as standard output belongs to the logs.
  if (wanted.siteFolder !== undefined)
    errors.write(`Your pages are at ${new URL(wanted.publicUrl).origin}/\n`);
  errors.write(`Accord receives at ${wanted.publicUrl}\nThe console is at ${wanted.publicUrl}/console\n`);
  if (receiver.isOwnerTokenNew) errors.write(`Owner’s token, shown this once: ${receiver.ownerToken}\n`);
}
