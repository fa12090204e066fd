// The schema of forms that name a template, made of that of whole forms: what a template brings may be left out.
import { channels } from '../src/law/question.js';
import { templateIds } from '../src/config/templates/list.js';

export interface Node {
  description?: string;
  $ref?: string;
  type?: string;
  required?: string[];
  properties?: Record<string, Node>;
  items?: Node;
  oneOf?: Node[];
  anyOf?: Node[];
  [key: string]: unknown;
}

const shortText: Node = {
  anyOf: [{ type: 'string', minLength: 1, maxLength: 4000 }, { $ref: '#/$defs/words' }],
};

/** What only forms with a template have. */
const ownKeys: Readonly<Record<string, Node>> = {
  template: {
    type: 'string',
    pattern: `^(${templateIds.join('|')})(/1)?$`,
    description: `The template that the form begins with: ${templateIds.join(', ')}. What you write goes before what it says.`,
  },
  channels: {
    type: 'array',
    maxItems: channels.length,
    items: { type: 'string', enum: [...channels] },
    description:
      'How you would like to contact people, as marketing.channels: each is one question of its own. An empty list asks for none.',
  },
  goods: {
    ...shortText,
    description: 'What you offer, as marketing.goods; needed where consumers are asked for calls.',
  },
  keepMonths: {
    type: 'integer',
    minimum: 1,
    maximum: 1200,
    description:
      'How many months what people came for is kept after the last contact. Needed with templates for which the law names no period: event, club.',
  },
  leaveOut: {
    type: 'array',
    items: { type: 'string' },
    description: 'Questions of the template that are not asked, by their ids.',
  },
};

/** Parts whose template has the rest. */
const partial = new Set([
  '',
  'policy',
  'purposes',
  'fields',
  'services',
  'marketing',
  'partners',
  'callback',
]);

/** The schema of short forms. */
export function shortSchemaOf(whole: Node): Node {
  const { properties = {}, ...rest } = looser(whole, '');
  return { ...rest, properties: { ...ownKeys, ...properties }, required: ['template', 'controller'] };
}

function looser(node: Node, part: string): Node {
  const { description } = node;
  if (node.$ref === '#/$defs/words') return { ...shortText, ...(description && { description }) };
  if (node.oneOf && part === 'fields') return mergedField(node.oneOf);
  const { required = [], ...rest } = node;
  const kept = partial.has(part) ? required.filter((key) => key === 'id' && part !== '') : required;
  return {
    ...rest,
    ...(kept.length > 0 && { required: kept }),
    ...(node.items && { items: looser(node.items, part) }),
    ...(node.properties && {
      properties: Object.fromEntries(
        Object.entries(node.properties).map(([key, child]) => [
          key,
          looser(
            child,
            part === '' ? key : partial.has(part) && ['list', 'members'].includes(key) ? 'whole' : part,
          ),
        ]),
      ),
    }),
  };
}

/** A field of the template keeps its type: any key of any type may be written over. */
function mergedField(branches: readonly Node[]): Node {
  const properties = Object.assign({}, ...branches.map((branch) => branch.properties)) as Record<
    string,
    Node
  >;
  const types = branches.map(
    (branch) => (branch.properties?.['type'] as { const?: unknown } | undefined)?.const,
  );
  return {
    type: 'object',
    additionalProperties: false,
    required: ['id'],
    properties: {
      ...Object.fromEntries(Object.entries(properties).map(([key, child]) => [key, looser(child, 'whole')])),
      type: { type: 'string', enum: types, description: 'Kind of question.' },
    },
  };
}
