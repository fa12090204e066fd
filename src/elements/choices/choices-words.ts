import type { SaidChoices } from '../../draw/block.js';
import type { Sentences } from '../../draw/drawing.js';

type Values = Readonly<Record<string, string | number>>;

/** What `<accord-choices>` says, in the words of a form that was served with them. */
export function choicesWordsOver({ t }: Sentences): SaidChoices {
  // Sentences of this element: the names that the type knows are those of a whole form.
  const says = t as (name: string, values?: Values) => string;
  const filled =
    (name: keyof SaidChoices) =>
    (values: Values): string =>
      says(`choices.${name}`, values);
  return {
    needed: filled('needed'),
    neededWrong: filled('neededWrong'),
    notCounted: filled('notCounted'),
    notCountedWrong: filled('notCountedWrong'),
    saved: filled('saved'),
    incomplete: filled('incomplete'),
    sending: says('choices.sending'),
    flagged: says('choices.flagged'),
    refused: says('choices.refused'),
    unconfirmed: says('choices.unconfirmed'),
    stopped: says('choices.stopped'),
  };
}
