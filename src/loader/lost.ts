import { say, tell } from './note.js';

/** Says in place that the scripts did not come: to whoever is there, and with `data-debug` to the owner what is wrong. */
export function lost(element: Element, failure: string): void {
  const isForm = /^accord-form$/.test(element.localName) || element.hasAttribute('data-accord-form');
  const detail = `${failure}Is accord.js there, and allowed by script-src?`;
  if (!element.querySelector('form')) {
    const said = say(element, isForm ? 'failed' : 'lost');
    if (element.matches('[data-debug], [data-accord-debug]')) said.append(` ${detail}`);
  }
  tell(element, 'part-unreachable', detail);
}
