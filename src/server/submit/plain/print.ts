import { fieldsOf, type Presentation } from '../../../form/index.js';
import { presentChoicesOnly } from '../../../form/present-choices.js';
import { choicesWordsOf } from '../../../messages/choices-words.js';
import type { Wording } from '../../../messages/wording.js';
import { toHtml } from '../../../draw/to-html.js';
import { digestWords } from '../../forms/digest-words.js';
import { drawAhead } from './draw-ahead.js';
import { answersPath } from './names.js';
import { drawPlainChoices, drawPlainForm, type PlainForm } from './plain-form.js';

/** One line after the other, for people to paste: no space in it means anything. */
const tidy = (markup: string): string =>
  `${markup
    .split('\n')
    .flatMap((line) => line.trim() || [])
    .join('\n')}\n`;

/** A form to print, and the address of the receiver that it is posted to. */
export interface Printed {
  readonly presentation: Presentation;
  readonly wording: Wording;
  readonly receiver: string;
}

const toPlain = ({ presentation, wording, receiver }: Printed): PlainForm => ({
  presentation,
  wording,
  words: digestWords(presentation),
  action: receiver.replace(/\/?$/, '/') + answersPath(presentation.form.id),
});

/** The whole form as plain HTML, for inside `<accord-form>`. */
export const printForm = (printed: Printed): string => tidy(toHtml(drawPlainForm(toPlain(printed))));

/** Two pieces for a form that the site already has: inside `<accord-choices>`, and after that form. */
export interface PrintedChoices {
  readonly inside: string;
  readonly after: string;
}

/** The choices as the element draws them, of a presentation with the surface `choices`. */
export const printAhead = ({ presentation, wording }: Omit<Printed, 'receiver'>): string =>
  tidy(drawAhead(presentation, wording));

/** With `isAhead`, the first piece has the choices as the element draws them, and the plain ones for where no script runs. */
export function printChoices(printed: Printed, isAhead: boolean): PrintedChoices {
  const { inside, after } = drawPlainChoices(toPlain(printed));
  const plain = tidy(toHtml(inside));
  if (!isAhead) return { inside: plain, after: tidy(toHtml(after)) };
  // For a site that hands over every field: what is said of fewer is put right when the element comes.
  const { presentation: whole, wording } = printed;
  const given = fieldsOf(whole).map(({ id }) => id);
  const presentation = presentChoicesOnly(whole, given, choicesWordsOf(whole.language));
  return {
    inside: `${printAhead({ presentation, wording })}<noscript>\n${plain}</noscript>\n`,
    after: tidy(toHtml(after)),
  };
}
