import { carrier } from '../carrier.js';
import { sectorOf } from '../party-sector.js';
import { askedChannels, rulingFor } from './asked.js';
import { error, type Check, type Problem } from './problem.js';
import { namesNobody } from './wording.js';

/** The marketing choices, own and of partners: allowed at all, fairly asked, of use. */
export const choices: Check = (config, date) => {
  const { marketing, partners, callback, fields } = config;
  const asked = askedChannels(config, date);
  const types = new Set(fields.map(({ type }) => type));
  const found: Problem[] = [];

  for (const [key, part] of Object.entries({ marketing, partners })) {
    if (part?.preset) found.push(error('preset-choice', [key, 'preset'], 'CV02'));
    if (part?.required) found.push(error('required-choice', [key, 'required'], 'CV10'));
  }

  for (const { channel, party, path, ruling } of asked) {
    const needed = carrier[channel];
    if (ruling.regime === 'prohibited') {
      const { ruleId, row } = ruling;
      const values = { channel, sector: sectorOf(config, party), date, since: row.from ?? date };
      found.push({ ...error('banned-channel', path, ruleId, values), row });
    } else if (!types.has(needed)) {
      found.push(error('channel-without-field', path, null, { channel, field: needed }));
    }
  }
  if (callback && !types.has('phone')) found.push(error('callback-without-phone', ['callback'], null));

  if (partners) {
    const { members, list } = partners;
    if (members.length === 0) found.push(error('no-named-partner', ['partners', 'members'], 'PA8'));
    members.forEach(({ name }, index) => {
      if (namesNobody(name)) {
        found.push(error('placeholder-partner', ['partners', 'members', index, 'name'], 'PA8', { name }));
      }
    });
    if (list.date > date) {
      found.push(
        error('partner-list-future', ['partners', 'list', 'date'], 'PA8', { date: list.date, today: date }),
      );
    }
  }

  const until = marketing?.phone?.until;
  if (marketing?.channels.includes('phone') && until !== undefined && until < date) {
    const { requires } = rulingFor(config, 'phone', 'own', date);
    if (requires.includes('expires-within-365-days')) {
      found.push(
        error('phone-period-over', ['marketing', 'phone', 'until'], 'FR-P06', { date: until, today: date }),
      );
    }
  }
  return found;
};
