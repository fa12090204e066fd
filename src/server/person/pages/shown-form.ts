import type { Drawing } from '../../../draw/drawing.js';
import { drawTitle } from '../../../draw/form.js';
import { html, type TemplateResult } from '../../../draw/html.js';
import { drawNotice } from '../../../draw/notice.js';
import { drawQuestions } from '../../../draw/questions.js';
import {
  askedOf,
  choicesOf,
  type Answers,
  type FieldsGroup,
  type FieldValue,
  type Mark,
  type Presentation,
  type PresentedField,
} from '../../../form/index.js';
import { spokenLanguage } from '../../../messages/spoken.js';
import { wordingOf } from '../../../messages/wording-of.js';
import { calendarDateIn } from '../../../law/index.js';
import type { ProofRecord } from '../../../proof/index.js';
import { maskValue } from '../../people/mask.js';
import { leadLinks } from '../../pages/lead-links.js';
import type { PageWords } from './words.js';

/** What of a proof shows the form as it was. */
export interface Shown {
  readonly record: ProofRecord;
  readonly presentation: Presentation;
  /** What the person wrote; null once erased. */
  readonly values: Readonly<Record<string, FieldValue>> | null;
}

const markOf = ({ answer, control }: ProofRecord['items'][number]): Mark => {
  if (answer === 'granted' || answer === 'objected') return 'yes';
  return answer === 'refused' && control === 'yes-no' ? 'no' : null;
};

const maskAny = (value: FieldValue): FieldValue =>
  typeof value === 'object'
    ? Object.fromEntries(Object.entries(value).map(([part, text]) => [part, text && maskValue(text)]))
    : typeof value === 'string'
      ? maskValue(value)
      : value;

// A list, a date or a number shows nothing of a value that is masked.
const asText = (field: PresentedField): PresentedField =>
  ['select', 'birth-date', 'number'].includes(field.control) ? { ...field, control: 'text' } : field;

/** The questions that this person was asked, as they are found in any form: who is too young sees others. */
function askedThen(
  shown: Shown,
  answers: Answers,
): { readonly asked: Presentation; readonly text: string | undefined } {
  const { record, presentation } = shown;
  const day = calendarDateIn(new Date(record.event.at), 'Europe/Paris');
  const { groups, holder, text } = askedOf(presentation, answers, day);
  const { minors: _, ...rest } = presentation;
  const all = [...groups, ...(holder ? [holder] : [])].map((group) =>
    group.kind === 'fields' ? { ...group, fields: group.fields.map(asText) } : group,
  );
  return { asked: { ...rest, groups: all }, text };
}

/** Which choice brought each field that came with one. */
const placesIn = (presentation: Presentation, { marks }: Answers): ReadonlyMap<string, string> =>
  new Map(
    presentation.groups.flatMap((group) =>
      group.kind === 'fields'
        ? group.fields.flatMap(({ id, with: choices = [] }) => {
            const place = choices.find((choice) => marks[choice] === 'yes');
            return place === undefined ? [] : [[id, place] as const];
          })
        : [],
    ),
  );

/** The fields that a site drew: their names, and what was taken over from them. */
const drawTaken =
  ({ values }: Shown, words: PageWords) =>
  ({ title, text, fields }: FieldsGroup): TemplateResult =>
    html`<div class="accord-given">
      <p>${title} ${text}</p>
      <ul class="plain">
        ${fields.map(({ id, label }) => {
          const value = values && Object.hasOwn(values, id) ? values[id] : undefined;
          return html`<li>
            ${label} <span class="soft">${value === undefined ? words.notTaken : maskValue(value)}</span>
          </li>`;
        })}
      </ul>
    </div>`;

/**
 * The form as this person saw and left it, drawn by the templates that drew it, with nothing to press. What it folds stays
 * folded, but for what they opened.
 */
export function drawShown(shown: Shown, words: PageWords): TemplateResult {
  const { record, values } = shown;
  const marks = Object.fromEntries(record.items.map((item) => [item.id, markOf(item)]));
  const { asked, text } = askedThen(shown, { values: values ?? {}, marks });
  const presentation = leadLinks(asked, record.ui.page);
  const written = Object.entries(values ?? {}).map(([id, value]) => [id, maskAny(value)]);
  const answers: Answers = { values: Object.fromEntries(written) as Answers['values'], marks };
  const drawing: Drawing = {
    id: 'accord-shown',
    level: 3,
    // What was sent may name any language.
    wording: wordingOf(spokenLanguage(presentation.language)),
    answers,
    // By what was known of the person then.
    asked: presentation,
    problems: [],
    isLive: false,
    places: placesIn(presentation, answers),
    open: new Set(record.event.opened ?? []),
    isElsewhere: true,
  };
  const isSites = presentation.surface !== undefined;
  return html`<div class="accord accord-shown" lang=${presentation.language} dir=${presentation.direction}>
    ${presentation.surface === 'choices' ? null : drawTitle(presentation, drawing)}
    <fieldset class="accord-body" disabled>
      ${text ? html`<p class="accord-progress">${text}</p>` : null}
      ${drawQuestions(presentation, drawing, isSites ? drawTaken(shown, words) : undefined)}
    </fieldset>
    ${drawNotice(presentation.notice, drawing, true, { askNotice: () => undefined })}
    ${
      presentation.submit
        ? html`<p class="accord-actions">
            <button class="accord-submit" type="button" disabled>${presentation.submit}</button>
            ${presentation.reset ? html`<button class="accord-secondary" type="button" disabled>${presentation.reset}</button>` : null}
          </p>`
        : null
    }
  </div>`;
}

/** How many words of the form stood open: few enough, and it stands open on the proof too. */
export function wordsShown(presentation: Presentation): number {
  const open = presentation.groups.filter(({ stands }) => stands !== 'press');
  const texts = [
    presentation.title,
    presentation.introduction ?? '',
    ...open.flatMap(({ title, text }) => [title, typeof text === 'string' ? text : text.text]),
    ...choicesOf({ ...presentation, groups: open }).flatMap(({ short, label, details }) => [
      short ?? label,
      ...details.map(({ text }) => text),
    ]),
    ...presentation.notice.brief.flatMap(({ title, texts: sentences }) => [
      title,
      ...sentences.map(({ text }) => text),
    ]),
  ];
  return texts.join(' ').split(/\s+/).filter(Boolean).length;
}
