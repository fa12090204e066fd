import { said } from './said.js';
import { email, ownOffers, wholeName } from './shared.js';
import type { Template } from './template.js';

/** A message from somebody at work. */
export const businessContact: Template = {
  name: said('businessContact', 'name'),
  about: said('businessContact', 'about'),
  edition: 1,
  channels: ['email'],
  audience: 'professional',
  facts: { relatedToJob: true },
  title: said('businessContact', 'title'),
  submit: said('businessContact', 'submit'),
  without: said('businessContact', 'without'),
  saved: said('businessContact', 'saved'),
  purposes: [
    {
      id: 'request',
      basis: 'contract',
      title: said('businessContact', 'purpose'),
      kept: 'prospect',
    },
  ],
  offers: ownOffers,
  fields: [
    { ...wholeName, required: true, half: true, purposes: ['request'] },
    {
      id: 'organisation',
      type: 'text',
      autocomplete: 'organization',
      maxLength: 160,
      required: true,
      half: true,
      label: said('businessContact', 'organisation'),
      purposes: ['request'],
    },
    {
      ...email,
      label: said('businessContact', 'email'),
      required: true,
      purposes: ['request'],
    },
    {
      id: 'message',
      type: 'text',
      lines: 6,
      maxLength: 4000,
      required: true,
      label: said('businessContact', 'message'),
      purposes: ['request'],
    },
  ],
};
