import { pointer } from '../config/config-problem.js';
import type { Mend } from '../config/mend/edit.js';
import { isObject } from '../config/templates/merge.js';
import { expandForm } from '../config/templates/expand-form.js';
import type { Draft, Group, Option, Section } from './controls.js';
import { flag, line, type Place, words } from './make-controls.js';
import type { BuilderWords } from './words.js';

type Json = Readonly<Record<string, unknown>>;

const addable = ['text', 'email', 'phone', 'address', 'birth-date', 'number'] as const;

/** What a form asks: each question of the template and of the owner's, and one more. */
export function outlineFields(draft: Draft, said: BuilderWords): Section {
  const { json } = draft;
  const own = listIn(json, 'fields');
  const all = listIn(draft.isShort ? expandForm({ ...json, leaveOut: [] }).full : json, 'fields');
  return {
    id: 'fields',
    groups: all.map((field) => describeField(draft, field, own, said)),
    addition: {
      label: said.labels.newField,
      options: addable.map((value): Option => ({ value, label: said.types[value] })),
      write: (type) => addField(draft, all, own, type as (typeof addable)[number], said),
    },
  };
}

function describeField(draft: Draft, field: Json, own: readonly Json[], said: BuilderWords): Group {
  const { labels, types } = said;
  const id = String(field['id']);
  const index = own.findIndex((one) => one['id'] === id);
  const fullIndex = listIn(draft.full, 'fields').findIndex((one) => one['id'] === id);
  const at = (key: string): Place => ({
    draft,
    keys: ['fields', String(fullIndex), key],
    own: index < 0 ? null : ['fields', String(index), key],
    begin: (name, value) => beginField(draft, { id, [name]: value }),
  });
  const isAsked = fullIndex >= 0;
  const isOwn = index >= 0 && field['type'] !== undefined && own[index]?.['type'] !== undefined;
  const type = String(field['type']);
  return {
    path: pointer(['fields', String(fullIndex)]),
    title: `${textIn(field['label'], draft.languages)} · ${types[type as keyof typeof types] ?? type}`,
    controls: [
      ...(draft.isShort && !isOwn ? [askFlag(draft, id, isAsked, said)] : []),
      ...(isAsked
        ? [
            words(at('label'), labels.label),
            ...(type === 'service' ? [] : [flag(at('required'), labels.required)]),
            ...(type === 'number'
              ? [
                  line(at('min'), 'min', { type: 'number', isOptional: true }),
                  line(at('max'), 'max', { type: 'number', isOptional: true }),
                ]
              : []),
          ]
        : []),
    ],
    ...(isOwn && { remove: [{ op: 'remove', path: pointer(['fields', String(index)]) }] satisfies Mend }),
  };
}

/** A question of the template is left out by its name, and asked again. */
function askFlag(draft: Draft, id: string, isAsked: boolean, { labels }: BuilderWords) {
  const left = Array.isArray(draft.json['leaveOut']) ? (draft.json['leaveOut'] as unknown[]) : [];
  const write = (value: boolean): Mend => {
    const rest = value ? left.filter((one) => one !== id) : [...left, id];
    return rest.length > 0
      ? [{ op: 'add', path: '/leaveOut', value: rest }]
      : [{ op: 'remove', path: '/leaveOut' }];
  };
  return {
    kind: 'flag' as const,
    path: '/leaveOut',
    fullPath: '/leaveOut',
    label: labels.ask,
    value: isAsked,
    write,
  };
}

const beginField = ({ json }: Draft, field: Json): Mend =>
  Array.isArray(json['fields'])
    ? [{ op: 'add', path: '/fields/-', value: field }]
    : [{ op: 'add', path: '/fields', value: [field] }];

function addField(
  draft: Draft,
  all: readonly Json[],
  own: readonly Json[],
  type: (typeof addable)[number],
  { types }: BuilderWords,
): Mend {
  const taken = new Set([...all, ...own].map(({ id }) => id));
  let id: string = type;
  for (let next = 2; taken.has(id); next++) id = `${type}-${next}`;
  const [purpose] = listIn(draft.full, 'purposes');
  return beginField(draft, {
    id,
    type,
    label: Object.fromEntries(draft.languages.map((language) => [language, types[type]])),
    ...(purpose && { purposes: [purpose['id']] }),
  });
}

/** The objects of a list of a form. */
export const listIn = (json: Json, key: string): readonly Json[] => {
  const list = json[key];
  return Array.isArray(list) ? list.filter(isObject) : [];
};

/** A text in the first language that has it. */
export function textIn(value: unknown, languages: readonly string[]): string {
  if (typeof value === 'string') return value;
  if (!isObject(value)) return '';
  const found = [...languages.map((language) => value[language]), ...Object.values(value)];
  return found.find((text): text is string => typeof text === 'string') ?? '';
}
