import { audiences, relationships, sectors, type Channel } from '../../law/question.js';
import { languages } from '../../messages/languages.js';
import { channelsIn, membersIn } from './pieces.js';
import { isObject } from './merge.js';
import type { Template } from './template.js';
import type { Facts } from './rule-channels.js';

/** What a template has to know of what its owner wrote; what cannot be read has its default here, and is told elsewhere. */
export interface OwnerSays extends Omit<Facts, 'audience' | 'party'> {
  readonly audience: Facts['audience'] | undefined;
  readonly languages: readonly string[];
  readonly channels: readonly Channel[];
  readonly partnerChannels: readonly Channel[];
  readonly hasPartners: boolean;
  readonly asksCallBack: boolean;
  readonly keepMonths: unknown;
  readonly controllerId: string | undefined;
  readonly endpoint: string;
}

const oneOf = <Value>(known: readonly Value[], value: unknown): Value | undefined =>
  known.find((each) => each === value);

/** Reads the facts out of a short form. */
export function readOwner(short: Readonly<Record<string, unknown>>, template: Template): OwnerSays {
  const { marketing, partners, controller, jurisdiction } = short;
  const own = isObject(marketing) ? marketing : {};
  const named = Array.isArray(short['languages'])
    ? languages.filter((language) => (short['languages'] as unknown[]).includes(language))
    : [];
  // In the owner's order: the first is the default.
  const inOrder = named.toSorted(
    (one, other) =>
      (short['languages'] as unknown[]).indexOf(one) - (short['languages'] as unknown[]).indexOf(other),
  );
  const said = short['channels'] ?? own['channels'];
  const isEmpty = Array.isArray(said) && said.length === 0;
  const isSaid = said !== undefined && !(isEmpty && (template.purposes.length === 0 || isObject(marketing)));
  const controllerId = isObject(controller) ? controller['id'] : undefined;
  return {
    jurisdiction: typeof jurisdiction === 'string' ? jurisdiction : 'FR',
    audience: oneOf(audiences, short['audience']),
    relationship: oneOf(relationships, short['relationship']) ?? 'prospect',
    sector: oneOf(sectors, short['sector']) ?? 'general',
    strictB2B: short['strictB2B'] === true,
    relatedToJob: short['relatedToJob'] !== false,
    similarGoods: own['similarGoods'] !== false,
    languages: inOrder.length > 0 ? inOrder : languages.slice(0, 1),
    // Where it is not said the owner is asked; what else is wrong is told for what most owners say.
    channels: isSaid ? channelsIn(said) : template.channels,
    partnerChannels: [...new Set(membersIn(partners).flatMap(({ channels }) => channelsIn(channels)))],
    hasPartners: isObject(partners),
    asksCallBack: isObject(short['callback']),
    keepMonths: short['keepMonths'],
    endpoint: typeof short['endpoint'] === 'string' ? short['endpoint'] : '/',
    controllerId: typeof controllerId === 'string' ? controllerId : undefined,
  };
}
