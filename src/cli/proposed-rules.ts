import { z } from 'zod';
import {
  acts,
  audiences,
  type CalendarDate,
  jurisdictions,
  media,
  parseCalendarDate,
  regimes,
  relationships,
  sectors,
} from '../law/index.js';
import { type ProposedRule, proposeRules } from '../law/proposal.js';
import { StartError } from '../server/start-error.js';
import { readJsonFile } from './json-file.js';
import { harmless } from './report.js';

const oneOf = <Value extends string>(values: readonly Value[]) => z.array(z.enum(values)).min(1).max(20);
const eitherWay = z.array(z.boolean()).min(1).max(2);
const day = z.string().refine((text) => {
  try {
    return parseCalendarDate(text) === text;
  } catch {
    return false;
  }
}, 'not a day; write it like 2027-07-01');
const words = z.string().trim().min(1).max(500);

const ruleSchema = z
  .strictObject({
    id: z
      .string()
      .regex(
        /^[A-Z]{2}-X\d{2}$/,
        'not an id of a proposed rule; write it like FR-X01, which no rule of the book has',
      ),
    title: words,
    source: words,
    from: day,
    until: day.optional(),
    when: z.strictObject({
      audience: oneOf(audiences).optional(),
      channel: oneOf(media).optional(),
      relationship: oneOf(relationships).optional(),
      party: oneOf(['own', 'partner'] as const).optional(),
      sector: oneOf(sectors).optional(),
      // A rule about marketing leaves calls that somebody asked for, and surveys, alone.
      act: oneOf(acts).default(['marketing']),
      similarCustomer: eitherWay.optional(),
      ownRunningContract: eitherWay.optional(),
      relatedToJob: eitherWay.optional(),
    }),
    regime: z.enum(regimes),
  })
  .refine(({ from, until }) => until === undefined || from <= until, {
    path: ['until'],
    message: 'before the day it begins',
  });

const fileSchema = z.strictObject({
  schema: z.literal('accord/proposed-rules/1'),
  jurisdiction: z.enum(jurisdictions as readonly ['FR']),
  rules: z
    .array(ruleSchema)
    .min(1)
    .max(50)
    .refine((rules) => new Set(rules.map(({ id }) => id)).size === rules.length, 'the same id twice'),
});

/** A change of the law that may come: the day from which all of it would hold, and a way to go by it. */
export interface ProposedRules {
  readonly day: CalendarDate;
  /** From now on this process goes by it; gives a way back to the book. */
  readonly apply: () => () => void;
}

/** Reads a file of rules that may become law, all later than `today`; throws StartError with each mistake in it. */
export async function readProposedRules(path: string, today: CalendarDate): Promise<ProposedRules> {
  const file = await readJsonFile(path);
  if (!file.ok) {
    const { reason, detail, position } = file.fault;
    const place = position ? ` at line ${position.line}, column ${position.column}` : '';
    throw new StartError(`${path}: ${reason}${place}: ${detail}. Give a day, or a JSON file of rules.`);
  }
  const parsed = fileSchema.safeParse(file.value);
  const faults = parsed.success
    ? parsed.data.rules.flatMap(({ from }, index) =>
        from > today
          ? []
          : [`/rules/${index}/from: ${from} is not after today, ${today}; the book has the law of today.`],
      )
    : parsed.error.issues.slice(0, 20).map(({ path: at, message }) => `/${at.join('/')}: ${message}`);
  if (!parsed.success || faults.length > 0)
    throw new StartError(`${path} has no rules that can be asked.\n${faults.map(harmless).join('\n')}`);
  const { jurisdiction, rules } = parsed.data;
  const entries = rules.map(
    (rule) =>
      ({ ...rule, requires: [], evidence: 'UNVERIFIED', mustConfirm: true }) as unknown as ProposedRule,
  );
  return {
    day:
      rules
        .map(({ from }) => from)
        .toSorted()
        .at(-1) ?? today,
    apply: () => proposeRules(jurisdiction, entries),
  };
}
