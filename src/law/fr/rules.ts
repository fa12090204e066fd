import { consentValidity } from './consent-validity.js';
import { sourceRules } from './data-sources.js';
import { definitions } from './definitions.js';
import { duties } from './duties.js';
import { matrixRules } from './matrix-rules.js';
import { minorRules } from './minors.js';
import { noticeRules } from './notice-rules.js';
import { oppositionRules } from './opposition.js';
import { otherLaws } from './other-laws.js';
import { partnerRules } from './partners.js';
import { phoneRules } from './phone.js';
import { frenchRetention } from './retention.js';
import { sectorRules } from './sector-rules.js';

/** The whole French book in words, family by family. */
export const frenchRules = [
  definitions,
  matrixRules,
  phoneRules,
  sectorRules,
  duties,
  consentValidity,
  partnerRules,
  minorRules,
  noticeRules,
  oppositionRules,
  frenchRetention,
  otherLaws,
  sourceRules,
] as const;
