import {
  choicesOf,
  fieldsOf,
  finalAnswers,
  noAnswers,
  readBirthDate,
  withMark,
  withPart,
  withValue,
  type Answers,
  type Presentation,
} from '../../../form/index.js';
import { choiceName, controlName } from '../../../form/control-names.js';

/** What came of a form without script. */
export interface PlainAnswers {
  readonly answers: Answers;
  /** The markup of this form cannot send it: a control twice, an answer that no control has, another encoding. */
  readonly isOdd: boolean;
}

/** Reads what a person did in a form that was posted without script. What the form does not ask for is not taken. */
export function readPlainAnswers(body: URLSearchParams, presentation: Presentation): PlainAnswers {
  let isOdd = false;
  const textOf = (name: string): string => {
    const [text = '', ...more] = body.getAll(name);
    isOdd ||= more.length > 0 || text.includes('\uFFFD');
    // A form sends line breaks as two characters; the same text typed with script has one.
    return text.replaceAll('\r\n', '\n');
  };
  const answerOf = <Value extends string>(name: string, accepted: readonly Value[]): Value | null => {
    const text = textOf(name);
    const found = accepted.find((one) => one === text);
    isOdd ||= found === undefined && body.has(name);
    return found ?? null;
  };
  let answers = noAnswers;
  const holder = presentation.minors?.holder?.fields ?? [];
  for (const { id, control, parts = [] } of [...fieldsOf(presentation), ...holder]) {
    if (control === 'address')
      for (const part of parts) answers = withPart(answers, id, part.id, textOf(controlName(id, part.id)));
    else if (control === 'terms') answers = withValue(answers, id, answerOf(id, ['yes']) === 'yes');
    else answers = withValue(answers, id, control === 'birth-date' ? readBirthDate(textOf(id)) : textOf(id));
  }
  for (const { id, control } of choicesOf(presentation)) {
    const accepted = control === 'yes-no' ? (['yes', 'no'] as const) : (['yes'] as const);
    answers = withMark(answers, id, answerOf(choiceName(id), accepted));
  }
  return { answers: finalAnswers(presentation, answers), isOdd };
}
