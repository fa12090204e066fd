import { said } from './said.js';
import { email, firstName, lastName, ownOffers } from './shared.js';
import type { Template } from './template.js';

/** Who comes to an event. */
export const event: Template = {
  name: said('event', 'name'),
  about: said('event', 'about'),
  edition: 1,
  channels: ['email'],
  audience: 'consumer',
  title: said('event', 'title'),
  submit: said('event', 'submit'),
  without: said('event', 'without'),
  saved: said('event', 'saved'),
  purposes: [
    {
      id: 'registration',
      basis: 'contract',
      title: said('event', 'purpose'),
      kept: null,
    },
  ],
  offers: ownOffers,
  fields: [
    { ...firstName, required: true, half: true, purposes: ['registration'] },
    { ...lastName, required: true, half: true, purposes: ['registration'] },
    { ...email, required: true, purposes: ['registration'] },
    {
      id: 'places',
      type: 'number',
      min: 1,
      max: 20,
      label: said('event', 'places'),
      purposes: ['registration'],
      without: said('event', 'placesWithout'),
    },
  ],
};
