import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { FormConfig } from '../config/schema.js';
import { findLastChange, findNextChange, type FormChange } from '../form/what-changes.js';
import { type CalendarDate, parseCalendarDate } from '../law/date.js';
import { coversFrom } from '../law/registry.js';
import { name as nameOf } from '../messages/every/name.js';
import { wordingOf } from '../messages/wording-of.js';
import type { Draft } from './controls.js';
import { drawChange } from './draw-change.js';
import { languageOf, presentDraft } from './present-draft.js';
import { type FormSize, PreviewFrame } from './preview-frame.js';
import type { BuilderWords } from './words.js';

const widths = [360, 1280] as const;

// What changes next is looked for once somebody pauses: it presents the form on many days.
const pause = 500;

/**
 * The form as people will see it: as wide as a telephone or a screen, in each of its languages, on any day.
 *
 * @fires day-chosen - Another day is shown.
 */
export class FormPreview extends LitElement {
  static override properties = {
    words: { attribute: false },
    today: {},
    languages: { attribute: false },
    width: { state: true },
    language: { state: true },
    day: { state: true },
    stale: { state: true },
    size: { state: true },
    next: { state: true },
    last: { state: true },
    isDayWrong: { state: true },
    room: { state: true },
  };

  declare words: BuilderWords;
  declare today: CalendarDate;
  declare languages: readonly string[];
  declare private width: (typeof widths)[number];
  declare private language: string;
  declare private day: CalendarDate | null;
  /** Why the last good form is shown, and not the one that is written. */
  declare private stale: 'shape' | 'law' | null;
  declare private size: FormSize | null;
  declare private next: FormChange | null;
  declare private last: FormChange | null;
  declare private isDayWrong: boolean;
  /** How wide the place is. */
  declare private room: number;

  #frame: PreviewFrame | undefined;
  #json: Draft['json'] | null = null;
  #config: FormConfig | undefined;
  #waiting: ReturnType<typeof setTimeout> | undefined;
  readonly #watch = new ResizeObserver(() => (this.room = this.clientWidth));

  constructor() {
    super();
    this.languages = [];
    this.width = 360;
    this.language = '';
    this.day = null;
    this.stale = null;
    this.size = null;
    this.next = null;
    this.last = null;
    this.isDayWrong = false;
    this.room = 0;
  }

