export { expandForm, type ExpandedForm } from './expand-form.js';
export { findTemplate } from './find-template.js';
export { templateIds, templates, type TemplateId } from './list.js';
export { makeForm, slugOf, type FormAnswers, type PartnerAnswer } from './make-form.js';
export { pathInShort } from './place-in-short.js';
export { isShortForm, type ShortForm, type ShortText } from './short-form.js';
export type { Template, Texts } from './template.js';
export { writeForm } from './write-form.js';
