import type { FieldConfig } from '../../config/schema.js';
import type { CalendarDate } from '../../law/index.js';
import type { KnownForms } from '../forms/known-forms.js';
import type { Store } from '../store/store.js';
import type { Overview } from './owner-answers.js';

/** The businesses of this receiver, with what each has to do. */
export async function describeOwned(
  store: Store,
  { current }: Pick<KnownForms, 'current'>,
  today: CalendarDate,
): Promise<Pick<Overview, 'today' | 'controllers' | 'forgotten'>> {
  const configs = [...current.values()].map(({ config }) => config);
  const controllers = [...new Map(configs.map(({ controller }) => [controller.id, controller])).values()];
  return {
    today,
    forgotten: (await store.controllers.list())
      .filter(({ id }) => controllers.every((one) => one.id !== id))
      .map(({ id, name }) => ({ id, name })),
    controllers: await Promise.all(
      controllers.map(async ({ id: business, name }) => {
        const open = await store.requests.list(business, false);
        return {
          id: business,
          name,
          forms: configs
            .filter(({ controller }) => controller.id === business)
            .map(({ id, title, fields, purposes, partners, marketing }) => ({
              id,
              title,
              fields: fields.map((field) => ({
                id: field.id,
                label: field.label,
                identifies: identifies(field),
              })),
              documents: fields
                .filter(({ type }) => type === 'document')
                .map((field) => ({ id: field.id, label: field.label })),
              purposes: purposes.map((purpose) => ({ id: purpose.id, title: purpose.title })),
              partners: (partners?.members ?? []).map((member) => ({ id: member.id, name: member.name })),
              yesLists: [
                ...(marketing?.channels ?? []).map((channel) => ({ channel, party: 'own' })),
                ...(partners?.members ?? []).flatMap((member) =>
                  member.channels.map((channel) => ({ channel, party: member.id })),
                ),
              ].filter(({ channel }) => channel !== 'post'),
            })),
          openRequests: open.length,
          lateRequests: open.filter(({ due }) => due < today).length,
        };
      }),
    ),
  };
}

const names: ReadonlySet<string> = new Set(['name', 'given-name', 'family-name', 'organization']);

const identifies = (field: FieldConfig): boolean =>
  field.type === 'email' ||
  field.type === 'phone' ||
  (field.type === 'text' && names.has(field.autocomplete ?? ''));
