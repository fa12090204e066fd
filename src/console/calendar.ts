import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { CalendarView } from '../server/owner/owner-answers.js';
import { View } from './view.js';

const runsShown = 10;

/** When people leave, who is held, and what the last runs did: counts, and nobody by name. */
export class ConsoleCalendar extends View {
  static override properties = { ...View.properties, calendar: { state: true } };

  declare private calendar: CalendarView | null;

  constructor() {
    super();
    this.calendar = null;
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('controller'))
      void this.load(
        () => this.api.get<CalendarView>('retention'),
        (calendar) => (this.calendar = calendar),
      );
  }

  override render(): TemplateResult {
    const { words, calendar } = this;
    return html`
      <h1>${words.views.calendar}</h1>
      <p class="soft">${words.calendar.help}</p>
      ${this.renderProblem()}
      ${calendar === null ? (this.problem === null ? html`<p role="status">${words.loading}</p>` : nothing) : this.#all(calendar)}
    `;
  }

  #all(calendar: CalendarView): TemplateResult {
    const { words } = this;
    const own = calendar.controllers.find(({ id }) => id === this.controller.id);
    const days = own?.days ?? [];
    const runs = calendar.runs.filter(({ controller }) => controller === this.controller.id);
    const holds = calendar.holds.filter(({ controller }) => controller === this.controller.id);
    return html`
      ${calendar.archive.trouble === null ? nothing : html`<p class="problem" role="alert">${words.calendar.noKey}</p>`}
      <p>
        ${words.calendar.persons({ count: own?.persons ?? 0 })}
        ${words.calendar.archive({ count: calendar.archive.entries })}
      </p>
      ${
        calendar.notBefore > calendar.today
          ? html`<p>${words.calendar.notBefore({ date: this.day(calendar.notBefore) })}</p>`
          : nothing
      }
      <h2>${words.calendar.coming}</h2>
      ${
        days.length === 0
          ? html`<p class="none">${own?.seenOn ? words.calendar.nobody : words.calendar.notYet}</p>`
          : html`<ul class="card">
                ${days.map(
                  ({ on, ruleId, count }) =>
                    html`<li>
                      <span class="label">${this.day(on)}</span> ${words.calendar.leave({ count })}
                      <span class="soft">${ruleId}</span>
                    </li>`,
                )}
              </ul>
              <p><button @click=${this.#download}>${words.calendar.ical}</button></p>`
      }
      ${
        holds.length === 0
          ? nothing
          : html`<h2>${words.calendar.holds}</h2>
              <ul class="card">
                ${holds.map(
                  ({ person, since, reason }) =>
                    html`<li>
                      <span class="label">${reason || person.slice(9, 17)}</span>
                      <span class="soft">${this.day(since)}</span>
                    </li>`,
                )}
              </ul>`
      }
      <h2>${words.calendar.runs}</h2>
      ${
        runs.length === 0
          ? html`<p class="none">${words.calendar.notYet}</p>`
          : html`<ul class="card">
              ${runs.slice(0, runsShown).map(
                (run) =>
                  html`<li>
                    <span class="label">${this.day(run.day)}</span>
                    ${
                      run.left + run.moved + run.asked + run.held === 0
                        ? words.calendar.nothingToDo
                        : words.calendar.run({
                            left: String(run.left),
                            moved: String(run.moved),
                            asked: String(run.asked),
                            held: String(run.held),
                          })
                    }
                    ${run.endedAt === null ? html`<span class="soft">${words.calendar.goesOn}</span>` : nothing}
                    ${run.waiting > 0 ? html`<strong>${words.calendar.waiting({ count: run.waiting })}</strong>` : nothing}
                  </li>`,
              )}
            </ul>`
      }
    `;
  }

  readonly #download = (): void =>
    void this.run(async () => {
      const text = await this.api.getText('retention.ics');
      const link = document.createElement('a');
      link.href = URL.createObjectURL(new Blob([text], { type: 'text/calendar' }));
      link.download = 'accord-retention.ics';
      link.click();
      URL.revokeObjectURL(link.href);
    });
}
