import { askAboutWords, findChangedWords, parseConfig, type FormConfig } from '../../config/index.js';
import type { CalendarDate } from '../../law/index.js';
import { canonicalize } from '../../proof/index.js';
import { sha256 } from '../keys/sign.js';
import {
  controllersOf,
  findController,
  type NamedController,
  withControllerId,
} from './known-controllers.js';
import { pickServed } from './pick-served.js';
import type { FormVersion } from '../store/form-versions.js';
import type { FormRelease } from '../store/forms.js';
import type { Store } from '../store/store.js';
import { languageAbroad } from '../../messages/languages.js';

/** One content of a form: its JSON as the file has it, read, and the digest that names it. */
export interface KnownForm {
  readonly config: FormConfig;
  readonly content: string;
  /** SHA-256 of the canonical JSON, hex: white space makes no other form. */
  readonly digest: string;
}

/** Every form that this receiver serves or ever served. */
export interface KnownForms {
  readonly current: ReadonlyMap<string, KnownForm>;
  /** The contents that a version of a form ever had, today's first, then the newest. */
  contentsOf(id: string, version: string): readonly KnownForm[];
  /** Learns a version that another receiver on the same store has served since this one started. */
  learn(id: string, version: string): Promise<void>;
  /** Every content, today's first, then the newest. */
  readonly all: readonly KnownForm[];
  /** The origins that may send any of today's forms. */
  readonly origins: ReadonlySet<string>;
  /** Whether a form stands in the folder that this receiver was started with: then nothing else takes its place. */
  isFromFile(id: string): boolean;
  /** Serves what was published in the console, by this receiver or another on the same store, and is due by now. */
  refresh(): Promise<void>;
}

/** Where the forms of a receiver come from, and what it does before it serves one. */
export interface FormSources {
  /** Of the folder that it was started with. */
  readonly files: readonly KnownForm[];
  /** Of the console. */
  readonly released: readonly KnownForm[];
  now(): Date;
  dayOf(now: Date): CalendarDate;
  /** Readies all else for a form that is new since the start: the keys of its business. */
  prepare(form: KnownForm): Promise<void>;
}

/** Tells what the owner should look at: logged, and no reason to stop. */
export type Warn = (message: string, facts: Readonly<Record<string, unknown>>) => void;

/** Keeps today's forms beside all that were served before, so that a page opened yesterday still has its form. */
export async function keepForms(
  store: Store,
  { files, released, now, dayOf, prepare }: FormSources,
  warn: Warn,
): Promise<KnownForms> {
  const today = [...files, ...released];
  const controllers = controllersOf(today.map(({ config }) => config));
  const find = (named: NamedController): string => findController(named, controllers) ?? 'unknown';
  const read = (kept: readonly FormVersion[]): readonly KnownForm[] => readKept(kept, warn, find);
  const before = read(await store.forms.listVersions());
  const published = new Map((await store.forms.listPublished()).map((one) => [one.formId, one.digest]));
  const fromFiles = new Set(files.map(({ config }) => config.id));
  const keep = async (form: KnownForm): Promise<void> => {
    const { id: formId, version } = form.config;
    if (published.get(formId) === form.digest) return;
    await store.forms.publish({ formId, version, digest: form.digest, content: form.content }, now());
    published.set(formId, form.digest);
  };
  for (const form of today) {
    const { id: formId, version } = form.config;
    await keep(form);
    const earlier = before.find(({ config }) => config.id === formId);
    for (const changed of earlier ? findChangedWords(form.config, earlier.config) : [])
      if (earlier?.digest !== form.digest) warn(askAboutWords(changed, languageAbroad), { formId, version });
    const isChanged = before.some(
      ({ config, digest }) => config.id === formId && config.version === version && digest !== form.digest,
    );
    const isNew = !before.some(({ digest }) => digest === form.digest);
    if (isChanged && isNew) {
      warn(
        `Form "${formId}" was changed and still says version ${version}: raise "version" with every change.`,
        { formId, version },
      );
    }
  }
  const all = [...today, ...before.filter(({ digest }) => !today.some((form) => form.digest === digest))];
  const current = new Map(today.map((form) => [form.config.id, form]));
  const origins = new Set(today.flatMap(({ config }) => config.origins ?? []));
  const contentsOf: KnownForms['contentsOf'] = (id, version) =>
    all.filter(({ config }) => config.id === id && config.version === version);
  const serve = async (form: KnownForm): Promise<void> => {
    await prepare(form);
    await keep(form);
    // Today's first.
    all.splice(0, all.length, form, ...all.filter(({ digest }) => digest !== form.digest));
    current.set(form.config.id, form);
    for (const origin of form.config.origins ?? []) origins.add(origin);
  };
  // One after the other: two would both find the same form new.
  let running = Promise.resolve();
  const refresh = async (): Promise<void> => {
    for (const release of pickServed(await store.forms.listReleases(), dayOf(now()))) {
      if (fromFiles.has(release.formId) || current.get(release.formId)?.digest === release.digest) continue;
      const form = readRelease(release);
      if (form) await serve(form);
    }
  };
  return {
    current,
    all,
    contentsOf,
    learn: async (id, version) => {
      if (contentsOf(id, version).length > 0) return;
      const found = read(await store.forms.listContentsOf(id, version));
      // Others may have asked for it at the same time.
      all.push(...found.filter(({ digest }) => all.every((form) => form.digest !== digest)));
    },
    origins,
    isFromFile: (id) => fromFiles.has(id),
    refresh: () => {
      running = running.catch(() => undefined).then(refresh);
      return running;
    },
  };
}

/** What was published in the console, as it is served; null where this program cannot read it. */
export function readRelease({ content, digest }: Pick<FormRelease, 'content' | 'digest'>): KnownForm | null {
  const parsed = parseConfig(JSON.parse(content));
  return parsed.ok ? { config: parsed.config, content, digest } : null;
}

/** Names a form by its content. */
export const digestForm = (json: unknown): string =>
  Buffer.from(sha256(Buffer.from(canonicalize(json)))).toString('hex');

function readKept(
  kept: readonly FormVersion[],
  warn: Warn,
  find: (named: NamedController) => string,
): readonly KnownForm[] {
  return kept.flatMap(({ formId, version, digest, content }) => {
    const parsed = parseConfig(withControllerId(JSON.parse(content), find));
    if (parsed.ok) return [{ config: parsed.config, content, digest }];
    // Submissions of it are stored and flagged as of an unknown version, which is what it has become.
    warn(`An older version of form "${formId}" can no longer be read.`, { formId, version });
    return [];
  });
}
