import { frenchNotice } from './fr/notice.js';
import type { NoticeFacts, NoticeItem } from './notice-item.js';
import { type Jurisdiction, parseJurisdiction } from './registry.js';

/** What must be said on each level, in the order of the book. */
export interface NoticeLevels {
  readonly level1: readonly NoticeItem[];
  readonly level2: readonly NoticeItem[];
}

const notices: Record<Jurisdiction, readonly NoticeItem[]> = { FR: frenchNotice };

/** The items a form must show on each level (GDPR 13, 14, 21(4)); optional ones are left out. Throws LawError `unknown-jurisdiction`. */
export function noticeItems(jurisdiction: string, facts: NoticeFacts): NoticeLevels {
  const items = notices[parseJurisdiction(jurisdiction)];
  const mustShow = (level: 'level1' | 'level2') =>
    items.filter(
      (item) =>
        item[level] === 'always' ||
        (item[level] === 'if-any' && item.fact !== undefined && facts[item.fact] === true),
    );
  return { level1: mustShow('level1'), level2: mustShow('level2') };
}
