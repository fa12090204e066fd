import type { PersonChoices } from '../proof/person-choices.js';
import { fillIn } from './fill-in.js';
import { html, nothing, type TemplateResult } from './html.js';
import { drawPartTitle, isPage, preferenceNames, type PreferencesDrawing } from './preferences-drawing.js';
import { describeRequest, listWords, nameEvent, shortDay } from './preferences-text.js';

/** A person's data and rights, in short: what they asked for, and one press away the rest. */
export function drawRights(stored: PersonChoices, drawing: PreferencesDrawing): TemplateResult {
  const { words } = drawing;
  const { controller, requests } = stored;
  return html`<div class="accord-group">
    ${drawPartTitle(words.rights, drawing)}
    ${
      requests.length > 0
        ? html`<ul class="accord-acts">
            ${requests.map((request) => html`<li>${describeRequest(request, words)}</li>`)}
          </ul>`
        : nothing
    }
    ${drawOwnPages(stored, drawing)} ${stored.rights.length > 0 ? drawAsking(stored, drawing) : nothing}
    ${drawSources(stored, drawing)} ${drawHistory(stored, drawing)} ${drawComplaints(stored, drawing)}
    <p class="accord-group-text">
      ${words.orWrite} <a href="mailto:${controller.email}">${controller.email}</a>
    </p>
  </div>`;
}

/** Their data, and their address to correct, on pages of the receiver's. */
const drawOwnPages = (
  { dataPage, addressPage }: PersonChoices,
  drawing: PreferencesDrawing,
): TemplateResult | typeof nothing => {
  const links = [
    { address: dataPage, text: drawing.words.seeData },
    { address: addressPage, text: drawing.words.correctAddress },
  ].filter(({ address }) => address !== undefined);
  return links.length === 0
    ? nothing
    : html`<ul class="accord-acts">
        ${links.map(
          ({ address, text }) =>
            html`<li>
              <a href=${address} target=${isPage(drawing) ? nothing : '_blank'} rel="noreferrer">${text}</a>
            </li>`,
        )}
      </ul>`;
};

function drawAsking({ controller, rights }: PersonChoices, drawing: PreferencesDrawing): TemplateResult {
  const { words, isBusy, id } = drawing;
  return html`<details class="accord-fold">
    <summary>${words.rightsOpen}</summary>
    <form class="accord-fields" method="post" @submit=${drawing.submit}>
      <div class="accord-field">
        <label class="accord-label" for="${id}-right">
          ${fillIn(words.rightsText, { name: controller.name })}
        </label>
        <select class="accord-input" id="${id}-right" name=${preferenceNames.right}>
          ${rights.map((right) => html`<option value=${right}>${words.rightNames[right] ?? right}</option>`)}
        </select>
      </div>
      <div class="accord-field">
        <label class="accord-label" for="${id}-message">${words.message}</label>
        <textarea
          class="accord-input"
          id="${id}-message"
          name=${preferenceNames.message}
          rows="4"
          maxlength="2000"
        ></textarea>
      </div>
      <div class="accord-field">
        <p class="accord-group-text">${words.clock}</p>
        <p><button class="accord-small" aria-disabled=${isBusy ? 'true' : 'false'}>${words.ask}</button></p>
      </div>
    </form>
  </details>`;
}

const drawSources = (
  { sources = [] }: PersonChoices,
  drawing: PreferencesDrawing,
): TemplateResult | typeof nothing =>
  sources.length === 0
    ? nothing
    : html`<details class="accord-fold">
        <summary>${drawing.words.sources}</summary>
        <ul class="accord-acts">
          ${sources.map(
            ({ origin, at, fields, name, isUnused, proof }) =>
              html`<li>
                ${fields.length > 0 ? listWords(fields, drawing.words) : drawing.words.onlyDigest}
                (${[drawing.words.origins[origin] ?? origin, ...(name === undefined ? [] : [name]), ...(isUnused ? [drawing.words.unused] : [])].join(', ')},
                <a href=${proof} target=${isPage(drawing) ? nothing : '_blank'} rel="noreferrer"
                  ><time datetime=${at}>${shortDay(at, drawing.words)}</time></a
                >)
              </li>`,
          )}
        </ul>
      </details>`;

const drawHistory = ({ records }: PersonChoices, drawing: PreferencesDrawing): TemplateResult =>
  html`<details class="accord-fold">
    <summary>${fillIn(drawing.words.history, { count: records.length })}</summary>
    <ul class="accord-acts">
      ${records.map(
        ({ at, type, method, standing, proof }) =>
          html`<li>
            <time datetime=${at}>${shortDay(at, drawing.words)}</time>,
            <a href=${proof} target=${isPage(drawing) ? nothing : '_blank'} rel="noreferrer"
              >${nameEvent({ type, method }, drawing.words)}</a
            >${standing === 'flagged' ? ` (${drawing.words.flagged})` : nothing}
          </li>`,
      )}
    </ul>
  </details>`;

const drawComplaints = ({ reporting }: PersonChoices, drawing: PreferencesDrawing): TemplateResult =>
  html`<details class="accord-fold">
    <summary>${drawing.words.complain}</summary>
    <ul class="accord-acts">
      ${reporting.map(
        ({ name, url }) =>
          html`<li>
            <a href=${url} target=${isPage(drawing) ? nothing : '_blank'} rel="noreferrer">${name}</a>,
            ${drawing.words.complaints[name]}
          </li>`,
      )}
    </ul>
  </details>`;
