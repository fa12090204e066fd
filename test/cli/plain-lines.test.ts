import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { linesIn, type ListHead } from '../../src/cli/contact-list.js';

const head = (separator: string): ListHead => ({
  cells: ['name', 'email', 'phone'],
  separator,
  line: 1,
  columns: [],
});
const cell = fc.string({ unit: fc.constantFrom('a', 'é', ' ', '@', '0', '\uFEFF', '|'), maxLength: 4 });
const lines = fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { maxLength: 8 });

test('a line without quotes is read as the line with quotes that says the same', () => {
  fc.assert(
    fc.property(lines, fc.constantFrom(';', ',', '\t'), fc.constantFrom(1, 7), (list, separator, line) => {
      const plain = list.map((cells) => cells.join(separator));
      // A quote in a last line of its own sends the whole block through the parser.
      const read = (text: string) =>
        linesIn({ bytes: new TextEncoder().encode(text), line }, head(separator)).map(
          ({ cells, isWhole }) => ({
            cells,
            isWhole,
          }),
        );
      const text = `name${separator}email\n${plain.join('\n')}\n`;
      assert.deepEqual(read(text), read(`${text}"end"\n`).slice(0, -1));
    }),
    { numRuns: 2000 },
  );
});

test('a line that is too long is refused, quotes or not', () => {
  const bytes = new TextEncoder().encode(`name;email;phone\n${'a'.repeat(70_000)};;\n`);
  assert.throws(() => linesIn({ bytes, line: 1 }, head(';')), { name: 'ListError' });
});
