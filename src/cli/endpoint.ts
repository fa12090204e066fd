import { randomUUID } from 'node:crypto';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { parseConfig } from '../config/index.js';
import { makeForm } from '../config/templates/index.js';
import { planForm, presentForm, type Presentation } from '../form/index.js';
import { calendarDateIn } from '../law/index.js';
import { firstLanguage } from '../messages/languages.js';
import { wordingOf } from '../messages/wording-of.js';
import { StartError } from '../server/start-error.js';
import { askEndpoint } from './endpoint/ask-endpoint.js';
import { endpointChecks } from './endpoint/checks.js';
import { type Conversation, type EndpointLevel, levels } from './endpoint/conversation.js';
import { readJsonFile } from './json-file.js';
import { harmless } from './report.js';
import type { CommandSurroundings } from './run-command.js';

interface TestInput {
  readonly form?: string;
  readonly origin?: string;
  readonly level: EndpointLevel;
}

/** Adds `accord endpoint test`; it exits with 0 when the level is reached, 1 when something lacks, 2 for wrong use. */
export function addEndpoint(
  program: Command,
  { output, now, setExitCode }: Pick<CommandSurroundings, 'output' | 'now' | 'setExitCode'>,
): void {
  const group = program
    .command('endpoint')
    .description('an endpoint that you wrote yourself, in any language');
  const command = group
    .command('test')
    .description('tell what an endpoint lacks: posts answers of made-up people, so give one that is not live')
    .argument('<url>', 'such as https://test.shop.example/accord/', readAddress)
    .option('--form <file>', 'a form that it knows (default: a loyalty card’s)')
    .option('--origin <origin>', 'of the page that would send (default: the first that the form names)')
    .addOption(new Option('--level <level>', 'up to which').choices([...levels]).default('keeps'))
    .addHelpText(
      'after',
      '\nLevels: keeps (what the widget needs, and nothing lost or doubled), checks (knows its forms), signs (receipts can be checked),\nproves (nothing can be taken out of the log). Exits with 0 where all is there, 1 where something lacks, 2 for wrong use.',
    );
  command.action(async (endpoint: URL, { form, origin, level }: TestInput) => {
    try {
      const { presentation, origins } = await readPresentation(form, now());
      const conversation: Conversation = {
        endpoint,
        origin: origin ?? origins[0] ?? 'https://shop.example',
        presentation,
        ask: askEndpoint,
        now,
        newId: randomUUID,
      };
      const asked = levels.slice(0, levels.indexOf(level) + 1);
      let lacking = 0;
      for (const { title, level: of, run } of endpointChecks.filter((one) => asked.includes(one.level))) {
        const lack = await run(conversation).catch((error: unknown) => `${(error as Error).message}.`);
        if (lack !== null) lacking += 1;
        output.write(lack === null ? `✓ ${of}: ${title}\n` : `✗ ${of}: ${title}\n    ${harmless(lack)}\n`);
      }
      output.write(lacking === 0 ? `\nIt ${level}.\n` : `\n${lacking} lacking.\n`);
      if (lacking > 0) setExitCode(1);
    } catch (error) {
      if (!(error instanceof StartError)) throw error;
      command.showHelpAfterError(false);
      command.error(`accord endpoint test: ${error.message}`, { exitCode: 2 });
    }
  });
}

function readAddress(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url?.protocol === 'https:' || url?.protocol === 'http:') return url;
  throw new InvalidArgumentError(`give one such as https://test.shop.example/accord/`);
}

/** The form of today in its first language. */
async function readPresentation(
  file: string | undefined,
  now: Date,
): Promise<{ readonly presentation: Presentation; readonly origins: readonly string[] }> {
  const json =
    file === undefined
      ? makeForm({
          template: 'loyalty-card',
          id: 'endpoint-test',
          name: 'Test',
          email: 'test@example.com',
          address: '1 rue du Four, 49000 Angers',
          languages: [firstLanguage],
        })
      : await readForm(file);
  const parsed = parseConfig(json);
  if (!parsed.ok) throw new StartError(`--form: ${file} is no form; "accord check" says what is wrong.`);
  const date = calendarDateIn(now, 'Europe/Paris');
  const { config } = parsed;
  return {
    presentation: presentForm(planForm(config, { date }), wordingOf(config.languages[0] ?? firstLanguage)),
    origins: config.origins ?? [],
  };
}

async function readForm(file: string): Promise<unknown> {
  const read = await readJsonFile(file);
  if (read.ok) return read.value;
  throw new StartError(`--form: ${file} cannot be read (${read.fault.reason}: ${read.fault.detail}).`);
}
