import type { ToldLimit } from '../../../law/index.js';
import type { KnownForms } from '../../forms/known-forms.js';
import type { StoredClock } from '../../store/retention/clock.js';

/** What people were told who answered some forms of a business. */
export interface Told {
  readonly jurisdiction: string;
  readonly limits: readonly ToldLimit[];
  /** One of the forms is for customers. */
  readonly isAskedAsCustomer: boolean;
}

/**
 * Tells what people were told, by the forms that they answered, in the versions that they saw. Undefined for a business of which no
 * form is known any more: nobody of it leaves by guess.
 */
export function makeTold(
  known: Pick<KnownForms, 'all' | 'contentsOf'>,
): (clock: Pick<StoredClock, 'controller' | 'forms'>) => Told | undefined {
  const kept = new Map<string, Told | undefined>();
  const read = ({ controller, forms }: Pick<StoredClock, 'controller' | 'forms'>): Told | undefined => {
    const theirs = known.all.filter(({ config }) => config.controller.id === controller);
    const [any] = theirs;
    if (!any) return undefined;
    const answered = forms.flatMap((form) => {
      const [id = '', version = ''] = form.split('@');
      return known.contentsOf(id, version)[0]?.config ?? [];
    });
    return {
      jurisdiction: answered[0]?.jurisdiction ?? any.config.jurisdiction,
      limits: answered.flatMap(({ purposes }) => purposes.map(({ retention }) => retention)),
      isAskedAsCustomer: answered.some(({ relationship }) => relationship !== 'prospect'),
    };
  };
  return (clock) => {
    const key = `${clock.controller} ${clock.forms.join(' ')}`;
    if (!kept.has(key)) kept.set(key, read(clock));
    return kept.get(key);
  };
}
