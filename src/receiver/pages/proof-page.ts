import {
  answerTo,
  askedOf,
  type FieldValue,
  type NoticeItem,
  type Presentation,
  type PresentedChoice,
  type PresentedField,
  type PresentedText,
} from '../../form/index.js';
import { calendarDateIn } from '../../law/index.js';
import type { ProofRecord } from '../../proof/index.js';
import { maskValue } from '../person/mask.js';
import { drawnSentences, noticeSentences } from './drawn-words.js';
import { html, type Html } from './html.js';
import { resolveLink } from './resolve-link.js';
import { pageWordsFor, type PageWords } from './words.js';

/** What a proof page shows. */
export interface Proof {
  readonly record: ProofRecord;
  readonly presentation: Presentation;
  /** What the person wrote; null once erased. */
  readonly values: Readonly<Record<string, FieldValue>> | null;
  readonly logIndex: number;
  /** Addresses of the stylesheet and of the files, from the page's own. */
  readonly styleAddress: string;
  readonly filesAddress: string;
  /** Where to see and change one's choices; null where nobody can ask for a link. */
  readonly changeAddress: string | null;
}

/** The page that shows a person what was on screen, what was answered and when, in the language of the form. */
export function renderProofPage(proof: Proof): string {
  const { record, presentation } = proof;
  const words = pageWordsFor(record.notice.language);
  const page = html`<!doctype html>
    <html lang="${words.language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>${words.title} · ${presentation.title}</title>
        <link rel="stylesheet" href="${proof.styleAddress}" />
      </head>
      <body>
        <main>
          <h1>${words.title}</h1>
          ${renderStanding(record, words)} ${renderChange(proof, words)} ${renderSummary(proof, words)}
          <h2>${words.answersTitle}</h2>
          <p class="soft">${words.answersText} ${words.masked}</p>
          <div lang="${record.notice.language}">
            ${presentation.surface === 'choices' ? null : html`<h3>${presentation.title}</h3>`}
            ${presentation.introduction ? html`<p>${presentation.introduction}</p>` : null}
            ${renderAsked(proof, words)}
            ${presentation.submit ? html`<p><span class="soft">${words.button}</span> ${presentation.submit}</p>` : null}
          </div>
          <h2>${noticeTitle(presentation, words)}</h2>
          <div lang="${record.notice.language}">
            <h3>${presentation.notice.title}</h3>
            ${presentation.notice.brief.map((item) => renderNoticeItem(item, record))}
          </div>
          <h2>${words.noticeFull}</h2>
          ${noticeSentences(record, presentation).map(renderSoft)}
          <div lang="${record.notice.language}">
            ${presentation.notice.full.map((item) => renderNoticeItem(item, record))}
          </div>
          <h2>${words.meaningTitle}</h2>
          <p>${words.says}</p>
          <p>${record.event.assurance === 'link' ? words.withdrawal.saysNot.link : words.saysNot}</p>
          <p>${words.keep}</p>
          ${renderFiles(proof, words)}
        </main>
      </body>
    </html> `;
  return page.markup;
}

const renderStanding = ({ standing, flags }: ProofRecord, words: PageWords): Html =>
  standing === 'counted'
    ? html`<p class="standing">${words.counted}</p>`
    : html`<div class="standing flagged">
        <p>${words.flagged}</p>
        ${flags.map(
          ({ code, detail }) =>
            html`<p class="soft">${words.flags[code]} <code>${code}: ${detail}</code></p>`,
        )}
      </div>`;

/** One line to those who changed their mind. */
export const renderChange = (
  { changeAddress }: Pick<Proof, 'changeAddress'>,
  words: PageWords,
): Html | null =>
  changeAddress === null ? null : html`<p><a href="${changeAddress}">${words.change}</a></p>`;

const renderSummary = ({ record, presentation, logIndex }: Proof, words: PageWords): Html =>
  html`<h2>${words.summary}</h2>
    <dl>
      <dt>${words.received}</dt>
      <dd>
        <time datetime="${record.event.at}">${formatParisTime(record.event.at, words)}</time
        ><br />${record.event.at} (UTC)
      </dd>
      <dt>${words.controller}</dt>
      <dd>${record.controllers.map(({ name, address }) => html`${name}, ${address}`)}</dd>
      <dt>${words.form}</dt>
      <dd>${nameOf(presentation, record)}</dd>
      ${
        record.event.type === 'granted'
          ? null
          : html`<dt>${words.page}</dt>
              <dd>${record.ui.page ?? words.unknownPage}</dd>`
      }
      ${
        record.event.method === 'plain-form'
          ? html`<dt>${words.method}</dt>
              <dd>${words.plainForm}</dd>`
          : null
      }
      ${
        record.event.type === 'granted'
          ? html`<dt>${words.method}</dt>
              <dd>${words.fromChoices}</dd>`
          : null
      }
      <dt>${words.recordId}</dt>
      <dd><code>${record.id}</code></dd>
      <dt>${words.digest}</dt>
      <dd><code>sha256 ${record.notice.sha256}</code></dd>
      <dt>${words.logPlace}</dt>
      <dd><code>${record.collector.log}, ${logIndex}</code></dd>
    </dl>`;

/** What was asked of this person: who is too young sees other questions, as the birth date tells while it is kept. */
function renderAsked(proof: Proof, words: PageWords): Html {
  const { presentation, values, record } = proof;
  const marks = Object.fromEntries(
    record.items.map(({ id, answer }) => [id, answer === 'granted' ? ('yes' as const) : null]),
  );
  const { groups, text, holder } = askedOf(presentation, { values: values ?? {}, marks }, dayOf(record));
  const choices = groups.filter(({ kind }) => kind === 'choices');
  return html`${groups.filter(({ kind }) => kind === 'fields').map((group) => renderGroup(group, proof, words))}
  ${text ? html`<p>${text}</p>` : null} ${choices.map((group) => renderGroup(group, proof, words))}
  ${holder ? renderGroup(holder, proof, words) : null}`;
}

