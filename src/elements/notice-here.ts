import type { NoticeFile } from '../notice/business-notice.js';
import type { Presentation } from '../form/presentation.js';
import type { ServedForm } from '../form/served-form.js';
import { matchLanguage } from '../messages/match-language.js';
import { failed, type Failure } from './form-source.js';
import { wantedWith } from './wanted-with.js';

/** Whether a JSON is the notice of a business, and no form. */
export const isNoticeFile = (value: unknown): value is NoticeFile =>
  (value as Partial<NoticeFile> | null)?.schema === 'accord/notice/1';

/** The notice of a business for the element that draws notices; any other element cannot use it, and its owner is told. */
export function presentNoticeHere(
  { localName }: Element,
  { controller, languages }: NoticeFile,
  near: string | null | undefined,
): ServedForm | Failure {
  if (localName !== 'accord-notice')
    return failed(
      'config-invalid',
      `This is the notice of "${controller}", and no form: <accord-notice> draws it. Give <${localName}> the address of a form.`,
    );
  const offered = Object.keys(languages);
  const notice = languages[matchLanguage(wantedWith(near), offered)];
  if (!notice) return failed('config-invalid', `The notice of "${controller}" has no language.`);
  const { language, direction, title, items } = notice;
  const presentation = {
    schema: 'accord/presentation/2',
    form: { id: controller, version: '' },
    language,
    direction,
    controller: notice.name,
    title,
    notice: { title, full: items },
    groups: [],
  } as unknown as Presentation;
  return { schema: 'accord/served-form/1', presentation, words: {}, languages: offered, endpoint: '/' };
}
