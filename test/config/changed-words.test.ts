import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { findChangedWords } from '../../src/config/index.js';
import { accord } from '../cli/accord.js';
import { withTopics } from '../form/with-topics.js';
import { startReceiver } from '../server/a-receiver.js';
import { readConfig } from '../server/a-submission.js';

const card = JSON.parse(
  readFileSync(new URL('../../demo/forms/loyalty-card.json', import.meta.url), 'utf8'),
) as { id: string; version: string; marketing: { goods: object; goodsId: string } } & Record<string, unknown>;
const goods = { fr: 'contrats obsèques', en: 'funeral contracts', es: 'contratos de decesos' };
const changed = { ...card, version: '1.1.0', marketing: { ...card.marketing, goods } };

test('an owner who words goods anew under one id is asked whether they are the same', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'accord-test-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  const write = (name: string, form: object): string => {
    writeFileSync(join(folder, name), JSON.stringify(form));
    return join(folder, name);
  };
  const [now, before] = [write('now.json', changed), write('before.json', card)];
  const asked = await accord(['check', now, '--before', before]);
  assert.match(asked.out, /\/marketing\/goods: "bakery" said "pains.*" and says "contrats obsèques"/);
  const other = write('other.json', { ...changed, marketing: { ...changed.marketing, goodsId: 'funerals' } });
  for (const file of [before, other])
    assert.doesNotMatch((await accord(['check', file, '--before', before])).out, /and says/);
  const none = await accord(['check', now, '--before', join(folder, 'none.json')]);
  assert.equal(none.code, 2);
});

test('a receiver that starts with other words under one id tells its owner, once', async (t) => {
  const first = await startReceiver(t);
  await first.close();
  const second = await startReceiver(t, { folder: first.folder, forms: [changed] });
  assert.ok(second.logs.some((line) => line.includes('contrats obsèques') || line.includes('and says')));
  await second.close();
  const third = await startReceiver(t, { folder: first.folder, forms: [changed] });
  assert.ok(third.logs.every((line) => !line.includes('and says')));
});

test('an owner who calls a topic otherwise under one id is asked whether it is the same', () => {
  const before = readConfig(withTopics(card));
  const rename = (label: object) =>
    readConfig({
      ...withTopics(card),
      purposes: before.purposes.map((one) =>
        one.topics
          ? { ...one, topics: one.topics.map((topic, at) => (at === 0 ? { ...topic, label } : topic)) }
          : one,
      ),
    });
  const bread = { fr: 'Ventes privées', en: 'Private sales', es: 'Ventas privadas' };
  assert.deepEqual(
    findChangedWords(rename(bread), before).map(({ path, id, before: then, now }) => [path, id, then, now]),
    [['/purposes/3/topics/0/label', 'bread', 'Pains', 'Ventes privées']],
  );
  assert.deepEqual(findChangedWords(before, before), []);
});
