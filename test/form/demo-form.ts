import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describeProblem, parseConfig, type FormConfig } from '../../src/config/index.js';
import { planForm, presentForm, type Presentation } from '../../src/form/index.js';
import { wordingOf } from '../../src/messages/wording-of.js';

/** The forms of the demo's shops. */
export const demoNames = [
  'loyalty-card',
  'newsletter',
  'quote-request',
  'business-contact',
  'account',
] as const;
export type DemoName = (typeof demoNames)[number];

/** A demo form as its owner wrote it. */
export function demoForm(name: DemoName): FormConfig {
  const file = new URL(`../../demo/forms/${name}.json`, import.meta.url);
  const parsed = parseConfig(JSON.parse(readFileSync(file, 'utf8')));
  if (!parsed.ok) assert.fail(parsed.problems.map(describeProblem).join('\n'));
  return parsed.config;
}

/** A demo form as it is drawn on a day, in a language. */
export const presentDemo = (name: DemoName, date = '2026-11-23', language = 'fr'): Presentation =>
  presentForm(planForm(demoForm(name), { date }), wordingOf(language));
