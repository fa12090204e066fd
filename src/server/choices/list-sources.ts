import type { FormConfig } from '../../config/index.js';
import { dataOrigins, type DataSource, originsIn, type Provenance } from '../../proof/index.js';
import type { KnownForms } from '../forms/known-forms.js';
import type { PersonView } from '../people/person-view.js';

/** What naming the sources of data takes. */
interface Naming {
  readonly forms: Pick<KnownForms, 'contentsOf'>;
  readonly language: string;
  proofAddress(recordId: string): string;
}

/** Where what is known of a person came from: each record that brought something, the newest first (GDPR 15(1)(g)). */
export const listSources = (
  { records }: Pick<PersonView, 'records'>,
  { forms, language, proofAddress }: Naming,
): readonly DataSource[] =>
  records.toReversed().flatMap(({ record }) => {
    const config = forms.contentsOf(record.notice.id, record.notice.version)[0]?.config;
    const { provenance } = record;
    const order = config?.fields.map(({ id }) => id) ?? [];
    const data = originsIn(record).toSorted(
      (one, next) => order.indexOf(one.field) - order.indexOf(next.field),
    );
    if (provenance && !provenance.isUsable)
      return [
        {
          origin: 'import',
          at: record.event.at,
          fields: [],
          ...nameOf(provenance),
          isUnused: true,
          proof: proofAddress(record.id),
        },
      ];
    return dataOrigins.flatMap((origin) => {
      const fields = data
        .filter((one) => one.origin === origin)
        .flatMap(({ field }) => nameField(field, config, language) ?? []);
      return fields.length > 0
        ? [{ origin, at: record.event.at, fields, ...nameOf(provenance), proof: proofAddress(record.id) }]
        : [];
    });
  });

const nameOf = (provenance: Provenance | undefined): Pick<DataSource, 'name'> =>
  provenance?.name === undefined ? {} : { name: provenance.name };

/** What the form calls a field; undefined for what says nothing of the person, such as who wrote it down. */
function nameField(id: string, config: FormConfig | undefined, language: string): string | undefined {
  const found =
    config?.fields.find((field) => field.id === id && field.type !== 'service') ??
    // What somebody said is noted under the kind of contact, and not under the name of a field.
    config?.fields.find(({ type }) => (id === 'email' || id === 'phone') && type === id);
  return found && (found.label[language] ?? Object.values(found.label)[0]);
}
