import assert from 'node:assert/strict';
import { test } from 'node:test';
import { imagesOf, lookOf } from '../../src/server/pages/look.js';
import { loyaltyCard, readConfig } from './a-submission.js';

const lookWith = (controller: object, rest: object = {}) =>
  lookOf(
    readConfig({
      ...loyaltyCard,
      ...rest,
      controller: { ...(loyaltyCard['controller'] as object), logo: undefined, ...controller },
    }),
  );

for (const [title, controller, rest, address, origins] of [
  [
    'a whole address',
    { logo: 'https://cdn.example/a.svg' },
    {},
    'https://cdn.example/a.svg',
    ['https://cdn.example'],
  ],
  ['one on the site that the receiver serves', { logo: '/a.svg' }, { endpoint: '/' }, '/a.svg', ["'self'"]],
  ['one beside the receiver', { logo: './a.svg' }, { endpoint: '/' }, 'a.svg', ["'self'"]],
  [
    'one on the shop’s own site',
    { logo: '/a.svg', url: 'https://shop.example/fr/' },
    { endpoint: 'https://proof.example/' },
    'https://shop.example/a.svg',
    ['https://shop.example'],
  ],
  [
    'one on the site that may send the form',
    { logo: './a.svg' },
    { endpoint: 'https://proof.example/', origins: ['https://www.shop.example'] },
    'https://www.shop.example/a.svg',
    ['https://www.shop.example'],
  ],
  ['one whose site nobody knows', { logo: '/a.svg' }, { endpoint: 'https://proof.example/' }, undefined, []],
  ['one that is no address', { logo: 'https://a:b:c/d.svg' }, {}, undefined, []],
  ['none', {}, {}, undefined, []],
] as const) {
  test(`the picture of a shop is found, and only its place is let in: ${title}`, () => {
    const look = lookWith(controller, rest);
    assert.equal(look.logo?.address, address);
    assert.deepEqual(imagesOf(look), origins);
  });
}
