import { isObject } from '../templates/merge.js';
import { pathInShort } from '../templates/place-in-short.js';
import { keysOf, valueAt } from './apply-mend.js';
import type { Edit, Mend } from './edit.js';

type Json = Readonly<Record<string, unknown>>;

/** A mend of the whole form, made in the short form that it was written out from; undefined where that says nothing of it. */
export function mendInShort(mend: Mend, short: Json, full: Json): Mend | undefined {
  const edits = mend.map((edit) => editInShort(edit, short, full));
  return edits.every((edit) => edit !== undefined) ? edits : undefined;
}

function editInShort(edit: Edit, short: Json, full: Json): Edit | undefined {
  if (edit.op === 'move') return undefined;
  const [list = '', index = '', ...rest] = keysOf(edit.path);
  const entry = valueAt(full, [list, index]);
  const isNamed = ['purposes', 'fields', 'services'].includes(list) && isObject(entry);
  const mine = short[list];
  const isOwn = Array.isArray(mine) && mine.some((one) => isObject(one) && one['id'] === idOf(entry));
  // What is false in the owner's file goes before what is true in the template.
  const value = edit.op === 'add' ? edit.value : rest.at(-1) === 'required' ? false : undefined;
  if (!isNamed || isOwn) {
    const path = pathInShort(short, full, edit.path);
    if (edit.op === 'add') return { ...edit, path };
    if (valueAt(short, keysOf(path)) !== undefined) return { op: 'remove', path };
    return value === undefined ? undefined : { op: 'add', path, value };
  }
  if (value === undefined) return undefined;
  const added = {
    id: idOf(entry),
    ...(rest.reduceRight<unknown>((inner, key) => ({ [key]: inner }), value) as object),
  };
  return Array.isArray(mine)
    ? { op: 'add', path: `/${list}/-`, value: added }
    : { op: 'add', path: `/${list}`, value: [added] };
}

const idOf = (value: unknown): unknown => (isObject(value) ? value['id'] : undefined);
