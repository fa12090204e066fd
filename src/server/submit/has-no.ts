import { choiceName } from '../../form/control-names.js';
import type { Presentation } from '../../form/index.js';

type Loose = Readonly<Record<string, unknown>>;

const isLoose = (value: unknown): value is Loose => typeof value === 'object' && value !== null;
const listIn = (value: unknown, name: string): readonly unknown[] => {
  const list = isLoose(value) ? value[name] : undefined;
  return Array.isArray(list) ? list : [];
};
const partOf = (value: unknown, name: string): unknown => (isLoose(value) ? value[name] : undefined);

/**
 * Whether a submission says no to something: a no or an objection that was pressed, or what came after the person changed their
 * mind or the site's own checks kept the form back. Looks at the body as it came, before it is known to be one, and at each value
 * once at most: it decides who may be refused for coming too often, and a doubt is a no.
 */
export function hasNo(body: unknown): boolean {
  const device = partOf(body, 'device');
  const turn = partOf(device, 'turn');
  if ((typeof turn === 'number' && turn > 1) || partOf(device, 'stopped') === true) return true;
  const marks = partOf(partOf(body, 'answers'), 'marks');
  if (!isLoose(marks)) return false;
  const pressed = Object.entries(marks);
  if (pressed.some(([, mark]) => mark === 'no')) return true;
  const yeses = new Set(pressed.flatMap(([id, mark]) => (mark === 'yes' ? [id] : [])));
  return (
    yeses.size > 0 &&
    listIn(partOf(body, 'presentation'), 'groups')
      .flatMap((group) => listIn(group, 'choices'))
      .some((choice) => partOf(choice, 'polarity') === 'objection' && yeses.has(String(partOf(choice, 'id'))))
  );
}

const choicePrefix = choiceName('');

/** The same of what a form without script posted, whose questions of today are known here. */
export function hasPlainNo(
  body: URLSearchParams,
  presentation: Pick<Presentation, 'groups'> | null,
): boolean {
  const pressed = [...body].filter(([name]) => name.startsWith(choicePrefix));
  const marks = Object.fromEntries(pressed.map(([name, mark]) => [name.slice(choicePrefix.length), mark]));
  return hasNo({ answers: { marks }, presentation });
}

/** The form that a body names; empty where it names none. */
export function formNamedIn(body: unknown): string {
  const id = partOf(partOf(partOf(body, 'presentation'), 'form'), 'id');
  return typeof id === 'string' ? id : '';
}
