import { noAnswers, withMark, withPart, withValue, type Answers, type Mark } from '../form/answers.js';
import { readBirthDate } from '../form/birth-date.js';
import { choicesOf, fieldsOf, type Presentation } from '../form/presentation.js';
import { choiceName, controlName } from '../form/control-names.js';

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/**
 * What stands in the controls right now. The page's own inputs are the truth: what a browser, a password manager or
 * a script filled in counts like what was typed.
 */
export function readAnswers(form: HTMLFormElement, presentation: Presentation): Answers {
  const control = (name: string) => form.elements.namedItem(name) as Control | RadioNodeList | null;
  const textOf = (name: string) => (control(name) as Control | null)?.value ?? '';
  const isTicked = (name: string) => (control(name) as HTMLInputElement | null)?.checked ?? false;
  let answers = noAnswers;
  const holder = presentation.minors?.holder?.fields ?? [];
  for (const { id, control: kind, parts = [] } of [...fieldsOf(presentation), ...holder]) {
    if (kind === 'address')
      for (const part of parts) answers = withPart(answers, id, part.id, textOf(controlName(id, part.id)));
    else if (kind === 'terms') answers = withValue(answers, id, isTicked(id));
    else answers = withValue(answers, id, kind === 'birth-date' ? readBirthDate(textOf(id)) : textOf(id));
  }
  for (const { id, control: kind } of choicesOf(presentation)) {
    const name = choiceName(id);
    const mark: Mark = kind === 'yes-no' ? ((textOf(name) || null) as Mark) : isTicked(name) ? 'yes' : null;
    answers = withMark(answers, id, mark);
  }
  return answers;
}
