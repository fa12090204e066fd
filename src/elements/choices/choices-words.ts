import type { SaidChoices } from '../../draw/block.js';
import type { Sentences } from '../../draw/drawing.js';

type Says = (name: string, values?: Readonly<Record<string, string>>) => string;

const ifWrong = (name: string, isWrong: boolean): string => (isWrong ? `${name}Wrong` : name);

/** What `<accord-choices>` says, in the words of a form that was served with them. */
export function choicesWordsOver({ t }: Sentences): SaidChoices {
  // Sentences of this element: the names that the type knows are those of a whole form.
  const says = t as Says;
  return {
    needed: (field, isWrong) => says(ifWrong('choices.needed', isWrong), { field }),
    notCounted: (field, isWrong) => says(ifWrong('choices.notCounted', isWrong), { field }),
    saved: (day) => says('choices.saved', { day }),
    incomplete: (fields) => says('choices.incomplete', { fields }),
    sending: says('choices.sending'),
    flagged: says('choices.flagged'),
    refused: says('choices.refused'),
    unconfirmed: says('choices.unconfirmed'),
    stopped: says('choices.stopped'),
  };
}
