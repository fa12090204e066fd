import { Certificate, SignedDataVerifyError, type TSTInfo } from 'pkijs';

import { checkSigner } from './check-signer.js';
import { digestOf, sameBytes } from './digest.js';
import type { TimestampFault } from './fault.js';
import { followChain } from './follow-chain.js';
import { commonName, imprintDigests, organisationName } from './oids.js';
import { readAnchors } from './read-anchors.js';
import { readAnswer, type ReadToken } from './read-answer.js';

/** A token, what it is over, and what is held against it. */
export interface TimestampClaim {
  /** The answer of the authority as it came (`.tsr`), or the token alone, in DER. */
  readonly token: Uint8Array;
  readonly data: Uint8Array;
  /** The certificates that are trusted, as PEM. They come from elsewhere than the token. */
  readonly caPem: string;
  /** The latest time that is possible: that of the check. Without it, no time is too late. */
  readonly at?: Date;
  /** The earliest time that is possible. */
  readonly notBefore?: Date;
  /** What was asked: the number that the answer repeats, and the policy. */
  readonly nonce?: Uint8Array;
  readonly policy?: string;
}

/** What a token says, and why it is not believed. What it says counts once there is no fault. */
export interface TimestampVerdict {
  readonly ok: boolean;
  readonly faults: readonly TimestampFault[];
  readonly genTime: Date | null;
  readonly policy?: string;
  /** In hexadecimal. */
  readonly serial?: string;
  /** Whom the signing certificate names. */
  readonly authority?: string;
  /** In the authority's words, why it gives no token. */
  readonly refusal?: string;
}

/**
 * Checks a time-stamp token (RFC 3161): that it is over these bytes, that an authority whose certificate leads up to a
 * trusted one signed it, and that its time is possible. Certificates are judged at the time in the token, so that it counts
 * after they have ended. Whether one was revoked is not asked.
 */
export async function checkTimestamp(claim: TimestampClaim): Promise<TimestampVerdict> {
  const answer = readAnswer(claim.token);
  if ('malformed' in answer) return { ok: false, faults: ['malformed'], genTime: null };
  if ('refusal' in answer) return { ok: false, faults: ['refused'], genTime: null, refusal: answer.refusal };
  const { info } = answer.token;
  const { signer, faults: ofSignature } = await checkSignature(answer.token, claim);
  const ofStatement = await checkStatement(info, claim);
  // The signature is asked together with the bytes that it is over: of other bytes, that alone is told.
  const faults = new Set([
    ...ofStatement,
    ...ofSignature.filter((one) => one !== 'signature' || !ofStatement.includes('imprint')),
  ]);
  return {
    ok: faults.size === 0,
    faults: [...faults],
    genTime: info.genTime,
    policy: info.policy,
    serial: hex(info.serialNumber.valueBlock.valueHexView),
    ...(signer && { authority: nameOf(signer) }),
  };
}

async function checkStatement(info: TSTInfo, claim: TimestampClaim): Promise<TimestampFault[]> {
  const faults: TimestampFault[] = [];
  const { hashAlgorithm, hashedMessage } = info.messageImprint;
  const digest = imprintDigests[hashAlgorithm.algorithmId];
  if (
    digest === undefined ||
    !sameBytes(await digestOf(digest, claim.data), new Uint8Array(hashedMessage.getValue()))
  )
    faults.push('imprint');
  if (claim.nonce && !sameNumber(info.nonce?.valueBlock.valueHexView, claim.nonce)) faults.push('nonce');
  if (claim.policy !== undefined && info.policy !== claim.policy) faults.push('policy');
  const time = info.genTime.getTime();
  if (info.version !== 1 || Number.isNaN(time)) faults.push('malformed');
  if (claim.notBefore && time < claim.notBefore.getTime()) faults.push('past');
  if (claim.at && time > claim.at.getTime()) faults.push('future');
  return faults;
}

async function checkSignature(
  { signed, info, certificateBytes }: ReadToken,
  { data, caPem }: TimestampClaim,
): Promise<{ signer: Certificate | null; faults: TimestampFault[] }> {
  const outcome = await signed
    .verify({ signer: 0, data: Uint8Array.from(data).buffer, extendedMode: true })
    .catch((error: unknown) => {
      if (error instanceof SignedDataVerifyError) return error;
      throw error;
    });
  const signer = outcome.signerCertificate ?? null;
  const certificates = signed.certificates?.filter((one) => one instanceof Certificate) ?? [];
  const bytes = signer && certificateBytes[certificates.indexOf(signer)];
  if (!signer || !bytes) return { signer: null, faults: ['signer'] };
  const faults = await checkSigner(signed, signer, bytes);
  if (outcome.signatureVerified !== true) faults.push('signature');
  const trusted = readAnchors(caPem);
  if (trusted.length === 0) return { signer, faults: [...faults, 'no-anchor'] };
  const inChain = await followChain(signer, certificates, trusted, info.genTime);
  return { signer, faults: inChain ? [...faults, inChain] : faults };
}

/** Whether two numbers are the same, whatever zeros stand before them. */
const sameNumber = (one: Uint8Array | undefined, other: Uint8Array): boolean =>
  one !== undefined && hex(one).replace(/^0+/, '') === hex(other).replace(/^0+/, '');

const hex = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

const nameOf = ({ subject }: Certificate): string => {
  const named = (type: string) => subject.typesAndValues.find((one) => one.type === type);
  const name = named(commonName) ?? named(organisationName);
  return name ? String(name.value.valueBlock.value).slice(0, 200) : '';
};
