import { html, nothing, type TemplateResult } from '../../../draw/html.js';
import type { Presentation } from '../../../form/index.js';
import type { ProofRecord } from '../../../proof/index.js';
import { fillIn } from '../../../draw/fill-in.js';
import type { Naming } from '../../choices/name-in-short.js';
import { drawnSentences, noticeSentences } from './drawn-words.js';
import { wordingOf } from '../../../messages/wording-of.js';
import { writeGroups } from '../../../paper/serial.js';
import { answersInShort } from './in-short.js';
import { dropLinks } from '../../pages/drop-links.js';
import { type Place, renderPage } from '../../pages/page.js';
import { drawShown, wordsShown, type Shown } from './shown-form.js';
import { drawTechnical, sayMoment, titleOf, type Traces } from './technical-part.js';
import { pageWordsFor, type PageWords } from './words.js';

/** What a proof page shows. */
export interface Proof extends Shown, Traces {
  readonly place: Place;
  readonly naming: Naming;
  /** Where to see and change one's choices; null where nobody can ask for a link. */
  readonly changeAddress: string | null;
  /** A copy can be sent by mail, or is on its way; null where none can. */
  readonly copy: 'offered' | 'sent' | null;
}

// With "in short" above it, about two telephone screens.
const fewWords = 130;

/** The page that shows a person what they answered, and under it what was on screen and how to check it. */
export function renderProofPage(proof: Proof): string {
  const { record, presentation, values, place } = proof;
  const words = pageWordsFor(place.language);
  const isForeign = isOfStranger(record);
  const title = titleOf(record, words);
  return renderPage(place, {
    title: `${title} · ${words.proof} · ${record.controllers[0]?.name ?? ''}`,
    body: html`<h1>${title}</h1>
      ${drawFlags(record, words)} ${drawInShort(proof, words)} ${drawCopy(proof, words)}
      ${drawChange(proof, words)}
      <details class="part" ?open=${!isForeign && wordsShown(presentation) <= fewWords}>
        <summary><h2>${isForeign ? words.foreignTitle : words.shownTitle}</h2></summary>
        ${isForeign ? drawForeign(record, words) : nothing}
        <p class="soft">${values === null ? words.erased : words.masked}</p>
        ${isForeign ? drawShown({ ...proof, presentation: dropLinks(presentation) }, words) : drawShown(proof, words)}
        ${isForeign ? nothing : drawReading(proof)}
      </details>
      ${drawTechnical(proof, words, {
        says: words.says,
        saysNot: record.event.slip
          ? words.saysNotPaper
          : record.event.assurance === 'link'
            ? words.withdrawal.saysNot.link
            : words.saysNot,
        more: drawOrigin(record, presentation, words),
      })}`,
  });
}

/** Whether what was on screen is known only from who sent it: then anybody may have written it. */
const isOfStranger = ({ flags }: ProofRecord): boolean =>
  flags.some(({ code }) => code === 'presentation-differs' || code === 'unknown-version');

const drawForeign = ({ controllers }: ProofRecord, words: PageWords): TemplateResult =>
  html`<p class="standing flagged">${fillIn(words.foreignText, { name: controllers[0]?.name ?? '' })}</p>`;

/** What was opened, and where a question was hard to read or could not be read at all. */
function drawReading({ record, presentation }: Proof): TemplateResult | null {
  const questions = record.items.flatMap((item) =>
    drawnSentences(item, record, presentation).map(
      (text) => html`<li>${item.label} <span class="soft">${text}</span></li>`,
    ),
  );
  const all = [...noticeSentences(record, presentation).map((text) => html`<li>${text}</li>`), ...questions];
  return all.length > 0
    ? html`<ul class="plain soft">
        ${all}
      </ul>`
    : null;
}

