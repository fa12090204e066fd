import { html, nothing, type TemplateResult } from 'lit';
import { findSentence } from '../messages/words.js';
import type { Deliveries } from '../server/owner/owner-answers.js';
import { formatMoment, View } from './view.js';

type Dead = Deliveries['dead'][number];
type Part = 'webhook' | 'mails' | 'time' | 'dead';

/** What should reach other systems, and what is stuck. */
export class ConsoleDeliveries extends View {
  static override properties = { ...View.properties, said: { state: true } };

  /** Where something was done last, and what. */
  declare private said: { readonly part: Part; readonly text: string } | null;

  constructor() {
    super();
    this.said = null;
  }

  override render(): TemplateResult {
    const { words } = this;
    const { deliveries } = this.overview;
    const records = this.overview.records ?? 0;
    const dead = deliveries?.dead ?? [];
    return html`
      <h1>${words.views.deliveries}</h1>
      ${this.renderProblem()}
      <section class="card">
        <h2>${words.webhook}</h2>
        ${this.#webhook()} ${this.#status('webhook')}
      </section>
      <section class="card">
        <h2>${words.mails}</h2>
        ${this.#mails(deliveries?.mails ?? null)} ${this.#status('mails')}
      </section>
      <section class="card">
        <h2>${words.time}</h2>
        ${this.#time(deliveries?.time ?? null)} ${this.#status('time')}
      </section>
      ${
        dead.length === 0 && this.said?.part !== 'dead'
          ? nothing
          : html`<section class="card">
              <h2>${words.dead}</h2>
              ${dead.length > 0 ? html`<p class="soft">${words.deadHelp}</p>` : nothing}
              ${dead.map((one) => this.#dead(one))} ${this.#status('dead')}
            </section>`
      }
      <section class="card">
        <h2>${words.log}</h2>
        <p>${words.records({ text: new Intl.NumberFormat(words.locale).format(records), count: records })}</p>
      </section>
    `;
  }

  #mails(mails: Deliveries['mails']): TemplateResult {
    const { words } = this;
    if (mails === null) return html`<p class="soft">${words.mailsOff}</p>`;
    const { waiting, waitingSince, failed, isLimited, lastFailedAt } = mails;
    return html`<p class=${failed > 0 ? 'clock late' : ''}>${words.mailsState({ waiting, count: failed })}</p>
      ${waitingSince === null ? nothing : html`<p>${words.mailsSince({ date: this.#moment(waitingSince) })}</p>`}
      ${isLimited ? html`<p>${words.mailsLimited}</p>` : nothing}
      ${
        lastFailedAt === null
          ? nothing
          : html`<p>${words.lastFailed({ date: this.#moment(lastFailedAt) })}</p>`
      }
      ${lastFailedAt !== null && waiting > 0 ? this.#retryButton('mails') : nothing}`;
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
          : html`<p>${words.behindSince({ date: this.#moment(webhook.behindSince) })}</p>`
      }
      <p>
        ${
          webhook.problem === null || webhook.lastTriedAt === null
            ? words.neverTried
            : words.lastTry({
                problem: this.#reason(webhook.problem),
                date: this.#moment(webhook.lastTriedAt),
                attempts: webhook.attempts,
              })
        }
      </p>
      ${this.#retryButton('webhook')}
    `;
  }

  #time(time: Deliveries['time']): TemplateResult {
    const { words } = this;
    if (time === null) return html`<p class="soft">${words.timeOff}</p>`;
    const { authority: to, genTime, behind, problem, attempts, lastTriedAt } = time;
    if (behind === 0 && genTime !== null)
      return html`<p class="done">${words.timeOk({ to, date: this.#moment(genTime) })}</p>`;
    return html`<p class=${problem === null ? '' : 'clock late'}>
        ${words.timeBehind({ count: behind, to })}
      </p>
      <p>${genTime === null ? words.timeNever : words.timeLast({ date: this.#moment(genTime) })}</p>
      ${
        problem === null || lastTriedAt === null
          ? nothing
          : html`<p>
                ${words.timeTry({ problem: this.#reason(problem), date: this.#moment(lastTriedAt), attempts })}
              </p>
              ${this.#retryButton('time')}`
      }`;
  }

  #dead({ kind, problem, count, since, lastTriedAt }: Dead): TemplateResult {
    const { words } = this;
    return html`<article>
      <h3>${findSentence(words.deadKinds, kind) ?? kind}</h3>
      <p>${words.deadCount({ count, date: this.#moment(since) })}</p>
      ${
        lastTriedAt === null
          ? nothing
          : html`<p>
              ${words.deadTried({ date: this.#moment(lastTriedAt), problem: this.#reason(problem) })}
            </p>`
      }
      ${this.may('operate') ? this.#deadButtons({ kind, problem }) : html`<p class="soft">${words.onlyRead}</p>`}
    </article>`;
  }

  #deadButtons(dead: Pick<Dead, 'kind' | 'problem'>): TemplateResult {
    const { words } = this;
    return html`<button ?disabled=${this.isBusy} @click=${() => void this.#retry('dead', { dead })}>
        ${words.retryDead}
      </button>
      <details>
        <summary>${words.forget}</summary>
        <p>${words.forgetHelp}</p>
        <button ?disabled=${this.isBusy} @click=${() => void this.#forget(dead)}>${words.forgetNow}</button>
      </details>`;
  }

  #moment(date: string): string {
    return formatMoment(date, this.words);
  }

  /** In words where there are some. */
  #reason(problem: string): string {
    const known = findSentence(this.words.problems, problem);
    if (known !== undefined) return known;
    const [, from, status = ''] = /^(status|smtp) (\d+)$/.exec(problem) ?? [];
    if (from === undefined) return problem;
    return from === 'smtp' ? this.words.mailAnswered({ status }) : this.words.answered({ status });
  }

  #retryButton(part: 'webhook' | 'mails' | 'time'): TemplateResult {
    return this.may('operate')
      ? html`<button ?disabled=${this.isBusy} @click=${() => void this.#retry(part)}>
          ${this.words.retry}
        </button>`
      : html`<p class="soft">${this.words.onlyRead}</p>`;
  }

  #status(part: Part): TemplateResult {
    return html`<div role="status">
      ${this.said?.part === part ? html`<p>${this.said.text}</p>` : nothing}
    </div>`;
  }

  async #retry(part: Part, body: { readonly dead?: Pick<Dead, 'kind' | 'problem'> } = {}): Promise<void> {
    this.said = null;
    await this.run(async () => {
      await this.api.post('deliveries/retry', body);
      // A little later it is known what came of it.
      await new Promise((resolve) => {
        setTimeout(resolve, 700);
      });
      this.said = { part, text: this.words.retried };
    });
    this.tellChanged();
  }

  async #forget(dead: Pick<Dead, 'kind' | 'problem'>): Promise<void> {
    this.said = null;
    await this.run(async () => {
      await this.api.post('deliveries/forget', { dead });
      this.said = { part: 'dead', text: this.words.nowForgotten };
    });
    this.tellChanged();
  }
}
