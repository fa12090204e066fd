import { html, nothing, type TemplateResult } from '../draw/template.js';
import type { Receipt } from '../proof/receipt.js';
import { drawCode } from './draw-code.js';
import type { Texts } from './texts.js';

/** What became of what somebody sent, as far as it is known by now. */
export type Done =
  | { readonly state: 'sending' | 'refused' }
  | { readonly state: 'kept'; readonly place: 'device' | 'page' }
  | { readonly state: 'saved' | 'flagged'; readonly receipt: Receipt; readonly proof: string };

/** What is said with it. */
export interface Thanks {
  readonly done: Done;
  readonly say: Texts;
  /** Name of the business. */
  readonly sender: string;
  /** What the person came for, in the shop's words, where it has some. */
  readonly title: string | undefined;
  /** What is still to be done for a yes to count. */
  readonly confirm: string | undefined;
  readonly linkPage: string | null;
  /** Seconds until the screen clears. */
  readonly left: number;
  readonly close: () => void;
}

const sentence = ({ done, say, sender }: Thanks): string => {
  switch (done.state) {
    case 'sending':
      return say('sendingNow');
    case 'kept':
      return say(done.place === 'device' ? 'kept' : 'keptInPage');
    case 'refused':
      return say('refusedNow', { sender });
    case 'saved':
    case 'flagged':
      return say(done.state);
  }
};

/** The way to a proof without a mail: a code to take a picture of. */
function drawProof({ done, say, sender, linkPage }: Thanks): TemplateResult | typeof nothing {
  const isThere = done.state === 'saved' || done.state === 'flagged';
  const address = isThere ? done.proof : done.state === 'kept' ? linkPage : null;
  if (address)
    return html`<div class="accord-counter-proof">
      ${drawCode(address, say('proofCode', { address }))}
      <p>${say(isThere ? 'proof' : 'proofLater')}</p>
    </div>`;
  return done.state === 'kept' ? html`<p>${say('proofAsk', { sender })}</p>` : nothing;
}

/** What a customer sees once their answers have left the screen. None of them is in it: somebody else may be looking by now. */
export function drawThanks(thanks: Thanks): TemplateResult {
  const { done, say, title, confirm, left, close } = thanks;
  const isSaved = done.state === 'saved';
  const heading = (isSaved && title) || say('thanks');
  return html`<section class="accord-outcome accord-counter-done" data-state=${done.state} tabindex="-1">
    <p class="accord-outcome-title">${heading}</p>
    ${isSaved && title ? nothing : html`<p>${sentence(thanks)}</p>`}
    ${isSaved && confirm ? html`<p><strong>${confirm}</strong></p>` : nothing} ${drawProof(thanks)}
    <p class="accord-counter-end">
      <button class="accord-submit" type="button" @click=${close}>${say('done')}</button>
      <small aria-live="off">${say('clearsIn', { count: left })}</small>
    </p>
  </section>`;
}
