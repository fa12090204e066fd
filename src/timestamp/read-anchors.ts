import { Certificate } from 'pkijs';

import { decodeBase64 } from '../proof/base64.js';

const mostAnchors = 200;
const block =
  /-----BEGIN (?:TRUSTED |X509 )?CERTIFICATE-----([A-Za-z\d+/=\s]+?)-----END (?:TRUSTED |X509 )?CERTIFICATE-----/g;

/** The certificates in a PEM file, in their order; empty when there is none or when one of them cannot be read. */
export function readAnchors(pem: string): Certificate[] {
  const blocks = [...pem.matchAll(block)].slice(0, mostAnchors + 1);
  if (blocks.length > mostAnchors) return [];
  const certificates = [];
  for (const [, body = ''] of blocks) {
    const der = decodeBase64(body.replaceAll(/\s/g, ''));
    if (!der) return [];
    try {
      certificates.push(Certificate.fromBER(Uint8Array.from(der)));
    } catch {
      // A file of which a part cannot be read is not the file that its owner meant.
      return [];
    }
  }
  return certificates;
}
