import { said } from './said.js';
import { email, firstName, ownOffers } from './shared.js';
import type { Template } from './template.js';

/** An account with a shop. */
export const account: Template = {
  name: said('account', 'name'),
  about: said('account', 'about'),
  edition: 1,
  channels: ['email'],
  audience: 'consumer',
  title: said('account', 'title'),
  submit: said('account', 'submit'),
  without: said('account', 'without'),
  purposes: [
    {
      id: 'account',
      basis: 'contract',
      title: said('account', 'purpose'),
      kept: 'account',
    },
  ],
  offers: ownOffers,
  fields: [
    {
      ...firstName,
      purposes: ['account'],
      without: said('account', 'firstNameWithout'),
    },
    { ...email, required: true, purposes: ['account'] },
  ],
};
