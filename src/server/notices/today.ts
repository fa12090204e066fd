import { findContradictions, type FormConfig } from '../../config/index.js';
import type { CalendarDate } from '../../law/index.js';
import { languageAbroad } from '../../messages/languages.js';
import { noticesWordsOf } from '../../messages/notices-words.js';
import { wordingOf } from '../../messages/wording-of.js';
import type { NoticeFile } from '../../notice/business-notice.js';
import { groupByBusiness, languagesOf, makeNoticeFile } from '../../notice/make-notice-file.js';
import { digestForm, type KnownForms } from '../forms/known-forms.js';
import type { NoticeVersion } from '../store/notices.js';
import type { Store } from '../store/store.js';

/** What the notices need of the receiver. */
export interface NoticeParts {
  readonly store: Pick<Store, 'notices'>;
  readonly known: Pick<KnownForms, 'current'>;
  readonly publicUrl: string;
  readonly now: () => Date;
  readonly dayOf: (now: Date) => CalendarDate;
  warn(message: string, facts: object): void;
}

/** A business's notice of today. */
export interface TodaysNotice {
  readonly file: NoticeFile;
  /** One of its forms, for the looks of its pages. */
  readonly config: FormConfig;
  /** Null while the store cannot keep it. */
  readonly version: NoticeVersion | null;
}

/** Gives the notice of a business on the day of asking; null where no form of today is of it, or they share no language. */
export type FindNotice = (controller: string) => Promise<TodaysNotice | null>;

export const noticePath = (controller: string): string => `notices/${controller}`;

/**
 * Puts the notices of today's forms together, once a day, and keeps each before it is first shown. While the store is away they
 * are shown all the same: people have a right to read them.
 */
export function makeNotices({ store, known, publicUrl, now, dayOf, warn }: NoticeParts): FindNotice {
  const shown = new Map<string, { readonly key: string; readonly notice: TodaysNotice }>();
  return async (controller) => {
    const current = [...known.current.values()];
    const forms = groupByBusiness(current.map(({ config }) => config)).get(controller);
    if (!forms || languagesOf(forms).length === 0) return null;
    const day = dayOf(now());
    const key = [day, ...current.map(({ digest }) => digest)].join(' ');
    const kept = shown.get(controller);
    if (kept?.key === key) return kept.notice;
    const address = `${publicUrl.replace(/\/$/, '')}/${noticePath(controller)}`;
    const file = makeNoticeFile(forms, { date: day, address }, (language) => ({
      wording: wordingOf(language),
      words: noticesWordsOf(language),
    }));
    const notice = { controller, digest: digestForm(file), content: JSON.stringify(file) };
    const version = await store.notices.keep(notice, now()).catch((error: unknown) => {
      warn('The notice of a business is shown and could not be kept.', { controller, err: error });
      return null;
    });
    const todays = { file, config: forms[0], version };
    // Not yet where it is not kept: the next reader tries again.
    if (version) shown.set(controller, { key, notice: todays });
    return todays;
  };
}

/** What an owner should look at: forms of one business that contradict each other, and those that share no language. */
export function warnOfContradictions({
  known,
  now,
  dayOf,
  warn,
}: Omit<NoticeParts, 'store' | 'publicUrl'>): void {
  for (const [controller, forms] of groupByBusiness(
    [...known.current.values()].map(({ config }) => config),
  )) {
    for (const [index, findings] of findContradictions(forms, dayOf(now())).entries())
      for (const { path, sentence } of findings)
        warn(sentence[languageAbroad], { controller, form: forms[index]?.id, path });
    if (languagesOf(forms).length === 0)
      warn('The forms of this business share no language: there is no notice of all of them.', {
        controller,
      });
  }
}

/** The businesses that have a notice. */
export const businessesOf = ({ current }: Pick<KnownForms, 'current'>): readonly string[] => [
  ...groupByBusiness([...current.values()].map(({ config }) => config)).keys(),
];
