import type { FieldConfig, FormConfig, PurposeConfig } from '../config/schema.js';
import type { Wording } from '../messages/wording.js';
import { isPhoneSentenceDue } from '../law/phone-sentence.js';
import type { Channel } from '../law/question.js';
import { authorityOf } from '../law/authority.js';
import { objectionServicesOn } from '../law/reporting.js';
import { capital, uncapital } from './capital.js';
import { ownText } from './own-text.js';
import type { Plan } from './plan.js';
import { phoneStatements } from './present-field.js';
import type { NoticeItem, PresentedNotice, PresentedText } from './presentation.js';

/** A basis of GDPR 6(1), or the exception for customers that needs none besides (CPCE L34-5 al. 4; SO1). */
type Basis = PurposeConfig['basis'] | 'soft-opt-in';

const line = (text: string): PresentedText => ({ text });
const linked = (text: string, href: string, label: string): PresentedText => ({
  text,
  link: { href, text: label },
});
const item = (id: string, title: string, texts: readonly PresentedText[]): NoticeItem[] =>
  texts.length > 0 ? [{ id, title, texts }] : [];

/** A legal basis of a purpose, and the channels it holds for where the purpose has several. */
export interface Ground {
  readonly basis: Basis;
  readonly channels: readonly Channel[];
}

/** The legal bases a purpose really rests on that day: for marketing, those of the questions that are asked. */
export function groundsOf({ id, basis }: PurposeConfig, { choices }: Plan): readonly Ground[] {
  const grounds = new Map<Basis, Channel[]>();
  for (const { purpose, channel, polarity, ruling } of choices) {
    if (purpose !== id || channel === null) continue;
    const silence: Basis = ruling.regime === 'soft-opt-in' ? 'soft-opt-in' : 'legitimate-interest';
    const ground: Basis = polarity === 'consent' ? 'consent' : polarity === 'objection' ? silence : basis;
    const channels = grounds.get(ground) ?? [];
    grounds.set(ground, channels.includes(channel) ? channels : [...channels, channel]);
  }
  if (grounds.size < 2) return [{ basis: [...grounds.keys()][0] ?? basis, channels: [] }];
  return [...grounds].map(([one, channels]) => ({ basis: one, channels }));
}

/** " (par e-mail et par SMS)", or nothing where the basis holds for all. */
export const inBrackets = (channels: readonly Channel[], { t, list }: Wording): string =>
  channels.length > 0 ? ` (${list(channels.map((channel) => t(`by.${channel}`)))})` : '';

/** "3 ans après votre dernier contact avec nous". */
export function presentRetention({ months, after }: PurposeConfig['retention'], { t }: Wording): string {
  const period =
    months % 12 === 0
      ? t('retention.years', { count: months / 12 })
      : t('retention.months', { count: months });
  return t(`retention.${after}`, { period });
}

function why(plan: Plan, wording: Wording): PresentedText[] {
  const { t, list } = wording;
  return plan.config.purposes.map((purpose) =>
    line(
      t('notice.purpose', {
        purpose: capital(ownText(purpose.title, wording)),
        basis: list(
          groundsOf(purpose, plan).map(
            ({ basis, channels }) => t(`basis.${basis}`) + inBrackets(channels, wording),
          ),
        ),
      }),
    ),
  );
}

function interestsOf(plan: Plan, wording: Wording): readonly string[] {
  return plan.config.purposes.flatMap((purpose) =>
    purpose.interest && groundsOf(purpose, plan).some(({ basis }) => basis === 'legitimate-interest')
      ? [ownText(purpose.interest, wording)]
      : [],
  );
}

const interests = (plan: Plan, wording: Wording): PresentedText[] =>
  interestsOf(plan, wording).map((interest) =>
    line(wording.t('notice.interest', { interest: capital(interest) })),
  );

function interestsBrief(plan: Plan, wording: Wording): PresentedText[] {
  const all = interestsOf(plan, wording);
  const { t } = wording;
  return all.length > 0
    ? [line(t('notice.interestBrief', { interests: all.join(t('notice.between')) }))]
    : [];
}

/** Partners by what lets them have the data: a yes, or the absence of a no; with the channel where it differs. */
function partnerRecipients({ config, choices }: Plan, wording: Wording): PresentedText[] {
  const { t, list } = wording;
  const { partners } = config;
  if (!partners) return [];
  const sentences = (['consent', 'objection'] as const).flatMap((polarity) => {
    const named = partners.members.flatMap(({ id, name }) => {
      const asked = choices.filter(({ partner }) => partner?.id === id);
      const channels = asked
        .filter((choice) => choice.polarity === polarity)
        .flatMap(({ channel }) => channel ?? []);
      if (channels.length === 0) return [];
      return channels.length === asked.length
        ? [name]
        : [`${name} (${list(channels.map((channel) => t(`by.${channel}`)))})`];
    });
    const key = polarity === 'consent' ? 'notice.recipientsPartners' : 'notice.recipientsUnless';
    return named.length > 0 ? [t(key, { partners: list(named) })] : [];
  });
  return sentences.map((text, index) =>
    index === sentences.length - 1
      ? linked(text, partners.list.url, t('group.partnersLink', { date: wording.day(partners.list.date) }))
      : line(text),
  );
}

