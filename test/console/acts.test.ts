import assert from 'node:assert/strict';
import { test } from 'node:test';
import { consoleWordsIn } from '../../src/console/words.js';
import { languages } from '../../src/messages/languages.js';
import { ownerOperations } from '../../src/server/http/owner-operations.js';

test('whoever reads who did what is told it in words, in each language', () => {
  const acts = Object.entries(ownerOperations).flatMap(([act, { isTrailed }]) => (isTrailed ? [act] : []));
  for (const language of languages)
    assert.deepEqual(
      acts.filter((act) => !Object.hasOwn(consoleWordsIn(language).acts, act)),
      [],
      language,
    );
});
