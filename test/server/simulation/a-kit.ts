import { join } from 'node:path';
import type { FormConfig } from '../../../src/config/index.js';
import type { Presentation } from '../../../src/form/index.js';
import type { CalendarDate } from '../../../src/law/index.js';
import { type Derive, makeDerivations } from '../../../src/server/forms/derive.js';
import { digestForm, keepForms, type KnownForms } from '../../../src/server/forms/known-forms.js';
import { type Keys, openKeys } from '../../../src/server/keys/open-keys.js';
import { makeParisDay } from '../../../src/server/log/paris-day.js';
import { makeStore } from '../../../src/server/store/make-store.js';
import { openDatabase } from '../../../src/server/store/sqlite/open-database.js';
import { draw, loyaltyCard, readConfig } from '../a-submission.js';

/** What is the same for every seed: a shop's form and keys, and an empty store that is laid out. */
export interface Kit {
  readonly start: number;
  readonly template: string;
  readonly keys: Keys;
  readonly wrappingKey: Buffer;
  readonly lookupSecret: Buffer;
  readonly dayOf: (now: Date) => CalendarDate;
  readonly derive: Derive;
  readonly forms: KnownForms;
  readonly config: FormConfig;
  readonly presentation: Presentation;
  readonly collector: { readonly software: string; readonly log: string; readonly kid: string };
}

// A Tuesday, at an hour for calls.
const start = Date.parse('2026-12-01T09:30:00Z');

export async function makeKit(folder: string): Promise<Kit> {
  const template = join(folder, 'template.db');
  const keys = openKeys(join(folder, 'keys'), 'simulated.example');
  const store = makeStore(await openDatabase(template));
  const config = readConfig(loyaltyCard);
  const content = JSON.stringify(loyaltyCard);
  const forms = await keepForms(
    store,
    {
      files: [{ config, content, digest: digestForm(loyaltyCard) }],
      released: [],
      now: () => new Date(start),
      dayOf: makeParisDay(),
      prepare: async () => undefined,
    },
    () => undefined,
  );
  await store.close();
  return {
    start,
    template,
    keys,
    wrappingKey: keys.secretFor('subject-key'),
    lookupSecret: keys.secretFor('subject-lookup'),
    dayOf: makeParisDay(),
    derive: makeDerivations().derive,
    forms,
    config,
    presentation: draw(loyaltyCard, 'fr', '2026-12-01'),
    collector: { software: 'accord/simulated', log: keys.log.name, kid: keys.record.jwk.kid },
  };
}
