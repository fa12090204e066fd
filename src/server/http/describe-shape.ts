import type { FastifySchemaValidationError } from 'fastify';
import type { ProblemPlace } from './problem.js';

/** What the validator says of one place, with the rule that was not met (`verbose`). */
type Fault = FastifySchemaValidationError & {
  readonly propertyName?: string;
  readonly parentSchema?: { readonly description?: string };
};

const mostPlaces = 20;

const kinds: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  integer: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  null: 'null',
};

const orList = (texts: readonly unknown[]): string => texts.map(String).join(' or ');

/** Every place where a schema was not met, and what to do there. Never a word of what was sent. */
export function describeShape(faults: readonly FastifySchemaValidationError[]): readonly ProblemPlace[] {
  return (faults as readonly Fault[])
    .filter((fault) => isTelling(fault, faults as readonly Fault[]))
    .slice(0, mostPlaces)
    .map((fault) => ({ pointer: pointTo(fault), detail: describe(fault) }));
}

/** Of several ways to say the same, the one that helps: not each branch that was not meant, nor a name's own check. */
function isTelling(
  { keyword, schemaPath, instancePath, propertyName }: Fault,
  all: readonly Fault[],
): boolean {
  if (propertyName !== undefined) return false;
  if (keyword === 'type' && schemaPath.includes('/anyOf/')) return false;
  return (
    keyword !== 'anyOf' ||
    !all.some(
      (other) =>
        other.keyword !== 'anyOf' &&
        other.keyword !== 'type' &&
        `${other.instancePath}/`.startsWith(`${instancePath}/`),
    )
  );
}

/** The key that is missing or too many is part of the place. */
function pointTo({ instancePath, params }: Fault): string {
  const key = params['missingProperty'] ?? params['additionalProperty'] ?? params['propertyName'];
  return typeof key === 'string'
    ? `${instancePath}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`
    : instancePath;
}

function describe({ keyword, params, parentSchema }: Fault): string {
  switch (keyword) {
    case 'required':
      return 'This is missing: add it.';
    case 'additionalProperties':
      return 'Nothing of this name is taken here: leave it out.';
    case 'propertyNames':
      return 'Rename it: a letter first, then letters, digits and _ : . -, 120 characters at most.';
    case 'const':
      return `Send ${JSON.stringify(params['allowedValue'])}; nothing else is accepted.`;
    case 'enum':
      return `Send one of ${JSON.stringify(params['allowedValues'])}.`;
    case 'type':
      return `Send ${orList([params['type']].flat().map((type) => kinds[String(type)] ?? type))}.`;
    case 'maxLength':
      return `Shorten it to ${String(params['limit'])} characters.`;
    case 'maxItems':
      return `Send ${String(params['limit'])} entries at most.`;
    case 'maxProperties':
      return `Send ${String(params['limit'])} keys at most.`;
    case 'minimum':
      return `Send ${String(params['limit'])} or more.`;
    case 'maximum':
      return `Send ${String(params['limit'])} or less.`;
    case 'pattern':
      return `Write it as described: ${parentSchema?.description ?? '/openapi.json has the pattern.'}`;
    case 'discriminator':
      return `Give "${String(params['tag'])}" one of the values that /openapi.json lists.`;
    case 'anyOf':
      return 'Send a text, true or false, or the parts of an address.';
    default:
      return 'Send what /openapi.json describes for this place.';
  }
}
