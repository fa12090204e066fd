import { AccordChoices } from './accord-choices.js';
import { AccordForm } from './accord-form.js';
import { AccordNotice } from './accord-notice.js';
import { AccordPreferences } from './accord-preferences.js';

const tags = {
  'accord-choices': AccordChoices,
  'accord-form': AccordForm,
  'accord-notice': AccordNotice,
  'accord-preferences': AccordPreferences,
};

/** Registers the tags. Where a tag is already taken, the first one wins and the owner is told, once. */
export function defineElements(registry: CustomElementRegistry = customElements): void {
  const taken: string[] = [];
  for (const [tag, element] of Object.entries(tags)) {
    if (!registry.get(tag)) registry.define(tag, element);
    else if (registry.get(tag) !== element) taken.push(`<${tag}>`);
  }
  if (taken.length > 0)
    console.warn(`${taken.join(', ')}: already defined on this page; this copy of Accord is not used.`);
}
