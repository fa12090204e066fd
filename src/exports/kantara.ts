import type { RecordItem } from '../proof/index.js';
import { choicesGranted, type Granted } from './granted.js';
import type { Writing } from './list.js';

const version = 'KI-CR-v1.1.0';

/**
 * A consent receipt (Kantara Initiative, version 1.1) of one yes. It holds no name, address or number of the person: they are known
 * by the id of the record's subject. What Accord does not know stands empty where the format wants a text.
 */
export function toKantara(granted: Granted): Readonly<Record<string, unknown>> {
  const { record } = granted;
  return {
    version,
    jurisdiction: record.jurisdiction,
    consentTimestamp: Math.floor(Date.parse(record.event.at) / 1000),
    collectionMethod: record.event.method,
    consentReceiptID: record.id.replace('urn:uuid:', ''),
    language: record.notice.language,
    piiPrincipalId: record.subject.id,
    piiControllers: record.controllers.map(({ name, address, email }) => ({
      piiController: name,
      onBehalf: false,
      contact: email,
      address: { streetAddress: address },
      email,
      phone: '',
    })),
    policyUrl: record.notice.policyUrl ?? '',
    services: [
      {
        service: record.notice.id,
        purposes: choicesGranted(granted).map((item) => toPurpose(item, granted.until)),
      },
    ],
    // The receipt is about the contact that the channel uses.
    sensitive: false,
    spiCat: [],
  };
}

const toPurpose = (
  { label, party, partyName, retention }: RecordItem,
  until: string | null,
): Readonly<Record<string, unknown>> => ({
  purpose: label,
  purposeCategory: ['6 - Marketing'],
  consentType: 'EXPLICIT',
  piiCategory: ['2 - Contact'],
  primaryPurpose: false,
  termination: until ?? (retention ? `P${retention.months}M after ${retention.after}` : ''),
  thirdPartyDisclosure: party !== 'own',
  ...(party !== 'own' && { thirdPartyName: partyName ?? party }),
});

/** One receipt a line. */
export const kantaraWriting: Writing = {
  start: '',
  between: '',
  end: '',
  entry: (one) => `${JSON.stringify(toKantara(one))}\n`,
};
