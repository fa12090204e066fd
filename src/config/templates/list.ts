import { account } from './account.js';
import { businessContact } from './business-contact.js';
import { club } from './club.js';
import { event } from './event.js';
import { loyaltyCard } from './loyalty-card.js';
import { newsletter } from './newsletter.js';
import { quoteRequest } from './quote-request.js';
import type { Template } from './template.js';

/** Every template by the name that forms give it, the simplest first. */
export const templates = {
  newsletter,
  'loyalty-card': loyaltyCard,
  account,
  'quote-request': quoteRequest,
  'business-contact': businessContact,
  event,
  club,
} as const satisfies Readonly<Record<string, Template>>;

/** The name of a template. */
export type TemplateId = keyof typeof templates;

/** The names of all templates. */
export const templateIds = Object.keys(templates) as readonly TemplateId[];
