import { carrier } from '../carrier.js';
import type { FormConfig } from '../schema.js';
import { error, type Check } from './problem.js';

/** Bases that can make an answer necessary: what was agreed or what the law orders, never what someone would like. */
const necessary: readonly string[] = ['contract', 'legal-obligation', 'vital-interests', 'public-task'];

/** The purposes for which someone would be contacted. */
export const contactPurposes = ({ marketing, partners }: FormConfig): ReadonlySet<string> =>
  new Set([marketing?.purpose, partners?.purpose].filter((id) => id !== undefined));

/** The types of field through which the channels of a form pass. */
export const carriers = ({ marketing, partners }: FormConfig): ReadonlySet<string> =>
  new Set(
    [...(marketing?.channels ?? []), ...(partners?.members ?? []).flatMap(({ channels }) => channels)].map(
      (channel) => carrier[channel],
    ),
  );

/** A form that only takes an address for its news may insist on that address (CV14): it has nothing else to do. */
export const isNewsletterOnly = (config: FormConfig): boolean => {
  const contact = contactPurposes(config);
  return (
    contact.size > 0 && config.purposes.every(({ id }) => contact.has(id)) && carriers(config).size === 1
  );
};

/** Only what is needed is asked, and who leaves a field empty knows what follows. */
export const fields: Check = (config) => {
  const bases = new Map(config.purposes.map(({ id, basis }) => [id, basis]));
  const contact = contactPurposes(config);
  const used = carriers(config);

  return config.fields.flatMap((field, index) => {
    const at = (key: string) => ['fields', index, key];
    const values = { field: field.id };
    if (field.type === 'service') {
      return field.required ? [error('required-service', at('required'), 'CV10', values)] : [];
    }
    const purposes = field.purposes ?? [];
    if (purposes.length === 0 && field.unlocks === undefined) {
      return [error('field-without-purpose', at('purposes'), 'LP9', values)];
    }
    const isContact = ['email', 'phone', 'address'].includes(field.type);
    const serves = purposes.some((id) => !contact.has(id)) || field.unlocks !== undefined;
    if (isContact && !serves && !used.has(field.type)) {
      return [error('unused-contact', at('purposes'), 'LP9', values)];
    }
    // A law may order a copy; whoever only wants one notes that it was shown.
    const mayCopy = purposes.some((id) => bases.get(id) === 'legal-obligation');
    const copied =
      field.type === 'document' && field.copy && !mayCopy
        ? [error('document-copy', at('copy'), 'RT11', values)]
        : [];
    if (!field.required) return copied;
    const isNeeded =
      purposes.some((id) => !contact.has(id) && necessary.includes(bases.get(id) ?? '')) ||
      (isNewsletterOnly(config) && used.has(field.type));
    return [
      ...copied,
      ...(isNeeded ? [] : [error('mandatory-without-need', at('required'), 'LP9', values)]),
      ...((field.without ?? config.without) ? [] : [error('without-missing', at('without'), 'IN11', values)]),
    ];
  });
};
