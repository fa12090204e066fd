import { dirname } from 'node:path';
import type { CommandWords } from './command-words.js';
import { harmless } from './report.js';

/** What to do with a new form, in lines to copy. */
export const nextSteps = (file: string, id: string, sendsMail: boolean, say: CommandWords['init']): string =>
  `${[
    '',
    say.next,
    `  accord check ${harmless(file)}`,
    `  accord serve --forms ${harmless(dirname(file))} --data data --port 4600 --public-url https://www.shop.example${sendsMail ? ' \\' : ''}`,
    // Parents confirm from a mail of their own.
    ...(sendsMail ? ['    --smtp smtps://user:secret@mail.shop.example --mail-from shop@shop.example'] : []),
    '',
    say.snippet,
    '  <script type="module" src="/accord/accord.js"></script>',
    `  <accord-form config="/forms/${harmless(id)}"></accord-form>`,
  ].join('\n')}\n`;
