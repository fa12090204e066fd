import '../../src/define.js';
import type { AccordChoices } from '../../src/index.js';
import { find, heard, until, write } from './open-form.js';

export const config = '/demo/forms/account.json';

/** The attributes that a shop writes on the element for the form below. */
export const mapping = 'email="user[mail]" phone="tel" first-name="prenom"';

export const tag = (attributes = '', inside = ''): string =>
  `<accord-choices config="${config}" lang="fr" ${mapping} ${attributes}>${inside}</accord-choices>`;

/** A sign-up form as a shop may have it, with Accord's element in it; it sends to a frame of the test. */
export const signUp = ({ choices = tag(), attributes = '', fields = '' } = {}): string => `
  <form id="signup" action="/test/elements/landing.html" target="landing" ${attributes}>
    <label>Prénom <input name="prenom" /></label>
    <label>E-mail <input name="user[mail]" type="email" /></label>
    <p><label for="tel">Tél.</label> <input id="tel" name="tel" type="tel" /></p>
    ${fields}
    ${choices}
    <button name="go" value="create">Créer</button>
    <button name="go" value="other" formaction="/test/elements/landing.html?other">Autrement</button>
  </form>
  <iframe name="landing" title="landing"></iframe>`;

export interface Opened {
  readonly box: HTMLElement;
  readonly form: HTMLFormElement;
  readonly element: AccordChoices;
  /** Where Accord's controls are: the element, or its shadow root. */
  readonly root: ParentNode;
}

/** Writes a page with the sign-up form and waits until the choices can be used. */
export async function openSignUp(options?: Parameters<typeof signUp>[0]): Promise<Opened> {
  const box = write(signUp(options));
  const element = find<AccordChoices>(box, 'accord-choices');
  await heard(element, 'accord-ready');
  return { box, form: find(box, 'form'), element, root: element.renderRoot };
}

/** Writes into a field as typing does. */
export function type(form: ParentNode, name: string, value: string): void {
  const input = find<HTMLInputElement>(form, `[name="${name}"]`);
  input.value = value;
  input.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  input.dispatchEvent(new Event('change', { bubbles: true }));
}

export const box = (root: ParentNode, channel: string, value = 'yes'): HTMLInputElement =>
  find(root, `[name="choice:offers:${channel}:own"][value="${value}"]`);

export const press = (form: ParentNode, value = 'create'): void => find(form, `[value="${value}"]`).click();

/** What a form of the page would send right now. */
export const dataOf = (form: HTMLFormElement): Record<string, string> =>
  Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, String(value)]));

/** What arrived in the frame: the address that the form went to. */
export async function landed(page: ParentNode): Promise<URL> {
  const frame = find<HTMLIFrameElement>(page, 'iframe');
  const address = () => frame.contentWindow?.location.href ?? 'about:blank';
  await until(() => address() !== 'about:blank', 'the form went nowhere');
  return new URL(address());
}

export const standing = (root: ParentNode): string | undefined =>
  root.querySelector<HTMLElement>('[data-standing]')?.dataset['standing'];
