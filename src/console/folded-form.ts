import { html, type TemplateResult } from 'lit';
import { View } from './view.js';

/** A part of the console with a form that a button opens: for what an owner writes down now and then. */
export abstract class FoldedForm extends View {
  static override properties = { ...View.properties, isOpen: { state: true } };

  declare protected isOpen: boolean;

  constructor() {
    super();
    this.isOpen = false;
  }

  /** What is asked first. */
  protected get first(): string {
    return 'select';
  }

  protected override updated(): void {
    if (this.isOpen && !this.contains(document.activeElement))
      this.querySelector<HTMLElement>(this.first)?.focus();
  }

  /** What went wrong, and how the form ends. */
  protected renderEnd(save: string): TemplateResult {
    return html`${this.renderProblem()}
      <p class="row">
        <button class="main" ?disabled=${this.isBusy}>${save}</button>
        <button type="button" @click=${() => (this.isOpen = false)}>${this.words.cancel}</button>
      </p>`;
  }
}

/** Reads the texts of a form, without what stands around them; an empty text for what is not there. */
export function textsIn(form: HTMLFormElement): (name: string) => string {
  const data = new FormData(form);
  return (name) => {
    const value = data.get(name);
    return typeof value === 'string' ? value.trim() : '';
  };
}
