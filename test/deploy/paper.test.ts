import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';
import { languages } from '../../src/messages/languages.js';
import { readSerial, readStubCode } from '../../src/paper/serial.js';
import { accord } from '../cli/accord.js';
import { makeFolder, startReceiver } from '../server/a-receiver.js';
import { openStoreOf } from '../server/a-database.js';

const card = fileURLToPath(new URL('../../demo/forms/loyalty-card.json', import.meta.url));
const proof = 'https://proof.tilleuls.example';

/** What a camera reads of each page of a PDF that was printed and scanned: 200 dots an inch, black and white. */
function scan(t: TestContext, pdf: string): readonly (readonly string[])[] {
  const folder = makeFolder(t);
  execFileSync('pdftoppm', ['-r', '200', '-mono', pdf, join(folder, 'page')]);
  return readdirSync(folder)
    .toSorted()
    .map((page) =>
      execFileSync('zbarimg', ['--quiet', '--raw', '-S*.disable', '-Sqrcode.enable', join(folder, page)], {
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
      })
        .trim()
        .split('\n')
        .toSorted(),
    );
}

test('the codes of a slip are read after it was printed and scanned, in every language and on both sizes of paper', async (t) => {
  const receiver = await startReceiver(t);
  const data = ['--data', join(receiver.folder, 'data')];
  for (const language of languages)
    for (const size of ['A5', 'A4']) {
      const out = join(makeFolder(t), 'slips.pdf');
      const words = ['print', card, '--language', language, '--size', size, '--count', '2', '--out', out];
      const { code, err } = await accord([...words, '--receiver', proof, ...data]);
      assert.equal(code, 0, err);
      const pages = scan(t, out);
      assert.equal(pages.length, 4);
      const database = await openStoreOf(receiver.folder);
      const known = new Set((await database.all('select serial from slip')).map(({ serial }) => serial));
      await database.close();
      for (const [front = [], back = []] of [pages.slice(0, 2), pages.slice(2)]) {
        const [serial = '', address = ''] = front;
        assert.equal(readSerial(serial), serial);
        assert.ok(known.has(serial));
        assert.ok(address.startsWith(`${proof}/s/`), address);
        assert.ok(readStubCode(address.slice(`${proof}/s/`.length)));
        assert.deepEqual(back, [`${proof}/forms/loyalty-card/notice?language=${language}`]);
      }
    }
});

test('who listens to a slip, or looks for a word in it, finds what is printed', async (t) => {
  const out = join(makeFolder(t), 'slip.pdf');
  assert.equal((await accord(['print', card, '--out', out])).code, 0);
  const text = execFileSync('pdftotext', [out, '-'], { encoding: 'utf8' }).replaceAll(/\s+/g, ' ');
  for (const said of [
    'Votre carte de fidélité',
    'Prénom · obligatoire',
    'Date de naissance · facultatif',
    'Acceptez-vous que Boulangerie des Tilleuls SARL vous appelle pour vous proposer : pains, gâteaux et ateliers ?',
    'du jour de votre signature au même jour, un an plus tard, jamais renouvelé sans vous.',
    'Non merci, pas d’offres par courrier.',
    'Vous pouvez refuser toute publicité, sans raison : carte@tilleuls.example.',
    'SPÉCIMEN',
  ])
    assert.ok(text.includes(said), said);
  const structure = execFileSync('pdfinfo', ['-struct-text', out], { encoding: 'utf8' });
  assert.match(structure, /H1 \(block\)\n\s+"Votre carte/);
  assert.match(structure, /H2[\s\S]*"Recevoir nos offres.\?"/);
  assert.match(structure, /Figure/);
});
