import { fieldsOf, planForm, presentForm } from '../../src/form/index.js';
import { presentChoicesOnly } from '../../src/form/present-choices.js';
import { choicesWordsOf } from '../../src/messages/choices-words.js';
import { form as fr } from '../../src/messages/fr.js';
import { makeWording } from '../../src/messages/wording.js';
import type { FormConfig } from '../../src/index.js';
import { calendarDateIn } from '../../src/law/index.js';
import { drawAhead } from '../../src/server/submit/plain/draw-ahead.js';
import { type DemoName, readDemo } from './open-form.js';

const today = (): string => calendarDateIn(new Date(), 'Europe/Paris');

/** The choices of a demo form as they are printed for the time before the script, where a site hands over every field. */
export async function printAhead(name: DemoName = 'account', date = today()): Promise<string> {
  const config = (await readDemo(name)) as unknown as FormConfig;
  const wording = makeWording('fr', fr);
  const whole = presentForm(planForm(config, { date }), wording);
  const given = fieldsOf(whole).map(({ id }) => id);
  return drawAhead(presentChoicesOnly(whole, given, choicesWordsOf('fr')), wording);
}
