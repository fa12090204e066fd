import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mailProviders } from '../../src/hints/mail-providers.js';
import { readNumberBack, readPostcode } from '../../src/hints/read-back.js';
import { suggestAddress } from '../../src/hints/suggest-address.js';

test('who slips in the name of a provider is asked what they meant, in France too', () => {
  const slips: readonly (readonly [string, string])[] = [
    ['jeanne@gmial.com', 'jeanne@gmail.com'],
    ['jeanne@gmail.con', 'jeanne@gmail.com'],
    ['jeanne@gmail.fr', 'jeanne@gmail.com'],
    ['Jeanne.M@Ornage.fr', 'Jeanne.M@orange.fr'],
    ['jeanne@ornge.fr', 'jeanne@orange.fr'],
    ['jeanne@wanado.fr', 'jeanne@wanadoo.fr'],
    ['jeanne@laposte.fr', 'jeanne@laposte.net'],
    ['jeanne@lapsote.net', 'jeanne@laposte.net'],
    ['jeanne@hotmial.fr', 'jeanne@hotmail.fr'],
    ['jeanne@frre.fr', 'jeanne@free.fr'],
    ['jeanne@yaho.fr', 'jeanne@yahoo.fr'],
    ['jeanne@outlok.com', 'jeanne@outlook.com'],
    [' jeanne@iclud.com ', 'jeanne@icloud.com'],
  ];
  for (const [written, meant] of slips) assert.equal(suggestAddress(written), meant, written);
});

test('a true address is asked nothing', () => {
  const others = [
    'boulangerie-tilleuls.fr',
    'example.fr',
    'ac-nantes.fr',
    'orange.com',
    'sncf.fr',
    'mairie-angers.fr',
  ];
  for (const domain of [...mailProviders, ...others])
    assert.equal(suggestAddress(`jeanne@${domain}`), null, domain);
  for (const text of ['', '@gmial.com', 'jeanne', 'jeanne@', `${'a'.repeat(300)}@gmial.com`])
    assert.equal(suggestAddress(text), null, text.slice(0, 20));
});

test('a number is shown back in the groups that people say', () => {
  const numbers: readonly (readonly [string, string | null])[] = [
    ['0639981234', '06 39 98 12 34'],
    ['+33 (0)6 39 98 12 34', '06 39 98 12 34'],
    ['0033639981234', '06 39 98 12 34'],
    ['639981234', '06 39 98 12 34'],
    ['+34 612 345 678', '+34 612 345 678'],
    ['06 39', null],
    ['voir fiche', null],
    ['', null],
  ];
  for (const [written, read] of numbers) assert.equal(readNumberBack(written), read, written);
});

test('a postcode is shown back with its département, and one that none begins with is told', () => {
  const codes: readonly (readonly [string, string | null | undefined])[] = [
    ['49000', 'Maine-et-Loire'],
    ['49 000', 'Maine-et-Loire'],
    ['20090', 'Corse-du-Sud'],
    ['20200', 'Haute-Corse'],
    ['97400', 'La Réunion'],
    ['75013', 'Paris'],
    ['00100', null],
    ['96000', null],
    ['4900', undefined],
    ['SW1A 1AA', undefined],
  ];
  for (const [written, department] of codes)
    assert.equal(readPostcode(written)?.department, department, written);
});
