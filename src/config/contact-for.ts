import type { FieldConfig, FormConfig } from './schema.js';

type Service = NonNullable<FormConfig['services']>[number];

const isContact = ({ type }: FieldConfig): boolean =>
  type === 'email' || type === 'phone' || type === 'address';

/**
 * The optional address or number that an optional service cannot do without: the one that the form names, or else the first
 * whose purposes have the service's. Undefined where one is mandatory anyway.
 */
export function contactFor({ fields }: FormConfig, { purpose, needs }: Service): FieldConfig | undefined {
  if (needs) return fields.find(({ id }) => id === needs);
  if (fields.some((field) => isContact(field) && field.required)) return undefined;
  return fields.find((field) => isContact(field) && field.purposes?.includes(purpose));
}
