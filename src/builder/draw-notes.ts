import { html, nothing, type TemplateResult } from 'lit';
import type { Edit, Mend } from '../config/mend/edit.js';
import type { Note } from './notes.js';
import type { BuilderWords } from './words.js';

/** What notes are drawn with. */
export interface NoteSurroundings {
  readonly words: BuilderWords;
  readonly mayWrite: boolean;
  edit(mend: Mend): void;
}

/** What there is to say of one thing, each with the button that puts it right; what is only good to know opens. */
export function drawNotes(
  notes: readonly Note[],
  id: string,
  around: NoteSurroundings,
): TemplateResult | typeof nothing {
  if (notes.length === 0) return nothing;
  const { words } = around;
  const told = notes.filter(({ level }) => level !== 'info');
  const known = notes.filter(({ level }) => level === 'info');
  return html`<div id=${id} class="b-notes">
    ${told.length > 0 ? drawList(told, around) : nothing}
    ${
      known.length > 0
        ? html`<details>
            <summary>${words.toSee({ count: known.length })}</summary>
            ${drawList(known, around)}
          </details>`
        : nothing
    }
  </div>`;
}

const drawList = (notes: readonly Note[], around: NoteSurroundings): TemplateResult =>
  html`<ul>
    ${notes.map((note) => drawNote(note, around))}
  </ul>`;

function drawNote({ level, sentence, ruleId, mend }: Note, around: NoteSurroundings): TemplateResult {
  const { words, mayWrite, edit } = around;
  return html`<li class="b-note" data-level=${level}>
    <span
      ><strong>${words.level[level]}.</strong>
      ${sentence}${ruleId ? html` <span class="soft">${ruleId}</span>` : nothing}</span
    >
    ${
      mend && mayWrite
        ? html`<button type="button" @click=${() => edit(mend)}>
            ${words.mendOf({ what: sayMend(mend, words) })}
          </button>`
        : nothing
    }
  </li>`;
}

/** What a mend does, in a word or two. */
function sayMend(mend: Mend, words: BuilderWords): string {
  return [...new Set(mend.map((edit) => sayEdit(edit, words)))].join(', ');
}

function sayEdit(edit: Edit, words: BuilderWords): string {
  if (edit.op === 'remove') return words.mendRemove;
  if (edit.op === 'move') return words.mendMove({ name: edit.path.split('/').at(-1) ?? '' });
  const value = typeof edit.value === 'string' ? edit.value : JSON.stringify(edit.value);
  return words.mendPut({ value: value.length > 60 ? `${value.slice(0, 57)}…` : value });
}
