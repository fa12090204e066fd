import type { CalendarDate, Channel } from '../../law/index.js';
import { findRegime, type FoundRegime } from '../../law/find-regime.js';
import { sectorOf } from '../party-sector.js';
import type { FormConfig } from '../schema.js';

/** One channel that the owner wants to use, for itself or for a partner, and what the law says of it. */
export interface AskedChannel {
  readonly channel: Channel;
  /** `own`, or a partner's id. */
  readonly party: string;
  readonly purpose: string;
  readonly path: readonly PropertyKey[];
  readonly ruling: FoundRegime;
}

/** Every marketing channel of a form with its regime on a day, own ones first. */
export function askedChannels(config: FormConfig, date: CalendarDate): readonly AskedChannel[] {
  const ask = (
    party: string,
    purpose: string,
    channels: readonly Channel[],
    path: readonly PropertyKey[],
  ): AskedChannel[] =>
    channels.map((channel, index) => ({
      channel,
      party,
      purpose,
      path: [...path, 'channels', index],
      ruling: rulingFor(config, channel, party, date),
    }));
  const { marketing, partners } = config;
  return [
    ...(marketing ? ask('own', marketing.purpose, marketing.channels, ['marketing']) : []),
    ...(partners?.members ?? []).flatMap(({ id, channels }, index) =>
      ask(id, partners?.purpose ?? '', channels, ['partners', 'members', index]),
    ),
  ];
}

/** What the law says of one channel of a form. */
export function rulingFor(
  config: FormConfig,
  channel: Channel,
  party: string,
  date: CalendarDate,
  act: 'marketing' | 'requested-call' = 'marketing',
  sector = sectorOf(config, party),
): FoundRegime {
  const { jurisdiction, audience, relationship, marketing, relatedToJob, strictB2B } = config;
  const similarGoods = marketing?.similarGoods;
  return findRegime(
    {
      jurisdiction,
      audience,
      relationship,
      sector,
      channel,
      party,
      act,
      ...(similarGoods !== undefined && { similarGoods }),
      ...(relatedToJob !== undefined && { relatedToJob }),
      ...(strictB2B !== undefined && { strictB2B }),
    },
    date,
  );
}

/** Whether silence means yes for this channel, so that the person is offered a box to object. */
export const isObjection = ({ ruling }: AskedChannel): boolean =>
  ruling.regime === 'opt-out' || ruling.regime === 'soft-opt-in';

/** Whether this channel is open to customers by the exception for similar goods (CPCE L34-5 al. 4). */
export const isSoft = ({ ruling }: AskedChannel): boolean => ruling.regime === 'soft-opt-in';

export const isConsent = ({ ruling }: AskedChannel): boolean => ruling.regime === 'opt-in';
