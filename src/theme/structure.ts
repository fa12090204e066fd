// Layout, sizes, hit areas, and what makes a control look like one: its edge, the button's two colours that go together,
// the ring of the focus, the order of the headings. These hold against the page's own rules for inputs and labels: the class is doubled for
// weight, and what themes most often break (size, float and appearance of boxes) is marked important.
export const structure = /* css */ `
accord-form, accord-notice, accord-choices, accord-preferences, :host(accord-choices) { display: block; container-type: inline-size; grid-column: 1 / -1 }
:is(accord-form, accord-notice, accord-choices, accord-preferences)[hidden], :host(accord-choices[hidden]) { display: none }
.accord.accord {
  box-sizing: border-box; max-width: var(--accord-width, 42rem); text-align: start;
  overflow-wrap: anywhere; hyphens: auto;
}
.accord.accord *, .accord.accord *::before, .accord.accord *::after { box-sizing: border-box }
.accord.accord-loading { min-height: 40rem }
.accord :is(fieldset, legend, dl, dd, dt, ul, p, h2, h3) { margin: 0; min-width: 0; max-width: none; float: none; width: auto }
.accord :is(fieldset:not(.accord-choice), legend, dl, dd, dt, ul, p:not(.accord-preview, .accord-progress, .accord-said), h2, h3) { padding: 0; border: 0 }
.accord .accord-introduction { margin-top: .75rem }
.accord .accord-preview { margin-top: 1rem }
.accord .accord-group-text { margin-top: .35rem }
.accord :is(.accord-statements, .accord-details) > p + p { margin-top: .25rem }
.accord legend { display: block; width: 100% }
.accord label { display: block; float: none; width: auto; margin: 0 }
.accord .accord-body { display: block }
.accord .accord-group { margin-top: var(--accord-gap, 2.5rem) }
.accord .accord-fields, .accord .accord-parts { display: grid; grid-template-columns: minmax(0, 1fr); gap: 1.5rem 1rem; margin-top: 1.25rem }
.accord .accord-parts { gap: 1rem; margin-top: .75rem }
.accord .accord-field, .accord .accord-part { min-width: 0; display: flex; flex-direction: column; gap: .35rem; grid-column: 1 / -1 }
.accord .accord-address { display: block }
.accord .accord-address > p { margin-top: .35rem }
.accord .accord-input {
  display: block; width: 100%; min-width: 0; max-width: 100%; min-height: 2.75rem; height: auto; margin: 0; float: none; position: static;
}
.accord select.accord-input { appearance: auto; background-image: none }
.accord textarea.accord-input { min-height: 6rem; resize: vertical }
.accord .accord-check, .accord .accord-answer { font-size: 1em; display: flex !important; align-items: flex-start; gap: .75rem; min-height: 1.5rem; cursor: pointer }
.accord .accord-box.accord-box {
  appearance: auto !important; position: static !important; opacity: 1 !important; float: none !important;
  flex: none; display: block !important; width: 1.5rem !important; height: 1.5rem !important; margin: 0 !important; min-height: 0; clip: auto !important; pointer-events: auto;
}
.accord .accord-check > span, .accord .accord-answer > span { flex: 1; min-width: 0; padding-top: .05rem }
.accord .accord-choices { display: grid; gap: .75rem; margin-top: 1.25rem }
.accord .accord-choice { padding: 1rem }
.accord .accord-choice > legend { float: inline-start; margin-bottom: .25rem }
.accord .accord-choice > legend + * { clear: both }
.accord .accord-details { margin: .25rem 0 0; padding-inline-start: 2.25rem }
.accord .accord-mentions { display: grid; gap: .5rem; margin-top: .5rem }
.accord .accord-answers { display: grid; gap: .75rem; margin-top: .75rem; grid-template-columns: 1fr }
.accord .accord-answer { padding: .7rem .9rem; min-height: 2.75rem; align-items: center }
.accord .accord-actions { display: flex; flex-wrap: wrap; gap: .75rem 1.5rem; align-items: center; margin-top: var(--accord-gap, 2.5rem) }
.accord :is(.accord-submit, .accord-secondary) { min-height: 2.75rem; width: auto; margin: 0; float: none; cursor: pointer }
.accord .accord-actions.accord-near { margin-top: .75rem }
.accord.accord-failure { margin-block: 1rem }
.accord .accord-owner ul { padding-inline-start: 1.25rem }
.accord :is(.accord-check, .accord-answer, .accord-choice-title) { text-transform: none; letter-spacing: normal }
.accord .accord-state { margin-top: .35rem }
.accord .accord-again { display: grid; gap: .5rem; margin-top: 1rem; padding-top: 1rem; border-top: 1px solid var(--accord-line) }
.accord .accord-said { margin-top: 1.5rem; padding: 1rem; border-inline-start: 4px solid var(--accord-tone); background: var(--accord-wash) }
.accord .accord-said[data-alert] { border-color: var(--accord-alarm) }
.accord .accord-progress { display: flex; flex-wrap: wrap; gap: .75rem; margin-top: 1rem }
.accord .accord-progress > p { flex: 1 0 100% }
.accord .accord-notice { margin-top: 1.5rem; padding: 1.25rem }
.accord .accord-items { display: grid; gap: .75rem; margin-top: .75rem }
.accord .accord-item > dd + dd { margin-top: .25rem }
.accord .accord-more { display: block; margin-top: 1rem }
.accord .accord-more > summary { display: list-item; list-style-position: inside; min-height: 1.5rem; padding: .25rem 0; cursor: pointer }
.accord .accord-more[open] .accord-when-closed, .accord .accord-more:not([open]) .accord-when-open { display: none }
.accord .accord-summary { margin-top: 1.5rem; padding: 1.25rem }
.accord .accord-summary > p { margin-top: .35rem }
.accord :is(.accord-summary ul, .accord-acts) { margin-top: .5rem; padding-inline-start: 1.25rem; list-style: disc }
.accord :is(.accord-summary, .accord-acts) li { display: list-item; margin: .35rem 0 }
.accord .accord-outcome { display: grid; gap: 1rem; padding: 1.5rem }
.accord :is(.accord-title, .accord-outcome-title, .accord-group-title, .accord-notice-title, .accord-summary-title, .accord-choice-title) { font-weight: 600; font-size: 1.05em }
.accord .accord-title { font-size: 1.75em }
.accord .accord-outcome-title { font-size: 1.4em }
.accord .accord-group-title { font-size: 1.25em }
.accord :is(.accord-choice-title, legend.accord-label) { font-size: 1em }
.accord .accord-box + ::before, .accord .accord-box + ::after { content: none !important }
.accord .accord-input { padding: .55rem .75rem; border: 1px solid var(--accord-edge) }
.accord .accord-choice { border: 1px solid var(--accord-line) }
.accord [data-polarity=objection] .accord-choice { border: 1px dashed var(--accord-edge) }
.accord .accord-choice.accord-choice:has(:checked) { border-color: var(--accord-tone) }
.accord .accord-submit.accord-submit { padding: .7rem 1.5rem; border: 1px solid var(--accord-edge); background: var(--accord-tone); color: var(--accord-on-tone) }
.accord .accord-secondary { padding: .55rem 1rem; border: 1px solid var(--accord-edge); background: none; color: inherit }
.accord :is(.accord-input, .accord-secondary):hover { border-color: currentColor }
.accord .accord-input[aria-invalid=true] { border-color: var(--accord-alarm) }
.accord :is(input, select, textarea, button, a, summary, [tabindex]):focus-visible { outline: 3px solid var(--accord-tone); outline-offset: 2px }
@media (forced-colors: active) { .accord .accord-submit.accord-submit { border-color: ButtonText } }
@container (min-width: 34rem) {
  .accord .accord-fields, .accord .accord-parts { grid-template-columns: repeat(2, minmax(0, 1fr)) }
  .accord .accord-field[data-half] { grid-column: span 1; justify-content: flex-end }
  .accord .accord-part:is([data-part=postcode], [data-part=city]) { grid-column: span 1 }
  .accord .accord-answers { grid-template-columns: 1fr 1fr }
  .accord .accord-item { display: grid; grid-template-columns: 10rem 1fr; column-gap: 1rem }
  .accord .accord-item > dt { grid-row: span 20 }
  .accord .accord-item > dd { grid-column: 2 }
}
`;
