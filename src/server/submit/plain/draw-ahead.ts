import { attributesFor } from '../../../form/field-attribute.js';
import { noAnswers, type Presentation } from '../../../form/index.js';
import { drawBlock } from '../../../draw/block.js';
import { toHtml } from '../../../draw/to-html.js';
import { choicesWordsOf } from '../../../messages/choices-words.js';
import type { Wording } from '../../../messages/wording.js';

const nothingDone = (): void => {};

/**
 * Notice and choices as `<accord-choices>` draws them, for a page that shows them before its script has come; of a
 * presentation with the surface `choices`. Its controls are the site form's own. It records nothing: the element takes its
 * place, and what was ticked by then.
 */
export function drawAhead(presentation: Presentation, wording: Wording): string {
  const words = choicesWordsOf(presentation.language);
  const block = drawBlock(
    presentation,
    {
      id: `accord-ahead-${presentation.form.id}`,
      level: 2,
      wording,
      words,
      answers: noAnswers,
      asked: presentation,
      problems: [],
      flaws: new Map(),
      isLive: true,
      open: new Set(),
      standing: undefined,
      wasSent: false,
      isDisabled: false,
      isPreview: false,
      isNoticeAsked: true,
      mapped: (field) => attributesFor(field).join(' '),
      ahead: { sending: words.sending, unrecorded: words.refused, failed: words.failed },
      hidden: [
        { name: 'accord-proof', kind: '', value: '' },
        { name: 'accord-proof-link', kind: '', value: '' },
      ],
    },
    { change: nothingDone, click: nothingDone, enter: nothingDone, askNotice: nothingDone },
  );
  return toHtml(block);
}
