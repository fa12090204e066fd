import { dirname } from 'node:path';
import type { CommandWords } from './command-words.js';
import { harmless } from './report.js';

/** How this program was called, so that a line that is copied runs where it was read: a checkout has no `accord` of its own. */
export const calledAs = ({
  npm_lifecycle_event: script,
  npm_command: command,
}: Readonly<Record<string, string | undefined>>): string =>
  command === 'exec' ? 'npx accord' : script === 'accord' ? 'npm run -s accord --' : 'accord';

/** What to do with a new form, in lines to copy. */
export const nextSteps = (
  file: string,
  id: string,
  sendsMail: boolean,
  accord: string,
  say: CommandWords['init'],
): string =>
  `${[
    '',
    say.next,
    `  ${accord} check ${harmless(file)}`,
    `  ${accord} serve --forms ${harmless(dirname(file))} --data data --port 4600 --public-url https://www.shop.example${sendsMail ? ' \\' : ''}`,
    // Parents confirm from a mail of their own.
    ...(sendsMail ? ['    --smtp smtps://user:secret@mail.shop.example --mail-from shop@shop.example'] : []),
    '',
    say.snippet,
    '  <script type="module" src="/accord/accord.js"></script>',
    `  <accord-form config="/forms/${harmless(id)}"></accord-form>`,
  ].join('\n')}\n`;
