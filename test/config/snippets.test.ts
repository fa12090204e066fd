import assert from 'node:assert/strict';
import { test } from 'node:test';
import { snippetFor } from '../../src/config/snippets.js';

test('what an owner pastes names the receiver and the form, whatever is in the address', () => {
  const wish = { endpoint: 'https://proof.shop.example/', formId: 'letter' } as const;
  assert.equal(
    snippetFor({ ...wish, kind: 'element' }),
    '<script type="module" src="https://proof.shop.example/accord/accord.js"></script>\n<accord-form config="https://proof.shop.example/forms/letter"></accord-form>',
  );
  assert.match(
    snippetFor({ ...wish, kind: 'loader' }),
    /accord\/loader\.js" nowprocket[^]*<div data-accord-form="https:\/\/proof\.shop\.example\/forms\/letter"><\/div>$/,
  );
  assert.match(
    snippetFor({ ...wish, endpoint: 'https://shop.example/accord', kind: 'element' }),
    /src="https:\/\/shop\.example\/accord\/accord\.js"[^]*\/accord\/forms\/letter"/,
  );
  assert.ok(!snippetFor({ ...wish, formId: '"><script>', kind: 'loader' }).includes('"><script>'));
});
