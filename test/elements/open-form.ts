import { aTimeout, fixtureCleanup as cleanUp, fixtureSync, waitUntil } from '@open-wc/testing';
import '../../src/define.js';
import { leaveAll } from '../../src/elements/choices/sitting.js';
import { leaveRounds } from '../../src/elements/outbox-here.js';
import type { AccordForm } from '../../src/index.js';

export type DemoName = 'account' | 'loyalty-card' | 'newsletter' | 'quote-request' | 'business-contact';

export const addressOf = (name: DemoName): string => `/demo/forms/${name}.json`;

/** The JSON of a demo form, as its owner wrote it. */
export async function readDemo(name: DemoName): Promise<Record<string, unknown>> {
  return (await (await fetch(addressOf(name))).json()) as Record<string, unknown>;
}

/** Writes tags into the page, in a box that may be as narrow as a telephone. */
export function write(markup: string, width?: number): HTMLElement {
  const box = fixtureSync<HTMLElement>('<div></div>');
  if (width) box.style.width = `${width}px`;
  box.innerHTML = markup;
  return box;
}

/** The next event of that name. */
export const heard = <Name extends keyof GlobalEventHandlersEventMap>(
  element: HTMLElement,
  name: Name,
): Promise<GlobalEventHandlersEventMap[Name]> =>
  new Promise((resolve) => element.addEventListener(name, resolve, { once: true }));

/** Somebody comes to a form: what checks, sends and tells is fetched by then. */
export async function comeTo(element: AccordForm): Promise<void> {
  element.querySelector('form')?.dispatchEvent(new Event('pointerdown', { bubbles: true }));
  await import('../../src/elements/filling.js');
  await aTimeout(0);
  await element.updateComplete;
}

/** Writes one form and waits until somebody has come to it who can use it. */
export async function openForm(
  name: DemoName,
  { attributes = 'lang="fr"', width }: { attributes?: string; width?: number } = {},
): Promise<AccordForm> {
  const box = write(`<accord-form config="${addressOf(name)}" ${attributes}></accord-form>`, width);
  const element = box.querySelector('accord-form')!;
  await heard(element, 'accord-ready');
  await comeTo(element);
  return element;
}

/** Opens all that is one press away. */
export async function unfold<Element extends HTMLElement>(
  element: Element,
  root: ParentNode = element,
): Promise<Element> {
  find(root, '.accord-more summary').click();
  await until(() => root.querySelector('.accord-more .accord-items'), 'the complete notice is drawn');
  for (const fold of root.querySelectorAll('details')) fold.open = true;
  return element;
}

/** What a person sees of an element, without the parts that are folded away. */
export const textOf = (element: Element): string => (element as HTMLElement).innerText.trim();

/** One element that must be there. */
export function find<Type extends HTMLElement = HTMLElement>(root: ParentNode, selector: string): Type {
  const found = root.querySelector<Type>(selector);
  if (!found) throw new Error(`There is no ${selector}.`);
  return found;
}
export const field = (form: Element, name: string): HTMLInputElement => find(form, `[name="${name}"]`);

/** Writes into a field as typing and leaving it does. */
export function fill(form: Element, name: string, value: string): void {
  const input = field(form, name);
  input.value = value;
  input.dispatchEvent(new Event('input', { bubbles: true }));
  input.dispatchEvent(new Event('change', { bubbles: true }));
}
export const tick = (form: Element, name: string, value = 'yes'): void =>
  find(form, `[name="${name}"][value="${value}"]`).click();

/** Presses the button that sends. */
export const send = (form: Element): void => find(form, '.accord-submit').click();

/** The least that the loyalty card needs. */
export function fillCard(form: Element): void {
  fill(form, 'firstName', 'Léa');
  fill(form, 'lastName', 'Martin');
  fill(form, 'email', 'lea@shop.example');
  tick(form, 'terms');
}

/** Waits for what must come, long enough for a busy machine. */
export const until = (isSo: () => unknown, what?: string): Promise<void> =>
  waitUntil(() => Boolean(isSo()), what, { interval: 10, timeout: 8000 });

/** Takes the page away, what people had ticked in it, and what the device has kept of it. */
export function fixtureCleanup(): void {
  cleanUp();
  leaveAll();
  leaveRounds();
  // Whoever opens it next waits for this.
  indexedDB.deleteDatabase('accord-outbox');
}
