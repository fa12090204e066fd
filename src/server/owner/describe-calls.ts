import type { FormConfig } from '../../config/index.js';
import { type Territory, territoryOfNumber, timeZoneOf } from '../../law/index.js';
import { callsStopAt } from '../../law/calling-limits.js';
import { internationalNumber } from '../people/contact.js';
import type { Asked, Contact, StoredAnswer } from './ask-may-contact.js';
import type { CallNow } from './owner-answers.js';

/** Who may want to call, and by which form. */
interface Calling {
  readonly config: FormConfig;
  readonly party: string;
  readonly name: string;
}

/** The business and each partner of its forms that ask about calls, each once for each of its purposes. */
function callingIn(forms: readonly FormConfig[]): readonly Calling[] {
  const all = forms.flatMap((config): readonly (Calling & { readonly purpose: string })[] => [
    ...(config.marketing?.channels.includes('phone')
      ? [{ config, party: 'own', name: config.controller.name, purpose: config.marketing.purpose }]
      : []),
    ...(config.partners?.members ?? [])
      .filter(({ channels }) => channels.includes('phone'))
      .map(({ id, name }) => ({ config, party: id, name, purpose: config.partners?.purpose ?? '' })),
  ]);
  return [
    ...new Map(all.toReversed().map((one) => [`${one.party} ${one.purpose}`, one])).values(),
  ].toReversed();
}

/** What describing needs; `ask` is `may-contact` by a form. */
export interface CallFinder {
  readonly now: Date;
  ask(config: FormConfig, asked: Asked): Promise<StoredAnswer | undefined>;
}

/** May they be called now, by whom, until when, and if not, from when? Empty for somebody of whom no number is known. */
export async function describeCalls(
  forms: readonly FormConfig[],
  contact: Contact,
  { now, ask }: CallFinder,
): Promise<readonly CallNow[]> {
  if (contact.phone === undefined) return [];
  const timeZone = zoneOf(contact.phone);
  const at = now.toISOString();
  const found = await Promise.all(
    callingIn(forms).map(async ({ config, party, name }): Promise<readonly CallNow[]> => {
      const answer = await ask(config, { contact, at, question: { channel: 'phone', party } });
      if (!answer) return [];
      const { allowed, reason, ruleId, constraint, mustConfirm, unchecked, requires } = answer;
      const hasHours = allowed && requires.includes('calling-hours');
      return [
        {
          form: config.id,
          party,
          name,
          allowed,
          reason,
          ruleId,
          until: hasHours ? callsStopAt(at, config.jurisdiction, timeZone) : null,
          next: constraint?.next ?? null,
          timeZone,
          mustConfirm,
          countsCalls: !unchecked.includes('attempts'),
        },
      ];
    }),
  );
  return found.flat();
}

const mainland: Territory = 'FR';

function zoneOf(phone: string): string {
  try {
    return timeZoneOf(territoryOfNumber(internationalNumber(phone)));
  } catch {
    // Where other law holds, the answer is no, whatever the time.
    return timeZoneOf(mainland);
  }
}
