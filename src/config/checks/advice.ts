import {
  addDays,
  daysBetween,
  minimumAge as minimumAgeIn,
  ruleOn,
  type CalendarDate,
} from '../../law/index.js';
import { readingOf } from '../../law/reading.js';
import type { FormConfig } from '../schema.js';
import { askedChannels, isConsent, isObjection, isSoft, rulingFor, type AskedChannel } from './asked.js';
import { contactPurposes, isNewsletterOnly } from './fields.js';
import { isInClear } from './link.js';
import { length } from './length.js';
import { textLanguages } from './languages.js';
import { looks } from './looks.js';
import { picks } from './picks.js';
import { info, warning, type Check, type Problem } from './problem.js';
import { retentionAdvice } from './retention.js';

/** Whether a day's law wants a consumer's consent before any call, whatever this form asks. */
const callsNeedConsent = ({ jurisdiction }: FormConfig, date: CalendarDate): boolean =>
  rulingFor(
    { jurisdiction, audience: 'consumer', relationship: 'prospect' } as FormConfig,
    'phone',
    'own',
    date,
  ).requires.includes('five-mentions');

const fromRuling = (found: Problem, { ruling: { row } }: AskedChannel): Problem => ({ ...found, row });

/** Whether a rule that is told beside others has begun. */
const isInForce = (ruleId: string, { jurisdiction }: FormConfig, date: CalendarDate): boolean =>
  (ruleOn(jurisdiction, ruleId, date).from ?? date) <= date;

/** What the law adds to the channels asked for, and how far it was read. */
const channels: Check = (config, date) => {
  const { audience, relationship, marketing, strictB2B } = config;
  const asked = askedChannels(config, date).filter(({ ruling }) => ruling.regime !== 'prohibited');
  const found: Problem[] = [];
  for (const each of asked) {
    const { channel, path, ruling } = each;
    if (ruling.requires.includes('bloctel-screening')) {
      found.push(fromRuling(info('bloctel-screening', path, ruling.ruleId), each));
    }
    const { evidence, mustConfirm } = readingOf(config.jurisdiction, ruling.row, date);
    if (evidence === 'UNVERIFIED' || mustConfirm) {
      found.push(fromRuling(info('uncertain-rule', path, ruling.ruleId, { channel }), each));
    }
  }
  const phone = asked.find(({ ruling }) => ruling.requires.includes('five-mentions'));
  if (phone) {
    found.push(info('phone-mentions', phone.path, 'FR-P06'));
    if (isInForce('D662', config, date)) found.push(info('decree-contested', phone.path, 'D662'));
  }
  const isTolerated = asked.some(
    (each) => each.ruling.requires.includes('related-to-job') && isObjection(each),
  );
  if (audience === 'professional' && !strictB2B && isTolerated)
    found.push({ ...info('b2b-tolerance', ['strictB2B'], 'FR-D8'), mustConfirm: true });
  if (audience === 'consumer' && relationship !== 'prospect' && marketing) {
    if (marketing.similarGoods === false) {
      found.push(info('no-customer-exception', ['marketing', 'similarGoods'], 'FR-D5'));
    } else if (asked.some(({ ruling }) => ruling.regime === 'soft-opt-in')) {
      found.push(info('customer-exception', ['marketing', 'similarGoods'], 'FR-D5'));
    }
  }
  for (const [key, part] of Object.entries({ marketing, partners: config.partners })) {
    const mine = asked.filter(({ purpose }) => purpose === part?.purpose);
    const index = config.purposes.findIndex(({ id, basis }) => id === part?.purpose && basis === 'consent');
    if (
      index >= 0 &&
      mine.length > 0 &&
      mine.every(isObjection) &&
      !mine.every(isSoft) &&
      (key === 'marketing' || marketing?.purpose !== part?.purpose)
    ) {
      found.push(
        warning('objection-basis', ['purposes', index, 'basis'], 'IN03', { purpose: part?.purpose ?? '' }),
      );
    }
  }
  return found;
};

const vague =
  /^(nos|notre|les|des|de|et|ou|our|the|and|or|of|all|tous|toutes|autres?|other|divers|various|produits?|services?|offres?|articles?|biens?|prestations?|nouveaut[ée]s?|promotions?|solutions?|products?|goods|offers?|items?|things?|news|deals?|stuff)$/i;
const isVague = (text: string): boolean =>
  text
    .split(/[^\p{L}]+/u)
    .filter(Boolean)
    .every((word) => vague.test(word));

