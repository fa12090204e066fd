import { carrierOf } from '../config/carrier.js';
import { contactFor } from '../config/contact-for.js';
import { sectorOf } from '../config/party-sector.js';
import type { FieldConfig, FormConfig, PartnerConfig, PickConfig } from '../config/schema.js';
import type { CalendarDate } from '../law/date.js';
import { phoneConsentPeriod } from '../law/phone-consent.js';
import type { Act, Channel } from '../law/question.js';
import { findRegime, type FoundRegime } from '../law/find-regime.js';
import { pickId } from './pick-id.js';
import type { Polarity } from './presentation.js';

/** One question to ask, in codes: no sentence yet. */
export interface PlannedChoice {
  readonly id: string;
  readonly group: 'services' | 'consent' | 'topics' | 'frequency' | 'partners' | 'objection' | 'request';
  readonly purpose: string;
  readonly channel: Channel | null;
  /** The partner who would do the marketing, or null for the business itself. */
  readonly partner: PartnerConfig | null;
  readonly act: Act;
  readonly polarity: Polarity;
  readonly ruling: Omit<FoundRegime, 'row'>;
  readonly control: 'checkbox' | 'yes-no' | 'submit';
  readonly period?: { readonly from: CalendarDate; readonly until: CalendarDate };
  readonly needs?: string;
  /** Counts only once it is confirmed in a mail. */
  readonly confirm?: true;
  readonly service?: string;
  /** What is picked, of a topic or a frequency. */
  readonly pick?: PickConfig;
}

/** What a form asks on a day, and why. */
export interface Plan {
  readonly config: FormConfig;
  readonly date: CalendarDate;
  readonly needed: readonly FieldConfig[];
  /** Optional fields that are of use by themselves, or about which somebody may say no: one press away. */
  readonly optional: readonly FieldConfig[];
  /** Optional fields that only a choice needs: each comes with one of these choices. */
  readonly asked: readonly AskedField[];
  readonly choices: readonly PlannedChoice[];
}

/** A field that is in the page only while one of these choices is granted. */
export interface AskedField {
  readonly field: FieldConfig;
  readonly with: readonly string[];
}

/** What the law says of one channel of this form on a day. Throws LawError for a jurisdiction that is not in the book. */
export const rulingFor = (
  config: FormConfig,
  date: CalendarDate,
  channel: Channel,
  party: string,
  act: Act,
): FoundRegime =>
  findRegime(
    {
      jurisdiction: config.jurisdiction,
      audience: config.audience,
      relationship: config.relationship,
      sector: sectorOf(config, party),
      channel,
      party,
      act,
      similarGoods: config.marketing?.similarGoods ?? true,
      relatedToJob: config.relatedToJob ?? true,
      strictB2B: config.strictB2B ?? false,
    },
    date,
  );

function planMarketing(
  config: FormConfig,
  date: CalendarDate,
  channel: Channel,
  partner: PartnerConfig | null,
  act: Act = 'marketing',
): PlannedChoice[] {
  const purpose = partner ? config.partners?.purpose : config.marketing?.purpose;
  const ruling = rulingFor(config, date, channel, partner?.id ?? 'own', act);
  // What consent cannot unlock is not offered; `checkConfig` has told the owner.
  if (!purpose || ruling.regime === 'prohibited') return [];
  const polarity: Polarity = ruling.regime === 'opt-in' ? 'consent' : 'objection';
  const asksByPhone = ruling.requires.includes('five-mentions');
  const until = config.marketing?.phone?.until;
  const needs = carrierOf(config, channel)?.id;
  return [
    {
      id: `${purpose}:${act === 'open-tracking' ? 'open-tracking' : channel}:${partner?.id ?? 'own'}`,
      group: polarity === 'objection' ? 'objection' : partner ? 'partners' : 'consent',
      purpose,
      channel,
      partner,
      act,
      polarity,
      ruling,
      control: asksByPhone ? 'yes-no' : 'checkbox',
      ...(asksByPhone && { period: phoneConsentPeriod(date, until && until >= date ? until : undefined) }),
      ...(needs && { needs }),
      ...(polarity === 'consent' &&
        config.confirm?.some((one) => one === channel) && { confirm: true as const }),
    },
  ];
}

function planServices(config: FormConfig): PlannedChoice[] {
  const { services = [], fields } = config;
  return services.flatMap((service) => {
    const { id, purpose } = service;
    // Without an address or a number nobody can be served.
    const needs = contactFor(config, service)?.id;
    return fields.some((field) => field.type === 'service' && field.service === id)
      ? [
          {
            id: `${purpose}:${id}:own`,
            group: 'services' as const,
            purpose,
            channel: null,
            partner: null,
            act: 'marketing' as const,
            polarity: 'consent' as const,
            // GDPR 6(1)(a): an optional use of data, asked for by itself.
            ruling: {
              regime: 'opt-in' as const,
              ruleId: 'CV04',
              requires: ['separate-question', 'withdrawal'] as const,
            },
            control: 'checkbox' as const,
            ...(needs && { needs }),
            service: id,
          },
        ]
      : [];
  });
}

