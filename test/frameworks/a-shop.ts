import type { AccordForm } from '../../src/index.js';
import { dataOf, type } from '../elements/choices-form.js';
import { addressOf, fill, find, tick } from '../elements/open-form.js';

export const card = addressOf('loyalty-card');
export const account = addressOf('account');

export const formIn = (page: ParentNode): AccordForm => find(page, 'accord-form');

/** Whether the form in a page can be filled in. */
export const isReady = (page: ParentNode): boolean =>
  page.querySelector('accord-form .accord-submit') !== null;

/** Léa is half way through: some text, a box, and the cursor in a field. */
export function startFilling(page: ParentNode): void {
  const form = formIn(page);
  fill(form, 'firstName', 'Léa');
  fill(form, 'email', 'lea@shop.example');
  tick(form, 'choice:offers:email:own');
  find(form, '[name="lastName"]').focus();
}

/** What Léa has written and ticked, and where she is. */
export const whatIsThere = (page: ParentNode): Record<string, unknown> => ({
  firstName: find<HTMLInputElement>(page, '[name="firstName"]').value,
  email: find<HTMLInputElement>(page, '[name="email"]').value,
  ticked: find<HTMLInputElement>(page, '[name="choice:offers:email:own"][value="yes"]').checked,
  focus: (document.activeElement as HTMLInputElement | null)?.name,
});
export const halfWay = { firstName: 'Léa', email: 'lea@shop.example', ticked: true, focus: 'lastName' };

export { dataOf, type };