function recipients(plan: Plan, wording: Wording): PresentedText[] {
  const own = plan.config.recipients ?? [];
  return [
    ...own.map(({ text, url }) =>
      url
        ? linked(ownText(text, wording), url, url.replace(/^https?:\/\//, ''))
        : line(ownText(text, wording)),
    ),
    ...partnerRecipients(plan, wording),
  ];
}

const transfers = ({ transfers: all = [] }: FormConfig, wording: Wording): PresentedText[] =>
  all.map(({ country, safeguard, url }) => {
    const text = wording.t('notice.transfer', {
      country: ownText(country, wording),
      safeguard: ownText(safeguard, wording),
    });
    return url ? linked(text, url, wording.t('notice.transferCopy')) : line(text);
  });

/** Where data comes from that the person did not give (GDPR 14(1)(d), 14(2)(f)). */
const otherSources = ({ sources = [] }: FormConfig, wording: Wording): PresentedText[] =>
  sources.map(({ from, data, isOpen, url }) => {
    const text = wording.t(isOpen ? 'notice.sourceOpen' : 'notice.sourceText', {
      from: capital(ownText(from, wording)),
      data: ownText(data, wording),
    });
    return url ? linked(text, url, url.replace(/^https?:\/\//, '')) : line(text);
  });

const automated = ({ purposes }: FormConfig, wording: Wording): PresentedText[] =>
  purposes.flatMap(({ automatedDecision }) =>
    automatedDecision ? [line(ownText(automatedDecision, wording))] : [],
  );

const durations = ({ purposes }: FormConfig, wording: Wording): PresentedText[] =>
  purposes.map(({ title, retention }) =>
    line(
      wording.t('notice.durationFull', {
        purpose: capital(ownText(title, wording)),
        period: presentRetention(retention, wording),
      }),
    ),
  );

type Retention = PurposeConfig['retention'];

/** Whether what is kept for `one` is gone by the time that what is kept for `other` is. Nothing starts before collection. */
const endsWithin = (one: Retention, other: Retention): boolean =>
  one.months <= other.months && (one.after === other.after || one.after === 'collection');

/** Level 1 says the longest period, or each that may be the longest by what happens; level 2 says all. */
function durationBrief({ purposes }: FormConfig, wording: Wording): PresentedText[] {
  const present = (retention: Retention) => presentRetention(retention, wording);
  const all = [...new Map(purposes.map(({ retention }) => [present(retention), retention])).values()];
  const longest = all.filter((one) => all.every((other) => other === one || !endsWithin(one, other)));
  const period = wording.list(longest.map(present), 'or');
  return [line(wording.t(all.length === 1 ? 'notice.durationOne' : 'notice.durationBrief', { period }))];
}

/**
 * Level 1 groups purposes by what they rest on. What is asked above by a question of its own need not be named again: it is
 * "what you accept"; where the form asks one thing only, that is named.
 */
function whyBrief(plan: Plan, wording: Wording): PresentedText[] {
  const { t, list } = wording;
  const asked = plan.choices
    .filter(({ control, pick }) => control !== 'submit' && !pick)
    .map(({ purpose }) => purpose);
  const all = plan.config.purposes.flatMap((purpose) =>
    groundsOf(purpose, plan).map(({ basis }) => ({
      basis,
      isAsked: asked.includes(purpose.id) || (basis === 'consent' && plan.config.purposes.length > 1),
      title: ownText(purpose.title, wording),
    })),
  );
  const uses = [...new Set(all.map(({ basis }) => basis))].map((basis) => {
    const own = all.filter((one) => one.basis === basis);
    const named = own.flatMap(({ isAsked, title }) => (isAsked && hasQuestion(basis) ? [] : [title]));
    const questions = own.some(({ isAsked }) => isAsked) ? questionsOf(basis, plan, wording) : [];
    return t(`basisBrief.${basis}`, { purposes: list([...named, ...questions]) });
  });
  return [line(t('notice.whyBrief', { uses: uses.join(t('notice.between')) }))];
}

const hasQuestion = (basis: Basis): boolean =>
  basis === 'consent' || basis === 'legitimate-interest' || basis === 'soft-opt-in';

/** What the questions on the form are about, in few words: what a yes allows, what only a no forbids. */
function questionsOf(basis: Basis, { choices }: Plan, { t, list }: Wording): readonly string[] {
  if (basis === 'consent') return [t('notice.accepted')];
  if (!hasQuestion(basis)) return [];
  const silent = choices.filter(
    ({ polarity, ruling }) =>
      polarity === 'objection' && (ruling.regime === 'soft-opt-in') === (basis === 'soft-opt-in'),
  );
  const channels = [...new Set(silent.map(({ channel }) => t(`by.${channel ?? 'post'}`)))];
  return channels.length > 0 ? [t('notice.unlessRefused', { channels: list(channels) })] : [];
}

/** Partners whose choices stand on the form with their names are "the partners that you accept". */
function recipientsBrief({ config, choices }: Plan, wording: Wording): PresentedText[] {
  const { t, list } = wording;
  const own = (config.recipients ?? []).map(({ text }) =>
    uncapital(ownText(text, wording).replace(/\.$/, '')),
  );
  const consents = choices.some(({ partner, polarity }) => partner && polarity === 'consent');
  const silent = choices.flatMap(({ partner, polarity }) =>
    partner && polarity === 'objection' ? [partner.name] : [],
  );
  const all = [
    ...own,
    ...(consents ? [t('notice.recipientsAccepted')] : []),
    ...(silent.length > 0 ? [t('notice.recipientsSilent', { partners: list([...new Set(silent)]) })] : []),
  ];
  return all.length > 0
    ? [line(t('notice.recipientsBrief', { recipients: all.join(t('notice.between')) }))]
    : [];
}

/** True when the notice must say that advertising can be refused: GDPR 21(4), brought up by itself. */
const hasMarketing = ({ marketing, partners }: FormConfig): boolean => Boolean(marketing ?? partners);

const withdrawal = ({ choices }: Plan, { t }: Wording): PresentedText[] =>
  choices.some(({ polarity }) => polarity === 'consent') ? [line(t('notice.withdrawalText'))] : [];

const withdrawalBrief = ({ choices }: Plan, { t }: Wording): PresentedText[] =>
  choices.some(({ polarity }) => polarity === 'consent') ? [line(t('notice.withdrawalBrief'))] : [];

/** Level 1: sentences that follow each other, without headings (LP2, LP3). */
function brief(plan: Plan, wording: Wording): NoticeItem[] {
  const { config } = plan;
  const { t } = wording;
  const { controller } = config;
  const contact = controller.email;
  const authority = authorityOf(config.jurisdiction);
  return [
    ...item('IN01', '', [line(controller.name)]),
    ...item('IN03', '', whyBrief(plan, wording)),
    ...item('IN04', '', interestsBrief(plan, wording)),
    ...item('IN07', '', durationBrief(config, wording)),
    ...item('IN05', '', recipientsBrief(plan, wording)),
    ...item('IN06', '', transfers(config, wording)),
    ...item('IN12', '', automated(config, wording)),
    ...item('IN08', '', [line(t('notice.rightsBrief', { contact }))]),
    ...item('IN09', '', withdrawalBrief(plan, wording)),
    ...item('IN02', '', officer(config, wording)),
    ...item('IN10', '', [line(t('notice.complaintBrief', { authority: authority.name }))]),
    ...(hasMarketing(config)
      ? [
          {
            id: 'IN13',
            title: '',
            apart: true as const,
            texts: [line(t('notice.marketingBrief', { contact }))],
          },
        ]
      : []),
  ];
}

function contacts({ controller }: FormConfig, { t, list }: Wording): PresentedText {
  return line(
    t('notice.contact', {
      contact: list([controller.email, ...(controller.phone ? [controller.phone] : [])]),
    }),
  );
}

function officer({ controller }: FormConfig, { t }: Wording): PresentedText[] {
  const { dataProtectionOfficer: one } = controller;
  if (!one) return [];
  const contact = [one.name, one.email].filter(Boolean).join(', ');
  const text = t('notice.officerText', { contact: contact || (one.url ?? '') });
  return [one.url ? linked(text, one.url, one.url.replace(/^https?:\/\//, '')) : line(text)];
}

function rights({ controller }: FormConfig, { t }: Wording): PresentedText[] {
  const each = ['access', 'rectification', 'erasure', 'restriction', 'objection', 'portability'] as const;
  const exercise = t('notice.exercise', { contact: controller.email });
  return [
    ...each.map((right) => line(t(`notice.${right}`))),
    controller.rightsUrl ? linked(exercise, controller.rightsUrl, t('notice.exerciseLink')) : line(exercise),
  ];
}

/** What follows when a field stays empty (GDPR 13(2)(e)): said at the field, once for all, or nothing follows. */
function withoutText({ required, without }: FieldConfig, { config }: Plan, wording: Wording): string {
  const text = without ?? (required ? config.without : undefined);
  if (text) return ownText(text, wording);
  return wording.t(required ? 'group.neededWithout' : 'notice.optionalWithout');
}

/** The other means to refuse canvassing, or to report it, that people have that day; the business itself is told first. */
function otherMeans({ config, date }: Plan, { t }: Wording): PresentedText[] {
  if (!hasMarketing(config)) return [];
  const services = objectionServicesOn(config.jurisdiction, date, config.audience);
  return [
    ...(services.length > 0 ? [line(t('notice.otherMeansText'))] : []),
    ...services.map(({ id, name, url }) =>
      linked(
        t('notice.otherMeansEach', { name, what: t(`reporting.${id}`) }),
        url,
        url.replace(/^https:\/\/(www\.)?/, ''),
      ),
    ),
  ];
}

function mandatory(plan: Plan, wording: Wording): PresentedText[] {
  const { t } = wording;
  return [
    line(t('notice.mandatoryText')),
    ...[...plan.needed, ...plan.optional, ...plan.asked.map((one) => one.field)].map((field) =>
      line(
        t('notice.mandatoryField', {
          field: ownText(field.label, wording),
          requirement: t(field.required ? 'requirement.required' : 'requirement.optional'),
          without: withoutText(field, plan, wording),
        }).trim(),
      ),
    ),
  ];
}

function full(plan: Plan, wording: Wording): NoticeItem[] {
  const { config, date } = plan;
  const { t } = wording;
  const { controller, policy } = config;
  const authority = authorityOf(config.jurisdiction);
  const { representative } = controller;
  const collectsPhone =
    config.audience === 'consumer' &&
    config.fields.some(({ type }) => type === 'phone') &&
    isPhoneSentenceDue(date);
  const others = recipients(plan, wording);
  return [
    ...item('IN01', t('notice.who'), [
      line(t('notice.whoFull', { sender: controller.name, address: controller.address })),
      ...(controller.registration
        ? [line(t('notice.registration', { number: controller.registration }))]
        : []),
      contacts(config, wording),
    ]),
    ...item('IN02', t('notice.officer'), officer(config, wording)),
    ...item(
      'IN17',
      t('notice.representative'),
      representative ? [line(`${representative.name}, ${representative.address}.`)] : [],
    ),
    ...item('IN03', t('notice.why'), why(plan, wording)),
    ...item('IN04', t('notice.interestTitle'), interests(plan, wording)),
    ...item('IN07', t('notice.duration'), [...durations(config, wording), line(t('notice.durationProof'))]),
    ...item('IN05', t('notice.recipients'), others.length > 0 ? others : [line(t('notice.recipientsNone'))]),
    ...item('IN06', t('notice.transfers'), transfers(config, wording)),
    ...item('IN15', t('notice.sources'), otherSources(config, wording)),
    ...item('IN12', t('notice.automated'), automated(config, wording)),
    ...item('IN11', t('notice.mandatory'), mandatory(plan, wording)),
    ...item('IN08', t('notice.rights'), rights(config, wording)),
    ...item('IN09', t('notice.withdrawal'), withdrawal(plan, wording)),
    ...item(
      'IN13',
      t('notice.marketing'),
      hasMarketing(config) ? [line(t('notice.marketingText', { contact: controller.email }))] : [],
    ),
    ...item('other-means', t('notice.otherMeans'), otherMeans(plan, wording)),
    ...item('IN16', t('notice.phone'), collectsPhone ? [...phoneStatements(plan, wording)].slice(0, 1) : []),
    ...item('IN14', t('notice.death'), [line(t('notice.deathText'))]),
    ...item('IN10', t('notice.complaint'), [
      linked(
        t('notice.complaintText', { authority: authority.name, address: authority.address }),
        authority.url,
        authority.url.replace(/^https:\/\//, ''),
      ),
    ]),
    ...item('policy', t('notice.policy'), [
      linked(t('notice.policyText', { version: policy.version }), policy.url, t('notice.policyLink')),
    ]),
  ];
}

/** The two levels of the notice (GDPR 13, items IN01 to IN17 of the rulebook): a short one on the form, the complete one beside it. */
export function presentNotice(plan: Plan, wording: Wording): PresentedNotice {
  const { t } = wording;
  let items: readonly NoticeItem[] | undefined;
  return {
    stands: { brief: 'open', full: 'press' },
    title: t('notice.title'),
    brief: brief(plan, wording),
    more: t('notice.more'),
    less: t('notice.less'),
    // Most people never open it, and it is half of all the words: put together when it is first read.
    get full() {
      return (items ??= full(plan, wording));
    },
  };
}
