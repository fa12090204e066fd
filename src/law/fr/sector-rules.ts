import type { RuleEntry } from '../rule.js';
import {
  homesBan,
  homesBanEve,
  onlineContracts,
  onlineContractsEve,
  renovationBan,
  trainingBan,
} from './days.js';

/** Sectors in words, FR-S01 to FR-S09. */
export const sectorRules: readonly RuleEntry[] = [
  {
    id: 'FR-S01',
    from: renovationBan,
    source: 'Code conso. L223-1 al. 5; loi 2020-901',
    evidence: 'B',
    title:
      'No calls to sell energy saving or renewable energy for homes, even with consent; running contract and requested call apart.',
    until: homesBanEve,
  },
  {
    id: 'FR-S01',
    from: homesBan,
    source: 'Code conso. L223-1 al. 5; loi 2025-594',
    evidence: 'B',
    title:
      'No calls to sell energy saving or renewable energy for homes, services included (audits, maintenance, assistance), even with consent; running contract and requested call apart.',
    note: 'Sources say 1 or 2 July 2025; the earlier day is used.',
  },
  {
    id: 'FR-S02',
    from: homesBan,
    source: 'Code conso. L223-1 al. 5; loi 2025-594',
    evidence: 'B',
    title: 'No calls to sell home adaptation for age or disability; same exceptions.',
    note: 'Sources say 1 or 2 July 2025; the earlier day is used.',
  },
  {
    id: 'FR-S03',
    from: homesBan,
    source: 'Code conso. L223-8; Senate amendment 47 of 2024-2025',
    evidence: 'C',
    mustConfirm: true,
    title:
      'In both sectors no e-mail, message or social network either, even with consent; running contract apart.',
    note: 'The text itself was not read; sources say 1 or 2 July 2025.',
  },
  {
    id: 'FR-S04',
    source: 'reading of Code conso. L223-1, L223-8',
    evidence: 'UNVERIFIED',
    title: 'In both sectors post stays open to who does not object.',
    note: 'The bans do not mention post.',
  },
  {
    id: 'FR-S05',
    from: trainingBan,
    source: 'Code du travail L6323-8-1; loi 2022-1587',
    evidence: 'A',
    title:
      'No canvassing of training account holders by call, message, e-mail or social network, except about an action in progress.',
    note: 'The first day follows the common rule on publication.',
  },
  {
    id: 'FR-S06',
    from: trainingBan,
    source: 'Debate on loi 2022-1587',
    evidence: 'A',
    title: 'Targeted marketing that mentions the training account is caught; advertising to everyone is not.',
    note: 'A minister said so; it is not law.',
  },
  {
    id: 'FR-S07',
    until: onlineContractsEve,
    source: 'Code des assurances L112-2-2',
    evidence: 'C',
    title: 'Insurance calls have their own rules: agreement at the start, 24 hours, recording.',
  },
  {
    id: 'FR-S07',
    from: onlineContracts,
    source: 'Ordonnance 2026-2; décret 2026-3',
    evidence: 'C',
    title: 'Insurance calls follow the rules on calls to consumers.',
    note: 'Details not read.',
  },
  {
    id: 'FR-S08',
    source: 'CNIL, pages on SMS and on automated calls',
    evidence: 'A',
    title:
      'Charities raising funds: objection by e-mail, SMS and automated call; a human call is not commercial.',
    note: 'The part on human calls rests on a source older than 2026.',
  },
  {
    id: 'FR-S09',
    source: 'commentary on Code conso. L223-1',
    evidence: 'C',
    title: 'Polls and studies that promote nothing are not marketing.',
    note: 'Only while nothing is promoted.',
  },
];
