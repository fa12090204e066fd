// Layout, sizes, hit areas, and what makes a control look like one: its edge, its tick, the button's two colours that go together,
// the ring of the focus, the order of the headings. These hold against the page's own rules for inputs and labels: the class is doubled for
// weight, and what themes most often break (size, float and appearance of boxes) is marked important. Sizes are in pixels and
// in the text's own size: a page's root may be 62.5 %.
export const structure = /* css */ `
accord-form, accord-notice, accord-choices, accord-preferences, :host(accord-choices) { display: block; container-type: inline-size; grid-column: 1 / -1 }
:is(accord-form, accord-notice, accord-choices, accord-preferences)[hidden], :host(accord-choices[hidden]) { display: none }
.accord.accord {
  box-sizing: border-box; max-width: var(--accord-width, 40em); text-align: start;
  overflow-wrap: anywhere;
}
.accord.accord *, .accord.accord *::before, .accord.accord *::after { box-sizing: border-box }
.accord.accord-loading { min-height: 640px }
.accord :is(fieldset, legend, dl, dd, dt, ul, p, details, summary) { margin: 0; min-width: 0; max-width: none; float: none; width: auto }
.accord :is(fieldset, legend, dl, dd, dt, ul, p:not(.accord-preview, .accord-progress, .accord-said)) { padding: 0; border: 0 }
.accord :is(legend, .accord-body, .accord-more, .accord-title) { display: block }
.accord legend { width: 100% }
.accord label { display: block; float: none; width: auto; margin: 0 }
.accord .accord-introduction { margin-top: 6px }
.accord .accord-group { margin-top: var(--accord-gap, 26px) }
.accord .accord-group[data-polarity=objection] > legend { float: inline-start }
.accord .accord-group[data-polarity=objection] > legend + * { clear: both }
.accord .accord-group[data-group=services] > .accord-choices:first-child { margin-top: 0 }
.accord .accord-group[data-polarity=objection] { padding: 12px 14px; border: 1.5px dashed var(--accord-edge) }
.accord :is(.accord-group-text, .accord-purpose) { margin-top: 2px }
.accord :is(.accord-fields, .accord-parts) { display: grid; grid-template-columns: minmax(0, 1fr); gap: 14px 12px; margin-top: 14px }
.accord :is(.accord-field, .accord-part) { min-width: 0; display: flex; flex-direction: column; gap: 4px; grid-column: 1 / -1 }
.accord .accord-address { display: block }
.accord .accord-statements { margin-top: 4px }
.accord .accord-input {
  display: block; width: 100%; min-width: 0; max-width: 100%; min-height: 46px; height: auto; margin: 0; float: none; position: static;
  padding: 9px 12px; border: 1.5px solid var(--accord-edge);
}
.accord select.accord-input { appearance: auto; background-image: none }
.accord textarea.accord-input { min-height: 96px; resize: vertical }
.accord :is(.accord-check, .accord-answer, .accord-chip) { font-size: 1em; cursor: pointer; text-transform: none; letter-spacing: normal }
.accord .accord-check { display: flex !important; align-items: flex-start; gap: 12px; min-height: 24px }
.accord :is(.accord-check, .accord-answer) > span { flex: 1; min-width: 0 }
.accord .accord-box.accord-box {
  appearance: none !important; position: static !important; opacity: 1 !important; float: none !important; flex: none;
  display: grid !important; place-content: center; width: 24px !important; height: 24px !important; min-height: 0; margin: 0 !important; padding: 0 !important;
  border: 1.5px solid var(--accord-edge) !important; border-radius: 6px !important; background: var(--accord-ground, transparent) !important; box-shadow: none; clip: auto !important; pointer-events: auto; cursor: pointer;
}
.accord .accord-box.accord-box[type=radio] { border-radius: 50% !important }
.accord .accord-box.accord-box:checked { border-color: var(--accord-tone) !important; background: var(--accord-tone) !important }
.accord .accord-box.accord-box::before, .accord .accord-box.accord-box::after { content: none }
.accord .accord-box.accord-box:checked::before { content: ''; position: static; width: 13px; height: 8px; margin: 0; opacity: 1; border: solid var(--accord-on-tone); border-width: 0 0 2.5px 2.5px; border-radius: 0; background: none; transform: translateY(-2px) rotate(-45deg) }
.accord .accord-box.accord-box[type=radio]:checked::before { width: 10px; height: 10px; border: 0; border-radius: 50%; background: var(--accord-on-tone); transform: none }
.accord .accord-box + ::before, .accord .accord-box + ::after { content: none !important }
.accord .accord-chips { display: flex; flex-wrap: wrap; gap: 8px; margin-top: 12px }
.accord .accord-chip { display: inline-flex !important; align-items: center; gap: 8px; min-height: 44px; padding: 8px 12px 8px 10px; border: 1.5px solid var(--accord-line) }
.accord summary.accord-chip { padding-inline: 14px; list-style: none }
.accord summary.accord-chip::-webkit-details-marker { display: none }
.accord summary.accord-chip::after { content: '▾' / ''; font-size: .8em }
.accord .accord-call[open] { flex: 1 0 100% }
.accord .accord-call[open] > summary::after { content: '▴' / '' }
.accord .accord-yes-no { padding: 14px 16px !important; border: 1.5px solid var(--accord-line) !important }
.accord .accord-call > .accord-yes-no { margin-top: 8px }
.accord .accord-yes-no > legend { float: inline-start; margin-bottom: 4px }
.accord .accord-yes-no > legend + * { clear: both }
.accord .accord-choices { display: grid; gap: 12px; margin-top: 12px }
.accord .accord-row { display: block }
.accord .accord-details { margin-inline-start: 36px }
.accord .accord-party { margin-top: 14px; padding-top: 14px; border-top: 1px solid var(--accord-line) }
.accord .accord-mentions { display: grid; gap: 5px; margin-top: 6px }
.accord .accord-answers { display: grid; gap: 8px; margin-top: 12px; grid-template-columns: 1fr 1fr }
.accord .accord-answer { display: flex !important; align-items: center; gap: 9px; padding: 8px 12px; min-height: 48px; border: 1.5px solid var(--accord-edge) }
.accord .accord-add { margin-top: 20px }
.accord .accord-add > summary { display: block; list-style: none; min-height: 46px; padding: 9px 14px; border: 1.5px dashed var(--accord-edge); cursor: pointer }
.accord .accord-add > summary::-webkit-details-marker { display: none }
.accord .accord-add > summary::before { content: '+ ' / '' }
.accord .accord-add[open] > summary::before { content: '− ' / '' }
.accord .accord-asked > .accord-add { margin-top: 0; grid-column: 1 / -1 }
.accord .accord-asked .accord-add > .accord-field { margin-top: 10px }
.accord .accord-terms .accord-statements { margin: 0; padding: 0; border: 0 }
.accord .accord-actions { display: flex; flex-wrap: wrap; gap: 12px 24px; align-items: center; margin-top: 18px }
.accord :is(.accord-submit, .accord-secondary) { min-height: 44px; width: auto; margin: 0; float: none; cursor: pointer }
.accord .accord-submit.accord-submit { flex: 1 0 100%; min-height: 52px; padding: 10px 24px; border: 1px solid transparent; background: var(--accord-tone); color: var(--accord-on-tone) }
.accord.accord-failure { margin-block: 16px }
.accord .accord-notice { margin-top: 20px; padding: 10px 13px }
.accord .accord-body > .accord-group:first-child { margin-top: 0 }
.accord .accord-apart { margin-top: 4px }
.accord .accord-given + .accord-group { margin-top: 16px }
.accord .accord-items { display: grid; gap: 12px; margin-top: 12px }
.accord .accord-item > dd + dd { margin-top: 4px }
.accord .accord-more { margin-top: 4px }
.accord .accord-more > summary { color: inherit !important; display: list-item; list-style-position: inside; min-height: 24px; padding: 4px 0; cursor: pointer }
.accord .accord-more[open] .accord-when-closed, .accord .accord-more:not([open]) .accord-when-open { display: none }
.accord :is(.accord-title, .accord-outcome-title, .accord-group-title, .accord-summary-title, .accord-choice-title) { font-weight: 650; font-size: 1.1em }
.accord .accord-title { font-size: 1.65em }
.accord .accord-group-title { font-size: 1.15em }
.accord :is(.accord-choice-title, legend.accord-label) { font-size: 1em }
.accord :is(.accord-input, .accord-secondary, .accord-chip, .accord-answer, .accord-add > summary):hover { border-color: currentColor }
.accord :is(.accord-chip, .accord-answer):has(:checked) { border-color: var(--accord-tone) }
.accord :is(input, select, textarea, button, a, summary, [tabindex]):focus-visible { outline: 3px solid var(--accord-tone); outline-offset: 2px }
.accord .accord-chip:has(:focus-visible), .accord .accord-answer:has(:focus-visible) { outline: 3px solid var(--accord-tone); outline-offset: 2px }
.accord :is(.accord-chip, .accord-answer) > input:focus-visible { outline: none }
@media (forced-colors: active) {
  .accord .accord-submit.accord-submit { border-color: ButtonText }
  .accord .accord-box.accord-box { appearance: auto !important }
  .accord .accord-box.accord-box:checked::before { content: none }
}
@container (max-width: 230px) { .accord .accord-answers { grid-template-columns: 1fr } }
@container (min-width: 460px) {
  .accord :is(.accord-fields, .accord-parts) { grid-template-columns: repeat(2, minmax(0, 1fr)) }
  .accord .accord-field[data-half] { grid-column: span 1; justify-content: flex-end }
  .accord .accord-part:is([data-part=postcode], [data-part=city]) { grid-column: span 1 }
  .accord .accord-item { display: grid; grid-template-columns: 10em 1fr; column-gap: 16px }
  .accord .accord-item > dt { grid-row: span 20 }
  .accord .accord-item > dd { grid-column: 2 }
}
`;
