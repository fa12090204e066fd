import { said } from './said.js';
import { email, firstName, lastName, ownOffers } from './shared.js';
import type { Template } from './template.js';

/** Members of a club, some of them too young to consent alone. */
export const club: Template = {
  name: said('club', 'name'),
  about: said('club', 'about'),
  edition: 1,
  channels: ['email'],
  audience: 'consumer',
  withParents: true,
  title: said('club', 'title'),
  submit: said('club', 'submit'),
  without: said('club', 'without'),
  saved: said('club', 'saved'),
  purposes: [
    {
      id: 'membership',
      basis: 'contract',
      title: said('club', 'purpose'),
      kept: null,
    },
  ],
  offers: ownOffers,
  fields: [
    { ...firstName, required: true, half: true, purposes: ['membership'] },
    { ...lastName, required: true, half: true, purposes: ['membership'] },
    {
      id: 'birthDate',
      type: 'birth-date',
      required: true,
      label: said('club', 'birthDate'),
      purposes: ['membership'],
    },
    { ...email, required: true, purposes: ['membership'] },
  ],
};
