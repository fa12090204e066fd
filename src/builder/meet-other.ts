import { changedPaths } from '../config/changed-paths.js';
import { mergeDrafts } from '../config/merge-drafts.js';
import { isObject } from '../config/templates/merge.js';
import type { ReadDraft } from '../server/owner/owner-answers.js';
import type { Draft } from './controls.js';

/** Two people wrote one draft: what became of it. */
export interface Conflict {
  readonly by: string;
  readonly at: string;
  /** What the other person changed. */
  readonly theirs: readonly string[];
  /** What both wrote; this person's stands. */
  readonly both: readonly string[];
  readonly merged: Draft['json'];
}

/** Puts together what this person wrote and what somebody else saved meanwhile. */
export function meetOther(base: Draft['json'], mine: Draft['json'], other: ReadDraft): Conflict {
  const { merged, both } = mergeDrafts(base, mine, other.content);
  return {
    by: other.savedBy,
    at: other.savedAt,
    theirs: changedPaths(base, other.content),
    both,
    merged: isObject(merged) ? merged : mine,
  };
}
