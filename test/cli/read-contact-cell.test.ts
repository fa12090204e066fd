import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isEmptyCell, readContactCell, readHashCell } from '../../src/cli/read-contact-cell.js';

type Rows = Readonly<Record<string, readonly string[]>>;

const readsAll = (kind: 'email' | 'phone', rows: Rows): void => {
  for (const [cell, contacts] of Object.entries(rows))
    assert.deepEqual(readContactCell(kind, cell), { contacts, isFaulty: false }, JSON.stringify(cell));
};
const readsNone = (kind: 'email' | 'phone', cells: readonly string[]): void => {
  for (const cell of cells)
    assert.deepEqual(readContactCell(kind, cell), { contacts: [], isFaulty: true }, JSON.stringify(cell));
};
const refus = ['refus@example.fr'];
const two = ['refus@example.fr', 'anna@example.org'];

test('an address is found behind names, links, quotes and marks that nobody sees', () => {
  readsAll('email', {
    'refus@example.fr': refus,
    'Jeanne Martin <refus@example.fr>': refus,
    '"Jeanne Martin <refus@example.fr>"': refus,
    '"Martin, Jeanne" <refus@example.fr>': refus,
    'Martin, Jeanne <refus@example.fr>': refus,
    "'refus@example.fr' <refus@example.fr>": refus,
    '"jeanne@home" <refus@example.fr>': refus,
    'mailto:refus@example.fr': refus,
    'MAILTO:refus%40example.fr?subject=Stop': refus,
    '[refus@example.fr](mailto:refus@example.fr)': refus,
    'Jeanne [mailto:refus@example.fr]': refus,
    'refus@example.fr\u200B': refus,
    '\u00A0refus@example.fr\u202F': refus,
    'refus@exa\u00ADmple.fr': refus,
    '« refus@example.fr »': refus,
    '="refus@example.fr"': refus,
    "'refus@example.fr": refus,
    'refus@example.fr (perso)': refus,
    'E-mail : refus@example.fr.': refus,
    'refus＠example.fr': refus,
  });
});

test('several addresses in a cell are several, whatever stands between them', () => {
  readsAll('email', {
    'refus@example.fr; anna@example.org': two,
    'refus@example.fr,anna@example.org;': two,
    'refus@example.fr / anna@example.org': two,
    'refus@example.fr/anna@example.org': two,
    'refus@example.fr anna@example.org': two,
    'refus@example.fr ou anna@example.org': two,
    'refus@example.fr ::: anna@example.org': two,
    'refus@example.fr\nanna@example.org': two,
    'Jeanne <refus@example.fr>, Anna <anna@example.org>': two,
    'Jeanne <refus@example.fr>; anna@example.org': two,
  });
});

test('an address in another script is read, and a slash may belong to one', () => {
  readsAll('email', {
    'jeanne@café.example': ['jeanne@café.example'],
    'jeanne@xn--caf-dma.example': ['jeanne@xn--caf-dma.example'],
    'a/b@example.fr': ['a/b@example.fr'],
  });
});

test('what is no address is not taken for one, nor is half of it', () => {
  readsNone('email', [
    'voir fiche',
    'autre(at)example.fr',
    'jean dupont@example.fr',
    'jeanne@example',
    '@example.fr',
    'a@b@example.fr',
    'jeanne@exa mple.fr',
    '<refus@example.fr',
    'jeanne@192.168.1.1',
    `${'a'.repeat(65)}@example.fr`,
    '#N/A',
    '&',
  ]);
  assert.deepEqual(readContactCell('email', 'refus@example.fr; oups'), { contacts: refus, isFaulty: true });
});

test('a number is found in every writing of people and programs', () => {
  readsAll('phone', {
    '06 12 34 56 78': ['06 12 34 56 78'],
    'tel:+33612345678': ['+33612345678'],
    'tel:+33-6-12-34-56-78;ext=4': ['+33-6-12-34-56-78'],
    '="0612345678"': ['0612345678'],
    "'0612345678": ['0612345678'],
    '0612345678\u200B': ['0612345678'],
    '06\u00A012\u202F34 56 78': ['06 12 34 56 78'],
    '06‑12‑34‑56‑78': ['06-12-34-56-78'],
    '０６１２３４５６７８': ['0612345678'],
    'Mobile : 06 12 34 56 78 (perso)': ['06 12 34 56 78'],
    '06/12/34/56/78': ['06 12 34 56 78'],
    '06,12,34,56,78': ['06 12 34 56 78'],
    '33612345678': ['33612345678'],
    '32470123456': ['+32470123456'],
    '+44 7911 123456': ['+44 7911 123456'],
    'https://wa.me/33612345678': ['+33612345678'],
  });
});

test('a number that a spreadsheet counted is read while all its digits are there', () => {
  readsAll('phone', {
    '639123456': ['639123456'],
    '639123456.0': ['639123456'],
    '6.39123456E+08': ['639123456'],
    '6,39123456E+08': ['639123456'],
    '3.3612345678E+10': ['33612345678'],
  });
  readsNone('phone', ['6,39E+08', '6.39E+08', '6.3912345E+08', '3,36E+10', '1E+10']);
});

test('several numbers in a cell are several', () => {
  const numbers = ['06 12 34 56 78', '01 23 45 67 89'];
  readsAll('phone', {
    '06 12 34 56 78 / 01 23 45 67 89': numbers,
    '06 12 34 56 78;01 23 45 67 89': numbers,
    '06 12 34 56 78, 01 23 45 67 89': numbers,
    '06 12 34 56 78 ou 01 23 45 67 89': numbers,
    '06 12 34 56 78 ::: 01 23 45 67 89': numbers,
    '06 12 34 56 78 01 23 45 67 89': numbers,
    '06 12 34 56 78\n01 23 45 67 89': numbers,
    '0612345678 0123456789': ['0612345678', '0123456789'],
    '+33612345678+33123456789': ['+33612345678', '+33123456789'],
    '+33 6 12 34 56 78 +32 470 12 34 56': ['+33 6 12 34 56 78', '+32 470 12 34 56'],
  });
});

test('what is no whole number is not taken for one', () => {
  readsNone('phone', [
    'voir fiche',
    '12',
    '3639',
    '061234567',
    '06123456789',
    '0000000000',
    '06 12 34 56 7O',
    '0612345678 06987',
    '#N/A',
    '+',
  ]);
});

test('a cell with nothing in it is no fault', () => {
  for (const cell of ['', ' ', '\u200B', '-', 'n/a', 'NULL', 'néant', 'aucun', '(No value)', '""']) {
    assert.ok(isEmptyCell(cell), cell);
    for (const kind of ['email', 'phone'] as const)
      assert.deepEqual(readContactCell(kind, cell), { contacts: [], isFaulty: false }, cell);
  }
  assert.ok(!isEmptyCell('#N/A'));
});

test('a hash is 64 hexadecimal figures and nothing else', () => {
  const hash = 'ab'.repeat(32);
  assert.equal(readHashCell(` ${hash.toUpperCase()}\u200B`), hash);
  for (const cell of ['', hash.slice(1), `${hash}0`, 'g'.repeat(64), 'ab'.repeat(16)])
    assert.equal(readHashCell(cell), null, cell);
});
