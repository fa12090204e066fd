import type { FormConfig } from '../config/schema.js';
import type { Provenance } from './provenance.js';
import { makeController, type ProofRecord, type RecordContent } from './record.js';

/** What an import means, in words: nobody was shown anything. */
export interface ImportText {
  readonly schema: 'accord/import/1';
  readonly language: string;
  readonly shown: false;
  readonly sentences: readonly string[];
}

/** All that the record of one line of a file is made of. */
export interface ImportParts {
  readonly receivedAt: string;
  readonly config: FormConfig;
  readonly language: string;
  readonly provenance: Provenance;
  readonly textDigest: string;
  readonly law: ProofRecord['law'];
  readonly widget: string;
  readonly collector: ProofRecord['collector'];
  /** Fields that something was taken for. */
  readonly data: readonly string[];
}

/** Makes the record of a person's line in a file. It asks nothing and answers nothing: no yes follows from it. */
export const makeImport = (parts: ImportParts): RecordContent => ({
  schema: 'accord/record/2',
  event: {
    type: 'imported',
    by: 'controller',
    method: 'import',
    at: parts.receivedAt,
    clientAt: null,
    clientShownAt: null,
    assurance: 'operator',
  },
  controllers: [makeController(parts.config)],
  notice: {
    id: parts.config.id,
    version: parts.config.version,
    language: parts.language,
    mediaType: 'application/json',
    sha256: parts.textDigest,
  },
  ui: { page: null, widget: parts.widget },
  items: [],
  data: parts.data.map((field) => ({
    field,
    source: 'controller',
    origin: parts.provenance.kind === 'partner' ? 'partner' : 'import',
  })),
  provenance: parts.provenance,
  standing: 'counted',
  flags: [],
  jurisdiction: parts.config.jurisdiction,
  law: parts.law,
  collector: parts.collector,
});
