import type { PreferencesWords } from '../messages/preferences-words.js';
import { html, type TemplateResult } from './html.js';
import { drawHeading } from './text.js';

/** What was done just now, and to which choice. */
export interface Said {
  readonly code: keyof PreferencesWords['said'];
  readonly key?: string;
}

/** What a drawing of a person's choices needs besides what is stored. */
export interface PreferencesDrawing {
  /** What all ids begin with: no other drawing in the page has them. */
  readonly id: string;
  /** Level of the title among the headings of the page: 1 on a page of its own. */
  readonly level: number;
  readonly words: PreferencesWords;
  readonly said: Said | null;
  readonly isBusy: boolean;
  /** A question that is asked again in place, and how it is drawn. */
  readonly question: { readonly key: string; readonly drawn: TemplateResult } | null;
  /** A button was pressed. Without script, the browser posts its name and value to the page's own address. */
  readonly submit?: (event: Event) => void;
}

/** The names of what the buttons send. */
export const preferenceNames = {
  refuse: 'refuse',
  all: 'all',
  right: 'right',
  message: 'message',
  /** The last day of a pause, and what is paused; and the pause that is over. */
  pause: 'pause',
  paused: 'paused',
  resume: 'resume',
  /** Which question to ask again, the words it was asked in, and what was answered. */
  choice: 'choice',
  words: 'words',
  language: 'language',
  answer: 'answer',
} as const;

/** It is all of a page, and not a part of the site's. */
export const isPage = ({ level }: Pick<PreferencesDrawing, 'level'>): boolean => level === 1;

/** A heading of a part, one level below the title. */
export const drawPartTitle = (text: string, { level }: Pick<PreferencesDrawing, 'level'>): TemplateResult =>
  html`<p>${drawHeading(text, level + 1, 'accord-group-title')}</p>`;
