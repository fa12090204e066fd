import { fromBER, type BaseBlock, Constructed, Sequence } from 'asn1js';
import { Certificate, ContentInfo, SignedData, TimeStampResp, TSTInfo } from 'pkijs';

import { signedDataType, tokenInfoType } from './oids.js';

/** What an authority may send at most; with a long chain a token has 10 kB. */
export const largestAnswer = 64 * 1024;
const mostCertificates = 16;

/** A token taken apart. `certificateBytes` are those of `signed.certificates`, as they came. */
export interface ReadToken {
  readonly signed: SignedData;
  readonly info: TSTInfo;
  readonly certificateBytes: readonly Uint8Array[];
}

/** What came of an authority: a token, its refusal in its own words, or neither of them. */
export type ReadAnswer =
  { readonly token: ReadToken } | { readonly refusal: string } | { readonly malformed: true };

const granted = new Set([0, 1]);

/** Reads the answer of an authority (RFC 3161 section 2.4.2), or the token alone. */
export function readAnswer(bytes: Uint8Array): ReadAnswer {
  if (bytes.length === 0 || bytes.length > largestAnswer) return { malformed: true };
  try {
    const { offset, result } = fromBER(bytes);
    if (offset !== bytes.length || !(result instanceof Sequence)) return { malformed: true };
    if (result.valueBlock.value[0] instanceof Sequence) return readResponse(result);
    return { token: readToken(new ContentInfo({ schema: result }), result.valueBlock.value[1]) };
  } catch {
    // What the reader of ASN.1 throws differs from one wrong byte to the other.
    return { malformed: true };
  }
}

function readResponse(result: Sequence): ReadAnswer {
  const content = result.valueBlock.value[1];
  const { status, timeStampToken } = new TimeStampResp({ schema: result });
  if (!granted.has(status.status)) {
    const words = (status.statusStrings ?? []).map(({ valueBlock }) => valueBlock.value).join(' ');
    return { refusal: words.slice(0, 200) || `status ${status.status}` };
  }
  if (!timeStampToken || !(content instanceof Sequence)) return { malformed: true };
  return { token: readToken(timeStampToken, content.valueBlock.value[1]) };
}

function readToken(content: ContentInfo, tagged: BaseBlock | undefined): ReadToken {
  if (content.contentType !== signedDataType) throw new Error('no signed data');
  const certificateBytes = certificatesIn(tagged);
  const signed = new SignedData({ schema: content.content });
  const { eContentType, eContent } = signed.encapContentInfo;
  if (eContentType !== tokenInfoType || !eContent) throw new Error('no time-stamp token');
  // A token has one signature, that of its authority (RFC 3161 section 2.4.2).
  if (signed.signerInfos.length !== 1) throw new Error('not one signature');
  const certificates = signed.certificates ?? [];
  if (certificates.length !== certificateBytes.length || certificates.length > mostCertificates)
    throw new Error('too many certificates');
  if (!certificates.every((one) => one instanceof Certificate)) throw new Error('other certificates');
  // Lists of revoked certificates that come along would be believed for some certificates and missed for others.
  delete signed.crls;
  delete signed.ocsps;
  return { signed, info: TSTInfo.fromBER(eContent.getValue()), certificateBytes };
}

/** The bytes of each certificate: `[0]` of the signed data, which is `[0]` of the content. */
function certificatesIn(tagged: BaseBlock | undefined): Uint8Array[] {
  const signed = tagged instanceof Constructed ? tagged.valueBlock.value[0] : undefined;
  if (!(signed instanceof Sequence)) return [];
  const set = signed.valueBlock.value.find(
    ({ idBlock }) => idBlock.tagClass === 3 && idBlock.tagNumber === 0,
  );
  if (!(set instanceof Constructed)) return [];
  return set.valueBlock.value.map(({ valueBeforeDecodeView }) => valueBeforeDecodeView.slice());
}
