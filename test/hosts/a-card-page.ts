import '../../src/define.js';
import type { AccordChoices } from '../../src/index.js';
import { type } from '../elements/choices-form.js';
import { find, heard, write } from '../elements/open-form.js';

export const packages = '/test/hosts/node_modules';

/** The element of a shop that offers its loyalty card in a form of its own; one of its questions passes unless one says no. */
export const cardTag = (attributes = ''): string =>
  `<accord-choices config="/demo/forms/loyalty-card.json" lang="fr" first-name="first" last-name="last" email="email"
    phone="tel" address-street="street" address-postcode="postcode" address-city="city" terms="terms" ${attributes}></accord-choices>`;

const rest = `<label>Prénom <input name="first" value="Léa" /></label><label>Nom <input name="last" value="Martin" /></label>
  <label>Rue <input name="street" value="1 rue du Four" /></label><label>Code postal <input name="postcode" value="75001" /></label>
  <label>Ville <input name="city" value="Paris" /></label><label><input type="checkbox" name="terms" checked /> Conditions</label>`;

export const emailField = '<label>E-mail <input name="email" value="lea@shop.example" /></label>';
export const phoneField = '<label>Tél. <input name="tel" type="tel" /></label>';

/** The shop's form, which goes to a frame of the test. */
export const cardForm = ({
  email = emailField,
  phone = phoneField,
  more = '',
  choices = cardTag(),
  attributes = '',
} = {}): string => `<form id="card" action="/test/elements/landing.html" target="landing" ${attributes}>
    ${email}${phone}${rest}${more}<div class="around">${choices}</div><button name="go" value="create">Créer</button>
  </form><iframe name="landing" title="landing"></iframe>`;

export interface CardPage {
  readonly page: HTMLElement;
  readonly form: HTMLFormElement;
  readonly element: AccordChoices;
}

/** Opens a page with that form and waits until the choices can be used. */
export async function openCard(options: Parameters<typeof cardForm>[0] = {}): Promise<CardPage> {
  const page = write(cardForm(options));
  const element = find<AccordChoices>(page, 'accord-choices');
  await heard(element, 'accord-ready');
  return { page, form: find(page, 'form'), element };
}

export const boxIn = (root: ParentNode, choice: string, value = 'yes'): HTMLInputElement =>
  find(root, `accord-choices [name="choice:${choice}"][value="${value}"]`);

export { type };

const loaded = new Map<string, Promise<void>>();

/** Runs a library's own file as a page does; each once. */
export function loadScript(path: string): Promise<void> {
  const script = document.createElement('script');
  script.src = `${packages}/${path}`;
  const known =
    loaded.get(path) ??
    new Promise<void>((resolve, reject) => {
      script.addEventListener('load', () => resolve());
      script.addEventListener('error', () => reject(new Error(`${path} cannot be loaded`)));
      document.head.append(script);
    });
  loaded.set(path, known);
  return known;
}
