import type { Channel } from '../law/question.js';

/** What a business has to know of a person to use a channel. */
export const contactKind: Readonly<Record<Channel, 'email' | 'phone' | 'post'>> = {
  email: 'email',
  sms: 'phone',
  'automated-call': 'phone',
  fax: 'phone',
  phone: 'phone',
  post: 'post',
};
