import type { NoticeItem } from '../notice-item.js';

/** Where each notice item goes, IN01 to IN17; its words and source are in `notice-rules.ts`. */
export const frenchNotice: readonly NoticeItem[] = [
  { id: 'IN01', dataKey: 'controller', level1: 'always', level2: 'always' },
  { id: 'IN02', dataKey: 'dpo', level1: 'if-any', level2: 'if-any', fact: 'hasDpo' },
  { id: 'IN03', dataKey: 'purposes', level1: 'always', level2: 'always' },
  {
    id: 'IN04',
    dataKey: 'legitimate-interest',
    level1: 'if-any',
    level2: 'if-any',
    fact: 'hasLegitimateInterest',
  },
  { id: 'IN05', dataKey: 'recipients', level1: 'if-any', level2: 'if-any', fact: 'hasRecipients' },
  { id: 'IN06', dataKey: 'transfers', level1: 'if-any', level2: 'if-any', fact: 'hasTransfers' },
  { id: 'IN07', dataKey: 'retention', level1: 'always', level2: 'always' },
  { id: 'IN08', dataKey: 'rights', level1: 'always', level2: 'always' },
  { id: 'IN09', dataKey: 'withdrawal', level1: 'if-any', level2: 'if-any', fact: 'hasConsent' },
  { id: 'IN10', dataKey: 'complaint', level1: 'always', level2: 'always' },
  { id: 'IN11', dataKey: 'required-fields', level1: 'always', level2: 'always' },
  {
    id: 'IN12',
    dataKey: 'automated-decisions',
    level1: 'if-any',
    level2: 'if-any',
    fact: 'hasAutomatedDecisions',
  },
  { id: 'IN13', dataKey: 'marketing-objection', level1: 'if-any', level2: 'if-any', fact: 'hasMarketing' },
  { id: 'IN14', dataKey: 'after-death', level1: 'optional', level2: 'always' },
  { id: 'IN15', dataKey: 'data-source', level1: 'never', level2: 'if-any', fact: 'hasOtherSources' },
  {
    id: 'IN16',
    dataKey: 'phone-sentence',
    level1: 'if-any',
    level2: 'if-any',
    fact: 'collectsPhoneOfConsumer',
  },
  { id: 'IN17', dataKey: 'representative', level1: 'never', level2: 'if-any', fact: 'controllerOutsideEu' },
];
