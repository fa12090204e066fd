import type { FoundSlip } from '../server/slips/found-slip.js';

type Presentation = FoundSlip['presentation'];
type Group = Presentation['groups'][number];
export type SlipField = Extract<Group, { kind: 'fields' }>['fields'][number];
export type SlipChoice = Extract<Group, { kind: 'choices' }>['choices'][number];

/** What was copied from a slip. */
export interface Copied {
  readonly values: Readonly<Record<string, string | boolean | Readonly<Record<string, string>>>>;
  readonly marks: Readonly<Record<string, 'yes' | 'no'>>;
}

const written = (data: FormData, name: string): string => {
  const value = data.get(name);
  return typeof value === 'string' ? value.trim() : '';
};

/** The names of the controls that a slip is copied into. */
export const nameOfField = (id: string, part?: string): string =>
  part === undefined ? `value:${id}` : `value:${id}:${part}`;
export const nameOfChoice = (id: string): string => `mark:${id}`;

/** Every field of a slip, those of parents last. */
export const fieldsOfSlip = ({ groups, minors }: Presentation): readonly SlipField[] =>
  [...groups, ...(minors?.holder ? [minors.holder] : [])].flatMap((group) =>
    group.kind === 'fields' ? group.fields : [],
  );

const readField = (
  { id, control, parts }: SlipField,
  data: FormData,
): string | boolean | Readonly<Record<string, string>> | null => {
  if (control === 'terms') return data.has(nameOfField(id)) ? true : null;
  if (!parts) return written(data, nameOfField(id)) || null;
  const filled = parts
    .map((part) => [part.id, written(data, nameOfField(id, part.id))] as const)
    .filter(([, value]) => value !== '');
  return filled.length > 0 ? Object.fromEntries(filled) : null;
};

/** Reads what was copied: what stands empty was left empty. */
export function readSlip(presentation: Presentation, data: FormData): Copied {
  const values: Record<string, string | boolean | Readonly<Record<string, string>>> = {};
  for (const field of fieldsOfSlip(presentation)) {
    const value = readField(field, data);
    if (value !== null) values[field.id] = value;
  }
  const marks: Record<string, 'yes' | 'no'> = {};
  for (const group of presentation.groups)
    for (const { id } of group.kind === 'choices' ? group.choices : []) {
      const mark = written(data, nameOfChoice(id));
      if (mark === 'yes' || mark === 'no') marks[id] = mark;
    }
  return { values, marks };
}

/** Whether something on it says no. */
export const saysNo = ({ groups }: Presentation, { marks }: Copied): boolean =>
  groups.some(
    (group) =>
      group.kind === 'choices' &&
      group.choices.some(
        ({ id, polarity }) => marks[id] === 'no' || (marks[id] === 'yes' && polarity === 'objection'),
      ),
  );
