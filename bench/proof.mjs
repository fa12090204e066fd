// `npm run bench:proof`: what proofs cost in a store of many records, on SQLite.
//   --records 100000   how many records are appended first, 256 at a time
//   --bundles 1000     bundles of records anywhere in the log: p50 and p99
//   --verify 10000     bundles that are checked, beside the bare cryptography of the same proofs in the same process, in turn
//   --rounds 5         of that comparison
import { createHash, createPublicKey, randomUUID, verify } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

const from = (path) => import(new URL(`../dist/npm/${path}`, import.meta.url).href);
const { openKeys } = await from('server/keys/open-keys.js');
const { makeAppend } = await from('server/log/append-batch.js');
const { makeBundle } = await from('server/log/make-bundle.js');
const { checkWholeLog } = await from('server/log/check-whole-log.js');
const { makeCheckSignatures } = await from('server/log/check-signatures.js');
const { makeVerifier } = await from('server/keys/make-verifier.js');
const { publishRecordKey } = await from('server/keys/bind-keys.js');
const { openStore } = await from('server/store/open-store.js');
const { hashLeaf, hashNode, parseJws, parseLogProof, parseNote, signatureOf, parseLogKey, verifyBundle } =
  await from('proof/index.js');

const { values: given } = parseArgs({
  options: {
    records: { type: 'string', default: '100000' },
    bundles: { type: 'string', default: '1000' },
    verify: { type: 'string', default: '10000' },
    rounds: { type: 'string', default: '5' },
  },
});
const [records, bundles, verified, rounds] = [given.records, given.bundles, given.verify, given.rounds].map(
  Number,
);
const batch = 256;

