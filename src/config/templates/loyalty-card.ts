import { said } from './said.js';
import { email, firstName, lastName, ownOffers } from './shared.js';
import type { Template } from './template.js';

/** A card that counts points. */
export const loyaltyCard: Template = {
  name: said('loyaltyCard', 'name'),
  about: said('loyaltyCard', 'about'),
  edition: 1,
  channels: ['email', 'sms'],
  audience: 'consumer',
  facts: { concludesContract: true },
  title: said('loyaltyCard', 'title'),
  submit: said('loyaltyCard', 'submit'),
  without: said('loyaltyCard', 'without'),
  saved: said('loyaltyCard', 'saved'),
  purposes: [
    {
      id: 'card',
      basis: 'contract',
      title: said('loyaltyCard', 'purpose'),
      kept: 'account',
    },
  ],
  offers: ownOffers,
  fields: [
    { ...firstName, required: true, half: true, purposes: ['card'] },
    { ...lastName, required: true, half: true, purposes: ['card'] },
    { ...email, required: true, purposes: ['card'] },
  ],
};
