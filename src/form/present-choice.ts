import type { FormConfig } from '../config/schema.js';
import type { Wording } from '../messages/wording.js';
import type { Channel } from '../law/question.js';
import { contactKind } from './contact-kind.js';
import { ownText } from './own-text.js';
import type { PlannedChoice } from './plan.js';
import type { PhoneMention, PresentedChoice, PresentedText } from './presentation.js';

type Sentences = Pick<PresentedChoice, 'label' | 'details'> &
  Partial<Pick<PresentedChoice, 'short' | 'opener' | 'answers' | 'mentions' | 'mentionLinks'>>;

interface Names {
  readonly sender: string;
  readonly partner: string;
  readonly goods: string;
  readonly contact: string;
}

function namesFor({ partner }: PlannedChoice, config: FormConfig, wording: Wording): Names {
  const goods = partner?.goods ?? config.marketing?.goods;
  return {
    sender: config.controller.name,
    partner: partner?.name ?? '',
    goods: goods ? ownText(goods, wording) : '',
    contact: config.controller.email,
  };
}

/** Who the partner is: a named company, with its own page when it gave one. */
const partnerLink = (
  { partner }: PlannedChoice,
  { partner: name }: Names,
  { t }: Wording,
): PresentedText[] =>
  partner?.url ? [{ text: '', link: { href: partner.url, text: t('partner.link', { partner: name }) } }] : [];

/** Code de la consommation R223-1 I: the five mentions, the two answers, and the hours of D223-9. */
function phoneConsent(choice: PlannedChoice, config: FormConfig, names: Names, wording: Wording): Sentences {
  const { t, day } = wording;
  const { phone } = config.marketing ?? {};
  const caller = choice.partner ? undefined : phone?.caller;
  const from = choice.period?.from ?? '';
  const until = choice.period?.until ?? '';
  // The one who calls is the one the person agrees with: the partner where there is one.
  const sender = choice.partner ? names.partner : names.sender;
  const identity = t(caller ? 'mention.identityCaller' : 'mention.identity', {
    ...names,
    sender,
    caller: caller ?? '',
  });
  const mentions: Record<PhoneMention, string> = {
    identity,
    proposal: t('mention.proposal'),
    period: t('mention.period', { from: day(from), until: day(until) }),
    withdrawal: t('mention.withdrawal'),
    'proof-access': t('mention.proof-access'),
  };
  const answers = choice.partner ? undefined : phone?.answers;
  const { rightsUrl, email } = config.controller;
  return {
    // Who calls, what for, and whether the person agrees: the question itself is the first mention.
    label: identity,
    opener: t('consent.phoneOpener'),
    details: [
      ...(choice.partner ? [{ text: t('partner.phoneGiven', { ...names }) }] : []),
      { text: t('mention.hours') },
    ],
    mentions,
    mentionLinks: { withdrawal: { href: rightsUrl ?? `mailto:${email}`, text: email } },
    answers: {
      yes: answers ? ownText(answers.yes, wording) : t('consent.yes'),
      no: answers ? ownText(answers.no, wording) : t('consent.no'),
    },
  };
}

function consent(
  choice: PlannedChoice,
  channel: Exclude<Channel, 'phone'>,
  config: FormConfig,
  names: Names,
  wording: Wording,
): Sentences {
  const { t } = wording;
  if (choice.act === 'open-tracking')
    return { label: t('consent.tracking', { ...names }), details: [{ text: t('consent.trackingDetail') }] };
  // The words of the button are the whole question; what it is about stands in the title and the notice.
  if (choice.control === 'submit') return { label: ownText(config.submit, wording), details: [] };
  return {
    label: t(choice.partner ? `partner.${channel}` : `consent.${channel}`, { ...names }),
    short: t(`by.${channel}`),
    details: [],
  };
}

function objection(
  choice: PlannedChoice,
  channel: Channel,
  config: FormConfig,
  names: Names,
  wording: Wording,
): Sentences {
  const { t } = wording;
  const by = t(`by.${channel}`);
  if (choice.partner) {
    return {
      label: t('objection.partner', { ...names, given: t(`contact.${contactKind[channel]}`), channel: by }),
      details: [
        {
          text: t('objection.partnerDetail', {
            ...names,
            given: t(`contact.${contactKind[channel]}`),
            channel: by,
          }),
        },
        ...partnerLink(choice, names, wording),
      ],
    };
  }
  const { regime, requires } = choice.ruling;
  const why =
    regime === 'soft-opt-in'
      ? 'objection.similar'
      : config.audience === 'professional' && channel !== 'post'
        ? 'objection.job'
        : 'objection.general';
  return {
    label: t(`objection.${channel}`, { ...names }),
    details: [
      { text: t(why, { ...names, channel: by }) },
      ...(requires.includes('bloctel-screening') ? [{ text: t('objection.bloctel') }] : []),
    ],
  };
}

function sentencesOf(choice: PlannedChoice, config: FormConfig, wording: Wording): Sentences {
  const { t } = wording;
  const { channel, pick } = choice;
  if (pick) {
    const text = ownText(pick.label, wording);
    const key = choice.group === 'topics' ? 'consent.topic' : 'consent.frequency';
    return { label: t(key, { sender: config.controller.name, pick: text }), short: text, details: [] };
  }
  if (channel === null) {
    const service = config.services?.find(({ id }) => id === choice.service);
    const field = config.fields.find((one) => one.type === 'service' && one.service === choice.service);
    return {
      label: service ? ownText(service.label, wording) : '',
      details: [
        ...(service ? [{ text: ownText(service.text, wording) }] : []),
        ...(field?.without ? [{ text: ownText(field.without, wording) }] : []),
      ],
    };
  }
  if (choice.polarity === 'request') {
    const about = config.callback ? ownText(config.callback.about, wording) : '';
    return { label: t('request.label', { about }), details: [{ text: t('request.detail') }] };
  }
  const names = namesFor(choice, config, wording);
  if (choice.polarity === 'objection') return objection(choice, channel, config, names, wording);
  if (choice.control === 'yes-no' || channel === 'phone') return phoneConsent(choice, config, names, wording);
  return consent(choice, channel, config, names, wording);
}

/** One question with its exact words. The initial state is always `unset`: nothing is preset (CV02). */
export function presentChoice(choice: PlannedChoice, config: FormConfig, wording: Wording): PresentedChoice {
  const { id, purpose, channel, polarity, ruling, control, period, needs, confirm } = choice;
  const { opener, details, ...sentences } = sentencesOf(choice, config, wording);
  return {
    id,
    purpose,
    channel,
    party: choice.partner?.id ?? 'own',
    polarity,
    regime: ruling.regime,
    ruleId: ruling.ruleId,
    control,
    ...sentences,
    // The whole request opens with one press, which answers nothing.
    stands: opener ? 'press' : 'open',
    ...(opener && { opener }),
    details: confirm ? [...details, { text: wording.t('consent.confirm') }] : details,
    ...(period && { period }),
    ...(needs && { needs }),
    ...(confirm && { confirm }),
    initial: 'unset',
  };
}

/** The same question by itself: its whole sentence stands beside its control, and all of it is open. */
export function presentAlone(asked: PresentedChoice): PresentedChoice {
  const { short: _, opener: __, ...choice } = asked;
  return { ...choice, stands: 'open', control: choice.control === 'submit' ? 'checkbox' : choice.control };
}
