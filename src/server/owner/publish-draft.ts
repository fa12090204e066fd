import { fromHere } from '../forms/from-here.js';
import {
  checkConfig,
  describeProblem,
  findProblems,
  type FormConfig,
  parseConfig,
} from '../../config/index.js';
import type { CalendarDate } from '../../law/index.js';
import { languageAbroad } from '../../messages/languages.js';
import { controllersOf, findForgotten } from '../forms/known-controllers.js';
import { digestForm, type KnownForms } from '../forms/known-forms.js';
import { raiseVersion } from '../forms/raise-version.js';
import { refuseUnsent } from '../forms/refuse-unsent.js';
import type { Caller } from '../http/caller.js';
import type { Problem, ProblemPlace } from '../http/problem.js';
import { StartError } from '../start-error.js';
import type { FormRelease } from '../store/forms.js';
import type { Store } from '../store/store.js';
import { contentOf, controllerIdOf, type DraftContent } from './draft-content.js';

/** What judging a form needs of the receiver. */
export interface PublishParts {
  readonly store: Store;
  readonly known: KnownForms;
  readonly sendsMail: boolean;
  readonly today: CalendarDate;
  /** Below which the receiver stands. */
  readonly path: string;
}

const refused = (detail: string, errors: readonly ProblemPlace[] = []): Problem => ({
  status: 422,
  code: 'form-refused',
  detail,
  ...(errors.length > 0 && { errors }),
});

// More helps nobody: the rest is found once these are mended.
const mostErrors = 100;

/** What a draft becomes when it is published from a day on, or why it may not be. */
export async function judgeDraft(
  { store, known, sendsMail, today, path: place }: PublishParts,
  content: DraftContent,
  from: CalendarDate,
  caller: Caller,
): Promise<Pick<FormRelease, 'formId' | 'version' | 'digest' | 'content' | 'source'> | Problem> {
  if (from < today)
    return refused(`A form is served from today (${today}) or from a later day.`, [
      { pointer: '/from', detail: `Got ${from}.` },
    ]);
  const parsed = parseConfig(fromHere(content, place));
  if (!parsed.ok)
    return refused(
      'Mend what each of "errors" names.',
      parsed.problems.slice(0, mostErrors).map((problem) => ({
        pointer: problem.path,
        code: problem.code,
        detail: describeProblem(problem),
      })),
    );
  const { config } = parsed;
  if (known.isFromFile(config.id))
    return {
      status: 409,
      code: 'form-locked',
      detail: `Form "${config.id}" stands in a file of this receiver's folder: change it there, or give this one another "id".`,
    };
  // What waits for its day is somebody's form too.
  const releases = (await store.forms.listReleases()).filter(({ formId }) => formId === config.id);
  const others = [
    ...known.all.filter((form) => form.config.id === config.id).map((form) => form.config.controller.id),
    ...releases.map((release) => controllerIdOf(contentOf(release))),
  ];
  if (![config.controller.id, ...others].every((id) => caller.mayAsk(id)))
    return {
      status: 403,
      code: 'not-allowed',
      detail: `This token may not publish for the business "${config.controller.id}".`,
    };
  const waiting = releases.find((release) => release.from === from && from > today);
  if (waiting)
    return refused(
      `${waiting.publishedBy} published "${config.id}" for that day already: make a draft of it again first, or take another day.`,
      [{ pointer: '/from', detail: `Got ${from}.` }],
    );
  // The law of the day on which it starts, and of today: whoever reads it may look at either.
  if (findProblems(config, from).length > 0)
    return refused(
      `The law of ${from} does not let this form be drawn.`,
      checkConfig(config, from)
        .filter(({ level }) => level === 'error')
        .slice(0, mostErrors)
        .map(({ path, code, sentence }) => ({ pointer: path, code, detail: sentence[languageAbroad] })),
    );
  try {
    refuseUnsent(config, sendsMail);
    await refuseOtherBusiness(store, known, config);
  } catch (error) {
    if (!(error instanceof StartError)) throw error;
    return refused(error.message);
  }
  const used = [
    ...known.all.filter((form) => form.config.id === config.id),
    ...releases.map((release) => ({ config: { version: release.version }, digest: release.digest })),
  ].map((form) => ({ version: form.config.version, digest: form.digest }));
  const version = raiseVersion({ version: config.version, digest: digestForm(parsed.json) }, used);
  // What people answered to stays as it was: a change is another version, also where its owner forgot to say so. A template is written
  // out, so that another release of this program draws the same form.
  const published = version === config.version ? parsed.json : { ...(parsed.json as object), version };
  return {
    formId: config.id,
    version,
    digest: digestForm(published),
    content: JSON.stringify(published, null, 2),
    source: JSON.stringify({ ...content, version }),
  };
}

/** Throws StartError where the businesses of all forms would contradict each other, as a start would. */
async function refuseOtherBusiness(store: Store, known: KnownForms, config: FormConfig): Promise<void> {
  const others = [...known.current.values()].map((form) => form.config).filter(({ id }) => id !== config.id);
  findForgotten(controllersOf([...others, config]), await store.controllers.list());
}
