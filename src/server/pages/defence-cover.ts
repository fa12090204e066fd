import { html, type TemplateResult } from '../../draw/html.js';
import { toHtml } from '../../draw/to-html.js';
import { commands } from '../../messages/every/commands.js';
import { defence } from '../../messages/every/defence.js';
import { firstLanguage, type Language, languages, type Sentences } from '../../messages/languages.js';
import { makeWords } from '../../messages/wording.js';

/** What a defence file is about, as its `defence.json` has it. */
export interface DefenceFacts {
  readonly schema: 'accord/defence/1';
  /** RFC 3339. */
  readonly madeAt: string;
  /** The key that signs it, as JWKS names it. */
  readonly kid: string;
  readonly business: string;
  readonly form: { readonly id: string; readonly version: string };
  readonly rulebook: string;
  readonly question: { readonly channel: string };
  /** The moment that was asked about, as it was given. */
  readonly on: string;
  readonly isAhead: boolean;
  readonly list: { readonly name: string; readonly sha256: string; readonly lines: number };
  readonly allowed: number;
  /** How many lines had each outcome. */
  readonly outcomes: Readonly<Record<string, number>>;
  readonly mustConfirm: boolean;
  readonly proofs: { readonly count: number; readonly stamped: number };
}

/** One line of the list, without who it is about. */
export interface CoverRow {
  readonly line: number;
  readonly allowed: boolean;
  readonly reason: string;
  readonly rule: string;
  /** The folder of its proof. */
  readonly proof: string | null;
}

/** Checks the whole of an unpacked defence file; `key.pem` is the signer’s public key, from elsewhere. */
export const checkCommands = [
  'openssl pkeyutl -verify -pubin -inkey key.pem -rawin -in manifest.sha256 -sigfile manifest.sig',
  'sha256sum --check --quiet manifest.sha256 && echo "every file: as signed"',
].join('\n');

const style = `
:root{color-scheme:light dark}
body{font:1rem/1.5 system-ui,sans-serif;margin:2rem auto;max-width:48rem;padding:0 1rem}
section{border-block-start:.25rem solid;margin-block-start:3rem}
section:first-of-type{margin-block-start:1rem}
dl{display:grid;gap:.25rem 1rem;grid-template-columns:max-content 1fr}
dt{font-weight:600}dd{margin:0;overflow-wrap:anywhere}
table{border-collapse:collapse;width:100%}
th,td{border-block-end:1px solid;padding:.25rem .5rem;text-align:start;vertical-align:top;overflow-wrap:anywhere}
pre{border:1px solid;overflow-x:auto;padding:.5rem;white-space:pre-wrap}
@media(max-width:30rem){dl{grid-template-columns:1fr}dd{margin-block-end:.5rem}}
`;

/** The page that a stranger reads first, in every language, French first: what was asked, what came of it, what that proves and what not. */
export function renderDefenceCover(facts: DefenceFacts, rows: readonly CoverRow[]): string {
  const title = defence[firstLanguage].title;
  const page = html`<html lang=${firstLanguage}>
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width" />
      <meta http-equiv="content-security-policy" content="default-src 'none'; style-src 'unsafe-inline'" />
      <title>${title}</title>
    </head>
    <body>
      <nav>${languages.map((one) => html`<a href=${`#${one}`} lang=${one}>${defence[one].title}</a> `)}</nav>
      ${languages.map((one) => drawIn(one, facts, rows))}
    </body>
  </html>`;
  return `<!doctype html>\n${toHtml(page).replace('</head>', `<style>${style}</style>\n</head>`)}\n`;
}

function drawIn(language: Language, facts: DefenceFacts, rows: readonly CoverRow[]): TemplateResult {
  const say = makeWords<Sentences['defence']>(language, defence[language]);
  const channel = (say.channels as Readonly<Record<string, string>>)[facts.question.channel];
  const reasons = commands[language].contact.reasons as Readonly<Record<string, string>>;
  const day = new Intl.DateTimeFormat(language, {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'Europe/Paris',
  });
  const moment = facts.on.endsWith('Z') ? day.format(new Date(facts.on)) : facts.on.replace('T', ' ');
  return html`<section id=${language} lang=${language}>
    <h1>${say.title}</h1>
    <p><strong>${say.question({ moment, channel: channel ?? facts.question.channel })}</strong></p>
    ${facts.isAhead ? html`<p>${say.ahead}</p>` : ''}
    <p>${say.made({ business: facts.business, made: day.format(new Date(facts.madeAt)) })}</p>
    <dl>
      ${fact(say.facts.lines, facts.list.lines)} ${fact(say.facts.allowed, facts.allowed)}
      ${fact(say.facts.refused, facts.list.lines - facts.allowed)}
      ${fact(say.facts.proofs, facts.proofs.count)} ${fact(say.facts.stamped, facts.proofs.stamped)}
      ${fact(say.facts.list, `${facts.list.name} (SHA-256 ${facts.list.sha256})`)}
      ${fact(say.facts.form, `${facts.form.id} ${facts.form.version}`)}
      ${fact(say.facts.rules, facts.rulebook)} ${fact(say.facts.key, facts.kid)}
    </dl>
    <h2>${say.provesTitle}</h2>
    ${list(say.proves)}
    <h2>${say.provesNotTitle}</h2>
    ${list(say.provesNot)}
    <h2>${say.resultTitle}</h2>
    <table>
      <thead>
        <tr>
          <th scope="col">${say.count}</th>
          <th scope="col">${say.reason}</th>
        </tr>
      </thead>
      <tbody>
        ${Object.entries(facts.outcomes).map(
          ([reason, count]) =>
            html`<tr>
              <td>${count}</td>
              <td>${reasons[reason] ?? reason}</td>
            </tr>`,
        )}
      </tbody>
    </table>
    ${facts.mustConfirm ? html`<p>${say.confirm}</p>` : ''}
    <p>${say.first({ count: rows.length })}</p>
    <table>
      <thead>
        <tr>
          <th scope="col">${say.line}</th>
          <th scope="col">${say.answer}</th>
          <th scope="col">${say.reason}</th>
          <th scope="col">${say.rule}</th>
          <th scope="col">${say.proof}</th>
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          ({ line, allowed, reason, rule, proof }) =>
            html`<tr>
              <td>${line}</td>
              <td>${allowed ? say.yes : say.no}</td>
              <td>${reasons[reason] ?? reason}</td>
              <td>${rule}</td>
              <td>
                ${proof === null ? '' : html`<a href=${`${proof}/shown.html`}>${proof.slice(7, 15)}</a>`}
              </td>
            </tr>`,
        )}
      </tbody>
    </table>
    <h2>${say.checkTitle}</h2>
    <p>${say.checkWhole}</p>
    <pre>${checkCommands}</pre>
    <p>${say.checkProof}</p>
    <h2>${say.filesTitle}</h2>
    ${list(say.files)}
  </section>`;
}

const fact = (name: string, value: string | number): TemplateResult =>
  html`<dt>${name}</dt>
    <dd>${value}</dd>`;

const list = (sentences: Readonly<Record<string, string>>): TemplateResult =>
  html`<ul>
    ${Object.values(sentences).map((one) => html`<li>${one}</li>`)}
  </ul>`;
