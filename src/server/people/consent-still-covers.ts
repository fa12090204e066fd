import type { FormConfig } from '../../config/index.js';
import type { Summary, SummaryItem } from '../../history/index.js';

/** Whether a yes that was given then still means to the form of today what it meant. */
export type ConsentStillCovers = (summary: Pick<Summary, 'form' | 'version'>, item: SummaryItem) => boolean;

/** The forms as they once were; undefined for a version that was never served. */
export type EarlierForm = (version: string) => FormConfig | undefined;

const majorOf = (version: string): string => version.split('.', 1)[0] ?? '';

/**
 * A yes does not follow a purpose's id to another purpose: a new major version of a form may use it for something else. A
 * minor one only words things anew. Companies, goods and callers have ids of their own in the history.
 */
export function makeStillCovers(config: FormConfig, earlierForm: EarlierForm): ConsentStillCovers {
  const kept = new Map<string, FormConfig | undefined>();
  const formOf = (version: string): FormConfig | undefined => {
    if (!kept.has(version)) kept.set(version, earlierForm(version));
    return kept.get(version);
  };
  return ({ form, version }, { purpose }) => {
    if (form !== config.id || majorOf(version) === majorOf(config.version)) return true;
    const [then, now] = [formOf(version), config].map((one) => one && describePurpose(one, purpose));
    return then !== undefined && then === now;
  };
}

function describePurpose({ purposes }: FormConfig, wanted: string): string | undefined {
  const purpose = purposes.find(({ id }) => id === wanted);
  return purpose && JSON.stringify([purpose.basis, Object.entries(purpose.title).toSorted()]);
}

/** Who and what a form asks for now that it did not name when a person last answered it. */
export interface Added {
  readonly partners: readonly string[];
  readonly purposes: readonly string[];
}

/** What came to a form since a version of it, in a language; nothing for a version that only words it anew. */
export function addedSince(config: FormConfig, earlier: FormConfig | undefined, language: string): Added {
  if (!earlier || majorOf(earlier.version) === majorOf(config.version)) return { partners: [], purposes: [] };
  const names = new Set((earlier.partners?.members ?? []).map(({ name }) => name));
  return {
    partners: (config.partners?.members ?? []).map(({ name }) => name).filter((name) => !names.has(name)),
    purposes: config.purposes
      .filter(({ id }) => describePurpose(earlier, id) !== describePurpose(config, id))
      .map(({ title }) => title[language] ?? Object.values(title)[0] ?? ''),
  };
}
