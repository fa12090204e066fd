export { forgetJournals } from './forget-journals.js';
export { findJournals, journalFileIn, journalFolderBeside } from './journal-file.js';
export { type Journal, openJournal } from './open-journal.js';
export { type Replayed, replayJournal } from './replay-journal.js';
export { journalErasure, journalList } from './journal-from-commands.js';
export { isJournaled, noLineOf } from './journal-line.js';
