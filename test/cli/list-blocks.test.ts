import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { linesIn, readHead, readList } from '../../src/cli/contact-list.js';
import { type Block, LongLineError, readBlocks } from '../../src/cli/list-blocks.js';
import { makeFolder } from '../server/a-receiver.js';

const blocksOf = async (path: string): Promise<readonly Block[]> => {
  const blocks: Block[] = [];
  for await (const block of readBlocks(path)) blocks.push(block);
  return blocks;
};
const textOf = ({ bytes }: Block): string => Buffer.from(bytes).toString();

for (const [name, end] of Object.entries({ Unix: '\n', Windows: '\r\n', 'an old Mac': '\r' })) {
  test(`a long list from ${name} is cut between people, and nobody is lost or doubled`, async (t) => {
    const path = join(makeFolder(t), 'list.csv');
    const people = Array.from(
      { length: 9000 },
      (_, index) => `p${index}@example.fr;"né ${end}à ""Metz""${'x'.repeat(index % 40)}"`,
    );
    const content = `email;note${end}${people.join(end)}`;
    writeFileSync(path, content);
    const blocks = await blocksOf(path);
    assert.ok(blocks.length > 2);
    assert.equal(blocks.map(textOf).join(''), content);
    const head = readHead(blocks[0]!, {});
    assert.deepEqual(
      blocks.flatMap((block) => linesIn(block, head)).map(({ cells: [email] }) => email),
      people.map((_, index) => `p${index}@example.fr`),
    );
    const before = blocks.slice(0, -1).map(textOf).join('');
    assert.equal(blocks.at(-1)?.line, before.split(end).length);
  });
}

test('quotes that are never closed are told by the line they stand on, however long the list', async (t) => {
  const path = join(makeFolder(t), 'list.csv');
  const line = 'somebody@example.fr\n';
  writeFileSync(path, `email\n${line.repeat(10_000)}"open@example.fr\n${line.repeat(30_000)}`);
  await assert.rejects(blocksOf(path), (error) => error instanceof LongLineError && error.line === 10_002);
  await assert.rejects(async () => {
    for await (const block of readList(path)) assert.ok(block.line);
  }, /Line 10002 cannot be read \(too long\): check its quotes/);
});
