import { bindRecord, canonicalize, type ProofRecord } from '../../proof/index.js';
import { commitItems } from '../keys/commit-items.js';
import type { Keys } from '../keys/open-keys.js';
import type { Random } from '../keys/random.js';
import { recordKeyFor } from '../keys/record-keys.js';
import { hmacSha256Text, sha256, signEd25519 } from '../keys/sign.js';
import { makeSalt, seal } from '../people/private-part.js';
import type { Draft } from './draft.js';

/** A person that a record is bound to, and the key that only their private parts are sealed with. */
export interface PersonKey {
  readonly id: string;
  readonly key: Buffer;
}

/** A record that is signed and whose private part is sealed: all but its place in the log. */
export interface SealedRecord {
  readonly draft: Draft;
  readonly id: string;
  readonly subjectId: string;
  readonly record: ProofRecord;
  /** Canonical JSON of the record. */
  readonly json: string;
  readonly signature: Buffer;
  readonly sealed: Buffer;
  /** SHA-256 of the record: its entry in the log. */
  readonly entry: Uint8Array;
}

/** Binds a draft to a person, signs it (JWS, EdDSA) and seals its private part. `clock`: see `event.behind` and `event.atLatest`. */
export function sealRecord(
  draft: Draft,
  person: PersonKey,
  keys: Pick<Keys, 'record' | 'recordOf'>,
  clock: { readonly behind: string | undefined; readonly atLatest: string | undefined },
  random: Random,
): SealedRecord {
  const id = `urn:uuid:${random.uuid()}`;
  const salt = makeSalt(random);
  const signer = recordKeyFor(keys, draft.record.controllers[0]?.id);
  const collector = { ...draft.record.collector, kid: signer.jwk.kid };
  const { commitments, texts } = commitItems(salt, draft.record.items);
  const record = bindRecord(
    { ...draft.record, collector },
    {
      id,
      nonce: random.bytes(32).toString('base64url'),
      subjectId: person.id,
      privateDigest: hmacSha256Text(salt, draft.privateJson),
      commitments,
      ...clock,
    },
  );
  const json = canonicalize(record, texts);
  const bytes = Buffer.from(json);
  return {
    draft,
    id,
    subjectId: person.id,
    record,
    json,
    signature: signEd25519(
      signer.privateKey,
      Buffer.from(`${signer.jwsHeader}.${bytes.toString('base64url')}`),
    ),
    sealed: seal(person.key, id, { json: draft.privateJson, salt }, random),
    entry: sha256(bytes),
  };
}
