import { html, type TemplateResult } from 'lit';
import type { Waiting } from '../server/owner/owner-answers.js';
import { daysBetween } from './requests.js';
import { pick, sayDaysLeft, View } from './view.js';

/** What the frame turns to: a view, and the business that it is about. */
export interface Turn {
  readonly view: Waiting['kind'];
  readonly business: string | null;
}

/** All that waits for an owner, across businesses, each with one button. */
export class ConsoleWaiting extends View {
  override render(): TemplateResult {
    const { words } = this;
    const { waiting, controllers } = this.overview;
    return html`
      <section class="card" aria-labelledby="waiting">
        <h2 id="waiting">${words.waiting.title}</h2>
        ${
          waiting.length === 0
            ? html`<p class="none">${words.waiting.nothing}</p>`
            : html`<ul class="waiting">
                ${waiting.map((one) => this.#item(one, controllers.length > 1))}
              </ul>`
        }
      </section>
    `;
  }

  #item(one: Waiting, isNamed: boolean): TemplateResult {
    const { words } = this;
    const { kind, controller, on, form } = one;
    const left = daysBetween(this.overview.today, on);
    const when =
      kind === 'deliveries' ? words.waiting.since({ date: this.day(on) }) : sayDaysLeft(left, words);
    return html`<li>
      <span class="label">
        ${form ? words.waiting.form({ form: pick(form, words) }) : words.waiting[kind === 'forms' ? 'requests' : kind]({ count: one.count ?? 0 })}
        ${isNamed && controller ? html`<span class="soft">${controller.name}</span>` : ''}
      </span>
      <span class="answer ${left < 0 || kind === 'deliveries' ? 'shut' : 'unsaid'}">${when}</span>
      <button @click=${() => this.#turn({ view: kind, business: controller?.id ?? null })}>
        ${words.waiting.look}
      </button>
    </li>`;
  }

  #turn(detail: Turn): void {
    this.dispatchEvent(new CustomEvent('console-turn', { bubbles: true, detail }));
  }
}
