import { pages } from '../../../messages/every/pages.js';
import { spokenLanguage } from '../../../messages/spoken.js';

/** What the pages behind a "stop" link say. */
export const stopWordsFor = (language: string) => pages[spokenLanguage(language)].stop;
