import type { ContactBook } from '../server/index.js';
import { parisTime } from './paris-time.js';
import { type Conversation, isAgreed } from './agree-first.js';
import { commandWordsIn } from './command-words.js';

/** Takes away what the last import added, once somebody agrees; said again, what the one before added. */
export async function undoImport(
  input: { readonly yes?: true },
  open: () => Promise<ContactBook>,
  conversation: Conversation,
): Promise<void> {
  const { language, output, now, setExitCode } = conversation;
  const say = commandWordsIn(language).suppression;
  const book = await open();
  try {
    const last = await book.findLastImport();
    if (!last) {
      output.write(`${say.noImport}\n`);
      setExitCode(2);
      return;
    }
    const { id, at, entries, scope } = last;
    const about = [scope.channel ?? say.everything, ...(scope.party === null ? [] : [scope.party])].join(
      ', ',
    );
    output.write(`${say.lastImport({ when: parisTime(at), count: entries, scope: about })}\n`);
    if (await isAgreed(say.askUndo({ count: entries }), input, conversation))
      output.write(`${say.undone({ count: await book.undoImport(id, now().toISOString()) })}\n`);
  } finally {
    await book.close();
  }
}
