import { said } from './said.js';
import type { TemplateField, Texts } from './template.js';

/** What is offered, where the owner says nothing nearer. */
export const anyGoods: Texts = said('shared', 'anyGoods');

/** Why a business may write where people can only object. */
export const interest: Texts = said('shared', 'interest');

/** The offers of the owner, as a use of data. */
export const ownOffers = {
  id: 'offers',
  title: said('shared', 'offers'),
} as const;

/** What partners do with data. */
export const partnerOffers = {
  id: 'partner-offers',
  title: said('shared', 'partnerOffers'),
} as const;

/** A call that people ask for. */
export const callBack = {
  id: 'callback',
  title: said('shared', 'callback'),
} as const;

/** Who keeps the machines of nearly every site. */
export const hosting: Texts = said('shared', 'hosting');

export const email = {
  id: 'email',
  type: 'email',
  label: said('shared', 'email'),
} as const satisfies TemplateField;

export const phone = {
  id: 'phone',
  type: 'phone',
  label: said('shared', 'phone'),
} as const satisfies TemplateField;

export const address = {
  id: 'address',
  type: 'address',
  label: said('shared', 'address'),
} as const satisfies TemplateField;

/** The question that a way of writing or calling needs, where a template has none of its own. */
export const contactFields: readonly TemplateField[] = [email, phone, address];

export const firstName = {
  id: 'firstName',
  type: 'text',
  autocomplete: 'given-name',
  maxLength: 80,
  label: said('shared', 'firstName'),
} as const satisfies TemplateField;

export const lastName = {
  id: 'lastName',
  type: 'text',
  autocomplete: 'family-name',
  maxLength: 80,
  label: said('shared', 'lastName'),
} as const satisfies TemplateField;

export const wholeName = {
  id: 'name',
  type: 'text',
  autocomplete: 'name',
  maxLength: 120,
  label: said('shared', 'name'),
} as const satisfies TemplateField;