const dayOf = ({ event }: ProofRecord): string => calendarDateIn(new Date(event.at), 'Europe/Paris');

function renderGroup(group: Presentation['groups'][number], proof: Proof, words: PageWords): Html {
  const text =
    typeof group.text === 'string'
      ? html`<p class="soft">${group.text}</p>`
      : renderText(group.text, proof.record);
  const items =
    group.kind === 'fields'
      ? group.fields.map((field) => renderField(field, proof, words))
      : group.choices.map((choice) => renderChoice(choice, proof, words));
  return html`<h3>${group.title}</h3>
    ${text}
    <ul>
      ${items}
    </ul>`;
}

function renderField(field: PresentedField, proof: Proof, words: PageWords): Html {
  const { record, values, presentation } = proof;
  const value = values && Object.hasOwn(values, field.id) ? values[field.id] : undefined;
  // Of a form of the site's own, only what is valid is taken over.
  const without = presentation.surface === 'choices' ? words.notTaken : words.empty;
  const shown = values === null ? words.erased : value === undefined ? without : maskValue(value);
  return html`<li>
    <p><span class="label">${field.label}</span> <span class="soft">${field.requirement}</span></p>
    ${[field.hint, field.purpose, field.without].map((text) => html`<p class="soft">${text}</p>`)}
    ${field.parts?.map(({ label, requirement }) => html`<p class="soft">${label} ${requirement}</p>`)}
    ${field.options ? html`<p class="soft">${[field.unchosen, ...field.options.map(({ label }) => label)].join(' / ')}</p>` : null}
    ${field.statements.map((text) => renderText(text, record))}
    <p class="answer">${words.yourAnswer} <strong>${shown}</strong></p>
  </li>`;
}

const renderSoft = (text: string): Html => html`<p class="soft">${text}</p>`;

function renderChoice(choice: PresentedChoice, { record, presentation }: Proof, words: PageWords): Html {
  const item = record.items.find(({ id }) => id === choice.id);
  const answer = item?.answer ?? answerTo(choice, null);
  const pressed =
    answer === 'granted' ? choice.answers?.yes : answer === 'refused' ? choice.answers?.no : undefined;
  // In the order of the form, where the question itself comes last.
  const mentionsBefore = choice.mentions
    ? (['identity', 'period', 'withdrawal', 'proof-access'] as const)
    : [];
  return html`<li>
    <p class="label">${choice.label}</p>
    ${mentionsBefore.map((mention) => html`<p>${choice.mentions?.[mention]}</p>`)}
    ${choice.details.map((text) => renderText(text, record))}
    ${choice.mentions ? html`<p>${choice.mentions.proposal}</p>` : null}
    ${choice.answers ? html`<p class="soft">${words.offered} ${choice.answers.yes} / ${choice.answers.no}</p>` : null}
    <p class="answer">
      ${words.yourAnswer} <strong class="${answer}">${words.answers[answer] ?? answer}</strong>
      ${pressed ? html`(${pressed})` : null}
    </p>
    ${item && drawnSentences(item, record, presentation).map(renderSoft)}
  </li>`;
}

const noticeTitle = ({ surface }: Presentation, words: PageWords): string => {
  if (surface === 'again') return words.noticeBelow;
  return surface === 'choices' ? words.noticeOfChoices : words.notice;
};

// Choices in a form of the site's own have the title of their notice: the form's is the site's.
const nameOf = ({ surface, title }: Presentation, { notice: { id, version } }: ProofRecord): string =>
  surface === 'choices' ? `${id} ${version}` : `${title} (${id} ${version})`;

const renderNoticeItem = ({ title, texts }: NoticeItem, record: ProofRecord): Html =>
  html`<h3>${title}</h3>
    ${texts.map((text) => renderText(text, record))}`;

const renderText = ({ text, link }: PresentedText, record: ProofRecord): Html =>
  html`<p>${text}${link ? html` ${renderLink(link, record)}` : null}</p>`;

/** What was sent may name any scheme; only addresses of pages and mailboxes become links. */
const renderLink = ({ href, text }: { href: string; text: string }, { ui }: ProofRecord): Html => {
  const resolved = /^mailto:/i.test(href) ? { address: href, site: '' } : resolveLink(href, ui.page);
  return resolved
    ? html`<a href="${resolved.address}" rel="noopener noreferrer nofollow">${text}${resolved.site}</a>`
    : html`<span>${text}</span> <span class="soft">(${href})</span>`;
};

export const renderFiles = (
  { filesAddress }: Pick<Proof, 'filesAddress'>,
  { filesTitle, files }: PageWords,
): Html =>
  html`<h2>${filesTitle}</h2>
    <ul class="files">
      <li><a href="${filesAddress}/record.json" download>${files.record}</a></li>
      <li><a href="${filesAddress}/receipt.jws" download>${files.jws}</a></li>
      <li><a href="${filesAddress}/presentation.json" download>${files.presentation}</a></li>
      <li><a href="${filesAddress}/proof.tlog-proof" download>${files.logProof}</a></li>
    </ul>`;

export const formatParisTime = (instant: string, { locale, parisTime }: PageWords): string => {
  const text = new Intl.DateTimeFormat(locale, {
    dateStyle: 'full',
    timeStyle: 'long',
    timeZone: 'Europe/Paris',
  }).format(new Date(instant));
  return `${text} (${parisTime})`;
};
