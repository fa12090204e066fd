// What templates are written with, for those who make HTML of them too: one way in to Lit.
export { html, nothing, type TemplateResult } from 'lit/html.js';
