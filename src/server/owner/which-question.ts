import type { FormConfig } from '../../config/index.js';
import { type ContactQuestion, LawError } from '../../law/index.js';
import { describeOffer } from '../../proof/index.js';

/** What an asker may leave out: it is then as the form says. */
export type PartialQuestion = Partial<ContactQuestion> & Pick<ContactQuestion, 'channel'>;

/** Beside the form that asks. */
interface Surroundings {
  /** The other forms that are served today. */
  readonly siblings?: readonly FormConfig[] | undefined;
  /** A list that is made for a purpose that nobody has would lack every no. */
  readonly isStrict?: boolean | undefined;
}

/**
 * The whole question of somebody who asks by a form: its business, its marketing purpose, its goods and its caller, unless they
 * say otherwise. Throws LawError `unknown-value` where the form does not say which purpose is meant, for a party that no form of
 * that business has, and where `isStrict` for such a purpose.
 */
export function whichQuestion(
  config: FormConfig,
  asked: PartialQuestion,
  { siblings = [], isStrict = false }: Surroundings = {},
): ContactQuestion {
  const { act = 'marketing', party = 'own', channel } = asked;
  const forms = [config, ...siblings.filter(({ controller }) => controller.id === config.controller.id)];
  const member = forms.flatMap(({ partners }) => partners?.members ?? []).find(({ id }) => id === party);
  if (party !== 'own' && !member)
    refuse('party', party, [
      'own',
      ...forms.flatMap(({ partners }) => (partners?.members ?? []).map(({ id }) => id)),
    ]);
  const purpose = asked.purpose ?? purposeOf(config, act, party);
  const purposes = [...new Set(forms.flatMap((form) => form.purposes.map(({ id }) => id)))];
  if (isStrict && purpose !== undefined && !purposes.includes(purpose)) refuse('purpose', purpose, purposes);
  const offering = forms.find((form) => offers(form, party, purpose)) ?? config;
  const uses = forms.flatMap((form) => form.purposes.filter(({ id }) => id === purpose && party === 'own'));
  const topics = [...new Set(uses.flatMap((use) => use.topics ?? []).map(({ id }) => id))];
  const frequency = [...new Set(uses.flatMap((use) => use.frequency ?? []).map(({ id }) => id))];
  if (asked.topic !== undefined && !topics.includes(asked.topic)) refuse('topic', asked.topic, topics);
  const { goods, caller } = act === 'marketing' ? describeOffer({ channel, party }, offering) : {};
  return {
    jurisdiction: config.jurisdiction,
    audience: config.audience,
    relationship: config.relationship,
    sector: member?.sector ?? config.sector ?? 'general',
    controller: config.controller.id,
    ...(member && { partyName: member.name }),
    ...(member?.registration !== undefined && { partyRegistration: member.registration }),
    ...(goods && { goods }),
    ...(caller && { caller }),
    ...(topics.length > 0 && { topics }),
    ...(frequency.length > 0 && { frequency }),
    ...asked,
    party,
    ...(purpose !== undefined && { purpose }),
  };
}

/** The purpose that a form means when it asks about an act; undefined where a request may be for any. */
function purposeOf(config: FormConfig, act: string, party: string): string | undefined {
  if (act === 'requested-call') return config.callback?.purpose;
  if (act === 'survey') return undefined;
  const own = party === 'own' ? config.marketing?.purpose : config.partners?.purpose;
  if (own !== undefined) return own;
  throw new LawError(
    'unknown-value',
    `purpose: form "${config.id}" has no advertising of ${party === 'own' ? 'its own' : 'partners'}; say which of its purposes is meant: ${config.purposes.map(({ id }) => id).join(', ')}.`,
  );
}

const offers = (form: FormConfig, party: string, purpose: string | undefined): boolean =>
  party === 'own'
    ? form.marketing !== undefined && form.marketing.purpose === purpose
    : form.partners?.members.some(({ id }) => id === party) === true;

const refuse = (name: string, came: string, known: readonly string[]): never => {
  throw new LawError(
    'unknown-value',
    `${name}: "${came}" is unknown; accepted: ${[...new Set(known)].join(', ') || 'none, as there is none'}.`,
  );
};
