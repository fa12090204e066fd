import { countWords } from '../count-words.js';
import { info, warning, type Check, type Problem, type ProblemCode } from './problem.js';

/** How many words are enough for a text that everybody reads before the button. */
const enough = { introduction: 25, service: 12, goods: 8, recipient: 10, interest: 8, hint: 8 } as const;

/** How many answers somebody still gives who came for something else. */
const mostMandatory = 6;

type Words = Readonly<Record<string, string>>;

const tooLong = (
  tell: typeof info,
  code: ProblemCode,
  words: Words,
  most: number,
  path: readonly PropertyKey[],
  values: Problem['values'] = {},
): Problem[] =>
  Object.entries(words).flatMap(([language, text]) => {
    const count = countWords(text);
    return count > most
      ? [tell(code, [...path, language], 'LP1', { ...values, text, words: count, most })]
      : [];
  });

const texts: Check = ({ introduction, services, marketing, partners, recipients, purposes }) => [
  ...(introduction
    ? tooLong(warning, 'long-introduction', introduction, enough.introduction, ['introduction'])
    : []),
  ...(services ?? []).flatMap(({ id, text }, index) =>
    tooLong(info, 'long-service', text, enough.service, ['services', index, 'text'], { service: id }),
  ),
  ...(marketing ? tooLong(info, 'long-goods', marketing.goods, enough.goods, ['marketing', 'goods']) : []),
  ...(partners?.members ?? []).flatMap(({ goods }, index) =>
    tooLong(info, 'long-goods', goods, enough.goods, ['partners', 'members', index, 'goods']),
  ),
  ...(recipients ?? []).flatMap(({ text }, index) =>
    tooLong(info, 'long-recipient', text, enough.recipient, ['recipients', index, 'text']),
  ),
  ...purposes.flatMap(({ interest = {} }, index) =>
    tooLong(info, 'long-interest', interest, enough.interest, ['purposes', index, 'interest']),
  ),
];

const at = (index: number, key: string): readonly PropertyKey[] => ['fields', index, key];

/** What is said at mandatory fields, which stand open: the same several times, or more than has to be. */
const atFields: Check = ({ fields, without: common }) => {
  const mandatory = fields.flatMap((field, index) =>
    field.required && field.type !== 'service' ? [{ field, index }] : [],
  );
  const own = mandatory.filter(({ field }) => field.without);
  const textsOf = ({ field: { without = {} } }: (typeof own)[number]) => Object.values(without);
  const same = own.filter((one) =>
    own.some((other) => other !== one && textsOf(other).every((text) => textsOf(one).includes(text))),
  );
  const first = same[0];
  return [
    ...(first
      ? [
          warning('repeated-without', at(first.index, 'without'), 'LP1', {
            count: same.length,
            text: textsOf(first)[0] ?? '',
          }),
        ]
      : []),
    ...mandatory.flatMap(({ field, index }): Problem[] => {
      const tell = (key: 'hint' | 'without') =>
        info('field-text', at(index, key), 'LP1', {
          field: field.id,
          key,
          words: Math.max(...Object.values(field[key] ?? {}).map(countWords)),
        });
      const isLongHint = Object.values(field.hint ?? {}).some((text) => countWords(text) > enough.hint);
      // One sentence above all fields says it as well, where there is one, or where there could be.
      const isExtra = Boolean(field.without) && (common !== undefined || own.length > 2);
      return [
        ...(isLongHint ? [tell('hint')] : []),
        ...(isExtra && !same.some((one) => one.index === index) ? [tell('without')] : []),
      ];
    }),
    ...(mandatory.length > mostMandatory
      ? [warning('many-mandatory', ['fields'], 'LP9', { count: mandatory.length, most: mostMandatory })]
      : []),
  ];
};

const rare: readonly string[] = ['fax', 'automated-call'];

/** Questions that hardly any shop has a use for. */
const channels: Check = ({ marketing }) =>
  (marketing?.channels ?? []).flatMap((channel, index) =>
    rare.includes(channel) ? [info('rare-channel', ['marketing', 'channels', index], null, { channel })] : [],
  );

/** A form that is longer than it needs to be, and what to take out: what few people read, fewer finish (GDPR 12(1)). */
export const length: Check = (config, date) =>
  [texts, atFields, channels].flatMap((check) => check(config, date));
