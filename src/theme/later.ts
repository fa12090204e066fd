/**
 * What a form looks like once something was done with it: what is wrong, what is on its way, what came of it. It comes with the
 * parts that draw these, so that the first look of a form does not wait for it.
 */
export const later = /* css */ `
.accord .accord-preview { margin-top: 16px }
.accord .accord-secondary { padding: 8px 14px; border: 1.5px solid var(--accord-edge); background: none; color: inherit }
.accord .accord-actions.accord-near { margin-top: 12px }
.accord .accord-owner ul { padding-inline-start: 20px }
.accord .accord-state { margin-top: 5px }
.accord .accord-again { display: grid; gap: 8px; margin-top: 16px; padding-top: 16px; border-top: 1px solid var(--accord-line) }
.accord .accord-said { margin-top: 24px; padding: 16px; border-inline-start: 4px solid var(--accord-tone); background: var(--accord-wash) }
.accord .accord-said[data-alert] { border-color: var(--accord-alarm) }
.accord .accord-progress { display: flex; flex-wrap: wrap; gap: 12px; margin-top: 16px }
.accord .accord-progress > p { flex: 1 0 100% }
.accord .accord-refused { margin-bottom: 18px }
.accord .accord-summary { margin-top: 18px; padding: 14px 16px }
.accord :is(.accord-summary ul, .accord-acts) { margin-top: 6px; padding-inline-start: 20px; list-style: disc }
.accord :is(.accord-summary, .accord-acts) li { display: list-item; margin: 4px 0 }
.accord .accord-outcome { display: grid; gap: 14px; padding: 20px }
.accord .accord-outcome-title { font-size: 1.4em }
.accord .accord-input[aria-invalid=true], .accord .accord-box.accord-box[aria-invalid=true] { border-color: var(--accord-alarm) !important }
:where(.accord) :where(.accord-input[aria-invalid=true]) { box-shadow: inset 0 0 0 1px var(--accord-alarm) }
:where(.accord) :where(.accord-error) { color: var(--accord-alarm); font-weight: 600; font-size: .925em }
.accord .accord-hint { display: flex; flex-wrap: wrap; align-items: center; gap: 4px 10px; margin-top: 5px; overflow-wrap: anywhere }
.accord .accord-hint:empty { display: none }
:where(.accord) :where(.accord-hint) { font-size: .925em }
:where(.accord) :where(.accord-secondary) { border-radius: var(--accord-corner) }
:where(.accord) :where(.accord-secondary:disabled) { opacity: .6 }
:where(.accord) :where(.accord-summary) { border: 2px solid var(--accord-alarm); border-radius: var(--accord-corner); font-size: .95em }
:where(.accord) :where(.accord-preview) { padding: 10px 14px; border: 1px dashed var(--accord-edge); border-radius: var(--accord-corner); font-weight: 600 }
:where(.accord) :where(.accord-progress) { padding: 14px 16px; border-inline-start: 4px solid var(--accord-edge); background: var(--accord-wash) }
:where(.accord) :where(.accord-progress[data-state=refused]) { border-color: var(--accord-alarm) }
:where(.accord) :where(.accord-outcome) { border: 1px solid var(--accord-line); border-radius: var(--accord-corner); border-top: 5px solid var(--accord-tone) }
:where(.accord) :where(.accord-outcome[data-state=flagged]) { border-top-color: var(--accord-alarm) }
:where(.accord) :where(.accord-outcome-title) { line-height: 1.25 }
:where(.accord) :where(.accord-owner) { margin-top: 16px; padding: 16px; border: 2px solid var(--accord-alarm); font-family: ui-monospace, monospace; font-size: .85em }
:where(.accord) :where(.accord-owner ul) { list-style: disc }
`;
