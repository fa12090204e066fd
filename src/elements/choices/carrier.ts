import type { LitElement } from 'lit';
import { writeJson } from '../../delivery/index.js';
import type { Answers } from '../../form/answers.js';
import type { Presentation } from '../../form/presentation.js';
import { choicesWordsOver } from './choices-words.js';
import { controlsFor } from './field-map.js';
import { isHolderField } from './holder.js';
import { isDrawn } from '../is-drawn.js';
import { readTicks, type Tick } from '../stand-in.js';
import { isVisible } from './host-form.js';
import { entriesIn } from './marks.js';
import { noProof, type ProofReference, type Recorder } from './recorder.js';
import { readCountable, readUnmet, type Usable } from './usable.js';
import { Validity } from './validity.js';

/**
 * What the site's form sends and validates of an element: choices, reference, validity. In the light DOM the controls do
 * most of it by themselves; in a shadow root it is the element's own doing.
 */
export class Carrier {
  readonly #host: LitElement;
  readonly #internals: ElementInternals;
  readonly #recorder: Recorder;
  readonly #validity: Validity;
  #proof = noProof;
  #reference: string | undefined;

  constructor(host: LitElement, internals: ElementInternals, recorder: Recorder) {
    this.#host = host;
    this.#internals = internals;
    this.#recorder = recorder;
    this.#validity = new Validity(host, internals);
  }

  get proof(): ProofReference {
    return this.#proof;
  }

  get isIsolated(): boolean {
    return this.#host.renderRoot !== this.#host;
  }

  /** The form whose submit is held. In the light DOM it is the one around the element, where its inputs are. */
  get owner(): HTMLFormElement | null {
    return this.isIsolated ? this.#internals.form : this.#host.closest('form');
  }

  /** Under which key the answers were sent; undefined while none were. */
  get reference(): string | undefined {
    return this.#recorder.reference || undefined;
  }

  /** At once, not with the next drawing: a page may read its form in the very same event. */
  setProof(proof: ProofReference, usable: Usable | undefined): void {
    if (this.#proof === proof && this.#reference === this.reference) return;
    this.#proof = proof;
    this.#reference = this.reference;
    for (const input of this.#host.querySelectorAll<HTMLInputElement>('input[data-accord]')) {
      if (!isDrawn(input)) continue;
      const { accord } = input.dataset;
      if (accord === 'proof') input.value = proof.id;
      if (accord === 'proof-link') input.value = proof.link;
      if (accord === 'reference') input.value = this.reference ?? '';
    }
    this.publish(usable);
    this.#host.requestUpdate();
  }

  /** The reference for exactly these answers, or none. */
  setProofOf(presentation: Presentation, answers: Answers, usable: Usable | undefined): void {
    this.setProof(this.#recorder.proofOf(presentation, answers), usable);
  }

  publish(usable: Usable | undefined): void {
    const { renderRoot: root } = this.#host;
    // What was ticked is also the state that the browser keeps for the way back: with its words, as they may be others by then.
    this.#internals.setFormValue(
      usable && this.isIsolated ? this.#entries(root) : null,
      writeJson(readTicks(root)),
    );
    const unmet = usable ? readUnmet(usable) : [];
    this.#validity.update(
      root,
      unmet.filter(
        ({ field }) =>
          usable &&
          (isHolderField(usable.presentation, field) ||
            controlsFor(this.#host, usable.owner, field).some((one) => isVisible(one))),
      ),
      usable && choicesWordsOver(usable.wording),
    );
  }

  /** What was ticked, out of the state that the browser has kept. */
  ticksOf(state: unknown): readonly Tick[] {
    // Another version of this script may have left another kind of state.
    return typeof state === 'string' && state.startsWith('[') ? (JSON.parse(state) as readonly Tick[]) : [];
  }

  #entries(root: ParentNode): FormData {
    const data = entriesIn(root);
    data.append('accord-proof', this.#proof.id);
    data.append('accord-proof-link', this.#proof.link);
    if (this.reference) data.append('accord-reference', this.reference);
    return data;
  }

  /** Whatever way the form goes: a proof stands only beside the answers that it is about, and what a copy holds is nothing. */
  check({ formData }: FormDataEvent, usable: Usable | undefined): void {
    if (!usable) return;
    const { owner } = usable;
    const copies = Array.from(owner.querySelectorAll<HTMLInputElement>('input[name^="choice:"]'));
    if (copies.some((one) => !isDrawn(one) && !one.closest('accord-choices:not([data-drawn])'))) {
      const own = this.#entries(this.#host.renderRoot);
      for (const { name } of copies) formData.delete(name);
      for (const [name, value] of own) formData.set(name, value);
    }
    // It may not be drawn yet.
    if (this.reference) formData.set('accord-reference', this.reference);
    if (!this.#proof.id) return;
    const now = this.#recorder.proofOf(usable.presentation, readCountable(usable, formData).answers);
    if (now.id === this.#proof.id) return;
    formData.set('accord-proof', '');
    formData.set('accord-proof-link', '');
  }
}
