import { controlsNamed } from '../choices/host-form.js';
import { placeWords } from '../choices/place-words.js';
import { nextIds } from './own-ids.js';

/** What choices that are shown ahead say of one field, to stand at the site's. */
function wordsFor(said: Element, ahead: HTMLElement): HTMLElement {
  const words = document.createElement('div');
  words.className = 'accord';
  words.id = `${nextIds()}words`;
  words.lang = ahead.lang;
  words.dir = ahead.dir;
  words.setAttribute('data-ahead-words', '');
  const requirement = document.createElement('p');
  requirement.className = 'accord-purpose';
  requirement.textContent = said.querySelector('.accord-requirement')?.textContent ?? '';
  const statements = Array.from(said.querySelectorAll('.accord-purpose'), (one) => one.cloneNode(true));
  words.append(requirement, ...statements);
  return words;
}

/** Says at the site's own fields what the element will say there (`describe-fields`); it puts its own words in their place. */
export function wordFields(element: HTMLElement): void {
  const form = element.closest('form');
  const ahead = element.querySelector<HTMLElement>(':scope > [data-ahead]');
  if (!form || !ahead || !element.hasAttribute('describe-fields')) return;
  // Another script of the page may have done so.
  if (element.hasAttribute('data-worded')) return;
  element.setAttribute('data-worded', '');
  for (const said of ahead.querySelectorAll<HTMLElement>('[data-mapped]')) {
    const controls = (said.dataset['mapped'] ?? '')
      .split(' ')
      .flatMap((attribute) => element.getAttribute(attribute) || [])
      .flatMap((name) => controlsNamed(form, name));
    // A form has two elements until one of them objects.
    const isWorded = controls.some((one) =>
      /accord-ahead-\d+-words/.test(one.getAttribute('aria-describedby') ?? ''),
    );
    if (controls.length > 0 && !isWorded) placeWords({ words: wordsFor(said, ahead), controls });
  }
  // As the element draws it: all that was said there stands at the fields now.
  ahead.querySelector('[data-group=site]')?.remove();
}
