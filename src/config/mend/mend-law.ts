import type { Problem } from '../checks/problem.js';
import { meantValues } from '../other-names.js';
import { jurisdictions } from '../../law/registry.js';
import type { FormConfig } from '../schema.js';
import { keysOf, valueAt } from './apply-mend.js';
import type { Mend } from './edit.js';

/** What puts right what the law has against a form, in paths of the whole form; undefined where the owner has to choose. */
export function mendLaw({ code, path, values }: Problem, config: FormConfig): Mend | undefined {
  const set = (value: unknown): Mend | undefined =>
    value === undefined ? undefined : [{ op: 'add', path, value }];
  const remove: Mend = [{ op: 'remove', path }];
  switch (code) {
    case 'preset-choice':
    case 'required-choice':
    case 'required-service':
    case 'mandatory-without-need':
    case 'civility-mandatory':
    case 'document-copy':
    case 'phone-period-over':
    case 'parent-without-question':
    case 'tracking-without-email':
      return remove;
    case 'insecure-endpoint':
    case 'insecure-origin':
      return set(String(values['url']).replace(/^http:/i, 'https:'));
    case 'unknown-jurisdiction': {
      const meant = meantValues(config.jurisdiction, jurisdictions);
      return meant.length === 1 ? set(meant[0]) : undefined;
    }
    case 'banned-channel':
      return isOneOfMany(path, config) ? remove : undefined;
    case 'retention-too-long':
      return set(values['months']);
    case 'retention-without-end':
      return config.relationship === 'prospect' ? set('last-contact') : undefined;
    case 'retention-never-starts':
      return set('last-contact');
    case 'age-too-low':
      return set(values['age']);
    case 'consent-needed':
      return set('consent');
    case 'account-as-customer':
      return set('prospect');
    case 'phone-period-shortened':
      return set(values['last']);
    case 'faint-accent':
      return set(values['instead']);
    case 'undeclared-sector':
      return sectorFor(path, values['sector'], config);
    default:
      return undefined;
  }
}

/** With the last channel gone there is nothing left to ask: then the owner has to say what becomes of the form. */
function isOneOfMany(path: string, config: FormConfig): boolean {
  const list = valueAt(config, keysOf(path).slice(0, -1));
  return Array.isArray(list) && list.length > 1;
}

/** The sector of the partner whose words say it, or of the form; not over one that the owner declared. */
function sectorFor(path: string, sector: unknown, config: FormConfig): Mend | undefined {
  const [first, second, index] = keysOf(path);
  const isPartner = first === 'partners' && second === 'members';
  const declared = isPartner ? config.partners?.members[Number(index)]?.sector : config.sector;
  if (declared !== undefined && declared !== 'general') return undefined;
  return [{ op: 'add', path: isPartner ? `/partners/members/${index}/sector` : '/sector', value: sector }];
}
