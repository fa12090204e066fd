import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkTime } from '../../src/cli/check-time.js';
import {
  BundleError,
  type Excerpt,
  parseProof,
  type PublishedKeys,
  verifyAnyProof,
} from '../../src/proof/index.js';
import { makeVerifier } from '../../src/server/keys/make-verifier.js';
import { dairy, excerptOf, roaster, sayYes, statementOf } from '../server/partner/a-passport.js';
import { startReceiver } from '../server/a-receiver.js';
import { makeAuthority } from '../timestamp/an-authority.js';
import { keysOf } from './a-bundle.js';

type Json = Record<string, unknown>;

/** Every place of a JSON value that holds a text, a number or a truth, as a path. */
const leavesOf = (value: unknown, path: readonly string[] = []): readonly (readonly string[])[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([name, one]) => leavesOf(one, [...path, name]))
    : [path];

function change(value: unknown, path: readonly string[]): unknown {
  const copy = structuredClone(value) as Json;
  const parent = path.slice(0, -1).reduce<Json>((one, name) => one[name] as Json, copy);
  const last = path.at(-1) ?? '';
  const old = parent[last];
  parent[last] =
    typeof old === 'string' ? spoil(old) : typeof old === 'number' ? old + 1 : old === null ? 'x' : !old;
  return copy;
}

/** Another letter in the middle of a text. */
const spoil = (text: string): string => {
  const at = Math.floor(text.length / 2);
  return `${text.slice(0, at)}${text[at] === 'A' ? 'B' : 'A'}${text.slice(at + 1)}`;
};

test('whatever is changed in an excerpt, it is told', async (t) => {
  const authority = makeAuthority(t);
  const receiver = await startReceiver(t);
  await sayYes(receiver, []);
  const id = await sayYes(receiver, [roaster[0], dairy[0]]);
  const bare = await excerptOf(receiver, id);
  const other = await excerptOf(receiver, id, 'dairy');
  const foreign = await excerptOf(receiver, await sayYes(receiver, [...roaster]));
  const checkpoint = new TextEncoder().encode(bare.logProof.slice(bare.logProof.indexOf('\n\n') + 2));
  const time = new Date().toISOString().replaceAll(/[-:T]|\.\d+/g, '');
  const token = Buffer.from(authority.say({ data: checkpoint, time })).toString('base64');
  const excerpt: Excerpt = { ...bare, timestamps: [{ type: 'rfc3161', over: 'checkpoint', token }] };
  const keys: PublishedKeys = { ...(await keysOf(receiver)), timeCa: authority.caPem };
  const judge = async (one: unknown, anchors: PublishedKeys | null = keys): Promise<string> => {
    try {
      const proof = parseProof(JSON.stringify(one));
      const { word, statements } = await verifyAnyProof(proof, { keys: anchors }, makeVerifier(), checkTime);
      return `${word} ${statements.flatMap(({ reason }) => reason ?? []).join(' ')}`;
    } catch (error) {
      if (error instanceof BundleError) return 'unreadable';
      throw error;
    }
  };
  assert.equal(await judge(excerpt), 'valid ');

  // Each field by itself. The keys of an excerpt are a hint, and nothing rests on them here.
  const { keys: _, ...told } = excerpt;
  const paths = leavesOf(told);
  assert.ok(paths.length > 40, String(paths.length));
  for (const path of paths)
    assert.match(
      await judge({ ...(change(told, path) as Json), keys: excerpt.keys }),
      /^(invalid|cannot-tell|unreadable)/,
      path.join('/'),
    );

  // Each word of the signed statement.
  const [header, payload, signature] = excerpt.statement.split('.');
  for (const path of leavesOf(statementOf(excerpt))) {
    const spoilt = Buffer.from(JSON.stringify(change(statementOf(excerpt), path))).toString('base64url');
    assert.match(
      await judge({ ...excerpt, statement: `${header}.${spoilt}.${signature}` }),
      /^invalid record-signature/,
      path.join('/'),
    );
  }
  assert.ok(payload);

  // Parts of another excerpt, each of them genuine.
  assert.match(await judge({ ...excerpt, statement: other.statement }), /^invalid item-missing/);
  assert.match(
    await judge({ ...excerpt, statement: foreign.statement }),
    /^invalid log-inclusion item-differs/,
  );
  assert.match(await judge({ ...excerpt, items: other.items }), /^invalid item-missing/);
  assert.match(await judge({ ...excerpt, items: foreign.items }), /^invalid item-differs/);
  assert.match(await judge({ ...excerpt, items: excerpt.items.slice(1) }), /^invalid item-missing/);
  assert.match(
    await judge({ ...excerpt, items: [...excerpt.items, other.items[0]] }),
    /^invalid item-missing/,
  );
  // A record is signed by the same key, and is no statement.
  const bundle = (await (
    await receiver.get(`/v1/proofs/${id}/bundle`, { authorization: `Bearer ${receiver.ownerToken}` })
  ).json()) as { jws: string };
  assert.match(await judge({ ...excerpt, statement: bundle.jws }), /^invalid statement-malformed/);
  assert.match(await judge({ ...bundle, jws: excerpt.statement }), /^invalid record-malformed/);

  // A trust anchor that is missing, another one or taken back never makes it valid.
  assert.match(await judge(excerpt, null), /^cannot-tell/);
  assert.match(await judge(excerpt, { ...keys, jwks: { keys: [] } }), /^cannot-tell record-key/);
  assert.match(await judge(excerpt, { ...keys, log: [] }), /^cannot-tell log-key/);
  assert.match(await judge(excerpt, { ...keys, timeCa: undefined }), /^cannot-tell time-untrusted/);
  const revoked = keys.jwks.keys.map((key) => ({ ...key, revoked: { revoked_at: 32_503_680_000 } }));
  assert.match(
    await judge(excerpt, { ...keys, jwks: { keys: revoked } }),
    /^cannot-tell statement-key-revoked/,
  );
});
