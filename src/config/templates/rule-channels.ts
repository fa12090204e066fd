import type { Audience, Channel, Relationship, Sector } from '../../law/question.js';
import { findRegime } from '../../law/find-regime.js';
import { jurisdictions } from '../../law/registry.js';

/** What decides how the law wants somebody asked. */
export interface Facts {
  readonly jurisdiction: string;
  readonly audience: Audience;
  readonly relationship: Relationship;
  readonly sector: Sector;
  readonly strictB2B: boolean;
  readonly relatedToJob: boolean;
  readonly similarGoods: boolean;
  readonly party?: string;
}

/** How the law wants the channels of a form asked. */
export interface RuledChannels {
  readonly onlyObjections: boolean;
  readonly someObjection: boolean;
  readonly someConsent: boolean;
  /** Calls to consumers are agreed to for goods that are named. */
  readonly needsGoods: boolean;
}

/**
 * The day of the first editions. What a template makes of a short form stays the same for ever: the law of later days is
 * what `check` looks at.
 */
const editionDay = '2026-11-29';

/** What a template has to know of the law to say on what its offers rest. */
export function ruleChannels(channels: readonly Channel[], facts: Facts): RuledChannels {
  const known = (jurisdictions as readonly string[]).includes(facts.jurisdiction);
  const ruled = channels.map((channel) =>
    findRegime(
      { party: 'own', ...facts, jurisdiction: known ? facts.jurisdiction : 'FR', channel, act: 'marketing' },
      editionDay,
    ),
  );
  const is = (wanted: string) => ruled.filter(({ regime }) => regime === wanted).length;
  const objections = is('opt-out') + is('soft-opt-in');
  return {
    onlyObjections: ruled.length > 0 && objections === ruled.length,
    someObjection: is('opt-out') > 0,
    someConsent: is('opt-in') > 0,
    needsGoods: ruled.some(({ requires }) => requires.includes('five-mentions')),
  };
}
