import { findSentence } from '../../../messages/words.js';
import { html, nothing } from '../../../draw/html.js';
import type { ImportText, WithdrawalText } from '../../../proof/index.js';
import { type Place, renderPage } from '../../pages/page.js';
import { drawChange } from './proof-page.js';
import { drawTechnical, sayMoment, titleOf, type Traces } from './technical-part.js';
import { pageWordsFor } from './words.js';

/** What the proof page of a withdrawal, or of data out of a file, shows. */
export interface WithdrawalProof extends Traces {
  readonly place: Place;
  readonly text: WithdrawalText | ImportText;
  /** Where to see and change one's choices; null where nobody can ask for a link. */
  readonly changeAddress: string | null;
}

/** The page that shows a person what they refused or confirmed, how and when. */
export function renderWithdrawalProof(proof: WithdrawalProof): string {
  const { record, text, place } = proof;
  const words = pageWordsFor(place.language);
  const { withdrawal } = words;
  const { event, controllers } = record;
  const { imported } = words;
  const isFile = event.type === 'imported';
  const named = event.type === 'confirmed' ? words.confirmation : isFile ? imported : withdrawal;
  const title = titleOf(record, words);
  return renderPage(place, {
    title: `${title} · ${words.proof} · ${controllers[0]?.name ?? ''}`,
    body: html`<h1>${title}</h1>
      <p class="standing">${named.standing}</p>
      <section aria-labelledby="short">
        <h2 id="short">${words.summary}</h2>
        <dl class="short">
          <dt>${words.controller}</dt>
          <dd>${controllers.map(({ name }) => name).join(', ')}</dd>
          <dt>${words.when}</dt>
          <dd><time datetime=${event.at}>${sayMoment(event.at, words)}</time></dd>
          ${
            event.saidAt === undefined
              ? null
              : html`<dt>${withdrawal.said}</dt>
                  <dd><time datetime=${event.saidAt}>${sayMoment(event.saidAt, words)}</time></dd>`
          }
          <dt>${withdrawal.how}</dt>
          <dd>${findSentence(withdrawal.methods, event.method)}</dd>
          <dt>${named.words}</dt>
          ${text.sentences.map((sentence) => html`<dd lang=${record.notice.language}>${sentence}</dd>`)}
        </dl>
        ${isFile ? nothing : html`<p class="soft">${!text.shown ? withdrawal.notShown : text.sentences.length === 1 ? withdrawal.shownOne : withdrawal.shown}</p>`}
      </section>
      ${drawChange(proof, words)}
      ${drawTechnical(proof, words, {
        says: withdrawal.says,
        saysNot: isFile ? imported.saysNot : withdrawal.saysNot[event.assurance],
        more: html``,
      })}`,
  });
}
