import { findSentence } from '../../../messages/words.js';
import { html, nothing } from '../../../draw/html.js';
import type { CheckText, ImportText, ProofRecord, WithdrawalText } from '../../../proof/index.js';
import { type Place, renderPage } from '../../pages/page.js';
import { drawChange } from './proof-page.js';
import { drawTechnical, sayMoment, titleOf, type Traces } from './technical-part.js';
import { pageWordsFor, type PageWords } from './words.js';

/** What the proof page of a withdrawal shows; and that of a confirmation, of data out of a file, of a document that was shown. */
export interface WithdrawalProof extends Traces {
  readonly place: Place;
  readonly text: WithdrawalText | ImportText | CheckText;
  /** Where to see and change one's choices; null where nobody can ask for a link. */
  readonly changeAddress: string | null;
}

/** How it is called, in words of its kind. */
function namedIn(
  { event, provenance, checked }: ProofRecord,
  { confirmation, imported, withdrawal, checked: seen }: PageWords,
): { readonly standing: string; readonly words: string; readonly saysNot?: string } {
  if (provenance) return imported;
  if (checked) return seen;
  const { standing, words } = event.type === 'confirmed' ? confirmation : withdrawal;
  return { standing, words };
}

/** The page that shows a person what they refused or confirmed, how and when. */
export function renderWithdrawalProof(proof: WithdrawalProof): string {
  const { record, text, place } = proof;
  const words = pageWordsFor(place.language);
  const { withdrawal } = words;
  const { event, controllers } = record;
  const named = namedIn(record, words);
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
        ${named.saysNot !== undefined ? nothing : html`<p class="soft">${!text.shown ? withdrawal.notShown : text.sentences.length === 1 ? withdrawal.shownOne : withdrawal.shown}</p>`}
      </section>
      ${drawChange(proof, words)}
      ${drawTechnical(proof, words, {
        says: withdrawal.says,
        saysNot: named.saysNot ?? withdrawal.saysNot[event.assurance],
        more: html``,
      })}`,
  });
}
