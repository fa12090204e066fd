/** The stylesheet of the receiver's pages: the reader's own font and colour scheme, readable on paper. */
export const pageStyle = `:root {
  color-scheme: light dark;
  --ink: #1d1d1f; --soft: #5c5c63; --line: #dcdce0; --paper: #fff; --wash: #f5f5f2; --yes: #1d6b43; --no: #8a3324;
}
@media (prefers-color-scheme: dark) {
  :root { --ink: #ececee; --soft: #a9a9b2; --line: #3b3b41; --paper: #18181b; --wash: #222226; --yes: #7fd0a4; --no: #f0a492; }
}
* { box-sizing: border-box; }
p:empty { display: none; }
body { margin: 0; background: var(--wash); color: var(--ink); font: 1rem/1.55 system-ui, sans-serif; }
main { max-width: 46rem; margin: 0 auto; padding: clamp(1.25rem, 5vw, 3.5rem); background: var(--paper); min-height: 100vh; }
h1 { font-size: clamp(1.5rem, 5vw, 2.1rem); line-height: 1.2; margin: 0 0 1rem; text-wrap: balance; }
h2 { font-size: 1.25rem; margin: 2.75rem 0 .75rem; padding-top: 1.25rem; border-top: 1px solid var(--line); }
h3 { font-size: 1rem; margin: 1.75rem 0 .25rem; }
p { margin: .25rem 0; overflow-wrap: anywhere; }
a { color: inherit; text-underline-offset: .2em; }
a:focus-visible { outline: 2px solid var(--ink); outline-offset: 3px; }
.soft { color: var(--soft); font-size: .92rem; }
.standing { margin: 0 0 1rem; font-weight: 600; padding: .75rem 1rem; border-inline-start: 4px solid var(--yes); background: var(--wash); }
.flagged { border-color: var(--no); }
dl { margin: 0; display: grid; grid-template-columns: minmax(9rem, 14rem) 1fr; gap: .5rem 1.5rem; }
dt { color: var(--soft); }
dd { margin: 0; overflow-wrap: anywhere; }
ul { list-style: none; margin: 0; padding: 0; }
li { padding: 1rem 0; border-bottom: 1px solid var(--line); }
li:last-child { border-bottom: 0; }
.label { font-weight: 600; }
.answer { margin-top: .5rem; }
.answer :is(.refused, .objected, .withdrawn) { color: var(--no); }
.answer .granted { color: var(--yes); }
summary { cursor: pointer; padding: .35rem 0; margin-top: .75rem; }
form { margin-top: 2rem; }
form.row { margin-top: .75rem; }
fieldset { border: 1px solid var(--line); border-radius: .4rem; margin: 1.25rem 0; padding: .75rem 1rem 1rem; min-width: 0; }
legend { float: inline-start; width: 100%; margin-bottom: .35rem; padding: 0; font-weight: 600; }
legend + * { clear: both; }
form dl { display: block; }
.accord-field, .accord-part, .accord-choice { margin-top: 1.25rem; }
.accord-label, .accord-part-label { display: block; font-weight: 600; }
.accord-check, .accord-answer { display: flex; gap: .65rem; align-items: flex-start; padding: .4rem 0; }
.accord-requirement, .accord-purpose, .accord-statements, .accord-details, .accord-group-text { color: var(--soft); font-size: .92rem; font-weight: 400; }
.accord-input { font: inherit; color: inherit; background: var(--paper); width: 100%; margin-top: .35rem; padding: .55rem .7rem; border: 1px solid var(--soft); border-radius: .35rem; }
.accord-input[aria-invalid] { border-color: var(--no); border-width: 2px; }
.accord-box { width: 1.35rem; height: 1.35rem; flex: none; margin: .1rem 0 0; }
.accord-error { color: var(--no); font-weight: 600; }
.accord-actions { display: flex; flex-wrap: wrap; gap: 1rem; margin-top: 1.75rem; }
button { font: inherit; padding: .7rem 1.3rem; border: 1px solid currentcolor; border-radius: .35rem; background: var(--paper); color: inherit; cursor: pointer; }
.accord-submit { background: var(--ink); color: var(--paper); border-color: var(--ink); font-weight: 600; }
:is(.accord-input, .accord-box, button, summary):focus-visible { outline: 2px solid var(--ink); outline-offset: 2px; }
code { font: .85em ui-monospace, monospace; }
.files li { padding: .35rem 0; border: 0; }
@media (max-width: 32rem) { dl { grid-template-columns: 1fr; gap: 0; } dd { margin-bottom: .75rem; } }
@media print {
  body, main { background: none; padding: 0; max-width: none; color: #000; }
  li, dl { break-inside: avoid; }
}
`;
