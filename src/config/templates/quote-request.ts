import { said } from './said.js';
import { email, ownOffers, wholeName } from './shared.js';
import type { Template } from './template.js';

/** A request for a quote. */
export const quoteRequest: Template = {
  name: said('quoteRequest', 'name'),
  about: said('quoteRequest', 'about'),
  edition: 1,
  channels: ['email'],
  audience: 'consumer',
  title: said('quoteRequest', 'title'),
  submit: said('quoteRequest', 'submit'),
  without: said('quoteRequest', 'without'),
  saved: said('quoteRequest', 'saved'),
  purposes: [
    {
      id: 'quote',
      basis: 'contract',
      title: said('quoteRequest', 'purpose'),
      kept: 'prospect',
    },
  ],
  offers: ownOffers,
  fields: [
    { ...wholeName, required: true, purposes: ['quote'] },
    { ...email, required: true, purposes: ['quote'] },
    {
      id: 'message',
      type: 'text',
      lines: 5,
      maxLength: 2000,
      required: true,
      label: said('quoteRequest', 'message'),
      purposes: ['quote'],
    },
  ],
};
