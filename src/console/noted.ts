import { html, nothing, type TemplateResult } from 'lit';
import type { FoundPerson } from '../server/owner/owner-answers.js';
import { findSentence } from '../messages/words.js';
import type { Api } from './api.js';
import { formatDay } from './view.js';
import type { ConsoleWords } from './words.js';

type ListedRecord = FoundPerson['state']['records'][number];

/** A refusal of somebody who answered no form, as it was recorded. */
export interface Noted extends ListedRecord {
  readonly saidAt: string;
  readonly sentences: readonly string[];
  readonly language: string;
}

/** Reads the refusals among these records, the newest first. */
export const loadNoted = (api: Api, records: readonly ListedRecord[]): Promise<readonly Noted[]> =>
  Promise.all(
    records
      .filter(({ type }) => type === 'withdrawn')
      .map(async (record) => {
        const [{ event }, { sentences, language }] = await Promise.all([
          api.getProof<{ event: { saidAt?: string } }>(record.proof, 'record.json'),
          api.getProof<{ sentences: readonly string[]; language: string }>(record.proof, 'presentation.json'),
        ]);
        return { ...record, saidAt: event.saidAt ?? record.at, sentences, language };
      }),
  );

/** What was noted, when it was said and how, and by whom it was taken down. */
export const drawNoted = (
  noted: readonly Noted[],
  words: ConsoleWords,
  takers: FoundPerson['takers'],
): TemplateResult =>
  html`<ul class="noted">
    ${noted.map(
      ({ id, method, saidAt, sentences, language, proof }) =>
        html`<li>
          ${words.noted({ how: findSentence(words.events, method) ?? method, date: formatDay(saidAt, words) })}
          <q lang=${language}>${sentences.join(' ')}</q>
          ${takers[id] ? html`<span class="soft">${words.takenDown({ name: takers[id] })},</span>` : nothing}
          <a href=${proof} target="_blank" rel="noreferrer">${words.proof}</a>
        </li>`,
    )}
  </ul>`;
