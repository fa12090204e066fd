import { type BaseBlock, ObjectIdentifier, OctetString, Sequence } from 'asn1js';
import { type Certificate, ExtKeyUsage, type SignedData } from 'pkijs';

import { digestOf, sameBytes } from './digest.js';
import type { TimestampFault } from './fault.js';
import {
  certificateDigests,
  contentTypeAttribute,
  extendedKeyUsage,
  signingCertificate,
  signingCertificateV2,
  timeStampingUse,
  tokenInfoType,
} from './oids.js';

/** What speaks against the certificate of who signed: its use, and whether the signature names it (RFC 5035). */
export async function checkSigner(
  signed: SignedData,
  signer: Certificate,
  signerBytes: Uint8Array,
): Promise<TimestampFault[]> {
  const faults: TimestampFault[] = [];
  if (!isForTimeStamps(signer)) faults.push('usage');
  const attributes = signed.signerInfos[0]?.signedAttrs?.attributes ?? [];
  const valuesOf = (oid: string): BaseBlock[] =>
    attributes.filter(({ type }) => type === oid).flatMap(({ values }) => values as BaseBlock[]);
  const [type, ...more] = valuesOf(contentTypeAttribute);
  if (!(type instanceof ObjectIdentifier) || type.getValue() !== tokenInfoType || more.length > 0)
    faults.push('malformed');
  const fits = await Promise.all([
    ...valuesOf(signingCertificate).map((value) => namesCertificate(value, signerBytes, 'SHA-1')),
    ...valuesOf(signingCertificateV2).map((value) => namesCertificate(value, signerBytes, 'SHA-256')),
  ]);
  if (fits.length === 0 || fits.includes(false)) faults.push('signer');
  return faults;
}

/** Its extended key usage is critical, and time stamping is all that it allows (RFC 3161 section 2.3). */
function isForTimeStamps({ extensions = [] }: Certificate): boolean {
  const [usage, ...more] = extensions.filter(({ extnID }) => extnID === extendedKeyUsage);
  if (!usage?.critical || more.length > 0 || !(usage.parsedValue instanceof ExtKeyUsage)) return false;
  return usage.parsedValue.keyPurposes.length === 1 && usage.parsedValue.keyPurposes[0] === timeStampingUse;
}

/** Whether the first certificate that the attribute names is this one. */
async function namesCertificate(value: BaseBlock, bytes: Uint8Array, unnamed: string): Promise<boolean> {
  const [list] = partsOf(value);
  const [named] = partsOf(list);
  const [first, second] = partsOf(named);
  const given = first instanceof Sequence;
  const algorithm = given ? first.valueBlock.value[0] : undefined;
  const digest = given
    ? certificateDigests[algorithm instanceof ObjectIdentifier ? algorithm.getValue() : '']
    : unnamed;
  const hash = given ? second : first;
  if (digest === undefined || !(hash instanceof OctetString)) return false;
  return sameBytes(new Uint8Array(await digestOf(digest, bytes)), new Uint8Array(hash.getValue()));
}

const partsOf = (block: BaseBlock | undefined): readonly BaseBlock[] =>
  block instanceof Sequence ? block.valueBlock.value : [];
