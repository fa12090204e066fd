import { Option } from 'commander';
import { audiences, relationships, sectors, territories } from '../law/index.js';
import type { Asked } from '../server/index.js';
import type { ListQuestion } from './contact-answer.js';

/** What a command is told of a question about people; what is left out is as the form says. */
export interface QuestionInput {
  readonly channel: Asked['question']['channel'];
  readonly form?: string;
  readonly purpose?: string;
  readonly party?: string;
  readonly topic?: string;
  readonly audience?: Asked['question']['audience'];
  readonly relationship?: Asked['question']['relationship'];
  readonly sector?: Asked['question']['sector'];
  readonly territory?: NonNullable<Asked['territory']>;
}

/** An option that takes one of some words. */
export const oneOf = (flags: string, description: string, choices: readonly string[]): Option =>
  new Option(flags, description).choices([...choices]);

/** The options of a question, but for the channel and the moment. */
export const questionOptions: readonly Option[] = [
  new Option('--form <id>', 'a form of the controller who asks (needed where there are several)'),
  new Option('--purpose <id>', 'why (default: choices for all purposes are one history)'),
  new Option('--party <id>', 'own, or the id of a partner (default: own)'),
  new Option('--topic <id>', 'what it is about: a topic of that purpose (default: any that they picked)'),
  oneOf('--audience <audience>', 'default: as the form says', audiences),
  oneOf('--relationship <relationship>', 'default: as the form says', relationships),
  oneOf('--sector <sector>', 'default: as the form says', sectors),
  oneOf('--territory <code>', 'where they live (default: as the number says)', territories),
];

/** The question as a list is asked it. */
export function readQuestion(input: QuestionInput): Pick<ListQuestion, 'question' | 'beyond'> {
  const { channel, purpose, party, topic, audience, relationship, sector, territory } = input;
  const given = Object.entries({ purpose, party, topic, audience, relationship, sector });
  return {
    question: { channel, ...Object.fromEntries(given.filter(([, value]) => value !== undefined)) },
    beyond: territory ? { territory } : {},
  };
}
