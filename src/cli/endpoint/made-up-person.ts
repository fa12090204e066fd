import {
  answerTo,
  choicesOf,
  type FieldValue,
  fieldsOf,
  finalAnswers,
  isFieldAsked,
  type Mark,
  type Presentation,
} from '../../form/index.js';
import type { Receipt, Submission } from '../../proof/index.js';

/** What somebody says to each question: yes to all, or no to all. */
export type Said = 'yes' | 'no';

const written = (control: string, email: string): FieldValue => {
  switch (control) {
    case 'email':
      return email;
    case 'phone':
      // Of the numbers that are kept for films and books.
      return '06 39 98 12 34';
    case 'address':
      return { street: '3 rue des Lilas', postcode: '49000', city: 'Angers' };
    case 'birth-date':
      return '1980-02-03';
    case 'terms':
      return true;
    default:
      return 'Camille';
  }
};

const markOf = (polarity: string, control: string, said: Said): Mark => {
  if (polarity === 'objection') return said === 'no' ? 'yes' : null;
  if (said === 'yes') return 'yes';
  return control === 'yes-no' ? 'no' : null;
};

/** What the widget would post of a person who does not exist. */
export function makeSubmission(
  presentation: Presentation,
  { said, email, now }: { readonly said: Said; readonly email: string; readonly now: Date },
): Submission {
  const marks = Object.fromEntries(
    choicesOf(presentation).map(({ id, polarity, control }) => [id, markOf(polarity, control, said)]),
  );
  const values = Object.fromEntries(
    fieldsOf(presentation)
      .filter((field) => isFieldAsked(field, { marks }))
      .map(({ id, control }) => [id, written(control, email)]),
  );
  const answers = finalAnswers(presentation, { values, marks });
  const pressed = Object.entries(answers.marks).filter(([, mark]) => mark !== null);
  const at = now.toISOString();
  return {
    schema: 'accord/submission/1',
    presentation,
    answers,
    device: {
      shownAt: new Date(now.getTime() - 8000).toISOString(),
      sentAt: at,
      presses: Object.fromEntries(pressed.map(([id]) => [id, { at, ago: 0 }])),
    },
    page: 'https://shop.example/sign-up',
    widget: 'accord/endpoint-test',
  };
}

/** What a receipt has to say back of these answers. */
export const answersOf = ({ presentation, answers }: Submission): Receipt['answers'] =>
  choicesOf(presentation).map((choice) => ({
    choice: choice.id,
    answer: answerTo(choice, answers.marks[choice.id] ?? null),
  }));
