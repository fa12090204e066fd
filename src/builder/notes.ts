import type { Mend } from '../config/mend/edit.js';
import type { Level } from '../config/checks/problem.js';
import type { Control, Section, SectionId } from './controls.js';

/** Something to say of a draft, beside what causes it. */
export interface Note {
  readonly level: Level;
  /** Where in the draft, and where in the whole form. */
  readonly path: string;
  readonly fullPath: string;
  readonly sentence: string;
  readonly ruleId: string | null;
  /** What puts it right, where there is one right answer. */
  readonly mend?: Mend;
}

/** Where notes stand: by the control that causes them, else by their section, else nowhere in particular. */
export interface PlacedNotes {
  readonly byControl: ReadonlyMap<string, readonly Note[]>;
  readonly rest: readonly Note[];
  readonly bySection: ReadonlyMap<SectionId, readonly Note[]>;
}

/** Names a control among all of the builder's. */
export const nameOfControl = (section: SectionId, { path, label }: Control): string =>
  `${section} ${path} ${label}`;

/** Puts each note beside the control whose place in the form is nearest to its own. */
export function placeNotes(notes: readonly Note[], sections: readonly Section[]): PlacedNotes {
  const controls = sections.flatMap(({ id, groups }) =>
    groups.flatMap((group) => group.controls.map((control) => ({ section: id, control }))),
  );
  const byControl = new Map<string, Note[]>();
  const bySection = new Map<SectionId, Note[]>();
  const rest: Note[] = [];
  for (const note of notes) {
    const nearest = controls
      .map((one) => ({ ...one, near: nearness(note, one.control) }))
      .reduce<{ section: SectionId; control: Control; near: number } | null>(
        (best, one) => (one.near > (best?.near ?? 0) ? one : best),
        null,
      );
    if (!nearest) {
      rest.push(note);
      continue;
    }
    const { section, control } = nearest;
    push(byControl, nameOfControl(section, control), note);
    push(bySection, section, note);
  }
  // In the order in which they stand on the page.
  const names = controls.map(({ section, control }) => nameOfControl(section, control));
  const inOrder = new Map(
    [...byControl].toSorted(([one], [other]) => names.indexOf(one) - names.indexOf(other)),
  );
  return { byControl: inOrder, bySection, rest };
}

function push<Key>(map: Map<Key, Note[]>, key: Key, note: Note): void {
  const list = map.get(key);
  if (list) list.push(note);
  else map.set(key, [note]);
}

/** How many keys a note's place and a control's have in common; a note about all of the form is near to none. */
function nearness(note: Note, control: Control): number {
  return Math.max(common(note.path, control.path), common(note.fullPath, control.fullPath));
}

function common(one: string, other: string): number {
  const [left, right] = [one.split('/').slice(1), other.split('/').slice(1)];
  if (left.length === 0 || right.length === 0) return 0;
  const differ = left.findIndex((key, index) => key !== right[index]);
  const shared = differ < 0 ? left.length : differ;
  if (shared === 0) return 0;
  // Right inside a control, or holding it, before its neighbour.
  return shared * 2 + (shared === right.length || shared === left.length ? 1 : 0);
}
