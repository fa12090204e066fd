import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { parseConfig, type FormConfig } from '../../src/config/index.js';
import {
  choicesOf,
  fieldsOf,
  isFieldAsked,
  type FieldValue,
  type Mark,
  planForm,
  presentForm,
  type Presentation,
} from '../../src/form/index.js';
import { wordingOf } from '../../src/messages/wording-of.js';
import { calendarDateIn } from '../../src/law/index.js';
import type { Submission } from '../../src/proof/index.js';

/** The bakery's loyalty card, as its owner wrote it. */
export const loyaltyCard = JSON.parse(
  readFileSync(new URL('../../demo/forms/loyalty-card.json', import.meta.url), 'utf8'),
) as Record<string, unknown> & { id: string; version: string; title: Record<string, string> };

export const parisToday = (): string => calendarDateIn(new Date(), 'Europe/Paris');

export function readConfig(json: unknown): FormConfig {
  const parsed = parseConfig(json);
  assert.ok(parsed.ok, JSON.stringify(parsed));
  return parsed.config;
}

/** What a person sees of a form. */
export const draw = (json: unknown = loyaltyCard, language = 'fr', date = parisToday()): Presentation =>
  presentForm(planForm(readConfig(json), { date }), wordingOf(language));

/** A mail address that belongs to this test alone. */
export const jeanne = 'jeanne.moreau-test@example.fr';
export const jeannesPhone = '06 39 98 12 34';

const written = (control: string): FieldValue => {
  switch (control) {
    case 'email':
      return jeanne;
    case 'phone':
      return jeannesPhone;
    case 'address':
      return { street: '3 rue des Lilas', postcode: '49000', city: 'Angers' };
    case 'birth-date':
      return '1980-02-03';
    case 'terms':
      return true;
    default:
      return 'Jeanne';
  }
};

/** What the widget posts once a person has filled everything in, and said yes to the choices that are named; pressed and sent `at` once. */
export function fillIn(
  presentation: Presentation = draw(),
  granted: readonly string[] = [],
  at = new Date(),
): Submission {
  const now = at.toISOString();
  const marks = Object.fromEntries(
    choicesOf(presentation).map(({ id }): [string, Mark] => [id, granted.includes(id) ? 'yes' : null]),
  );
  return {
    schema: 'accord/submission/1',
    presentation,
    answers: {
      values: Object.fromEntries(
        fieldsOf(presentation)
          // What comes with a choice is not in the page without it.
          .filter((field) => isFieldAsked(field, { marks }))
          .map(({ id, control }) => [id, written(control)]),
      ),
      marks,
    },
    device: {
      shownAt: now,
      sentAt: now,
      presses: Object.fromEntries(granted.map((id) => [id, { at: now, ago: 0 }])),
    },
    page: 'https://bakery.example/carte',
    widget: 'accord/0.1.0',
  };
}
