import './builder.css';
import { ConsoleForms } from './console-forms.js';
import { FormEditor } from './form-editor.js';
import { FormPreview } from './form-preview.js';

/** Makes the builder's elements known to the page. */
export function defineBuilder(): void {
  customElements.define('form-preview', FormPreview);
  customElements.define('form-editor', FormEditor);
  customElements.define('console-forms', ConsoleForms);
}
