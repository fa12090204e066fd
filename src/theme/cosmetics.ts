// Font, colour and radius. Everything stands in :where(), so that any rule of the page wins, and is drawn from the
// page's own text colour, so that it fits a light page and a dark one without being told. Quiet text is a shade nearer to the
// ground, as far as that leaves 4.5:1, and never fainter than the page's own text where that is faint already.
export const cosmetics = /* css */ `
:where(accord-choices) > :where(.accord), :host(accord-choices) > :where(.accord) { padding-block-end: 16px }
:where(.accord) {
  --accord-line: color-mix(in srgb, currentColor 24%, transparent);
  --accord-edge: color-mix(in srgb, currentColor 66%, transparent);
  --accord-quiet: currentColor;
  --accord-wash: color-mix(in srgb, currentColor 4%, transparent);
  --accord-tone: var(--accord-accent, light-dark(#2a63ca, #a9c7ff));
  --accord-on-tone: var(--accord-on-accent, light-dark(#fff, #0b1d3f));
  --accord-alarm: var(--accord-danger, light-dark(color-mix(in srgb, #b3261e 48%, currentColor), #ffb4ab));
  --accord-corner: var(--accord-radius, 9px);
  font: inherit; font-size: max(1em, 15px); line-height: 1.5; color: inherit; accent-color: var(--accord-tone);
}
@supports (color: oklch(from currentColor calc(l) c h)) {
  :where(.accord) {
    --accord-quiet: oklch(from currentColor calc(max(l, min(l + .14, .5)) * (1 - clamp(0, (l - .6) * 999, 1)) + min(l, max(l - .14, .76)) * clamp(0, (l - .6) * 999, 1)) c h);
  }
}
:where(.accord) :where(input, select, textarea, button, legend, summary) { font: inherit; line-height: inherit; letter-spacing: inherit; text-transform: none; color: inherit }
:where(.accord) :where(a) { color: inherit; text-decoration: underline; text-underline-offset: .18em }
:where(.accord) :where(.accord-title) { line-height: 1.2; letter-spacing: -.01em; text-wrap: balance }
:where(.accord) :where(.accord-group-title) { line-height: 1.3; text-wrap: balance }
:where(.accord) :where(p, dd, li) { text-wrap: pretty }
:where(.accord) :where(.accord-group-text, .accord-purpose, .accord-details, .accord-statements, .accord-given, .accord-mentions > :not(.accord-question)) { color: var(--accord-quiet); font-size: .925em }
:where(.accord) :where(.accord-statements .accord-statements, .accord-given .accord-statements) { font-size: 1em }
:where(.accord) :where(.accord-label, .accord-part-label) { font-weight: 600 }
:where(.accord) :where(.accord-given .accord-label) { font-weight: 500 }
:where(.accord) :where(.accord-requirement) { font-weight: 400; font-size: .9em; color: var(--accord-quiet) }
:where(.accord) :where(.accord-input) {
  border-radius: var(--accord-corner); background: color-mix(in srgb, currentColor 2%, transparent); transition: border-color .12s, box-shadow .12s;
}
:where(.accord) :where(.accord-field > .accord-statements) { padding-inline-start: 12px; border-inline-start: 3px solid var(--accord-line) }
:where(.accord) :where(.accord-chip, .accord-answer, .accord-yes-no, .accord-add > summary) { border-radius: var(--accord-corner); transition: border-color .12s, background-color .12s }
:where(.accord) :where(.accord-chip, .accord-answer):where(:has(:checked)) { background: color-mix(in srgb, var(--accord-tone) 9%, transparent) }
:where(.accord) :where([data-polarity=objection]) { border-radius: var(--accord-corner) }
:where(.accord) :where(.accord-answer, .accord-question) { font-weight: 600 }
:where(.accord) :where(.accord-notice) { background: var(--accord-wash); border-radius: var(--accord-corner); font-size: .875em; line-height: 1.42 }
:where(.accord) :where(.accord-notice-title, .accord-apart, .accord-item > dt) { font-weight: 650 }
:where(.accord) :where(.accord-brief > .accord-notice-title)::after { content: '.' / '' }
:where(.accord) :where(.accord-more > summary) { font-weight: 600; text-decoration: underline; text-underline-offset: .18em }
:where(.accord) :where(.accord-submit) { border-radius: var(--accord-corner); font-weight: 650; font-size: 1.06em; transition: filter .12s }
:where(.accord) :where(.accord-submit:hover) { filter: brightness(1.08) }
:where(.accord) :where(.accord-submit[aria-disabled=true]) { opacity: .7; cursor: progress; filter: none }
:where(.accord) :where(.accord-body:disabled .accord-input) { opacity: .7 }
:where(.accord) :where(.accord-proof) { font-weight: 600 }
@media (prefers-reduced-motion: reduce) { :where(.accord) :where(*) { transition: none } }
`;
