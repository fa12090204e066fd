import type { Level, ProblemCode } from '../../src/config/index.js';
import type { Changes } from './form.js';

/** One thing an owner may get wrong, and what is said of it. */
export interface FindingCase {
  readonly title: string;
  readonly level: Level;
  readonly code: ProblemCode;
  readonly path: string;
  readonly rule: string | null;
  /** What the owner wrote instead of the careful form. */
  readonly wrong: Changes;
  /** What puts it right; the careful form when left out. */
  readonly right?: Changes;
  /** The day of the check, when it is not `today`. */
  readonly on?: string;
}

export const today = '2026-11-23';

export const casesOf = (level: Level, cases: readonly Omit<FindingCase, 'level'>[]): readonly FindingCase[] =>
  cases.map((each) => ({ ...each, level }));

export const text = (fr: string, en: string) => ({ fr, en });

/** A question that no channel can use, to stand where a contact field stood. */
export const town = { id: 'town', type: 'text', label: text('Ville', 'Town'), purposes: ['club'] };

export const partner = (changes: Changes = {}) => ({
  id: 'other',
  name: 'Torréfaction du Quai SAS',
  goods: text('cafés en grains', 'coffee beans'),
  channels: ['email'],
  ...changes,
});
