import { excelWriting } from '../../exports/index.js';
import { firstLanguage } from '../../messages/languages.js';
import type { Store } from '../store/store.js';
import type { Asker } from './ask-may-contact.js';
import type { WantedList } from './granted-route.js';
import { listGranted } from './list-granted.js';
import { wordExcel } from './word-excel.js';
import { whichQuestion } from './which-question.js';

/** Who said yes, as lines of a table for Excel. Throws LawError at once for a party or a purpose that the form does not have. */
export function writeGranted(
  asker: Asker,
  { store, wrappingKey }: { readonly store: Store; readonly wrappingKey: Buffer },
  { channel, party = 'own', language }: WantedList,
): AsyncGenerator<string, void, undefined> {
  const { config, siblings = [] } = asker;
  const question = { channel, party };
  whichQuestion(config, question, asker);
  const forms = [config, ...siblings.filter(({ controller }) => controller.id === config.controller.id)];
  const writing = excelWriting(wordExcel(forms, language ?? config.languages[0] ?? firstLanguage));
  return (async function* write() {
    yield writing.start;
    for await (const { contact, purpose, answer, record } of listGranted(
      { asker, store, wrappingKey },
      { question },
    )) {
      const { reason, ruleId, until, constraint, topics, frequency } = answer;
      const from = constraint?.next ?? null;
      yield writing.entry({
        contact,
        channel,
        party,
        purpose,
        reason,
        ruleId,
        from,
        until,
        topics,
        frequency,
        record,
      });
    }
  })();
}
