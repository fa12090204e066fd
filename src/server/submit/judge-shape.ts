import { Ajv, type Options, type ValidateFunction } from 'ajv';
import type { FastifySchemaValidationError } from 'fastify';
import { submissionSchema } from './submission-schema.js';

const options: Options = {
  strict: false,
  coerceTypes: false,
  removeAdditional: false,
  useDefaults: false,
  discriminator: true,
  allowUnionTypes: true,
  verbose: true,
};
/** What was not met, for `describeShape`. */
type Faults = readonly FastifySchemaValidationError[];
export type Judge = (body: unknown) => Faults;

// A person's answers and what their device tells are a few hundred; each could be wrong in its own way.
const mostToExplain = 1500;

const { presentation = {}, ...rest } = submissionSchema.properties as Readonly<Record<string, object>>;

/** Counts values, and stops once there are more than `most`. */
function isWithin(value: unknown, most: number): boolean {
  let left = most;
  const stack: unknown[] = [value];
  while (stack.length > 0) {
    const one = stack.pop();
    left -= 1;
    if (left < 0) return false;
    if (typeof one === 'object' && one !== null) stack.push(...Object.values(one));
  }
  return true;
}

/**
 * Makes what says of a submission's body where it has another shape. A good one is looked at once. Of a bad one, the form's own
 * part is told its first fault, as whoever sends thousands of empty questions needs no list of them; the rest is told all of
 * its faults, for those who write a client.
 */
export function makeJudge(isIssued: (presentation: unknown) => boolean = () => false): Judge {
  const quick = new Ajv({ ...options, allErrors: false });
  const beside = { ...submissionSchema, properties: { ...rest, presentation: true } };
  let judges: readonly [isGood: ValidateFunction, isGoodBeside: ValidateFunction] | undefined;
  // With the first body: compiling takes a fifth of the time of a start.
  const makeJudges = () => (judges ??= [quick.compile(submissionSchema), quick.compile(beside)]);
  let explainers: readonly [isForm: ValidateFunction, isRest: ValidateFunction] | undefined;
  // Most receivers never meet a client that needs them.
  const makeExplainers = () =>
    (explainers ??= [quick.compile(presentation), new Ajv({ ...options, allErrors: true }).compile(beside)]);
  return (body) => {
    const [isGood, isGoodBeside] = makeJudges();
    // What this receiver made itself has its shape, and is nine tenths of what comes.
    if (isIssued((body as { presentation?: unknown } | null)?.presentation) && isGoodBeside(body)) return [];
    if (isGood(body)) return [];
    const first = isGood.errors ?? [];
    if (typeof body !== 'object' || body === null) return first;
    const { presentation: form, ...others } = body as Record<string, unknown>;
    if (!isWithin(others, mostToExplain)) return first;
    const [isForm, isRest] = makeExplainers();
    isRest(body);
    const faults = isRest.errors ?? [];
    if (form === undefined || isForm(form)) return faults;
    const inside = (isForm.errors ?? []).map((error) => ({
      ...error,
      instancePath: `/presentation${error.instancePath}`,
    }));
    return [...inside, ...faults];
  };
}
