import type { FormConfig } from '../config/schema.js';
import type { Wording } from '../messages/wording.js';
import { rulebookVersion } from '../law/edition.js';
import { ownText } from './own-text.js';
import type { Plan } from './plan.js';
import { presentGroups } from './present-groups.js';
import { presentMinors } from './present-minors.js';
import { presentNotice } from './present-notice.js';
import type { Presentation } from './presentation.js';

const formTexts = (config: FormConfig, wording: Wording) => ({
  title: ownText(config.title, wording),
  ...(config.introduction && { introduction: ownText(config.introduction, wording) }),
});

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
    ...formTexts(config, wording),
    notice: presentNotice(plan, wording),
    groups: presentGroups(plan, wording),
    ...(minors && { minors }),
    submit: ownText(config.submit, wording),
    ...presentSaved(config, wording),
  };
}
