import type { PreferencesWords } from '../messages/preferences-words.js';
import type { PersonChoice, PersonChoices } from '../proof/person-choices.js';
import { fillIn } from './fill-in.js';
import { html, nothing, type TemplateResult } from './html.js';
import { isPage, preferenceNames, type PreferencesDrawing, type Said } from './preferences-drawing.js';
import { drawPause, drawPaused } from './preferences-pause.js';
import { drawRights } from './preferences-rights.js';
import { nameInWords, shortDate, shortDay, shortName, standingOf } from './preferences-text.js';

const alarms: ReadonlySet<Said['code']> = new Set([
  'changed',
  'notSaved',
  'notAsked',
  'questionFailed',
  'pauseDay',
]);

/** What is said of a change: the title of the page too. */
export function sayDone(said: Said, { choices }: PersonChoices, words: PreferencesWords): string {
  const choice = choices.find(({ key }) => key === said.key);
  return fillIn(words.said[said.code].title, { what: choice ? nameInWords(choice, words) : '' });
}

/** Everything that is stored of a person: what stands first, with one button for each, then their data and rights. */
export function drawPreferences(stored: PersonChoices, drawing: PreferencesDrawing): TemplateResult {
  const { words, id, isBusy, level } = drawing;
  const title = fillIn(words.prefsTitle, { name: stored.controller.name });
  const added = [...stored.added.partners, ...stored.added.purposes].join(', ');
  return html`<section
    class="accord accord-preferences"
    lang=${words.language}
    aria-busy=${isBusy ? 'true' : 'false'}
  >
    ${isPage(drawing) ? html`<h1 class="accord-title">${words.prefsHeading}</h1>` : html`<div class="accord-title" role="heading" aria-level=${level}>${title}</div>`}
    <form id="${id}-change" method="post" @submit=${drawing.submit}>
      <input type="hidden" name=${preferenceNames.language} value=${words.language} />
    </form>
    ${drawSaid(stored, drawing)}
    <p class="accord-introduction">${stored.choices.length > 0 ? words.prefsIntro : words.nothing}</p>
    ${drawPaused(stored, drawing)}
    ${added ? html`<p class="accord-group-text">${fillIn(words.added, { names: added })}</p>` : nothing}
    ${stored.choices.length > 0 ? drawTable(stored, drawing) : nothing} ${drawStopAll(stored, drawing)}
    ${drawPause(stored, drawing)} ${drawRights(stored, drawing)}
  </section>`;
}

/** A button that changes something: it belongs to the one form, so that questions may stand among them. */
const drawButton = (
  { id, isBusy }: PreferencesDrawing,
  { name, value, text, label }: { name: string; value: string; text: string; label?: string },
): TemplateResult =>
  html`<button
    class="accord-small"
    form="${id}-change"
    name=${name}
    value=${value}
    formmethod=${name === preferenceNames.choice ? 'get' : nothing}
    aria-label=${label ?? nothing}
    aria-disabled=${isBusy ? 'true' : 'false'}
  >
    ${text}
  </button>`;

function drawSaid(stored: PersonChoices, drawing: PreferencesDrawing): TemplateResult | typeof nothing {
  const { said, words } = drawing;
  if (!said) return nothing;
  const isAlert = alarms.has(said.code);
  return html`<div
    class="accord-said"
    data-alert=${isAlert ? 'true' : nothing}
    role=${isAlert ? 'alert' : 'status'}
    tabindex="-1"
    ?autofocus=${isPage(drawing)}
  >
    <p class="accord-said-title">${sayDone(said, stored, words)}</p>
    <p>${words.said[said.code].text}</p>
    ${drawUndo(said, stored, drawing)}
  </div>`;
}

/** The way back: a yes is stopped at once; a stop is undone by a yes, which takes its question. */
function drawUndo({ code, key }: Said, { choices }: PersonChoices, drawing: PreferencesDrawing) {
  const { words } = drawing;
  const choice = choices.find((one) => one.key === key);
  if (code === 'stopped' && choice?.canGrant)
    return drawButton(drawing, { name: preferenceNames.choice, value: choice.key, text: words.undoStop });
  if (code === 'granted' && choice?.isOpen)
    return drawButton(drawing, { name: preferenceNames.refuse, value: choice.key, text: words.undoYes });
  return nothing;
}

/** Choices of one use and one business, in the order in which they first come. */
function groupsOf(choices: readonly PersonChoice[]): readonly (readonly PersonChoice[])[] {
  const groups = new Map<string, PersonChoice[]>();
  for (const choice of choices) {
    const group = groups.get(choice.about);
    if (group) group.push(choice);
    else groups.set(choice.about, [choice]);
  }
  // What is picked stands below the ways to reach somebody.
  return [...groups.values()].map((group) =>
    group.toSorted((one, other) => Number(one.pick !== undefined) - Number(other.pick !== undefined)),
  );
}

