import type { FormConfig } from '../config/schema.js';
import type { Wording } from '../messages/wording.js';
import { rulebookVersion } from '../law/edition.js';
import { ownText } from './own-text.js';
import type { Plan } from './plan.js';
import { documentsText, presentGroups } from './present-groups.js';
import { presentMinors } from './present-minors.js';
import { presentNotice } from './present-notice.js';
import type { Presentation } from './presentation.js';

const formTexts = ({ config, needed }: Plan, wording: Wording) => {
  // What has to be shown is said above the mandatory fields, or here where there are none.
  const documents = needed.length === 0 && !config.terms ? documentsText(config, wording) : '';
  const own = config.introduction ? ownText(config.introduction, wording) : '';
  const introduction = [own, documents].filter(Boolean).join(' ');
  return { title: ownText(config.title, wording), ...(introduction && { introduction }) };
};

const presentSaved = ({ saved }: FormConfig, wording: Wording): Pick<Presentation, 'saved'> =>
  saved
    ? {
        saved: {
          ...(saved.text && { text: ownText(saved.text, wording) }),
          ...(saved.url && { href: saved.url }),
        },
      }
    : {};

/** Every string of a planned form, resolved in one language. Pure: the same plan and language give the same object. */
export function presentForm(plan: Plan, wording: Wording): Presentation {
  const { config, date } = plan;
  const minors = presentMinors(plan, wording);
  return {
    schema: 'accord/presentation/2',
    form: { id: config.id, version: config.version },
    language: wording.language,
    direction: wording.direction,
    date,
    rulebook: rulebookVersion,
    controller: config.controller.name,
    ...formTexts(plan, wording),
    notice: presentNotice(plan, wording),
    groups: presentGroups(plan, wording),
    ...(minors && { minors }),
    submit: ownText(config.submit, wording),
    ...presentSaved(config, wording),
  };
}
