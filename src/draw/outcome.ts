import { html, nothing, type TemplateResult } from './template.js';
import type { Answer } from '../form/answers.js';
import {
  choicesOf,
  type ChoicesGroup,
  type PresentedChoice,
  type Presentation,
} from '../form/presentation.js';
import type { Asked } from '../form/asked.js';
import type { Receipt } from '../proof/receipt.js';
import type { Sentences } from './drawing.js';

/** What is drawn of a submission that its receiver has answered. */
export interface Outcome {
  readonly state: 'saved' | 'flagged';
  readonly receipt: Receipt;
  /** The day on which it came, as people write it. */
  readonly day: string;
  /** Address of the proof. */
  readonly proof: string;
  readonly wording: Sentences;
  /** What was asked of this person. */
  readonly asked?: Pick<Asked, 'text' | 'holder'> | undefined;
  /** Begins anew, for whoever comes next. */
  readonly restart: () => void;
}

/** The end of a receipt's number: short enough to read over the phone, long enough to find it. */
const shortNumber = (id: string): string =>
  id
    .replace(/^urn:uuid:/, '')
    .slice(0, 13)
    .toUpperCase();

/** A question in few words; `also` are those that share them. */
function nameOf(
  choice: PresentedChoice,
  also: readonly PresentedChoice[],
  group: ChoicesGroup,
  { t }: Sentences,
): string {
  const words = also.flatMap(({ short, opener }) => short ?? opener?.replace('…', '') ?? []);
  if (words.length === 0) return choice.label;
  const party = group.parties?.find(({ id }) => id === choice.party);
  const channels = words.join(', ');
  return party
    ? t('status.partnerOffers', { partner: party.name, channels })
    : t('status.offers', { channels });
}

/** What was answered so, in few words: one line for each company. */
function namesOf(
  presentation: Presentation,
  { answers }: Receipt,
  answer: Answer,
  sentences: Sentences,
): readonly string[] {
  const acted = new Set(answers.filter((one) => one.answer === answer).map(({ choice }) => choice));
  return presentation.groups.flatMap((group) => {
    if (group.kind !== 'choices') return [];
    const own = group.choices.filter(({ id }) => acted.has(id));
    return own.flatMap((choice, index) => {
      if (answer === 'not-objected') return choice.details[0]?.text ?? choice.label;
      if (choice.short === undefined && choice.opener === undefined) return choice.label;
      const also = own.filter(({ party, short, opener }) => party === choice.party && (short ?? opener));
      return own.findIndex(({ id }) => id === also[0]?.id) === index
        ? nameOf(choice, also, group, sentences)
        : [];
    });
  });
}

function drawActs(
  outcome: Outcome,
  presentation: Presentation,
  answer: Answer,
  title: string,
): TemplateResult | typeof nothing {
  const names = namesOf(presentation, outcome.receipt, answer, outcome.wording);
  return names.length === 0
    ? nothing
    : html`<div>
        <p>${title}</p>
        <ul class="accord-acts">
          ${names.map((name) => html`<li>${name}</li>`)}
        </ul>
      </div>`;
}

/** True when the form asked for a yes and got none. */
const hasRefusedAll = (presentation: Presentation, { answers }: Receipt): boolean =>
  choicesOf(presentation).some(({ polarity }) => polarity === 'consent') &&
  !answers.some(({ answer }) => answer === 'granted');

/** True when a yes counts only once the person has pressed in a mail. */
const mustConfirm = (presentation: Presentation, { answers }: Receipt): boolean =>
  choicesOf(presentation).some(
    ({ id, confirm }) =>
      confirm && answers.some(({ choice, answer }) => choice === id && answer === 'granted'),
  );

function drawSaved(outcome: Outcome, presentation: Presentation): TemplateResult {
  const { receipt, asked, wording } = outcome;
  const { t } = wording;
  const confirm = asked?.holder
    ? asked.text
    : mustConfirm(presentation, receipt)
      ? t('status.confirm')
      : undefined;
  // A form whose button is the yes has said it all in its title.
  const hasButton = choicesOf(presentation).some(({ control }) => control === 'submit');
  return html`${confirm ? html`<p><strong>${confirm}</strong></p>` : nothing}
  ${hasButton ? nothing : drawActs(outcome, presentation, 'granted', t('status.granted'))}
  ${!asked?.text && hasRefusedAll(presentation, receipt) ? html`<p>${t('status.nothing')}</p>` : nothing}
  ${drawActs(outcome, presentation, 'objected', t('status.objected'))}
  ${drawActs(outcome, presentation, 'not-objected', t('status.unobjected'))}`;
}

/** What a person sees once the receiver has answered, what they came for first: only a receipt is "saved". */
export function drawOutcome(outcome: Outcome, presentation: Presentation): TemplateResult {
  const { state, receipt, day, proof, wording, restart } = outcome;
  const { t } = wording;
  const isSaved = state === 'saved';
  const title = isSaved ? (presentation.saved?.text ?? t('status.saved')) : t('status.flagged');
  return html`<section class="accord-outcome" data-state=${state} tabindex="-1">
    <p class="accord-outcome-title">${title}</p>
    ${isSaved ? drawSaved(outcome, presentation) : html`<p>${t('status.flaggedText')}</p>`}
    ${presentation.saved?.href && isSaved ? html`<p><a href=${presentation.saved.href}>${t('status.goOn')}</a></p>` : nothing}
    <p><a class="accord-proof" href=${proof}>${t('status.proof')}</a></p>
    <p class="accord-purpose">${t('status.savedNumber', { date: day, id: shortNumber(receipt.id) })}</p>
    ${
      isSaved
        ? html`<p>
            <button class="accord-secondary" type="button" @click=${restart}>${t('status.again')}</button>
          </p>`
        : nothing
    }
  </section>`;
}
