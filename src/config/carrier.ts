import type { Channel } from '../law/question.js';
import type { FieldConfig, FieldType, FormConfig } from './schema.js';

/** The kind of field that has to be asked for a channel to be of any use. */
export const carrier: Readonly<Record<Channel, FieldType>> = {
  email: 'email',
  sms: 'phone',
  'automated-call': 'phone',
  fax: 'phone',
  phone: 'phone',
  post: 'address',
};

/** The field whose answer a channel needs, or undefined when the form has none. */
export const carrierOf = (config: FormConfig, channel: Channel): FieldConfig | undefined =>
  config.fields.find(({ type }) => type === carrier[channel]);