const drawFlags = ({ standing, flags }: ProofRecord, words: PageWords): TemplateResult | null =>
  standing === 'counted'
    ? null
    : html`<div class="standing flagged">
        <p>${words.flagged}</p>
        ${flags.map(({ code, detail }) => html`<p class="soft">${words.flags[code]} <code>${code}: ${detail}</code></p>`)}
      </div>`;

/** Who, when, and what was agreed to and not. */
function drawInShort({ record, naming }: Proof, words: PageWords): TemplateResult {
  // Where the form does not name a use, its id does, and not what a stranger calls it.
  const items = record.items.map((item) => (isOfStranger(record) ? { ...item, label: item.purpose } : item));
  const answers = answersInShort({ ...record, items }, naming);
  return html`<section aria-labelledby="short">
    <h2 id="short">${words.summary}</h2>
    <dl class="short">
      <dt>${words.controller}</dt>
      <dd>${record.controllers.map(({ name }) => name).join(', ')}</dd>
      <dt>${words.when}</dt>
      <dd><time datetime=${record.event.at}>${sayMoment(record.event.at, words)}</time></dd>
      ${answers.map(
        ({ answered, lines }) =>
          html`<dt data-answered=${answered}>${words.answered[answered]}</dt>
            ${lines.map((line) => html`<dd>${line}</dd>`)}`,
      )}
    </dl>
    ${answers.length === 0 ? html`<p>${words.nothingAsked}</p>` : nothing}
  </section>`;
}

/** A copy by mail, for those who want one. */
const drawCopy = ({ copy, filesAddress }: Proof, words: PageWords): TemplateResult | null => {
  if (copy === null) return null;
  return copy === 'sent'
    ? html`<p role="status">${words.mailCopySent}</p>`
    : html`<form method="post" action="${filesAddress}/mail"><button>${words.mailCopy}</button></form>`;
};

/** One line to those who changed their mind: without a mail server, whom to write to. */
export const drawChange = (
  { changeAddress, record }: Pick<Proof, 'changeAddress' | 'record'>,
  words: PageWords,
): TemplateResult =>
  html`${
      changeAddress === null
        ? html`<p>${fillIn(words.changeByMail, { contact: record.controllers[0]?.email ?? '' })}</p>`
        : html`<p><a class="button" href=${changeAddress}>${words.change}</a></p>`
    }
    <p class="soft">${words.keep}</p>`;

// Choices in a form of the site's own have the title of their notice: the form's is the site's.
const nameOf = ({ surface, title }: Presentation, record: ProofRecord): string => {
  const name = `${record.notice.id} ${record.notice.version}`;
  return surface === 'choices' || isOfStranger(record) ? name : `${title} (${name})`;
};

/** On which slip it was written. */
const saySlip = (
  { serial, signedOn }: NonNullable<ProofRecord['event']['slip']>,
  words: PageWords,
): string =>
  signedOn === null
    ? fillIn(words.paperUndated, { serial: writeGroups(serial) })
    : fillIn(words.paper, { serial: writeGroups(serial), date: wordingOf(words.language).day(signedOn) });

/** Which form it was, where it stood, and how it came. */
function drawOrigin(record: ProofRecord, presentation: Presentation, words: PageWords): TemplateResult {
  const method =
    record.event.method === 'plain-form'
      ? words.plainForm
      : record.event.slip
        ? saySlip(record.event.slip, words)
        : record.event.type === 'granted'
          ? words.fromChoices
          : null;
  return html`<dt>${words.form}</dt>
    <dd>${nameOf(presentation, record)}</dd>
    ${
      record.event.type === 'granted' || record.event.slip
        ? null
        : html`<dt>${words.page}</dt>
            <dd>${record.ui.page ?? words.unknownPage}</dd>`
    }
    ${
      method === null
        ? null
        : html`<dt>${words.method}</dt>
            <dd>${method}</dd>`
    }
    <dt>${words.digest}</dt>
    <dd><code>sha256 ${record.notice.sha256}</code></dd>`;
}
