import { carrier } from '../carrier.js';
import type { Channel } from '../../law/question.js';
import { retentionLimit } from '../../law/retention.js';
import { jurisdictions } from '../../law/registry.js';
import type { OwnerSays } from './owner-says.js';
import { anyGoods, callBack, contactFields, hosting, interest, partnerOffers } from './shared.js';
import type { Template, TemplateField, Texts } from './template.js';
import { ruleChannels } from './rule-channels.js';

/** The whole form that a template makes of what its owner said, in the languages of the form. */
export function draftForm(
  template: Template,
  id: string,
  says: OwnerSays,
): Readonly<Record<string, unknown>> {
  const { languages, channels, partnerChannels, jurisdiction, audience, relationship } = says;
  const text = (texts: Texts) =>
    Object.fromEntries(languages.map((language) => [language, texts[language as keyof Texts]]));
  const own = ruleChannels(channels, { ...says, audience: audience ?? template.audience });
  const others = ruleChannels(partnerChannels, {
    ...says,
    audience: audience ?? template.audience,
    party: 'partner',
  });
  const kept = (kind: Template['purposes'][number]['kept']) => ({
    months: kind === null ? says.keepMonths : monthsFor(kind, jurisdiction),
    after: 'last-contact',
  });
  const contact = (
    { id: purpose, title }: { readonly id: string; readonly title: Texts },
    ruled: typeof own,
  ) => ({
    id: purpose,
    basis: ruled.onlyObjections ? 'legitimate-interest' : 'consent',
    title: text(title),
    ...(ruled.someObjection && { interest: text(interest) }),
    retention: kept(relationship === 'prospect' ? 'prospect' : 'customer'),
  });
  const { offers } = template;
  const purposes = [
    ...template.purposes.map(({ id: purpose, basis, title, kept: kind }) => ({
      id: purpose,
      basis,
      title: text(title),
      retention: kept(kind),
    })),
    ...(says.asksCallBack
      ? [{ id: callBack.id, basis: 'contract', title: text(callBack.title), retention: kept('prospect') }]
      : []),
    ...(channels.length > 0 ? [contact(offers, own)] : []),
    ...(says.hasPartners ? [contact(partnerOffers, others)] : []),
  ];
  const fields = fieldsOf(template, says).map(({ label, without, ...field }) => ({
    ...field,
    label: text(label),
    ...(without && { without: text(without) }),
  }));
  return {
    id,
    version: '1.0.0',
    languages,
    jurisdiction,
    audience: template.audience,
    relationship: 'prospect',
    ...template.facts,
    ...(template.withParents && (own.someConsent || others.someConsent) && { parentalConsent: true }),
    endpoint: '/',
    title: text(template.title),
    submit: text(template.submit),
    ...(fields.some(({ required }) => required) && { without: text(template.without) }),
    ...(template.saved && { saved: { text: text(template.saved) } }),
    // A receiver has the complete notice of a business there.
    policy: {
      url: `${says.endpoint.replace(/\/*$/, '/')}notices/${says.controllerId ?? 'business'}`,
      version: '1',
    },
    purposes,
    recipients: [{ text: text(hosting) }],
    fields,
    ...(says.asksCallBack && { callback: { purpose: callBack.id } }),
    ...(channels.length > 0 && {
      marketing: {
        purpose: offers.id,
        goods: own.needsGoods ? undefined : text(anyGoods),
        channels,
      },
    }),
    ...(says.hasPartners && { partners: { purpose: partnerOffers.id } }),
  };
}

/** The period that the book of a country names; the French one where the country is not known, which is told elsewhere. */
function monthsFor(
  kind: NonNullable<Template['purposes'][number]['kept']>,
  jurisdiction: string,
): number | undefined {
  const known = (jurisdictions as readonly string[]).includes(jurisdiction);
  return retentionLimit(known ? jurisdiction : 'FR', kind).months ?? undefined;
}

const typesOf = (channels: readonly Channel[]) => new Set(channels.map((channel) => carrier[channel]));

/** The template's questions, and those that the channels need. */
function fieldsOf(template: Template, says: OwnerSays): readonly TemplateField[] {
  const { channels, partnerChannels, asksCallBack } = says;
  const own = typesOf(channels);
  const others = typesOf(partnerChannels);
  const added = contactFields.filter(
    ({ type }) =>
      (own.has(type) || others.has(type) || (asksCallBack && type === 'phone')) &&
      !template.fields.some((field) => field.type === type),
  );
  const isAlone = template.purposes.length === 0 && new Set([...own, ...others]).size === 1;
  return [...template.fields, ...added].flatMap((field): readonly TemplateField[] => {
    if (!contactFields.some(({ type }) => type === field.type)) return [field];
    const purposes = [
      ...(field.purposes ?? []),
      ...(asksCallBack && field.type === 'phone' ? [callBack.id] : []),
      ...(own.has(field.type) ? [template.offers.id] : []),
      ...(others.has(field.type) ? [partnerOffers.id] : []),
    ];
    if (purposes.length === 0) return [];
    // A form that only takes an address for its news may insist on that address (CV14).
    return [{ ...field, ...(isAlone && { required: true }), purposes }];
  });
}
