import { html, nothing, type TemplateResult } from 'lit';
import { findSentence } from '../messages/words.js';
import { formatMoment, View } from './view.js';

/** What should reach other systems, and what is stuck. */
export class ConsoleDeliveries extends View {
  static override properties = { ...View.properties, retried: { state: true } };

  declare private retried: 'webhook' | 'mails' | null;

  constructor() {
    super();
    this.retried = null;
  }

  override render(): TemplateResult {
    const { words } = this;
    const { deliveries } = this.overview;
    const records = this.overview.records ?? 0;
    const mails = deliveries?.mails ?? null;
    return html`
      <h1>${words.views.deliveries}</h1>
      ${this.renderProblem()}
      <section class="card">
        <h2>${words.webhook}</h2>
        ${this.#webhook()} ${this.#said('webhook')}
      </section>
      <section class="card">
        <h2>${words.mails}</h2>
        ${
          mails === null
            ? html`<p class="soft">${words.mailsOff}</p>`
            : html`<p class=${mails.failed > 0 ? 'clock late' : ''}>
                  ${words.mailsState({ waiting: mails.waiting, count: mails.failed })}
                </p>
                ${
                  mails.lastFailedAt === null
                    ? nothing
                    : html`<p>${words.lastFailed({ date: formatMoment(mails.lastFailedAt, words) })}</p>`
                }
                ${mails.lastFailedAt !== null && mails.waiting > 0 ? this.#button('mails') : nothing}`
        }
        ${this.#said('mails')}
      </section>
      <section class="card">
        <h2>${words.log}</h2>
        <p>${words.records({ text: new Intl.NumberFormat(words.locale).format(records), count: records })}</p>
      </section>
    `;
  }

  #webhook(): TemplateResult {
    const { words } = this;
    const webhook = this.overview.deliveries?.webhook ?? null;
    if (webhook === null) return html`<p class="soft">${words.webhookOff}</p>`;
    if (webhook.behind === 0) return html`<p class="done">${words.webhookOk({ to: webhook.to })}</p>`;
    return html`
      <p class="clock late">${words.webhookBehind({ count: webhook.behind, to: webhook.to })}</p>
      ${
        webhook.behindSince === null
          ? nothing
          : html`<p>${words.behindSince({ date: formatMoment(webhook.behindSince, words) })}</p>`
      }
      <p>
        ${
          webhook.problem === null || webhook.lastTriedAt === null
            ? words.neverTried
            : words.lastTry({
                problem: this.#reason(webhook.problem),
                date: formatMoment(webhook.lastTriedAt, words),
                attempts: webhook.attempts,
              })
        }
      </p>
      ${this.#button('webhook')}
    `;
  }

  /** In words where there are some. */
  #reason(problem: string): string {
    const [, status] = /^status (\d+)$/.exec(problem) ?? [];
    return status === undefined
      ? (findSentence(this.words.problems, problem) ?? problem)
      : this.words.answered({ status });
  }

  #button(which: 'webhook' | 'mails'): TemplateResult {
    return this.may('operate')
      ? html`<button ?disabled=${this.isBusy} @click=${() => void this.#retry(which)}>
          ${this.words.retry}
        </button>`
      : html`<p class="soft">${this.words.onlyRead}</p>`;
  }

  #said(which: 'webhook' | 'mails'): TemplateResult {
    return html`<div role="status">
      ${this.retried === which ? html`<p>${this.words.retried}</p>` : nothing}
    </div>`;
  }

  async #retry(which: 'webhook' | 'mails'): Promise<void> {
    this.retried = null;
    await this.run(async () => {
      await this.api.post('deliveries/retry');
      // A little later it is known what came of it.
      await new Promise((resolve) => {
        setTimeout(resolve, 700);
      });
      this.retried = which;
    });
    this.tellChanged();
  }
}
