import * as z from 'zod/mini';
import { closest } from './closest.js';
import { pointer, shown, type ConfigProblem } from './config-problem.js';
import { languagesIn } from './languages-in.js';
import { meantKeys, meantValues } from './other-names.js';
import { configSchema, languages, type FormConfig } from './schema.js';

export { pointer, type ConfigProblem };

export type ParsedConfig =
  | {
      readonly ok: true;
      readonly config: FormConfig;
      /** The whole form as JSON: what was read, with all that its template says. */
      readonly json: unknown;
    }
  | { readonly ok: false; readonly problems: readonly ConfigProblem[] };

/** A file with more is not a form; reporting all of it would only take time. */
const mostProblems = 100;

const formats: Record<string, string> = {
  identifier: 'a letter from a to z, then letters, digits or hyphens',
  link: 'an address that starts with https://, http:// or /',
  colour: 'a colour such as #2a63ca',
  date: 'a date such as 2026-11-23',
  email: 'an e-mail address',
  version: 'three numbers such as 1.0.0',
  origin: 'an origin such as https://shop.example, with no path',
};

const valueAt = (input: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (value, key) => (value as Record<PropertyKey, unknown> | null | undefined)?.[key],
    input,
  );

const kinds: Record<string, string> = {
  record: 'an object',
  object: 'an object',
  array: 'a list',
  string: 'a text',
};

/** The accepted values of the key that tells the branches of a union apart. */
const discriminatorsOf = (issue: object): readonly unknown[] =>
  'options' in issue && Array.isArray(issue.options) ? issue.options : [];

function describe(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return kinds[issue.expected] ?? `a ${issue.expected === 'int' ? 'whole number' : issue.expected}`;
    case 'invalid_value':
      return issue.values.map(String).join(', ');
    case 'too_small':
      return `at least ${issue.minimum} ${issue.origin === 'string' ? 'characters' : issue.origin === 'array' ? 'entries' : ''}`.trim();
    case 'too_big':
      return `at most ${issue.maximum} ${issue.origin === 'string' ? 'characters' : issue.origin === 'array' ? 'entries' : ''}`.trim();
    case 'invalid_format':
      return formats[issue.message] ?? issue.message;
    case 'invalid_union':
      return discriminatorsOf(issue).join(', ') || 'one of the documented shapes';
    default:
      return issue.message;
  }
}

function problemsOf(issue: z.core.$ZodIssue, input: unknown, schema: unknown): ConfigProblem[] {
  const known = (path: readonly PropertyKey[]) => keysAt(schema, path, input);
  // Only an object of texts has languages for keys, and then it has all of them.
  const byLanguages = (path: readonly PropertyKey[]) =>
    known(path).some((key) => languages.includes(key as never)) && { decidedBy: 'languages' as const };
  if (issue.code === 'unrecognized_keys') {
    // A short form has its own keys, and this one makes a form short.
    const accepted = issue.path.length === 0 ? [...known([]), 'template'] : known(issue.path);
    return issue.keys.slice(0, mostProblems).map((key) => {
      const [suggestion] = meantKeys(key, accepted);
      return {
        path: pointer([...issue.path, key]),
        code: 'unknown-key',
        received: shown(key),
        accepted: accepted.join(', '),
        ...(suggestion && { suggestion }),
        ...byLanguages(issue.path),
      };
    });
  }
  const received = valueAt(input, issue.path);
  const accepted = describe(issue) + exampleFor(issue, schema, input);
  const choices =
    issue.code === 'invalid_value'
      ? issue.values
      : issue.code === 'invalid_union'
        ? discriminatorsOf(issue)
        : [];
  const [suggestion] = typeof received === 'string' ? meantValues(received, choices.map(String)) : [];
  return [
    {
      path: pointer(issue.path),
      code: received === undefined ? 'missing' : issue.code.replaceAll('_', '-'),
      received: shown(received),
      accepted,
      ...(suggestion && { suggestion }),
      ...(received === undefined && byLanguages(issue.path.slice(0, -1))),
    },
  ];
}

type Shaped = { _zod: { def: Record<string, unknown> & { type: string } } };

const shapeOf = (schema: Shaped | undefined) =>
  schema?._zod.def['shape'] as Readonly<Record<string, Shaped>> | undefined;

