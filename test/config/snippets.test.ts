import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sites, snippetFor } from '../../src/config/snippets.js';

test('what an owner pastes names the receiver and the form, whatever is in the address', () => {
  const wish = { endpoint: 'https://proof.shop.example/', formId: 'letter' } as const;
  assert.equal(
    snippetFor({ ...wish, site: 'page' }),
    '<script type="module" src="https://proof.shop.example/accord/accord.js"></script>\n<accord-form config="https://proof.shop.example/forms/letter"></accord-form>',
  );
  assert.match(
    snippetFor({ ...wish, site: 'wordpress' }),
    /accord\/loader\.js" nowprocket[^]*<div data-accord-form="https:\/\/proof\.shop\.example\/forms\/letter"><\/div>$/,
  );
  assert.match(
    snippetFor({ ...wish, endpoint: 'https://shop.example/accord', site: 'page' }),
    /src="https:\/\/shop\.example\/accord\/accord\.js"[^]*\/accord\/forms\/letter"/,
  );
  assert.ok(!snippetFor({ ...wish, formId: '"><script>', site: 'wordpress' }).includes('"><script>'));
});

test('what is pasted into each kind of site names the form in full, and breaks out of nothing', () => {
  const wish = { endpoint: 'https://proof.shop.example', formId: `l'é"<` } as const;
  for (const site of sites) {
    const code = snippetFor({ ...wish, site });
    assert.match(code, /https:\/\/proof\.shop\.example\/forms\/l(?:'|&#39;)%C3%A9%22%3C/, site);
    assert.match(code, /\/accord\/(?:accord|loader)\.js"/, site);
    const rule = /data-accord-attach='([^']*)'/.exec(code)?.[1]?.replaceAll('&#39;', "'");
    if (rule !== undefined) assert.equal(typeof (JSON.parse(rule) as { form: string }).form, 'string');
  }
});
