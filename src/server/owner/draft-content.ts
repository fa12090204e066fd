import type { FormDraft } from '../store/forms.js';
import type { ListedDraft, Words } from './owner-answers.js';

/** A draft's JSON: an object, and no more is known of it. */
export type DraftContent = Readonly<Record<string, unknown>>;

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
const objectOf = (value: unknown): DraftContent =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as DraftContent) : {};

/** Reads what a draft was saved as. */
export const contentOf = ({ content }: Pick<FormDraft, 'content'>): DraftContent =>
  objectOf(JSON.parse(content));

/** The form that a draft is to become; empty while it has no name. */
export const formIdOf = ({ id }: DraftContent): string => textOf(id).slice(0, 60);

/** The business of a draft; undefined while it names none. */
export const controllerIdOf = ({ controller }: DraftContent): string | undefined =>
  textOf(objectOf(controller)['id']) || undefined;

/** A draft as a list shows it, whatever is in it so far. */
export function describeDraft(draft: FormDraft): ListedDraft {
  const content = contentOf(draft);
  const title = Object.entries(objectOf(content['title'])).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  );
  return {
    id: draft.id,
    form: draft.formId,
    title: Object.fromEntries(title) satisfies Words,
    controller: textOf(objectOf(content['controller'])['name']),
    revision: draft.revision,
    savedBy: draft.savedBy,
    savedAt: new Date(draft.savedAt).toISOString(),
  };
}