/** The part of the schema at a path; for a union, the branch that the input chose. */
function schemaAt(schema: unknown, path: readonly PropertyKey[], input: unknown): Shaped | undefined {
  const { def } = (schema as Shaped)._zod;
  if (def.type === 'optional') return schemaAt(def['innerType'], path, input);
  if (def.type === 'union') {
    const options = def['options'] as readonly Shaped[];
    const branch = options.find((option) =>
      (shapeOf(option)?.['type']?._zod.def['values'] as unknown[] | undefined)?.includes(
        (input as { type?: unknown } | null | undefined)?.type,
      ),
    );
    return branch ? schemaAt(branch, path, input) : path.length === 0 ? options[0] : undefined;
  }
  const [key, ...rest] = path;
  if (key === undefined) return schema as Shaped;
  const next = def.type === 'array' ? def['element'] : shapeOf(schema as Shaped)?.[key as string];
  return next ? schemaAt(next, rest, (input as Record<PropertyKey, unknown> | null)?.[key]) : undefined;
}

const keysAt = (schema: unknown, path: readonly PropertyKey[], input: unknown): readonly string[] =>
  Object.keys(shapeOf(schemaAt(schema, path, input)) ?? {});

/** What an object or a list would look like here, with nothing that can be left out. */
function exampleFor(issue: z.core.$ZodIssue, schema: unknown, input: unknown): string {
  if (issue.code !== 'invalid_type' || !['object', 'array'].includes(issue.expected)) return '';
  const found = issue.path.length > 0 && schemaAt(schema, issue.path, input);
  return found ? ` such as ${JSON.stringify(exampleOf(found), null, 1).replaceAll(/\n\s*/g, ' ')}` : '';
}

function exampleOf(schema: Shaped): unknown {
  const { def } = schema._zod;
  switch (def.type) {
    case 'object':
      return Object.fromEntries(
        Object.entries(shapeOf(schema) ?? {})
          .filter(([, { _zod }]) => _zod.def.type !== 'optional')
          .map(([key, value]) => [key, exampleOf(value)]),
      );
    case 'array':
      return [exampleOf(def['element'] as Shaped)];
    case 'union':
      return (def['options'] as readonly Shaped[]).slice(0, 1).map(exampleOf)[0];
    case 'enum': {
      const values = Object.values(def['entries'] as object) as unknown[];
      // What most retention periods run from.
      return values.find((value) => value === 'last-contact') ?? values[0];
    }
    case 'literal':
      return (def['values'] as unknown[])[0];
    case 'number':
      return 36;
    default:
      return '…';
  }
}

const declaredLanguages = (input: unknown): readonly string[] => {
  const declared = (input as { languages?: unknown } | null)?.languages;
  const named = Array.isArray(declared)
    ? declared.filter((one): one is string => languages.includes(one as never))
    : [];
  if (named.length > 0) return [...new Set(named)];
  // A file that forgot to say so is read in the languages that it is written in.
  const written = languagesIn((input as { title?: unknown } | null)?.title);
  return written.length > 0 ? written : [languages[0]];
};

function makeSchema(named: readonly string[]) {
  const words = z.strictObject(
    Object.fromEntries(
      named.map((language) => [language, z.string().check(z.minLength(1), z.maxLength(4000))]),
    ),
  );
  return configSchema(words as unknown as z.ZodMiniType<Record<string, string>>);
}

/** Made once for the few combinations there are: making one costs more than reading a form with it. */
const schemas = new Map<string, ReturnType<typeof makeSchema>>();
function schemaFor(named: readonly string[]): ReturnType<typeof makeSchema> {
  const key = named.join();
  const schema = schemas.get(key) ?? makeSchema(named);
  schemas.set(key, schema);
  return schema;
}

/** Reads the JSON of a form that says everything itself. Never throws. */
export function parseWhole(input: unknown): ParsedConfig {
  const schema = schemaFor(declaredLanguages(input));
  const parsed = z.safeParse(schema, input);
  if (!parsed.success) {
    const problems = parsed.error.issues
      .slice(0, mostProblems)
      .flatMap((issue) => problemsOf(issue, input, schema));
    return { ok: false, problems: problems.slice(0, mostProblems) };
  }
  const config = parsed.data as FormConfig;
  const problems = brokenReferences(config);
  return problems.length > 0 ? { ok: false, problems } : { ok: true, config, json: input };
}

const isDay = (text: string): boolean => {
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
};

