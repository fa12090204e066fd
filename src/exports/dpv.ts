import type { ProofRecord, RecordItem } from '../proof/index.js';
import { choicesGranted, type Granted } from './granted.js';
import type { Writing } from './list.js';

/** The vocabularies, spelled out: whoever reads the file fetches nothing. */
export const dpvContext = {
  dpv: 'https://w3id.org/dpv#',
  pd: 'https://w3id.org/dpv/pd#',
  loc: 'https://w3id.org/dpv/loc#',
  'eu-gdpr': 'https://w3id.org/dpv/legal/eu/gdpr#',
  dct: 'http://purl.org/dc/terms/',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
} as const;

const dataOf: Readonly<Record<string, string>> = { email: 'pd:EmailAddress', post: 'pd:PhysicalAddress' };

/** A consent record of one yes (W3C DPV 2.3, its guide for ISO/IEC TS 27560:2023), as JSON-LD without its context. */
export function toDpv(granted: Granted): Readonly<Record<string, unknown>> {
  const { record } = granted;
  const { notice, event } = record;
  const choices = choicesGranted(granted);
  const controllers = record.controllers.map((one) => ({
    '@id': controllerId(record, one.id),
    '@type': 'dpv:DataController',
    'dpv:hasName': one.name,
    'dpv:hasAddress': one.address,
    'dpv:hasContact': one.email,
    ...(one.registration !== undefined && { 'dpv:hasIdentifier': one.registration }),
  }));
  return {
    '@id': record.id,
    '@type': 'dpv:ConsentRecord',
    'dct:identifier': record.id,
    'dct:conformsTo': { '@id': 'https://w3id.org/dpv/schema/dpv-27560#record-eu-gdpr' },
    'dpv:hasDataSubject': { '@id': record.subject.id },
    'dpv:hasDataController': controllers,
    'dpv:hasJurisdiction': { '@id': `loc:${record.jurisdiction}` },
    'dpv:hasNotice': {
      '@id': `urn:sha256:${notice.sha256}`,
      '@type': 'dpv:ConsentNotice',
      'dct:identifier': notice.id,
      'dct:language': notice.language,
      'dct:hasVersion': notice.version,
    },
    'dpv:hasConsentControl': record.controllers.map(({ email }) => ({
      '@type': 'dpv:WithdrawConsent',
      'dpv:isExercisedAt': { '@id': `mailto:${email}` },
    })),
    'dpv:hasProcess': choices.map((item) => toProcess(item, granted)),
    'dpv:hasConsentStatus': choices.map((item) => ({
      '@type': ['dpv:ConsentGiven', 'dpv:ExpressedConsent'],
      'dct:subject': { '@id': processId(record, item) },
      // Who wrote it down stands in the proof; who said it is always the person, or who has parental authority.
      'dpv:isIndicatedBy': { '@id': event.by === 'holder' ? 'dpv:ParentOfDataSubject' : 'dpv:DataSubject' },
      'dpv:hasIndicationMethod': event.method,
      'dpv:isIndicatedAtTime': { '@value': event.at, '@type': 'xsd:dateTime' },
    })),
  };
}

const controllerId = ({ id }: ProofRecord, controller: string | undefined): string =>
  `${id}#controller-${encodeURIComponent(controller ?? 'unknown')}`;
const processId = ({ id }: ProofRecord, item: RecordItem): string => `${id}#${encodeURIComponent(item.id)}`;

function toProcess(item: RecordItem, { record, until }: Granted): Readonly<Record<string, unknown>> {
  const { retention, label, channel, party, partyName } = item;
  return {
    '@id': processId(record, item),
    '@type': 'dpv:Process',
    'dct:title': { '@value': label, '@language': record.notice.language },
    'dpv:hasPurpose': { '@id': 'dpv:DirectMarketing' },
    'dpv:hasLegalBasis': { '@id': 'eu-gdpr:A6-1-a' },
    'dpv:hasPersonalData': { '@id': dataOf[channel ?? ''] ?? 'pd:TelephoneNumber' },
    'dpv:hasRecipient':
      party === 'own'
        ? record.controllers.map(({ id }) => ({ '@id': controllerId(record, id) }))
        : { '@type': 'dpv:ThirdParty', 'dpv:hasName': partyName ?? party },
    'dpv:hasStorageCondition': {
      '@type': 'dpv:StorageDuration',
      'dpv:hasDuration': retention
        ? { '@value': `P${retention.months}M`, '@type': 'xsd:duration' }
        : { '@id': 'dpv:IndeterminateDuration' },
    },
    ...(until !== null && { 'dct:valid': { '@value': until, '@type': 'xsd:date' } }),
  };
}

/** One document of JSON-LD. */
export const dpvWriting: Writing = {
  start: `{"@context":${JSON.stringify(dpvContext)},"@graph":[\n`,
  between: ',\n',
  end: '\n]}\n',
  entry: (one) => JSON.stringify(toDpv(one)),
};
