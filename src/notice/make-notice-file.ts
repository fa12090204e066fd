import type { FormConfig } from '../config/schema.js';
import type { NoticeFile } from './business-notice.js';
import { presentBusinessNotice, type NoticePlace } from './present-business-notice.js';
import type { Spoken } from './present-purposes.js';

/** Forms of one business. */
export type Forms = readonly [FormConfig, ...FormConfig[]];

/** The languages that all of them have, in the order of the first. */
export const languagesOf = ([first, ...others]: Forms): readonly string[] =>
  first.languages.filter((one) => others.every(({ languages }) => languages.includes(one)));

/** The notice in every language that all its forms have. */
export const makeNoticeFile = (
  forms: Forms,
  place: NoticePlace,
  spokenIn: (language: string) => Spoken,
): NoticeFile => ({
  schema: 'accord/notice/1',
  controller: forms[0].controller.id,
  languages: Object.fromEntries(
    languagesOf(forms).map((language) => [language, presentBusinessNotice(forms, place, spokenIn(language))]),
  ),
});

/** Forms by the business that they are of, in the order in which they come. */
export function groupByBusiness(configs: readonly FormConfig[]): ReadonlyMap<string, Forms> {
  const groups = new Map<string, Forms>();
  for (const config of configs) {
    const { id } = config.controller;
    groups.set(id, [...(groups.get(id) ?? []), config] as unknown as Forms);
  }
  return groups;
}
