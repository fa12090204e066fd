import type { NoticeItem, PresentedText } from '../form/presentation.js';

/** What a business does with people's data, put together from all its forms, in one language and under the law of one day. */
export interface BusinessNotice {
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  /** The business, as people know it. */
  readonly name: string;
  readonly title: string;
  /** Who, then one item for each purpose, then what holds for all. */
  readonly items: readonly NoticeItem[];
  /** The section for the terms of sale. */
  readonly terms: { readonly title: string; readonly parts: readonly TermsPart[] };
}

/** A sentence of the section for the terms, and the list that it begins. */
export interface TermsPart extends PresentedText {
  readonly list?: readonly PresentedText[];
}

/** A notice in all languages of its forms, as it is kept, served, and written to a file. */
export interface NoticeFile {
  readonly schema: 'accord/notice/1';
  /** The id of the business. */
  readonly controller: string;
  readonly languages: Readonly<Record<string, BusinessNotice>>;
}
