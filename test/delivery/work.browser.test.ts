import { expect } from '@open-wc/testing';
import { createChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2';
import { post } from '../../src/delivery/post.js';

const receipt = {
  schema: 'accord/receipt/1',
  id: 'urn:uuid:1',
  receivedAt: '2026-11-24T10:00:00Z',
  jws: 'a.b.c',
  proof: '/p/x',
  answers: [],
  flags: [],
  standing: 'counted',
};
const parcel = { endpoint: 'https://proof.shop.example/', key: crypto.randomUUID(), body: '{}' };
const json = (status: number, body: unknown, headers = {}) =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json', ...headers } });

describe('a receiver that is flooded', () => {
  it('is done the little work that it asks for, and the person is let in without a pause', async () => {
    const challenge = await createChallenge({
      algorithm: 'PBKDF2/SHA-256',
      cost: 10,
      deriveKey,
      hmacSignatureSecret: 'secret',
    });
    const brought: (string | null)[] = [];
    const fetch = async (_address: unknown, init?: RequestInit): Promise<Response> => {
      const work = new Headers(init?.headers).get('accord-work');
      brought.push(work);
      return work === null ? json(429, { code: 'too-many', work: challenge }) : json(201, receipt);
    };
    const result = await post(parcel, fetch, new AbortController().signal);
    expect(result.state).to.equal('saved');
    expect(brought).to.have.length(2);
    const text = atob((brought[1] ?? '').replaceAll('-', '+').replaceAll('_', '/'));
    const { solution } = JSON.parse(text) as { solution: { derivedKey: string } };
    expect(solution.derivedKey.startsWith('00')).to.equal(true);
  });

  it('is asked again later where its work is no work, and never in a circle', async () => {
    let asked = 0;
    const answers = [
      json(429, { work: { parameters: {} } }, { 'retry-after': '7' }),
      json(429, { work: 'words' }, { 'retry-after': '7' }),
    ];
    for (const answer of answers) {
      const result = await post(
        parcel,
        async () => {
          asked += 1;
          return answer.clone();
        },
        new AbortController().signal,
      );
      expect(result).to.deep.include({ state: 'again', delay: 7000 });
    }
    expect(asked).to.equal(2);
  });
});
