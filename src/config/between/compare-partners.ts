import { error, warning, type Problem } from '../checks/problem.js';
import type { Comparison } from './find-contradictions.js';

/** Partners that one id names in two ways, lists of two dates, and two safeguards for one country (GDPR 13(1)(e), (f)). */
export const comparePartners: Comparison = (config, earlier) => {
  const form = earlier.id;
  const found: Problem[] = [];
  config.partners?.members.forEach(({ id, name }, index) => {
    const same = earlier.partners?.members.find((one) => one.id === id);
    if (same && same.name !== name)
      found.push(
        error('partner-differs', ['partners', 'members', index, 'name'], 'IN05', {
          form,
          partner: id,
          received: name,
          there: same.name,
        }),
      );
  });
  const [list, before] = [config.partners?.list, earlier.partners?.list];
  if (
    list &&
    before &&
    list.url === before.url &&
    (list.date !== before.date || list.version !== before.version)
  )
    found.push(
      warning('partner-list-differs', ['partners', 'list'], 'IN05', {
        form,
        received: list.date,
        there: before.date,
      }),
    );
  config.transfers?.forEach(({ country, safeguard }, index) => {
    const language = config.languages.find((one) => earlier.languages.includes(one)) ?? '';
    const same = earlier.transfers?.find((one) => one.country[language] === country[language]);
    if (same && same.safeguard[language] !== safeguard[language])
      found.push(
        error('safeguard-differs', ['transfers', index, 'safeguard'], 'IN06', {
          form,
          country: country[language] ?? '',
          received: safeguard[language] ?? '',
          there: same.safeguard[language] ?? '',
        }),
      );
  });
  return found;
};
