/** What stands around a form on a counter: the bar above it, the thanks, the dialogs. Big enough for fingers, calm enough for a shop. */
export const counter = /* css */ `
.accord.accord-counter { display: flex; flex-wrap: wrap; align-items: center; gap: 8px 12px; margin-bottom: 18px; padding-bottom: 12px; border-bottom: 1px solid var(--accord-line) }
.accord-counter p { margin: 0 }
.accord-counter .accord-counter-languages { display: flex; flex-wrap: wrap; gap: 4px }
.accord-counter .accord-counter-languages > button, .accord-counter .accord-counter-owner { min-width: 44px; min-height: 44px; padding: 8px 12px; border: 1.5px solid transparent; border-radius: var(--accord-corner); background: none; color: inherit; cursor: pointer }
.accord-counter .accord-counter-languages > button[aria-pressed=true] { border-color: var(--accord-edge); font-weight: 650 }
.accord-counter .accord-counter-owner { display: grid; place-content: center; padding: 0; opacity: .62 }
.accord-counter .accord-counter-owner:is(:hover, :focus-visible) { opacity: 1 }
.accord-counter .accord-counter-owner svg { display: block; width: 20px; height: 20px }
.accord-counter .accord-counter-state { flex: 1 1 14em; font-size: .925em; line-height: 1.3; text-align: end; text-wrap: balance }
.accord-counter .accord-counter-state::before { content: '' / ''; display: inline-block; box-sizing: border-box; width: 10px; height: 10px; margin-inline-end: 8px; border-radius: 50%; background: light-dark(#1b7a3d, #5fd08a) }
.accord-counter .accord-counter-state[data-state=cut-off] { font-weight: 600 }
.accord-counter .accord-counter-state[data-state=cut-off]::before { border: 2.5px solid light-dark(#9a5b00, #ffc266); background: none }
.accord-counter .accord-counter-state[data-state=sending]::before { background: light-dark(#9a5b00, #ffc266) }
.accord-counter .accord-counter-state[data-state=refused]::before { border-radius: 2px; background: var(--accord-alarm) }
.accord-counter dialog { box-sizing: border-box; width: min(34em, 100vw - 32px); max-height: calc(100dvh - 32px); margin: auto; padding: 24px; overflow: auto; border: 1px solid var(--accord-edge); border-radius: calc(var(--accord-corner) * 1.6); background: light-dark(#fff, #1c1c1e); color: light-dark(#1a1a1a, #f2f2f2); text-align: start }
.accord-counter dialog::backdrop { background: rgb(0 0 0 / .62) }
.accord-counter dialog[open] { display: grid; gap: 14px }
.accord-counter dialog h2 { margin: 0; font: inherit; font-size: 1.4em; font-weight: 650; line-height: 1.25; color: inherit }
.accord-counter dialog header > button { flex: none }
.accord-counter dialog header { display: flex; justify-content: space-between; align-items: center; gap: 12px }
.accord-counter dialog form { display: grid; gap: 14px }
.accord-counter dialog label > span { display: block; margin-bottom: 4px; font-weight: 600 }
.accord-counter dialog input { letter-spacing: .2em }
.accord-counter .accord-error:empty { display: none }
.accord-counter .accord-submit { min-height: 52px }
.accord-counter .accord-secondary { min-height: 44px; padding: 8px 14px; border: 1.5px solid var(--accord-edge); border-radius: var(--accord-corner); background: none; color: inherit; cursor: pointer }
.accord-counter .accord-counter-actions { display: flex; flex-wrap: wrap; gap: 12px }
.accord-counter .accord-counter-actions > * { flex: 1 1 10em }
.accord-counter .accord-counter-list { max-height: 40dvh; overflow: auto; border: 1px solid var(--accord-line); border-radius: var(--accord-corner) }
.accord-counter table { width: 100%; border-collapse: collapse; font-size: .925em; font-variant-numeric: tabular-nums }
.accord-counter :is(th, td) { padding: 8px 12px; border-bottom: 1px solid var(--accord-line); text-align: start; vertical-align: top }
.accord-counter tr:last-child > td { border-bottom: 0 }
.accord-counter [data-refused] { color: var(--accord-alarm) }
.accord .accord-counter-done { justify-items: center; padding: clamp(20px, 5cqi, 44px); text-align: center }
.accord .accord-counter-done > p { max-width: 30em }
.accord .accord-counter-done .accord-outcome-title { font-size: 1.9em }
.accord .accord-counter-proof { display: grid; justify-items: center; gap: 10px; max-width: 27em }
.accord .accord-code { display: block; width: 200px; height: 200px; border-radius: 8px }
.accord .accord-counter-end { display: grid; justify-items: center; gap: 10px; width: 100% }
.accord .accord-counter-end > .accord-submit { min-width: min(16em, 100%) }
.accord .accord-counter-end > small { color: var(--accord-quiet); font-size: .875em; font-variant-numeric: tabular-nums }
`;