  protected override createRenderRoot(): this {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#watch.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#watch.disconnect();
    clearTimeout(this.#waiting);
  }

  /** Shows a draft at once; one that cannot be drawn leaves the last good one where it is. */
  show(json: Draft['json']): void {
    this.#json = json;
    const frame = this.querySelector('iframe');
    if (!frame) return;
    this.#frame ??= new PreviewFrame(frame);
    const presented = presentDraft(json, {
      date: this.#shownDay,
      language: this.#shownLanguage,
      standIns: this.words.standIns,
    });
    const stale = presented.ok ? null : presented.why;
    if (stale !== this.stale) this.stale = stale;
    if (presented.ok) {
      this.#frame.show(presented.presentation, presented.config.theme);
      this.#config = presented.config;
    }
    clearTimeout(this.#waiting);
    this.#waiting = setTimeout(() => this.#look(), pause);
  }

  focusFirst(): void {
    this.querySelector('input')?.focus();
  }

  protected override firstUpdated(): void {
    if (this.#json) this.show(this.#json);
  }

  protected override updated(changed: PropertyValues): void {
    const isTurned = changed.has('day') || changed.has('language') || changed.has('languages');
    if (this.#json && isTurned) this.show(this.#json);
    if (changed.has('width') || changed.has('room')) this.#measure();
  }

  override render(): TemplateResult {
    const { words, width } = this;
    return html`
      <section class="b-preview" id="b-preview" aria-labelledby="b-preview-title">
        <h2 id="b-preview-title">${words.preview}</h2>
        <div class="row">
          <fieldset class="row">
            <legend>${words.width}</legend>
            ${widths.map(
              (one) =>
                html`<label class="tick"
                  ><input
                    type="radio"
                    name="b-width"
                    .checked=${one === width}
                    @change=${() => (this.width = one)}
                  />
                  ${words.pixels({ width: one })}</label
                >`,
            )}
          </fieldset>
          ${
            this.languages.length > 1
              ? html`<span class="row"
                  ><label for="b-language">${words.language}</label>
                  <select
                    id="b-language"
                    @change=${(event: Event) => (this.language = (event.target as HTMLSelectElement).value)}
                  >
                    ${this.languages.map(
                      (one) =>
                        html`<option value=${one} ?selected=${one === this.#shownLanguage}>
                          ${nameOf[one as keyof typeof nameOf] ?? one}
                        </option>`,
                    )}
                  </select></span
                >`
              : nothing
          }
        </div>
        <p class="soft b-size" role="status">${this.#sayState()}</p>
        <div class="b-window">
          <iframe @load=${this.#drawAgain} title=${words.previewOf({ width })} width=${width}></iframe>
        </div>
        ${this.#time()}
      </section>
    `;
  }

  // Some browsers put another empty document into the frame once it has loaded.
  readonly #drawAgain = (): void => {
    if (this.#json) this.show(this.#json);
  };

  #sayState(): string {
    const { words, stale, size } = this;
    if (stale !== null)
      return this.#frame?.isEmpty === false
        ? words.stale({ why: stale === 'law' ? words.staleLaw : words.staleShape })
        : words.notYet;
    return size === null
      ? ''
      : `${words.words({ count: size.words })} · ${words.height({ height: size.height })}`;
  }

  #time(): TemplateResult {
    const { words, next, last } = this;
    return html`<details class="card b-time" @toggle=${() => this.#look()}>
      <summary><h2>${words.time}</h2></summary>
      <p class="row">
        <label for="b-day">${words.timeDay}</label>
        <input
          id="b-day"
          type="date"
          min=${coversFrom}
          .value=${this.#shownDay}
          aria-invalid=${this.isDayWrong ? 'true' : 'false'}
          aria-describedby="b-day-problem"
          @change=${(event: Event) => this.#go((event.target as HTMLInputElement).value)}
        />
        <button type="button" ?disabled=${this.#shownDay === this.today} @click=${() => this.#go(this.today)}>
          ${words.timeToday}
        </button>
      </p>
      <p class="problem" id="b-day-problem" role="alert">
        ${this.isDayWrong ? words.timeWrong({ date: this.#sayDay(coversFrom) }) : nothing}
      </p>
      ${
        next
          ? drawChange(next, words, {
              title: words.timeNext({ date: this.#sayDay(next.day) }),
              go: () => this.#go(next.day),
            })
          : html`<p>${words.timeNone}</p>`
      }
      ${
        last
          ? drawChange(last, words, {
              title: words.timeLast({ date: this.#sayDay(last.day) }),
              go: () => this.#go(last.day),
            })
          : nothing
      }
    </details>`;
  }

  get #shownDay(): CalendarDate {
    return this.day ?? this.today;
  }

  get #shownLanguage(): string {
    return languageOf(this.languages, this.language || this.words.language);
  }

  #sayDay(date: CalendarDate): string {
    return new Intl.DateTimeFormat(this.words.locale, { dateStyle: 'long', timeZone: 'UTC' }).format(
      new Date(date),
    );
  }

  #go(text: string): void {
    this.isDayWrong = !isKnownDay(text);
    if (this.isDayWrong) return;
    this.day = text;
    this.dispatchEvent(new CustomEvent('day-chosen', { bubbles: true, detail: text }));
  }

  #look(): void {
    this.#measure();
    // It presents the form on many days: for whoever looks, and not while somebody writes.
    if (!this.#config || !this.querySelector<HTMLDetailsElement>('.b-time')?.open) return;
    const wording = wordingOf(languageOf(this.#config.languages, this.#shownLanguage));
    this.next = findNextChange(this.#config, wording, this.#shownDay);
    this.last = findLastChange(this.#config, wording, this.#shownDay);
  }

  #measure(): void {
    this.size = this.#frame?.measure() ?? null;
    const frame = this.querySelector('iframe');
    if (frame) this.#scale(frame);
  }

  /** A screen of 1280 pixels is shown smaller where there is less room; it stays 1280 wide for the form in it. */
  #scale(frame: HTMLIFrameElement): void {
    const scale = this.room > 0 ? Math.min(1, (this.room - 2) / this.width) : 1;
    const height = Math.max(320, this.#frame?.height ?? 0);
    frame.style.width = `${this.width}px`;
    frame.style.height = `${height}px`;
    frame.style.transform = scale < 1 ? `scale(${scale})` : '';
    const place = frame.parentElement;
    if (place) place.style.height = `${Math.ceil(height * scale) + 2}px`;
  }
}

function isKnownDay(text: string): boolean {
  try {
    return parseCalendarDate(text) >= coversFrom;
  } catch {
    // LawError: no day of the calendar.
    return false;
  }
}
