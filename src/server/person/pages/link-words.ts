import { pages } from '../../../messages/every/pages.js';
import { spokenLanguage } from '../../../messages/spoken.js';

/** What the pages behind the links of a mail say. */
export const linkWordsFor = (language: string) => pages[spokenLanguage(language)].links;
