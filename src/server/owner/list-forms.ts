import type { FormConfig } from '../../config/index.js';
import type { CalendarDate } from '../../law/index.js';
import { readRelease, type KnownForm, type KnownForms } from '../forms/known-forms.js';
import type { Caller } from '../http/caller.js';
import type { FormRelease } from '../store/forms.js';
import type { Store } from '../store/store.js';
import { contentOf, controllerIdOf, describeDraft } from './draft-content.js';
import type { FormList, ListedForm, ListedFormVersion } from './owner-answers.js';

/** Every form and draft of the businesses that somebody may ask about. */
export async function listForms(
  store: Store,
  known: KnownForms,
  today: CalendarDate,
  caller: Caller,
): Promise<Pick<FormList, 'forms' | 'drafts'>> {
  const releases = await store.forms.listReleases();
  const staged = releases.filter(({ formId, from }) => from > today && !known.isFromFile(formId));
  const ids = new Set([...known.current.keys(), ...staged.map(({ formId }) => formId)]);
  const forms = [...ids].flatMap((id) => {
    const config = known.current.get(id)?.config ?? configOf(staged.find(({ formId }) => formId === id));
    if (!config || !caller.mayAsk(config.controller.id)) return [];
    return [describeForm(config, known, releases, today)];
  });
  const drafts = (await store.forms.listDrafts()).filter((draft) =>
    caller.mayAsk(controllerIdOf(contentOf(draft))),
  );
  return { forms, drafts: drafts.map(describeDraft) };
}

const configOf = (release: FormRelease | undefined): FormConfig | undefined =>
  release && readRelease(release)?.config;

function describeForm(
  { id, title, controller }: FormConfig,
  known: KnownForms,
  releases: readonly FormRelease[],
  today: CalendarDate,
): ListedForm {
  const isFromFile = known.isFromFile(id);
  const theirs = isFromFile ? [] : releases.filter(({ formId }) => formId === id);
  const staged = theirs
    .filter(({ from }) => from > today)
    .map((release) => describeVersion(release, 'staged', release));
  const served = known.all
    .filter(({ config }) => config.id === id)
    .map((form) =>
      describeVersion(
        { version: form.config.version, digest: form.digest },
        isServed(form, known) ? 'live' : 'locked',
        theirs.findLast(({ digest, from }) => digest === form.digest && from <= today),
      ),
    );
  return {
    id,
    title,
    controller: { id: controller.id, name: controller.name },
    isFromFile,
    versions: [...staged, ...served],
  };
}

const isServed = ({ config, digest }: KnownForm, { current }: KnownForms): boolean =>
  current.get(config.id)?.digest === digest;

const describeVersion = (
  { version, digest }: Pick<FormRelease, 'version' | 'digest'>,
  state: ListedFormVersion['state'],
  release: FormRelease | undefined,
): ListedFormVersion => ({
  version,
  digest,
  state,
  from: release?.from ?? null,
  publishedBy: release?.publishedBy ?? null,
  publishedAt: release ? new Date(release.publishedAt).toISOString() : null,
});
