import { html, nothing, render } from 'lit';
import { verify } from '../messages/every/verify.js';
import { languages } from '../messages/languages.js';
import { matchLanguage } from '../messages/match-language.js';
import {
  type AnyProof,
  type BundleVerdict,
  describeVerdict,
  type ExcerptVerdict,
  longestBundle,
  parseProof,
  type ProofRecord,
  verifyAnyProof,
} from '../proof/index.js';
import { checkTimestamp } from '../timestamp/index.js';
import { primitives } from './primitives.js';
import { readTrust } from './read-trust.js';

// A page from a file: it asks no server, and nothing of what it is shown leaves it.
const language = matchLanguage(navigator.languages, languages) as (typeof languages)[number];
const words = verify[language];
const signs = { valid: '✓', invalid: '✗', 'cannot-tell': '?' } as const;

let proof: string | null = null;
let trust: readonly { readonly name: string; readonly text: string }[] = [];

async function readAll(list: FileList | null) {
  return Promise.all(
    Array.from(list ?? [], async (file) => ({
      name: file.name,
      text: file.size > longestBundle ? '' : await file.text(),
    })),
  );
}

async function check(): Promise<void> {
  if (proof === null) return;
  try {
    const given = parseProof(proof);
    const verdict = await verifyAnyProof(
      given,
      { keys: readTrust(trust) },
      primitives,
      async (token, data, caPem) => {
        const { ok, genTime, faults } = await checkTimestamp({ token, data, caPem });
        return { ok, genTime: genTime?.getTime(), faults };
      },
    );
    draw(drawVerdict(verdict, given));
  } catch (error) {
    draw(
      html`<p class="word invalid">${words.unreadable}</p>
        <p>${(error as Error).message}</p>`,
    );
  }
}

interface Readable extends Pick<ProofRecord, 'controllers' | 'items' | 'withdrawn'> {
  readonly event: Pick<ProofRecord['event'], 'at'>;
}

/** What there is to read of a proof whose signature holds: all of a record, or one partner's part. */
function readableOf(verdict: BundleVerdict | ExcerptVerdict, given: AnyProof): Readable | undefined {
  if (!('statement' in verdict)) return (verdict as BundleVerdict).record;
  const items = given.schema === 'accord/excerpt/1' ? given.items.map(({ item }) => item) : [];
  return verdict.statement && { ...verdict.statement, items };
}

function drawVerdict(verdict: BundleVerdict | ExcerptVerdict, given: AnyProof) {
  const { title, lines, warnings } = describeVerdict(verdict, words);
  const record = readableOf(verdict, given);
  return html`<p class="word ${verdict.word}">${title}</p>
    <ul class="lines">
      ${lines.map(({ word, text }) => html`<li class=${word}><span aria-hidden="true">${signs[word]}</span> ${text}</li>`)}
    </ul>
    <ul>
      ${warnings.map((text) => html`<li>${text}</li>`)}
    </ul>
    ${
      record && verdict.word !== 'invalid'
        ? html`<dl>
            <dt>${words.who}</dt>
            <dd>${record.controllers.map(({ name }) => name).join(', ')}</dd>
            <dt>${words.when}</dt>
            <dd>
              ${new Intl.DateTimeFormat(language, { dateStyle: 'long', timeStyle: 'long' }).format(new Date(record.event.at))}
            </dd>
            ${record.withdrawn ? html`<dd>${words.answers.withdrawn}</dd>` : nothing}
            ${record.items.map(
              ({ label, answer }) =>
                html`<dt>${label}</dt>
                  <dd>${words.answers[answer]}</dd>`,
            )}
          </dl>`
        : nothing
    }`;
}

function draw(result: unknown): void {
  render(
    html`<h1>${words.title}</h1>
      <p>${words.notSent}</p>
      <label>
        ${words.pick}
        <input
          type="file"
          accept=".json,application/json"
          @change=${async ({ target }: Event) => {
            [{ text: proof } = { text: null }] = await readAll((target as HTMLInputElement).files);
            await check();
          }}
        />
      </label>
      <label>
        ${words.pickKeys}
        <input
          type="file"
          multiple
          @change=${async ({ target }: Event) => {
            trust = await readAll((target as HTMLInputElement).files);
            await check();
          }}
        />
      </label>
      <div role="status">${result}</div>`,
    document.body,
  );
}

document.documentElement.lang = language;
document.title = words.title;
draw(nothing);
