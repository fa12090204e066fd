import { html, type TemplateResult } from 'lit';
import { drawAgain } from '../../draw/again.js';
import { drawLoading } from '../../draw/loading.js';
import { drawPreferences } from '../../draw/preferences.js';
import { preferenceNames as names, type Said } from '../../draw/preferences-drawing.js';
import { fetchPreferences } from '../../messages/fetch-preferences.js';
import { firstLanguage, type Language, languages } from '../../messages/languages.js';
import type { PreferencesWords } from '../../messages/preferences-words.js';
import { spokenLanguage } from '../../messages/spoken.js';
import { choicesOf } from '../../form/presentation.js';
import type { AskedAgain } from '../../proof/person-choices.js';
import { preferences } from '../../theme/preferences.js';
import { applyLater } from '../../theme/apply-later.js';
import { addSheet } from '../../theme/theme.js';
import type { AccordPreferences } from '../accord-preferences.js';
import { AccordPreferencesEvent } from '../events.js';
import { levelAt } from '../level-at.js';
import { reportError } from '../report-error.js';
import { wantedLanguages } from '../wanted-languages.js';
import { type Asked, askQuestion, askReceiver } from './ask-receiver.js';

let count = 0;
let sheet: CSSStyleSheet | undefined;

function makeSheet(): CSSStyleSheet {
  const made = new CSSStyleSheet();
  made.replaceSync(preferences);
  return made;
}

/** The sentences of a language; where its file does not come, of another. Rejects where none comes. */
async function fetchWords(wanted: Language): Promise<PreferencesWords> {
  let failure: unknown;
  for (const language of [wanted, ...languages]) {
    try {
      const { preferences: sentences, locale } = await fetchPreferences[language]();
      return { ...sentences, language, locale };
    } catch (error) {
      failure ??= error;
    }
  }
  throw failure;
}

/** The part of `<accord-preferences>` that asks, draws, refuses and says yes again. */
export class PreferencesBody {
  readonly #host: AccordPreferences;
  readonly #id = `accord-preferences-${++count}`;
  #session: string | null | undefined;
  #asked: Asked | undefined;
  #isBusy = false;
  #said: Said | null = null;
  /** The question that is open. */
  #question: AskedAgain | undefined;
  /** What the person is taken to once it is drawn. */
  #goal: '.accord-said' | '.accord-again' | null = null;
  #run = 0;
  #level: number | undefined;
  #words: PreferencesWords | undefined;
  /** The language whose sentences were sent for. */
  #awaited: Language | undefined;
  #coming: Promise<void> = Promise.resolve();

  constructor(host: AccordPreferences) {
    this.#host = host;
  }

