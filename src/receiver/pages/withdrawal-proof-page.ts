import type { ProofRecord, WithdrawalText } from '../../proof/index.js';
import { html } from './html.js';
import { formatParisTime, renderChange, renderFiles } from './proof-page.js';
import { renderPage } from './message-page.js';
import { pageWordsFor } from './words.js';

/** What the proof page of a withdrawal shows. */
export interface WithdrawalProof {
  readonly record: ProofRecord;
  readonly text: WithdrawalText;
  readonly logIndex: number;
  /** Address of the files, from the page's own. */
  readonly filesAddress: string;
  /** Where to see and change one's choices; null where nobody can ask for a link. */
  readonly changeAddress: string | null;
}

/** The page that shows a person what they refused or confirmed, how and when. */
export function renderWithdrawalProof(proof: WithdrawalProof): string {
  const { record, text, logIndex, filesAddress } = proof;
  const words = pageWordsFor(record.notice.language);
  const { withdrawal } = words;
  const { event } = record;
  const named = event.type === 'confirmed' ? words.confirmation : withdrawal;
  return renderPage({
    language: words.language,
    title: named.title,
    root: '../',
    body: html`<h1>${named.title}</h1>
      <p class="standing">${named.standing}</p>
      ${renderChange(proof, words)}
      <h2>${named.words}</h2>
      <p class="soft">
        ${!text.shown ? withdrawal.notShown : text.sentences.length === 1 ? withdrawal.shownOne : withdrawal.shown}
      </p>
      <ul>
        ${text.sentences.map((sentence) => html`<li class="label">${sentence}</li>`)}
      </ul>
      <h2>${words.summary}</h2>
      <dl>
        <dt>${words.received}</dt>
        <dd>
          <time datetime="${event.at}">${formatParisTime(event.at, words)}</time><br />${event.at} (UTC)
        </dd>
        ${
          event.saidAt === undefined
            ? null
            : html`<dt>${withdrawal.said}</dt>
                <dd><time datetime="${event.saidAt}">${formatParisTime(event.saidAt, words)}</time></dd>`
        }
        <dt>${withdrawal.how}</dt>
        <dd>${withdrawal.methods[event.method]}</dd>
        <dt>${words.controller}</dt>
        <dd>${record.controllers.map(({ name, address }) => html`${name}, ${address}`)}</dd>
        <dt>${words.recordId}</dt>
        <dd><code>${record.id}</code></dd>
        <dt>${words.logPlace}</dt>
        <dd><code>${record.collector.log}, ${logIndex}</code></dd>
      </dl>
      <h2>${words.meaningTitle}</h2>
      <p>${withdrawal.says}</p>
      <p>${withdrawal.saysNot[event.assurance]}</p>
      <p>${words.keep}</p>
      ${renderFiles({ filesAddress }, words)}`,
  });
}
