// The page of one's choices: what stands as a table, whose rows lay themselves out on two lines where there is little room. Apart
// from the rest, as pages without it have no use for it.
export const preferences = /* css */ `
.accord-preferences :is(h1, h2, h3, table, th, td) { margin: 0; padding: 0; border: 0; text-align: start; vertical-align: middle; font-weight: 400; line-height: inherit }
.accord-preferences :is(h1, h2, h3, .accord-said-title) { font-weight: 650 }
.accord-preferences .accord-title { line-height: 1.2 }
.accord-preferences :is(.accord-introduction, .accord-stop-all, .accord-fold) { margin-top: 12px }
.accord-preferences .accord-unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap }
.accord-preferences .accord-standings { display: block; width: 100%; margin-top: 4px; border-collapse: collapse }
.accord-preferences :is(.accord-standings tbody, .accord-standings tbody tr) { display: block }
.accord-preferences .accord-standings .accord-about { display: block; padding: 13px 0 3px; font-weight: 650; line-height: 1.3 }
.accord-preferences .accord-standing.accord-standing { display: grid; grid-template-columns: minmax(0, 1fr) auto; column-gap: 10px; align-content: center; align-items: center; padding: 3px 0; min-height: 50px; border-top: 1px solid var(--accord-line) }
.accord-preferences .accord-standing > th { grid-area: 1 / 1; align-self: end; line-height: 1.3 }
.accord-preferences .accord-standing > .accord-state { grid-area: 2 / 1; align-self: start; margin: 0; font-size: .84em; line-height: 1.35; color: var(--accord-quiet) }
.accord-preferences .accord-standing > .accord-change { grid-area: 1 / 2 / 3 / 3 }
.accord-preferences .accord-state > a { color: inherit; white-space: nowrap }
.accord-preferences [data-open=true] .accord-mark { font-weight: 650; color: var(--accord-tone) }
.accord-preferences .accord-small { display: inline-flex; align-items: center; justify-content: center; min-height: 44px; margin: 0; padding: 4px 11px; border: 1.5px solid var(--accord-edge); border-radius: var(--accord-corner); background: none; color: inherit; font: inherit; font-size: .9em; text-decoration: none; cursor: pointer }
.accord-preferences .accord-small:hover { border-color: currentColor }
.accord-preferences .accord-small[aria-disabled=true] { opacity: .7; cursor: progress }
.accord-preferences .accord-stop-all { display: grid; gap: 10px; padding-top: 16px; border-top: 1px solid var(--accord-line) }
.accord-preferences .accord-paused { display: flex; margin-top: 10px; flex-wrap: wrap; gap: 6px 10px; align-items: center; justify-content: space-between }
.accord-preferences .accord-paused > p { margin: 0; font-weight: 650 }
.accord-again .accord-choice-title { margin-top: 14px; font-size: 1.1em }
.accord .accord-both > .accord-secondary { flex: 1 1 0; min-height: 48px; font-weight: 600 }
.accord-preferences .accord-said { margin-top: 14px; border-radius: var(--accord-corner) }
.accord-preferences .accord-said > .accord-small { margin-top: 10px }
.accord-preferences .accord-fold > summary { display: list-item; list-style-position: inside; min-height: 40px; padding: 8px 0; cursor: pointer }
.accord-preferences .accord-fold > .accord-fields { margin: 0 0 12px }
.accord-preferences :is(.accord-fold + .accord-fold, .accord-pauses > .accord-fold) { margin-top: 0 }
@container (min-width: 520px) {
  .accord-preferences .accord-stop-all { justify-items: start }
  .accord-preferences .accord-standing.accord-standing { grid-template-columns: minmax(0, 1.15fr) minmax(0, 1fr) auto }
  .accord-preferences .accord-standing > th { align-self: center }
  .accord-preferences .accord-standing > .accord-state { grid-area: 1 / 2; align-self: center }
  .accord-preferences .accord-standing > .accord-change { grid-area: 1 / 3 }
}
`;