  render(): TemplateResult {
    const { session } = this.#host;
    if (session !== this.#session) void this.#load(session);
    const words = this.#words;
    if (words?.language !== this.#language) void this.#speak();
    const asked = this.#asked;
    if (!asked || !words) return drawLoading();
    if (asked.state !== 'shown')
      return html`<div class="accord accord-failure" lang=${words.language} role="status">
        <p>${asked.state === 'over' ? words.over : words.failed}</p>
      </div>`;
    const question = this.#question;
    return drawPreferences(asked.stored, {
      id: this.#id,
      level: this.#levelHere,
      words,
      isBusy: this.#isBusy,
      said: this.#said,
      question: question ? { key: question.key, drawn: this.#drawQuestion(question) } : null,
      submit: this.#submit,
    });
  }

  #drawQuestion(question: AskedAgain): TemplateResult {
    return drawAgain(question, {
      isBusy: this.#isBusy,
      id: `${this.#id}-again`,
      level: this.#levelHere + 1,
      submit: this.#submit,
    });
  }

  // One way in for every button: what it would post from a page without script.
  readonly #submit = (event: Event): void => {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const fields = new URLSearchParams();
    for (const [name, value] of new FormData(form)) if (typeof value === 'string') fields.append(name, value);
    const { name, value } = ((event as SubmitEvent).submitter ?? {}) as Partial<HTMLButtonElement>;
    if (name) fields.set(name, value ?? '');
    const key = fields.get(names.choice);
    if (fields.has(names.right)) void this.#ask(fields, form);
    else if (fields.has(names.pause)) void this.#send(fields, { code: 'paused' });
    else if (fields.has(names.resume)) void this.#send(fields, { code: 'resumed' });
    else if (fields.get(names.answer) === 'no') this.#tell({ code: 'unchanged' });
    else if (fields.has(names.answer) && this.#question) void this.#grant(this.#question);
    else if (key !== null) void this.#open(key);
    else void this.#refuse(fields);
  };

  /** What was said is where the person is taken: the button that they pressed is gone. */
  updated(): void {
    applyLater(this.#host.getRootNode());
    addSheet(this.#host.getRootNode() as Document | ShadowRoot, (sheet ??= makeSheet()));
    if (!this.#goal) return;
    this.#host.querySelector<HTMLElement>(this.#goal)?.focus();
    this.#goal = null;
  }

  /** Never 1: that is a page of its own. */
  get #levelHere(): number {
    return (this.#level ??= levelAt(this.#host));
  }

  get #language(): Language {
    return spokenLanguage(wantedLanguages(this.#host)[0] ?? firstLanguage);
  }

  /** Fetches the sentences of the language that is wanted; what is there is drawn in the one before until they come. */
  async #speak(): Promise<void> {
    const language = this.#language;
    if (this.#awaited === language) return this.#coming;
    this.#awaited = language;
    this.#coming = fetchWords(language).then(
      (words) => {
        if (language === this.#awaited) this.#words = words;
      },
      (error: unknown) => reportError(this.#host, 'locale-unreachable', String(error)),
    );
    await this.#coming;
    this.#host.requestUpdate();
  }

  async #load(session: string | null): Promise<void> {
    this.#session = session;
    this.#said = null;
    this.#question = undefined;
    this.#asked = undefined;
    const run = ++this.#run;
    if (!session) {
      // A page may give it in the next moment.
      await this.#speak();
      if (run !== this.#run) return;
      this.#asked = { state: 'failed', detail: '' };
      reportError(
        this.#host,
        'session-missing',
        'Give a session attribute: the address from POST /v1/links.',
      );
      return this.#host.requestUpdate();
    }
    const [asked] = await Promise.all([
      askReceiver(new URL(session, document.baseURI).href, this.#language),
      this.#speak(),
    ]);
    if (run !== this.#run) return;
    this.#asked = asked;
    this.#host.requestUpdate();
    if (asked.state !== 'shown') this.#report(asked);
    else {
      await this.#host.updateComplete;
      this.#host.dispatchEvent(new AccordPreferencesEvent(asked.stored));
    }
  }

  #refuse(fields: URLSearchParams): Promise<unknown> {
    const key = fields.get(names.refuse);
    return key === null
      ? this.#send(new URLSearchParams({ [names.all]: 'yes' }), { code: 'stoppedAll' })
      : this.#send(new URLSearchParams({ [names.refuse]: key }), { code: 'stopped', key });
  }

  async #ask(fields: URLSearchParams, form: HTMLFormElement): Promise<void> {
    await this.#send(fields, { code: 'requested' });
    // What could not be stored stays written.
    if (this.#said?.code === 'requested') form.reset();
  }

  /** Fetches the question behind a choice, in today's words, and takes the person there. */
  async #open(key: string, said: Said | null = null): Promise<void> {
    const asked = await this.#exchange((session) => askQuestion(session, key, this.#language));
    if (!asked) return;
    if (asked.state === 'asked') {
      this.#tell(said, asked.question);
      this.#goal = said ? '.accord-said' : '.accord-again';
      return;
    }
    if (asked.state === 'changed') await this.#refresh();
    else this.#report(asked);
    this.#tell({ code: asked.state === 'changed' ? 'notAsked' : 'questionFailed' });
  }

  async #grant({ key, words, presentation }: AskedAgain): Promise<void> {
    const fields = { choice: key, words, language: presentation.language, answer: 'yes' };
    const isWaiting = choicesOf(presentation).some(({ confirm }) => confirm);
    const said = { code: isWaiting ? 'grantedWaiting' : 'granted', key } as const;
    const state = await this.#send(new URLSearchParams(fields), said, null);
    if (state === 'changed') await this.#open(key, { code: 'changed' });
  }

  /** What is stored by now, where somebody else has changed it. */
  async #refresh(): Promise<void> {
    const asked = await this.#exchange((session) => askReceiver(session, this.#language));
    if (asked?.state === 'shown') this.#asked = asked;
  }

  /** Says it where the person is taken; the question that was open is over unless it is given. */
  #tell(said: Said | null, question?: AskedAgain): void {
    this.#said = said;
    this.#question = question;
    this.#goal = '.accord-said';
    this.#host.requestUpdate();
  }

  /** One thing at a time; undefined for a press meanwhile, and where the page went on to another person. */
  async #exchange<Answer>(ask: (session: string) => Promise<Answer>): Promise<Answer | undefined> {
    const session = this.#session;
    if (this.#isBusy || !session) return undefined;
    this.#isBusy = true;
    this.#said = null;
    this.#host.requestUpdate();
    const run = ++this.#run;
    const answer = await ask(new URL(session, document.baseURI).href);
    this.#isBusy = false;
    return run === this.#run ? answer : undefined;
  }

  /** `changed`: what is said where the receiver no longer asks what was answered; null where the caller sees to it. */
  async #send(
    fields: URLSearchParams,
    done: Said,
    changed: Said | null = { code: 'notSaved' },
  ): Promise<Asked['state'] | undefined> {
    const asked = await this.#exchange((session) => askReceiver(session, this.#language, fields));
    if (!asked) return undefined;
    if (asked.state === 'shown') this.#asked = asked;
    const notSaved: Said = { code: 'notSaved' };
    const said = { shown: done, changed, over: notSaved, failed: notSaved };
    // Nothing is known of the answer: what was asked stays open, to press again.
    if (said[asked.state])
      this.#tell(said[asked.state], asked.state === 'failed' ? this.#question : undefined);
    await this.#host.updateComplete;
    if (asked.state === 'shown') this.#host.dispatchEvent(new AccordPreferencesEvent(asked.stored));
    else this.#report(asked, 'not-recorded');
    return asked.state;
  }

  /** Tells the owner why nothing came of it; a link that is over shows as that. */
  #report(
    asked: Exclude<Asked, { readonly state: 'shown' }>,
    code: 'session-unreachable' | 'not-recorded' = 'session-unreachable',
  ): void {
    if (asked.state === 'over') {
      this.#asked = asked;
      this.#host.requestUpdate();
      reportError(this.#host, 'session-over', 'Make another link.');
    } else if (asked.state === 'failed') reportError(this.#host, code, asked.detail);
  }
}