const folder = mkdtempSync(join(tmpdir(), 'accord-bench-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
mkdirSync(join(folder, 'data'));
const keys = openKeys(join(folder, 'keys'), 'log.example');
const store = await openStore({ dataFolder: join(folder, 'data') });
await publishRecordKey(store, keys.record, new Date());
const memory = () => Math.round(process.memoryUsage().rss / 1e6);
const percentile = (times, share) => times.toSorted((a, b) => a - b)[Math.floor(times.length * share)];
const ms = (value) => `${value.toFixed(2)} ms`;
console.log(
  `${cpus().length} cores (${cpus()[0]?.model.trim()}), Node ${process.version}, ${records} records`,
);

const item = (choice) => ({
  id: choice,
  purpose: 'offers',
  channel: 'email',
  party: 'own',
  label: 'Recevoir nos offres par e-mail : pains, gâteaux et ateliers',
  regime: 'opt-in',
  legalBasis: 'consent',
  polarity: 'opt-in',
  control: 'box',
  answer: 'granted',
});
const presentation = { digest: createHash('sha256').update('{}').digest('hex'), json: '{}' };
const draft = () => ({
  idempotencyKey: randomUUID(),
  bodyDigest: 'digest',
  formId: 'form',
  receivedAt: new Date().toISOString(),
  contacts: [],
  privateJson: '{"values":{"email":"somebody@example.fr"}}',
  presentation,
  record: {
    schema: 'accord/record/2',
    standing: 'counted',
    flags: [],
    event: { type: 'submitted', by: 'data-subject', method: 'form', at: new Date().toISOString() },
    controllers: [{ id: 'shop', name: 'A shop' }],
    notice: { id: 'form', version: '1.0.0', language: 'fr', sha256: presentation.digest },
    collector: { software: 'accord/bench', log: keys.log.name, kid: keys.record.jwk.kid },
    items: Array.from({ length: 8 }, (_, index) => item(`offers:email:${index}`)),
  },
});

const wrappingKey = keys.secretFor('subject-key');
const append = makeAppend({
  store,
  keys,
  wrappingKey,
  dayOf: () => '2026-11-29',
  steady: () => performance.now(),
  now: () => new Date(),
});
const stretches = [];
for (let done = 0; done < records; done += batch) {
  const drafts = Array.from({ length: Math.min(batch, records - done) }, draft);
  const start = performance.now();
  await append(drafts);
  stretches.push((performance.now() - start) / drafts.length);
}
const tenth = Math.max(1, Math.floor(stretches.length / 10));
const mean = (list) => list.reduce((sum, one) => sum + one, 0) / list.length;
const [first, last] = [mean(stretches.slice(0, tenth)), mean(stretches.slice(-tenth))];
console.log(
  `append: the first tenth ${ms(first)} each, the last ${ms(last)}: ${(last / first).toFixed(2)} x; ${memory()} MB`,
);

const source = {
  store,
  wrappingKey,
  logKeys: [keys.log.vkey],
  findStamped: async () => null,
};
const places = Array.from({ length: Math.max(bundles, verified) }, () => Math.floor(Math.random() * records));
const times = [];
const made = [];
for (const place of places) {
  const start = performance.now();
  const [submission] = await store.records.listAt([place]);
  made.push(await makeBundle(source, submission, { withValues: true }));
  times.push(performance.now() - start);
}
const looked = times.slice(0, bundles);
console.log(`a bundle: p50 ${ms(percentile(looked, 0.5))}, p99 ${ms(percentile(looked, 0.99))}`);

// The least that a check can do: two signatures, the digest of the record, the path to the root.
const sha256 = (...parts) => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
};
const toKey = (x) => createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
const recordKey = toKey(keys.record.jwk.x);
const logKey = parseLogKey(sha256, keys.log.vkey);
const logPublic = toKey(Buffer.from(logKey.publicKey).toString('base64url'));
const checkBare = ({ jws, logProof }) => {
  const { signingInput, payload, signature } = parseJws(jws);
  const proof = parseLogProof(logProof);
  const note = parseNote(proof.checkpoint);
  let hash = hashLeaf(sha256, sha256(payload));
  for (const beside of proof.path) hash = hashNode(sha256, hash, beside);
  return (
    verify(null, Buffer.from(signingInput), recordKey, signature) &&
    verify(null, Buffer.from(note.text), logPublic, signatureOf(sha256, note, logKey))
  );
};
const trust = { keys: { jwks: { keys: [keys.record.jwk] }, log: [keys.log.vkey] } };
const checked = made.slice(0, verified);
const ratios = [];
for (let round = 0; round < rounds; round++) {
  const run = {
    bare: () => {
      for (const one of checked) if (!checkBare(one)) throw new Error('not valid');
    },
    accord: async () => {
      const verifier = makeVerifier();
      for (const one of checked) {
        const { word } = await verifyBundle(one, trust, verifier, async () => ({ ok: false, faults: [] }));
        if (word !== 'valid') throw new Error(word);
      }
    },
  };
  const took = {};
  for (const name of round % 2 ? ['accord', 'bare'] : ['bare', 'accord']) {
    const start = performance.now();
    await run[name]();
    took[name] = performance.now() - start;
  }
  ratios.push(took.bare / took.accord);
}
const sorted = ratios.toSorted((a, b) => a - b);
console.log(
  `verify: ${sorted[Math.floor(rounds / 2)].toFixed(2)} x the rate of bare cryptography (${sorted[0].toFixed(2)} to ${sorted.at(-1).toFixed(2)})`,
);
made.length = 0;

const start = performance.now();
let peak = 0;
const outcome = await checkWholeLog({
  store,
  log: keys.log.name,
  logKeys: [keys.log.vkey],
  wrappingKey,
  checkSignatures: makeCheckSignatures(),
  onFault: (fault) => console.log(fault),
  onProgress: () => (peak = Math.max(peak, memory())),
});
console.log(
  `log check: ${((performance.now() - start) / 1000).toFixed(1)} s for ${outcome.size} records, ${outcome.faults} faults, ${peak} MB at most`,
);
await store.close();
