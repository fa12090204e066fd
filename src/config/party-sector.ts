import type { Sector } from '../law/question.js';
import type { FormConfig } from './schema.js';

/** What a party of a form offers: a partner's own sector where it gives one, else the form's. */
export const sectorOf = ({ sector = 'general', partners }: FormConfig, party: string): Sector =>
  partners?.members.find(({ id }) => id === party)?.sector ?? sector;
