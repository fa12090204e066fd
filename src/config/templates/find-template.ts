import { meantValues } from '../other-names.js';
import { templateIds, templates, type TemplateId } from './list.js';
import type { Template } from './template.js';

/** A template that a form names; or why there is none, with the one that was probably meant. */
export type FoundTemplate =
  | { readonly ok: true; readonly id: TemplateId; readonly template: Template }
  | {
      readonly ok: false;
      readonly reason: 'missing' | 'unknown' | 'later';
      readonly meant?: TemplateId;
    };

/** Reads `newsletter`, or `newsletter/1` for its first edition, which is the same. */
export function findTemplate(name: unknown): FoundTemplate {
  if (typeof name !== 'string' || name.trim() === '') return { ok: false, reason: 'missing' };
  const [, id = name, edition = '1'] = /^(.*?)\/(\d{1,4})$/.exec(name) ?? [];
  const meant = templateIds.find((each) => each === id);
  if (meant === undefined) {
    const [near] = meantValues(id, templateIds);
    return { ok: false, reason: 'unknown', ...(near && { meant: near as TemplateId }) };
  }
  const template = templates[meant];
  return Number(edition) === template.edition
    ? { ok: true, id: meant, template }
    : { ok: false, reason: 'later', meant };
}
