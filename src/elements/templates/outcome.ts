import { html, nothing, type TemplateResult } from 'lit';
import type { Delivery } from '../../delivery/index.js';
import {
  choicesOf,
  type Answer,
  type Asked,
  type PresentedChoice,
  type Presentation,
} from '../../form/index.js';
import type { Wording } from '../../i18n/index.js';
import type { Receipt } from '../../proof/receipt.js';

/** What a press on one of the buttons asks for. */
export interface OutcomeActions {
  readonly hurry: () => void;
  readonly edit: () => void;
  readonly restart: () => void;
}

/** The end of a receipt's number: short enough to read over the phone, long enough to find it. */
const shortNumber = (id: string): string =>
  id
    .replace(/^urn:uuid:/, '')
    .slice(0, 13)
    .toUpperCase();

/** The sentence under the button while nothing is settled. Every word follows from the delivery's state. */
export function drawProgress(
  delivery: Delivery | undefined,
  controller: string,
  { t }: Wording,
  actions: OutcomeActions,
): TemplateResult | typeof nothing {
  switch (delivery?.state) {
    case 'sending':
      return html`<p class="accord-progress" data-state="sending">${t('status.sending')}</p>`;
    case 'kept':
      return html`<div class="accord-progress" data-state="kept">
        <p>${t('status.kept')}</p>
        <button class="accord-secondary" type="button" @click=${actions.hurry}>
          ${t('status.keptAction')}
        </button>
        <button class="accord-secondary" type="button" @click=${actions.edit}>${t('status.keptEdit')}</button>
      </div>`;
    case 'refused':
      return html`<div class="accord-progress" data-state="refused">
        <p><strong>${t('status.refused')}</strong></p>
        <p>${t(`status.reason.${delivery.reason}`, { sender: controller })}</p>
        <p>${t('status.refusedText')}</p>
      </div>`;
    default:
      return nothing;
  }
}

/** What an answer comes to, in the words that were on screen. */
function sentenceFor({ label, details, answers }: PresentedChoice, answer: Answer): string {
  if (answer === 'not-objected') return details[0]?.text ?? label;
  return answers ? `${label} — ${answer === 'granted' ? answers.yes : answers.no}` : label;
}

/** The questions that got an answer, in the words that were on screen. */
function drawActs(
  presentation: Presentation,
  { answers }: Receipt,
  title: string,
  answer: Answer,
): TemplateResult | typeof nothing {
  const acted = answers.filter((one) => one.answer === answer).map(({ choice }) => choice);
  const labels = choicesOf(presentation).flatMap((choice) =>
    acted.includes(choice.id) ? [sentenceFor(choice, answer)] : [],
  );
  return labels.length === 0
    ? nothing
    : html`<div>
        <p>${title}</p>
        <ul class="accord-acts">
          ${labels.map((label) => html`<li>${label}</li>`)}
        </ul>
      </div>`;
}

/** True when the form asked for a yes and got none: said plainly, as a person may have overlooked the boxes. */
const hasRefusedAll = (presentation: Presentation, { answers }: Receipt): boolean =>
  choicesOf(presentation).some(({ polarity }) => polarity === 'consent') &&
  !answers.some(({ answer }) => answer === 'granted');

/** True when a yes counts only once the person has pressed in a mail. */
const mustConfirm = (presentation: Presentation, { answers }: Receipt): boolean =>
  choicesOf(presentation).some(
    ({ id, confirm }) =>
      confirm && answers.some(({ choice, answer }) => choice === id && answer === 'granted'),
  );

/** What a person sees once the receiver has answered: only a receipt is "saved". */
export function drawOutcome(
  { state, receipt }: Extract<Delivery, { state: 'saved' | 'flagged' }>,
  day: string,
  proof: string,
  presentation: Presentation,
  { t }: Wording,
  { restart }: OutcomeActions,
  asked?: Pick<Asked, 'text' | 'holder'>,
): TemplateResult {
  const saved = state === 'saved';
  return html`<section class="accord-outcome" data-state=${state} tabindex="-1">
    <h2 class="accord-outcome-title">${t(saved ? 'status.saved' : 'status.flagged')}</h2>
    <p>${saved ? t('status.savedText', { date: day }) : t('status.flaggedText')}</p>
    ${
      saved && (asked?.holder || mustConfirm(presentation, receipt))
        ? html`<p><strong>${asked?.holder ? asked.text : t('status.confirm')}</strong></p>`
        : nothing
    }
    ${saved ? drawActs(presentation, receipt, t('status.granted'), 'granted') : nothing}
    ${saved && !asked?.text && hasRefusedAll(presentation, receipt) ? html`<p>${t('status.nothing')}</p>` : nothing}
    ${saved ? drawActs(presentation, receipt, t('status.objected'), 'objected') : nothing}
    ${saved ? drawActs(presentation, receipt, t('status.unobjected'), 'not-objected') : nothing}
    <p><a class="accord-proof" href=${proof} target="_blank" rel="noopener">${t('status.proof')}</a></p>
    <p class="accord-purpose">${t('status.savedNumber', { id: shortNumber(receipt.id) })}</p>
    ${
      saved
        ? html`<p>
            <button class="accord-secondary" type="button" @click=${restart}>${t('status.again')}</button>
          </p>`
        : nothing
    }
  </section>`;
}