/** Whoever may be written to, and has picked no topic of those they were asked about, gets nothing. */
const lacksTopic = (group: readonly PersonChoice[]): boolean => {
  const topics = group.filter(({ pick }) => pick?.of === 'topics');
  return (
    topics.length > 0 &&
    !topics.some(({ isOpen }) => isOpen) &&
    group.some(({ isOpen, channel }) => isOpen && channel !== null)
  );
};

// With roles of their own: narrow pages lay the cells out otherwise, which takes the table's meaning away in some browsers.
function drawTable({ choices }: PersonChoices, drawing: PreferencesDrawing): TemplateResult {
  const { columns } = drawing.words;
  return html`<table class="accord-standings" role="table">
    <thead class="accord-unseen" role="rowgroup">
      <tr role="row">
        <th scope="col" role="columnheader">${columns.what}</th>
        <th scope="col" role="columnheader">${columns.state}</th>
        <th scope="col" role="columnheader">${columns.change}</th>
      </tr>
    </thead>
    ${groupsOf(choices).map(
      (group) =>
        html`<tbody role="rowgroup">
          <tr role="row">
            <th class="accord-about" colspan="3" scope="rowgroup" role="rowheader">${group[0]?.about}</th>
          </tr>
          ${group.map((choice) => drawRow(choice, drawing))}
          ${
            lacksTopic(group)
              ? html`<tr role="row">
                  <td class="accord-group-text" colspan="3" role="cell">${drawing.words.noTopic}</td>
                </tr>`
              : nothing
          }
        </tbody>`,
    )}
  </table>`;
}

function drawRow(choice: PersonChoice, drawing: PreferencesDrawing): TemplateResult {
  const { words, question } = drawing;
  const { answer, isOpen, until, proof, pausedUntil } = choice;
  const what = nameInWords(choice, words);
  const isAsked = question?.key === choice.key;
  return html`<tr
      class="accord-standing"
      role="row"
      data-answer=${answer}
      data-open=${isOpen ? 'true' : 'false'}
    >
      <th scope="row" role="rowheader">${shortName(choice, words)}</th>
      <td class="accord-state" role="cell">
        <span class="accord-mark">${words.states[standingOf(choice)]}</span>,
        <a
          href=${proof}
          target=${isPage(drawing) ? nothing : '_blank'}
          rel="noreferrer"
          aria-label=${fillIn(words.proofOf, { date: shortDay(choice.at, words), what })}
          >${shortDay(choice.at, words)}</a
        >${isOpen && until !== null ? html`, ${fillIn(words.until, { date: shortDate(until, words) })}` : nothing}
        ${pausedUntil === undefined ? nothing : html`<br />${fillIn(words.pause.row, { date: shortDate(pausedUntil, words) })}`}
        ${choice.isWaiting ? html`<br />${choice.isJoint ? words.waitingParent : words.waiting}` : nothing}
        ${choice.isFromElsewhere ? html`<br />${words.elsewhere}` : nothing}
      </td>
      <td class="accord-change" role="cell">${isAsked ? nothing : drawChange(choice, what, drawing)}</td>
    </tr>
    ${
      isAsked
        ? html`<tr role="row">
            <td colspan="3" role="cell">${question.drawn}</td>
          </tr>`
        : nothing
    }`;
}

const isWeb = (address: string | null): address is string => address !== null && /^https?:\/\//.test(address);

/** One button: to stop what is open, to be asked for a yes again, or the way to the form where that takes the form. */
function drawChange(choice: PersonChoice, what: string, drawing: PreferencesDrawing): unknown {
  const { words } = drawing;
  const { key, isOpen, canGrant, isWaiting, askedOn, pausedUntil } = choice;
  if (isOpen || pausedUntil !== undefined)
    return drawButton(drawing, {
      name: preferenceNames.refuse,
      value: key,
      text: words.refuse,
      label: fillIn(words.refuseOf, { what }),
    });
  if (canGrant)
    return drawButton(drawing, {
      name: preferenceNames.choice,
      value: key,
      text: words.change,
      label: fillIn(words.changeOf, { what }),
    });
  return isWaiting || !isWeb(askedOn)
    ? nothing
    : html`<a
        class="accord-small"
        href=${askedOn}
        rel="noreferrer nofollow"
        aria-label=${fillIn(words.againElsewhereOf, { what })}
        >${words.againElsewhere}</a
      >`;
}

function drawStopAll(
  { choices }: PersonChoices,
  drawing: PreferencesDrawing,
): TemplateResult | typeof nothing {
  const { words } = drawing;
  if (choices.length === 0) return nothing;
  if (!choices.some(({ isOpen, pausedUntil }) => isOpen || pausedUntil !== undefined))
    return html`<p class="accord-group-text">${words.noneOpen}</p>`;
  return html`<div class="accord-stop-all">
    <p class="accord-group-text">${words.stopAllText}</p>
    ${drawButton(drawing, { name: preferenceNames.all, value: 'yes', text: words.stopAll })}
  </div>`;
}
