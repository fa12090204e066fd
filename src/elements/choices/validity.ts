import type { UnmetYes } from '../../form/countable.js';
import type { SaidChoices } from '../../draw/block.js';
import { sayNeeded } from '../../draw/say-unmet.js';
import { boxesIn } from '../drawn-boxes.js';
import { isVisible } from './host-form.js';
import { boxOf } from './marks.js';

const sentenceFor = (unmet: UnmetYes, words: SaidChoices | undefined): string =>
  words ? sayNeeded(unmet, words) : '';

/** A yes that lacks something is brought out, where only its own fold is closed over it. */
function openAround(box: Element | undefined): void {
  const fold = box?.closest<HTMLDetailsElement>('details[data-fold]:not([open])');
  if (fold && isVisible(fold)) fold.open = true;
}

/**
 * Makes the site's own validation show what a yes lacks. Only where the person can see it: a control on a step that is
 * hidden would keep the form from being sent, without a word.
 */
export class Validity {
  readonly #host: HTMLElement;
  readonly #internals: ElementInternals;

  constructor(host: HTMLElement, internals: ElementInternals) {
    this.#host = host;
    this.#internals = internals;
  }

  update(root: ParentNode, unmet: readonly UnmetYes[], words: SaidChoices | undefined): void {
    for (const { choice } of unmet) openAround(boxOf(root, choice.id));
    const shown = unmet.filter(({ choice }) => {
      const box = boxOf(root, choice.id);
      return box && isVisible(box);
    });
    if (root === this.#host) this.#mark(root, shown, words);
    else this.#speakForAll(root, shown[0], words);
  }

  #mark(root: ParentNode, shown: readonly UnmetYes[], words: SaidChoices | undefined): void {
    for (const box of boxesIn(root)) {
      const found = shown.find(({ choice }) => boxOf(root, choice.id) === box);
      box.setCustomValidity(found ? sentenceFor(found, words) : '');
    }
  }

  #speakForAll(root: ParentNode, first: UnmetYes | undefined, words: SaidChoices | undefined): void {
    const box = first && boxOf(root, first.choice.id);
    if (first && box) this.#internals.setValidity({ customError: true }, sentenceFor(first, words), box);
    else this.#internals.setValidity({});
  }
}
