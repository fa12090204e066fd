import { BasicConstraints, type Certificate, CertificateChainValidationEngine } from 'pkijs';

import type { TimestampFault } from './fault.js';
import { basicConstraints } from './oids.js';

const mostSteps = 64;
// The answers of the engine: no way up to what is trusted, in its three ways of saying so, and a certificate out of its time.
const outOfTime = 8;

/** Whether a signer's certificate leads up to one that is trusted, at one moment. */
export async function followChain(
  signer: Certificate,
  beside: readonly Certificate[],
  trusted: readonly Certificate[],
  at: Date,
): Promise<TimestampFault | null> {
  let steps = 0;
  const engine = new CertificateChainValidationEngine({
    trustedCerts: [...trusted],
    // The engine takes the last one for the certificate in question.
    certs: [...beside.filter((one) => one !== signer), signer],
    checkDate: at,
    // Bounded work, whatever the certificates are: a chain has a few.
    findIssuer: (certificate, within, crypto) => {
      steps += 1;
      if (steps > mostSteps) throw new Error('too many steps');
      return within.defaultFindIssuer(certificate, within, crypto);
    },
  });
  const { result, resultCode, certificatePath } = await engine.verify();
  if (!result) return resultCode === outOfTime ? 'expired' : 'untrusted';
  return certificatePath && areWithinLength(certificatePath) ? null : 'untrusted';
}

/** Whether no authority of the chain has more authorities below it than it allows (RFC 5280 section 4.2.1.9). */
function areWithinLength(path: readonly Certificate[]): boolean {
  return path.every((certificate, index) => {
    const extension = certificate.extensions?.find(({ extnID }) => extnID === basicConstraints);
    const most =
      extension?.parsedValue instanceof BasicConstraints
        ? extension.parsedValue.pathLenConstraint
        : undefined;
    return typeof most !== 'number' || index - 1 <= most;
  });
}