/** Identifiers used twice, identifiers that lead nowhere, days that no calendar has. */
function brokenReferences(config: FormConfig): ConfigProblem[] {
  const problems: ConfigProblem[] = [];
  const report = (
    path: readonly PropertyKey[],
    code: string,
    received: string | number,
    accepted: readonly string[],
    decidedBy?: ConfigProblem['decidedBy'],
  ) => {
    const suggestion = code === 'unknown-reference' ? closest(String(received), accepted) : undefined;
    problems.push({
      path: pointer(path),
      code,
      received: shown(received),
      accepted: accepted.join(', '),
      ...(suggestion && { suggestion }),
      ...(decidedBy && { decidedBy }),
    });
  };
  const unique = (ids: readonly string[], path: readonly PropertyKey[], key?: string) =>
    ids.forEach((id, index) => {
      if (ids.indexOf(id) < index)
        report(key ? [...path, index, key] : [...path, index], 'used-twice', id, ['a name used once']);
    });
  const purposes = config.purposes.map(({ id }) => id);
  const services = (config.services ?? []).map(({ id }) => id);
  const purpose = (id: string | undefined, path: readonly PropertyKey[]) => {
    if (id !== undefined && !purposes.includes(id))
      report(path, 'unknown-reference', id, purposes, 'purposes');
  };
  const service = (id: string | undefined, path: readonly PropertyKey[]) => {
    if (id !== undefined && !services.includes(id))
      report(path, 'unknown-reference', id, services, 'services');
  };

  const day = (text: string | undefined, path: readonly PropertyKey[]) => {
    if (text !== undefined && !isDay(text)) report(path, 'impossible-date', text, ['a day of the calendar']);
  };

  unique(config.languages, ['languages']);
  day(config.marketing?.phone?.until, ['marketing', 'phone', 'until']);
  day(config.partners?.list.date, ['partners', 'list', 'date']);
  unique(purposes, ['purposes'], 'id');
  config.purposes.forEach(({ topics = [], frequency = [] }, index) =>
    Object.entries({ topics, frequency }).forEach(([key, picks]) =>
      unique(
        picks.map(({ id }) => id),
        ['purposes', index, key],
        'id',
      ),
    ),
  );
  unique(services, ['services'], 'id');
  unique(
    config.fields.map(({ id }) => id),
    ['fields'],
    'id',
  );
  config.fields.forEach((field, index) => {
    field.purposes?.forEach((id, at) => purpose(id, ['fields', index, 'purposes', at]));
    service(field.unlocks, ['fields', index, 'unlocks']);
    if (field.type === 'service') service(field.service, ['fields', index, 'service']);
    if (
      field.type === 'number' &&
      field.min !== undefined &&
      field.max !== undefined &&
      field.max < field.min
    ) {
      report(['fields', index, 'max'], 'below-minimum', field.max, [`at least ${field.min}`]);
    }
    if (field.type === 'select')
      unique(
        field.options.map(({ value }) => value),
        ['fields', index, 'options'],
        'value',
      );
  });
  config.services?.forEach(({ purpose: id, needs }, index) => {
    purpose(id, ['services', index, 'purpose']);
    const known = config.fields.flatMap((field) =>
      field.type === 'service' || field.type === 'document' ? [] : [field.id],
    );
    if (needs !== undefined && !known.includes(needs))
      report(['services', index, 'needs'], 'unknown-reference', needs, known);
  });
  purpose(config.terms?.purpose, ['terms', 'purpose']);
  purpose(config.callback?.purpose, ['callback', 'purpose']);
  purpose(config.marketing?.purpose, ['marketing', 'purpose']);
  unique(config.marketing?.channels ?? [], ['marketing', 'channels']);
  purpose(config.partners?.purpose, ['partners', 'purpose']);
  unique(
    (config.partners?.members ?? []).map(({ id }) => id),
    ['partners', 'members'],
    'id',
  );
  // With one number under two ids, a yes to one would be a yes to the other.
  const registrations = (config.partners?.members ?? []).map(({ registration }) => registration);
  registrations.forEach((one, index) => {
    if (one !== undefined && registrations.indexOf(one) < index)
      report(['partners', 'members', index, 'registration'], 'used-twice', one, ['a number used once']);
  });
  config.partners?.members.forEach(({ id, channels }, index) => {
    if (id === 'own') report(['partners', 'members', index, 'id'], 'reserved', id, ['any other name']);
    unique(channels, ['partners', 'members', index, 'channels']);
  });
  return problems;
}

/** One line for the owner: where, what came, what is accepted. */
export function describeProblem(problem: ConfigProblem): string {
  const { path, code, received, accepted, suggestion, decidedBy } = problem;
  const meant = suggestion ? ` Did you mean "${suggestion}"?` : '';
  const why = decidedBy ? ` "${decidedBy}" at the top of the file decides.` : '';
  return code === 'unknown-key'
    ? `${path || '/'}: ${received} is not a key here.${meant} Known: ${accepted || 'none'}.${why}`
    : `${path || '/'}: got ${received}, expected ${accepted || 'none: there is none yet'}.${meant}${why}`;
}
