import type { ContactBook } from '../receiver/index.js';
import { parisTime } from './paris-time.js';
import { type Conversation, isAgreed } from './agree-first.js';
import { suppressionWords } from './suppression-words.js';

/** Takes away what the last import added, once somebody agrees; said again, what the one before added. */
export async function undoImport(
  input: { readonly yes?: true },
  open: () => Promise<ContactBook>,
  conversation: Conversation,
): Promise<void> {
  const { language, output, now, setExitCode } = conversation;
  const say = suppressionWords[language];
  const book = await open();
  try {
    const last = book.findLastImport();
    if (!last) {
      output.write(`${say.noImport}\n`);
      setExitCode(2);
      return;
    }
    const { id, at, entries, scope } = last;
    const about = [scope.channel ?? say.everything, ...(scope.party === null ? [] : [scope.party])].join(
      ', ',
    );
    output.write(`${say.lastImport(parisTime(at), entries, about)}\n`);
    if (await isAgreed(say.askUndo(entries), input, conversation))
      output.write(`${say.undone(book.undoImport(id, now().toISOString()))}\n`);
  } finally {
    book.close();
  }
}