/** Topics and frequency of what is sent by the channels that need a yes: what narrows nothing is not asked. */
function planPicks({ purposes }: FormConfig, choices: readonly PlannedChoice[]): PlannedChoice[] {
  const yes = choices.find(
    ({ channel, polarity, act, partner }) =>
      channel !== null && polarity === 'consent' && act === 'marketing' && partner === null,
  );
  const { topics = [], frequency = [] } = purposes.find(({ id }) => id === yes?.purpose) ?? {};
  if (!yes) return [];
  const plan = (group: 'topics' | 'frequency', picks: readonly PickConfig[]): PlannedChoice[] =>
    picks.map((pick) => ({
      id: pickId(yes.purpose, group, pick.id),
      group,
      purpose: yes.purpose,
      channel: null,
      partner: null,
      act: 'marketing',
      polarity: 'consent',
      ruling: { regime: 'opt-in', ruleId: 'CV04', requires: ['separate-question', 'withdrawal'] },
      control: 'checkbox',
      pick,
    }));
  return [...plan('topics', topics), ...plan('frequency', frequency)];
}

function planCallback(config: FormConfig, date: CalendarDate): PlannedChoice[] {
  if (!config.callback) return [];
  const needs = carrierOf(config, 'phone')?.id;
  return [
    {
      id: `${config.callback.purpose}:phone:own`,
      group: 'request',
      purpose: config.callback.purpose,
      channel: 'phone',
      partner: null,
      act: 'requested-call',
      polarity: 'request',
      ruling: rulingFor(config, date, 'phone', 'own', 'requested-call'),
      control: 'checkbox',
      ...(needs && { needs }),
    },
  ];
}

/**
 * The letter is all that the form is for: writing the address and pressing the button that says so is the yes, and not
 * pressing it is the no (CV14). One choice, one purpose, one address that has to be given, nothing else to agree to.
 */
function isLetterOnly(
  { purposes, terms, fields, services, callback }: FormConfig,
  choices: readonly PlannedChoice[],
) {
  const [choice, ...others] = choices;
  if (!choice || others.length > 0 || purposes.length > 1 || terms || services?.length || callback)
    return false;
  const carrier = fields.find(({ id }) => id === choice.needs);
  return choice.polarity === 'consent' && choice.control === 'checkbox' && carrier?.required === true;
}

/** What comes with a choice: an optional field that serves nothing but choices, none of which silence would grant. */
function findAsked(fields: readonly FieldConfig[], choices: readonly PlannedChoice[]): AskedField[] {
  return fields.flatMap((field) => {
    const about = choices.filter(({ needs }) => needs === field.id);
    const isOfUse = field.purposes?.some((id) => about.every(({ purpose }) => purpose !== id)) ?? false;
    const isSilent = about.some(({ polarity }) => polarity === 'objection');
    if (about.length === 0 || isOfUse || isSilent || field.unlocks) return [];
    return [{ field, with: about.map(({ id }) => id) }];
  });
}

/**
 * What a form must ask on a day, under which regime and rule: codes only. Pure: the same config and day give the same
 * plan on a device and on the receiver. Throws LawError for a jurisdiction that is not in the book.
 */
export function planForm(config: FormConfig, { date }: { readonly date: CalendarDate }): Plan {
  const { marketing, partners } = config;
  const drawn = config.fields.filter(({ type }) => type !== 'service' && type !== 'document');
  const choices = [
    ...planServices(config),
    ...planCallback(config, date),
    ...(marketing?.channels ?? []).flatMap((channel) => planMarketing(config, date, channel, null)),
    ...(marketing?.openTracking ? planMarketing(config, date, 'email', null, 'open-tracking') : []),
    ...(partners?.members ?? []).flatMap((partner) =>
      partner.channels.flatMap((channel) => planMarketing(config, date, channel, partner)),
    ),
  ];
  const optional = drawn.filter(({ required }) => !required);
  const asked = findAsked(optional, choices);
  const picks = planPicks(config, choices);
  const isLetter = isLetterOnly(config, choices);
  return {
    config,
    date,
    needed: drawn.filter(({ required }) => required),
    optional: optional.filter((field) => asked.every((one) => one.field !== field)),
    asked,
    choices: [
      ...choices.map((choice) => (isLetter ? { ...choice, control: 'submit' as const } : choice)),
      ...picks,
    ],
  };
}
