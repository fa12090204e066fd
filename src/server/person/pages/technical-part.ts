import { fillIn } from '../../../draw/fill-in.js';
import { html, type TemplateResult } from '../../../draw/html.js';
import type { ProofRecord } from '../../../proof/index.js';
import type { PageWords } from './words.js';

/** What tells one record from all others, for those who check it. */
export interface Traces {
  readonly record: ProofRecord;
  readonly logIndex: number;
  /** Address of the files, from the page's own. */
  readonly filesAddress: string;
}

/** What a proof says and does not say, and what it has of its own to list. */
export interface Meaning {
  readonly says: string;
  readonly saysNot: string;
  readonly more: TemplateResult;
}

const inParis = (instant: string, { locale }: PageWords, style: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat(locale, { ...style, timeZone: 'Europe/Paris' }).format(new Date(instant));

/** An instant as people say it, in Paris time. */
export const sayMoment = (instant: string, words: PageWords): string =>
  fillIn(words.moment, { time: inParis(instant, words, { dateStyle: 'long', timeStyle: 'short' }) });

/** What was recorded, and on which day: the title of its page. */
export const titleOf = ({ event, checked }: ProofRecord, words: PageWords): string =>
  fillIn(words.titles[event.type], {
    date: inParis(checked?.seenAt ?? event.at, words, { dateStyle: 'long' }),
  });

/** Numbers, digests and files: folded, as nobody needs them to know what was answered. */
export function drawTechnical(
  { record, logIndex, filesAddress }: Traces,
  words: PageWords,
  { says, saysNot, more }: Meaning,
): TemplateResult {
  const { files } = words;
  return html`<details class="part">
    <summary><h2>${words.technical}</h2></summary>
    <h3>${words.meaningTitle}</h3>
    <p>${says}</p>
    <p>${saysNot}</p>
    <h3>${words.proof}</h3>
    <dl>
      <dt>${words.received}</dt>
      <dd>${record.event.at} (UTC)</dd>
      <dt>${words.responsible}</dt>
      <dd>${record.controllers.map(({ name, address }) => `${name}, ${address}`).join('; ')}</dd>
      ${more}
      <dt>${words.recordId}</dt>
      <dd><code>${record.id}</code></dd>
      <dt>${words.logPlace}</dt>
      <dd><code>${record.collector.log}, ${logIndex}</code></dd>
    </dl>
    <h3>${words.filesTitle}</h3>
    <ul class="plain">
      <li><a href="${filesAddress}/bundle.json" download>${files.bundle}</a></li>
      <li><a href="${filesAddress}/record.json" download>${files.record}</a></li>
      <li><a href="${filesAddress}/receipt.jws" download>${files.jws}</a></li>
      <li><a href="${filesAddress}/presentation.json" download>${files.presentation}</a></li>
      <li><a href="${filesAddress}/proof.tlog-proof" download>${files.logProof}</a></li>
    </ul>
  </details>`;
}
