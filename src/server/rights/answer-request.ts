import type { FormConfig } from '../../config/index.js';
import { authorityOf, type CalendarDate, type Right } from '../../law/index.js';
import { wordingOf } from '../../messages/wording-of.js';
import type { Kept } from './erase.js';
import { type RightsWords, rightsWordsIn } from './rights-words.js';

/** Why a request is not carried out. */
export const refusals = ['not-identified', 'not-theirs', 'unfounded', 'legal-duty', 'nothing-held'] as const;
export type Refusal = (typeof refusals)[number];

/** What came of a request, as far as its answer tells it. */
export interface Outcome {
  readonly right: Right;
  /** `lifted`: data that was put aside is used again. */
  readonly result: 'done' | 'lifted' | Refusal;
  /** The request is about a part of what stands under the contact: others of the household have theirs. */
  readonly isPart?: boolean;
  readonly kept?: readonly Kept[];
  /** Labels of the fields that were put right. */
  readonly fields?: readonly string[];
  /** Who received the data, and has to be told (GDPR 19). */
  readonly recipients?: readonly string[];
}

/** A dated answer, ready to be sent. It names nobody. */
export interface Answer {
  readonly at: CalendarDate;
  readonly language: string;
  readonly subject: string;
  readonly text: string;
}

/** When a request came and when it is answered, and by whom. */
export interface Answering {
  readonly config: FormConfig;
  readonly asked: CalendarDate;
  readonly today: CalendarDate;
  readonly language: string;
}

/** Writes the answer to a request (GDPR 12(3) and (4)). */
export function answerRequest(outcome: Outcome, { config, asked, today, language }: Answering): Answer {
  const words = rightsWordsIn(language);
  const { answer } = words;
  const { name, address, email } = config.controller;
  const { day } = wordingOf(words.language);
  const values = { asked: day(asked), done: day(today) };
  const authority = authorityOf(config.jurisdiction);
  const paragraphs = [
    answer.hello,
    answer.asked({ asked: values.asked, right: answer.names[outcome.right] }),
    sayOutcome(outcome, values.done, words),
    outcome.isPart ? answer.partly : '',
    sayKept(outcome.kept ?? [], words),
    outcome.recipients && outcome.recipients.length > 0
      ? answer.told({ names: outcome.recipients.join(', ') })
      : '',
    answer.complain({ email, authority: authority.name, url: authority.url }),
    answer.signed({ name, address, done: values.done }),
  ];
  return {
    at: today,
    language: words.language,
    subject: answer.subject({ asked: values.asked }),
    text: paragraphs.filter(Boolean).join('\n\n'),
  };
}

function sayOutcome({ right, result, fields = [] }: Outcome, done: string, { answer }: RightsWords): string {
  if (result === 'lifted') return answer.done.lifted({ done });
  if (result !== 'done') return answer.refused[result];
  const sentence = answer.done[right];
  return typeof sentence === 'string' ? sentence : sentence({ done, fields: fields.join(', ') });
}

function sayKept(kept: readonly Kept[], { answer, language }: RightsWords): string {
  const { day } = wordingOf(language);
  const lines = kept.map(({ what, until }) => {
    const last = until === null ? '' : day(until);
    switch (what) {
      case 'noes':
        return answer.keptNoes;
      case 'call-consents':
        return answer.keptCalls({ until: last });
      case 'contract':
        return answer.keptContract({ until: last });
      case 'accounting':
        return answer.keptAccounting({ until: last });
      case 'log':
        return answer.keptLog;
    }
  });
  return lines.length > 0 ? [answer.kept, ...new Set(lines)].join('\n') : '';
}