/** Details of calls: what is sold, until when, and what a contract has to repeat. */
const calls: Check = (config, date) => {
  const { marketing, partners, callback } = config;
  const found: Problem[] = [];
  for (const { path, party, ruling } of askedChannels(config, date)) {
    if (!ruling.requires.includes('five-mentions')) continue;
    const owner = path.slice(0, -2);
    const goods = (party === 'own' ? marketing : partners?.members.find(({ id }) => id === party))?.goods;
    for (const [language, text] of Object.entries(goods ?? {})) {
      if (isVague(text))
        found.push(warning('vague-goods', [...owner, 'goods', language], 'FR-P06', { text }));
    }
    const until = marketing?.phone?.until;
    if (party === 'own' && until !== undefined && until > addDays(date, 365)) {
      const values = { date: until, last: addDays(date, 365) };
      found.push(warning('phone-period-shortened', ['marketing', 'phone', 'until'], 'FR-P25', values));
    }
  }
  const takesPhone = config.audience === 'consumer' && config.fields.some(({ type }) => type === 'phone');
  if (config.concludesContract && takesPhone && callsNeedConsent(config, date)) {
    found.push(info('contract-clause', ['concludesContract'], 'FR-P18'));
  }
  if (config.concludesContract && config.audience === 'consumer') {
    if (isInForce('WB1', config, date)) found.push(info('withdrawal-function', ['concludesContract'], 'WB1'));
    if (isInForce('AC1', config, date)) found.push(info('accessible-sale', ['concludesContract'], 'AC1'));
  }
  if (callback) {
    const { ruleId, row } = rulingFor(config, 'phone', 'own', date, 'requested-call');
    found.push({ ...info('callback-conditions', ['callback'], ruleId), row });
  }
  return found;
};

const partnerList: Check = ({ partners }, date) => {
  if (!partners) return [];
  const { members, list } = partners;
  const age = daysBetween(list.date, date);
  return [
    ...(members.length > 20
      ? [warning('many-partners', ['partners', 'members'], 'PA2', { count: members.length })]
      : []),
    ...(age > 365
      ? [warning('partner-list-old', ['partners', 'list', 'date'], 'PA3', { date: list.date })]
      : []),
  ];
};

/** Parts of the file that lead nowhere, or that could be clearer. */
const fit: Check = (config, date) => {
  const { fields, services, purposes, marketing, origins, minimumAge, endpoint } = config;
  const found: Problem[] = [];
  services?.forEach(({ id }, index) => {
    const isOffered = fields.some(
      (field) => field.unlocks === id || (field.type === 'service' && field.service === id),
    );
    if (!isOffered) found.push(warning('service-without-field', ['services', index], null, { service: id }));
  });
  const used = new Set([
    ...contactPurposes(config),
    ...fields.flatMap((field) => field.purposes ?? []),
    ...(services ?? []).map(({ purpose }) => purpose),
    config.terms?.purpose,
    config.callback?.purpose,
  ]);
  purposes.forEach(({ id, basis }, index) => {
    if (!used.has(id) && basis !== 'consent')
      found.push(info('unused-purpose', ['purposes', index], 'LP9', { purpose: id }));
  });
  if (isNewsletterOnly(config) && fields.some(({ required }) => required)) {
    found.push(
      info('newsletter-only', ['fields', fields.findIndex(({ required }) => required), 'required'], 'CV14'),
    );
  }
  const hasBirthDate = fields.some(({ type }) => type === 'birth-date');
  if (minimumAge !== undefined && !hasBirthDate)
    found.push(info('age-not-asked', ['minimumAge'], 'MI4', { age: minimumAge }));
  if (minimumAge === undefined && hasBirthDate && askedChannels(config, date).some(isConsent)) {
    found.push(info('age-not-set', ['minimumAge'], 'MI4', { age: minimumAgeIn(config.jurisdiction) }));
  }
  if (marketing?.openTracking && !marketing.channels.includes('email')) {
    found.push(warning('tracking-without-email', ['marketing', 'openTracking'], 'FR-M17'));
  }
  origins?.forEach((origin, index) => {
    if (isInClear(origin)) {
      found.push(warning('insecure-origin', ['origins', index], null, { url: origin }));
    }
  });
  if (origins?.[0] !== undefined && !URL.canParse(endpoint)) {
    const values = { url: origins[0], received: endpoint };
    found.push(warning('relative-endpoint', ['endpoint'], null, values));
  }
  return found;
};

/** Warnings and advice about a form whose country the books know; kept out of pages, which need the errors only. */
export const findAdvice: Check = (config, date) =>
  [channels, calls, partnerList, picks, retentionAdvice, fit, textLanguages, looks, length].flatMap((check) =>
    check(config, date),
  );
