import { said } from './said.js';
import { email } from './shared.js';
import type { Template } from './template.js';

/** News by mail, and nothing else. */
export const newsletter: Template = {
  name: said('newsletter', 'name'),
  about: said('newsletter', 'about'),
  edition: 1,
  channels: ['email'],
  audience: 'consumer',
  title: said('newsletter', 'title'),
  submit: said('newsletter', 'submit'),
  without: said('newsletter', 'without'),
  purposes: [],
  offers: {
    id: 'letter',
    title: said('newsletter', 'offers'),
  },
  fields: [email],
};
