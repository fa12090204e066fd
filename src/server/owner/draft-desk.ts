import { changedPaths } from '../../config/changed-paths.js';
import { type CalendarDate, parseCalendarDate } from '../../law/index.js';
import type { KnownForms } from '../forms/known-forms.js';
import type { Caller } from '../http/caller.js';
import type { Problem, ProblemPlace } from '../http/problem.js';
import type { FormDraft } from '../store/forms.js';
import type { Store } from '../store/store.js';
import { actAndNote } from './act-and-note.js';
import { contentOf, controllerIdOf, describeDraft, type DraftContent, formIdOf } from './draft-content.js';
import type { Doing, DraftRoutes } from './draft-routes.js';
import type { ReadDraft } from './owner-answers.js';
import { judgeDraft } from './publish-draft.js';

/** What drafts need of the receiver. */
export interface DraftDesk {
  readonly store: Store;
  readonly known: KnownForms;
  readonly sendsMail: boolean;
  /** Below which the receiver stands; empty where it has the whole address. */
  readonly path: string;
  readonly now: () => Date;
  readonly today: () => CalendarDate;
  newId(): string;
}

const mostDrafts = 200;

const noDraft: Problem = {
  status: 404,
  code: 'no-draft',
  detail: 'It was removed or published, or it is of another business. GET /v1/forms lists the drafts.',
};

const notTheirs: Problem = {
  status: 403,
  code: 'not-allowed',
  detail: 'This token is for some businesses only: write the id of one of them in "controller".',
};

/** What is written of forms before they are served, each act with its line in the trail. */
export function makeDraftDesk(desk: DraftDesk): DraftRoutes {
  const { store, known, now, today } = desk;
  const findFor = async (id: string, caller: Caller): Promise<FormDraft | null> => {
    const draft = await store.forms.findDraft(id);
    return draft && caller.mayAsk(controllerIdOf(contentOf(draft))) ? draft : null;
  };
  const write = async (
    id: string,
    revision: number,
    content: DraftContent,
    { caller, trail }: Doing,
  ): Promise<FormDraft | null> => {
    const draft: FormDraft = {
      id,
      formId: formIdOf(content),
      content: JSON.stringify(content),
      revision,
      savedBy: caller.name,
      savedAt: now().getTime(),
    };
    const isSaved = await actAndNote(store, trail, async (within) =>
      (await within.forms.saveDraft(draft)) ? aboutOf(content) : null,
    );
    return isSaved ? draft : null;
  };
  const begin = async (content: DraftContent, doing: Doing): Promise<ReadDraft | Problem> => {
    const draft = await write(desk.newId(), 1, content, doing);
    return draft ? readDraft(draft) : noDraft;
  };
  // One after the other: two would both take the same number for their version.
  let publishing: Promise<unknown> = Promise.resolve();
  const publish: DraftRoutes['publish'] = async (id, revision, given, { caller, trail }) => {
    const draft = await findFor(id, caller);
    if (!draft) return noDraft;
    if (draft.revision !== revision) return tellChanges(store, id, revision);
    const from = given === undefined ? today() : readDay(given);
    if (from === null)
      return {
        status: 400,
        code: 'invalid-parameter',
        detail: `"from" is a day such as 2027-01-01; got ${given}.`,
      };
    const content = contentOf(draft);
    const parts = { store, known, sendsMail: desk.sendsMail, path: desk.path, today: today() };
    const judged = await judgeDraft(parts, content, from, caller);
    if ('status' in judged) return judged;
    const release = { ...judged, from, publishedBy: caller.name, publishedAt: now().getTime() };
    const isDone = await actAndNote(store, trail, async (within) =>
      (await within.forms.release({ id, revision }, release)) ? aboutOf(content) : null,
    );
    if (!isDone) return tellChanges(store, id, revision);
    await known.refresh();
    const { formId: form, version } = release;
    return { form, version, from, state: from > today() ? 'staged' : 'live' };
  };
  return {
    read: async (id, caller) => {
      const draft = await findFor(id, caller);
      return draft ? readDraft(draft) : noDraft;
    },
    make: async (content, doing) => {
      if (!doing.caller.mayAsk(controllerIdOf(content))) return notTheirs;
      if ((await store.forms.listDrafts()).length >= mostDrafts)
        return {
          status: 409,
          code: 'too-many-drafts',
          detail: `There are ${mostDrafts} drafts: publish some, or throw some away.`,
        };
      return begin(content, doing);
    },
    save: async (id, revision, content, doing) => {
      const before = await findFor(id, doing.caller);
      if (!before) return noDraft;
      if (!doing.caller.mayAsk(controllerIdOf(content))) return notTheirs;
      if (before.revision === revision) {
        const saved = await write(id, revision + 1, content, doing);
        if (saved) return readDraft(saved);
      }
      return tellChanges(store, id, revision);
    },
    remove: async (id, revision, { caller, trail }) => {
      const draft = await findFor(id, caller);
      if (!draft) return noDraft;
      if (draft.revision !== revision) return tellChanges(store, id, revision);
      const isGone = await actAndNote(store, trail, async (within) =>
        (await within.forms.removeDraft(id)) ? aboutOf(contentOf(draft)) : null,
      );
      return isGone ? null : noDraft;
    },
    publish: (...asked) => {
      const done = publishing.catch(() => undefined).then(() => publish(...asked));
      publishing = done;
      return done;
    },
    unstage: async (form, from, doing) => {
      const release = (await store.forms.listReleases()).find(
        (one) => one.formId === form && one.from === from && one.from > today(),
      );
      const content = release && contentOf(release);
      if (!content || !doing.caller.mayAsk(controllerIdOf(content))) return noDraft;
      const draft = {
        id: desk.newId(),
        formId: form,
        content: release.source,
        revision: 1,
        savedBy: doing.caller.name,
        savedAt: now().getTime(),
      };
      const isDone = await actAndNote(store, doing.trail, async (within) => {
        if (!(await within.forms.removeRelease(form, from))) return null;
        await within.forms.saveDraft(draft);
        return aboutOf(content);
      });
      return isDone ? readDraft(draft) : noDraft;
    },
  };
}

const readDraft = (draft: FormDraft): ReadDraft => ({ ...describeDraft(draft), content: contentOf(draft) });

function aboutOf(content: DraftContent) {
  const controller = controllerIdOf(content);
  return {
    form: formIdOf(content),
    ...(controller !== undefined && { controllers: [controller] }),
  };
}

/** Says who changed what since the save that somebody began from; what they wrote stays with them. */
async function tellChanges(store: Store, id: string, revision: number): Promise<Problem> {
  const saves = await store.forms.listSaves(id, revision);
  const last = saves.at(-1);
  if (!last) return noDraft;
  const errors = saves.flatMap((save, index): readonly ProblemPlace[] => {
    const before = saves[index - 1];
    if (!before) return [];
    const at = new Date(save.savedAt).toISOString();
    return changedPaths(contentOf(before), contentOf(save)).map((path) => ({
      pointer: path,
      code: 'changed',
      detail: `${save.savedBy}, ${at}`,
    }));
  });
  return {
    status: 409,
    code: 'draft-changed',
    detail: `${last.savedBy} saved this draft at ${new Date(last.savedAt).toISOString()}: read it again, and save with its revision, ${last.revision}.`,
    errors: errors.slice(0, 100),
  };
}

function readDay(date: string): CalendarDate | null {
  try {
    return parseCalendarDate(date);
  } catch {
    // LawError: no day of the calendar.
    return null;
  }
}
