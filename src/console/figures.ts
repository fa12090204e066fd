import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { Statistics } from '../server/owner/owner-answers.js';
import { findSentence } from '../messages/words.js';
import { type ChannelCounts, countAnswers } from './count-answers.js';
import { View } from './view.js';

const spans = [12, 26, 52];

/** Grants, refusals and withdrawals by channel and week: a chart to see, and a table to read. */
export class ConsoleFigures extends View {
  static override properties = {
    ...View.properties,
    statistics: { state: true },
    weeks: { state: true },
    party: { state: true },
  };

  declare private statistics: Statistics | null;
  declare private weeks: number;
  declare private party: string;

  #clear: (() => void)[] = [];
  readonly #scheme = matchMedia('(prefers-color-scheme: dark)');

  constructor() {
    super();
    this.statistics = null;
    this.weeks = 12;
    this.party = 'own';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#scheme.addEventListener('change', this.#redraw);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#scheme.removeEventListener('change', this.#redraw);
    this.#erase();
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('weeks') || changed.has('api')) void this.#load();
  }

  protected override updated(): void {
    void this.#draw();
  }

  override render(): TemplateResult {
    const { words } = this;
    const partners = new Map(
      this.controller.forms.flatMap(({ partners: own }) => own.map((one) => [one.id, one.name])),
    );
    const channels = this.#channels;
    return html`
      <h1>${words.views.figures}</h1>
      <p class="soft">${words.figuresHelp}</p>
      <div class="row">
        <label for="weeks">${words.weeks}</label>
        <select id="weeks" @change=${(event: Event) => (this.weeks = Number(valueOf(event)))}>
          ${spans.map((one) => html`<option value=${one} ?selected=${one === this.weeks}>${words.weeksOf({ count: one })}</option>`)}
        </select>
        ${
          partners.size === 0
            ? nothing
            : html`<label for="party">${words.party}</label>
                <select id="party" @change=${(event: Event) => (this.party = valueOf(event))}>
                  <option value="own">${this.controller.name}</option>
                  ${[...partners].map(([id, name]) => html`<option value=${id}>${name}</option>`)}
                </select>`
        }
      </div>
      ${this.renderProblem()}
      ${this.statistics === null && this.problem === null ? html`<p role="status">${words.loading}</p>` : nothing}
      ${this.statistics !== null && channels.length === 0 ? html`<p class="none">${words.figuresEmpty}</p>` : nothing}
      ${
        channels.length > 0
          ? html`<p class="legend" aria-hidden="true">
              ${(['yes', 'no', 'withdrawn'] as const).map(
                (one) => html`<span><i class="swatch ${one}"></i>${words.series[one]}</span>`,
              )}
            </p>`
          : nothing
      }
      <div class="charts">${channels.map((counts) => this.#channel(counts))}</div>
      ${
        this.may('export')
          ? html`<console-yes-lists
              .api=${this.api}
              .words=${words}
              .overview=${this.overview}
              .controller=${this.controller}
            ></console-yes-lists>`
          : nothing
      }
    `;
  }

  #channel(counts: ChannelCounts): TemplateResult {
    const { words } = this;
    const name = findSentence(words.channels, counts.channel) ?? counts.channel;
    const weeks = this.statistics?.weeks ?? [];
    return html`
      <section class="card" aria-label=${name}>
        <h2>${name}</h2>
        <div class="canvas">
          <canvas
            role="img"
            aria-label=${words.chartOf({ channel: name })}
            data-channel=${counts.channel}
          ></canvas>
        </div>
        <details>
          <summary>${words.tableOf}</summary>
          <div class="scroll" tabindex="0" role="group" aria-label=${name}>
            <table>
              <thead>
                <tr>
                  <th scope="col">${words.week}</th>
                  <th scope="col">${words.series.yes}</th>
                  <th scope="col">${words.series.no}</th>
                  <th scope="col">${words.series.withdrawn}</th>
                  <th scope="col">${words.silent}</th>
                </tr>
              </thead>
              <tbody>
                ${weeks.map(
                  (week, index) =>
                    html`<tr>
                      <th scope="row">${this.day(week)}</th>
                      <td>${counts.yes[index]}</td>
                      <td>${counts.no[index]}</td>
                      <td>${counts.withdrawn[index]}</td>
                      <td>${counts.silent[index]}</td>
                    </tr>`,
                )}
              </tbody>
            </table>
          </div>
        </details>
      </section>
    `;
  }

  get #channels(): readonly ChannelCounts[] {
    return this.statistics
      ? countAnswers(
          this.statistics,
          this.controller.forms.map(({ id }) => id),
          this.party,
        )
      : [];
  }

  readonly #redraw = (): void => void this.#draw();

  #erase(): void {
    for (const clear of this.#clear) clear();
    this.#clear = [];
  }

  async #draw(): Promise<void> {
    this.#erase();
    const channels = this.#channels;
    if (channels.length === 0) return;
    // Larger than all the rest, and of use on this page alone.
    const { drawChart } = await import('./chart.js');
    this.#erase();
    if (!this.isConnected) return;
    const short = new Intl.DateTimeFormat(this.words.locale, {
      day: 'numeric',
      month: 'short',
      timeZone: 'UTC',
    });
    const labels = (this.statistics?.weeks ?? []).map((week) => short.format(new Date(week)));
    for (const canvas of this.querySelectorAll('canvas')) {
      const counts = channels.find(({ channel }) => channel === canvas.dataset['channel']);
      if (counts) this.#clear.push(drawChart(canvas, counts, labels));
    }
  }

  #load(): Promise<void> {
    return this.load(
      () => this.api.get<Statistics>('statistics', { weeks: String(this.weeks) }),
      (statistics) => (this.statistics = statistics),
    );
  }
}

const valueOf = ({ target }: Event): string => (target as HTMLSelectElement).value;
