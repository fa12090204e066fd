import { grounds, readableOn } from '../../config/colour.js';
import type { FormConfig } from '../../config/index.js';
import { cosmetics } from '../../theme/cosmetics.js';
import { preferences } from '../../theme/preferences.js';
import { later } from '../../theme/later.js';
import { structure } from '../../theme/structure.js';

type Theme = FormConfig['theme'];

/** The colours of a page: the form's own, as far as text in them can be read; the reader's choice of light or dark decides. */
function colours(theme: Theme): string {
  const accent = readableOn(grounds.light, theme?.accent ?? '#2a63ca');
  const dark = readableOn(grounds.dark, theme?.dark ?? theme?.accent ?? '#a9c7ff');
  return `:root {
  color-scheme: light dark;
  --accord-accent: light-dark(${accent}, ${dark}); --accord-on-accent: light-dark(${grounds.light}, ${grounds.dark});
  --ground: light-dark(${grounds.light}, ${grounds.dark}); --page: light-dark(#f4f3f1, #121214);
  --ink: light-dark(#1d1d1f, #ececee); --soft: light-dark(#5a5a61, #b2b2ba); --line: light-dark(#dfdedb, #39393f); --edge: light-dark(#85858c, #85858f);
  --wash: light-dark(#f6f5f2, #242428); --alarm: light-dark(#9c2f1f, #ffb4a4);
}
`;
}

// One scale: 28, 19, 17 and 15 pixels; space in steps of 4.
const page = `* { box-sizing: border-box; }
p:empty { display: none; }
body { margin: 0; padding: 0 12px 24px; background: var(--page); color: var(--ink); font: 17px/1.5 system-ui, sans-serif; text-wrap: pretty; overflow-wrap: anywhere; }
header, main { max-width: 640px; margin: 0 auto; }
header { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: 4px 10px; padding: 8px 4px; }
.shop { display: flex; align-items: center; gap: 8px; font-size: 16px; min-height: 44px; margin: 0; font-weight: 650; line-height: 1.2; flex: 1 1 40%; }
.shop img { width: 36px; height: 36px; object-fit: contain; flex: none; }
.languages { display: flex; gap: 4px; margin: 0; }
.languages a { display: inline-flex; align-items: center; min-height: 44px; padding: 0 5px; font-size: 15px; }
main { padding: 16px 18px 18px; background: var(--ground); border: 1px solid var(--line); border-radius: 14px; container-type: inline-size; }
header + main { margin-top: 0; }
body > main:first-child { margin-top: 24px; }
h1, h2, h3 { line-height: 1.25; text-wrap: balance; margin: 0; font-weight: 650; }
h1 { font-size: 27px; letter-spacing: -.01em; }
h2 { font-size: 19px; }
h3 { font-size: 17px; margin-top: 20px; }
p { margin: 8px 0 0; }
section:where(:not(.accord)) { margin-top: 24px; }
a { color: var(--accord-accent); text-underline-offset: 3px; }
.soft { color: var(--soft); font-size: 15px; }
.error { color: var(--alarm); font-weight: 600; }
.standing { margin-top: 12px; padding: 12px 16px; border-radius: 9px; border-inline-start: 4px solid var(--accord-accent); background: var(--wash); }
.flagged { border-color: var(--alarm); }
.standing > p:first-child { margin: 0; }
ul { margin: 12px 0 0; padding: 0 0 0 20px; }
ul.plain { list-style: none; padding: 0; }
.plain > li { padding: 4px 0; }
.asked > li { margin: 6px 0; font-weight: 600; }
dl { margin: 8px 0 0; }
dt { margin-top: 10px; color: var(--soft); font-size: 15px; }
dd { margin: 0; }
.short dt[data-answered=yes] { color: var(--accord-accent); font-weight: 650; }
label { display: block; font-weight: 600; margin-top: 16px; }
main > form { margin-top: 16px; }
:is(input[type=email], input[type=text]) { display: block; width: 100%; min-height: 46px; margin-top: 4px; padding: 9px 12px; font: inherit; color: inherit; background: var(--ground); border: 1.5px solid var(--edge); border-radius: 9px; }
input[aria-invalid=true] { border-color: var(--alarm); }
button:where(:not(.accord *)), a.button { display: inline-flex; align-items: center; justify-content: center; min-height: 44px; margin-top: 8px; padding: 8px 16px; border: 1.5px solid var(--edge); border-radius: 9px; background: none; color: inherit; font: inherit; text-decoration: none; cursor: pointer; }
:is(button:where(:not(.accord *)), a.button):hover { border-color: currentcolor; }
button.main { width: 100%; min-height: 52px; border-color: transparent; background: var(--accord-accent); color: var(--accord-on-accent); font-size: 18px; font-weight: 650; }
:is(a, button, input, summary, [tabindex]):focus-visible { outline: 3px solid var(--accord-accent); outline-offset: 2px; }
.part { margin-top: 20px; border-top: 1px solid var(--line); }
.part > summary { min-height: 44px; padding: 12px 0; cursor: pointer; }
.part > summary > h2 { display: inline; font-size: 17px; }
code { font: 14px ui-monospace, monospace; }
.accord { --accord-ground: var(--ground); --accord-quiet: var(--soft); --accord-line: var(--line); --accord-edge: var(--edge); --accord-wash: var(--wash); }
.accord h1.accord-title { font-size: 27px; }
.accord-shown { margin-top: 12px; padding: 16px 14px; border: 1px solid var(--line); border-radius: 9px; font-size: 16px; }
.accord-shown .accord-title.accord-title { font-size: 21px; }
.accord-shown .accord-submit:disabled { cursor: default; }
main > .accord.accord-again { border: 0; margin: 0; padding: 0; }
@container (min-width: 520px) {
  dl:where(:not(.accord *)) { display: grid; grid-template-columns: fit-content(44%) minmax(0, 1fr); gap: 6px 20px; }
  dl:where(:not(.accord *)) > dt { margin: 0; grid-column: 1; }
  dl:where(:not(.accord *)) > dd { grid-column: 2; }
}
@media (min-width: 600px) { body { padding-bottom: 64px; } main { padding: 34px 40px 40px; } header { padding-block: 18px 12px; } h1, .accord h1.accord-title { font-size: 30px; } }
@media print {
  body, main { background: none; padding: 0; max-width: none; color: #000; border: 0; }
  .languages, .button { display: none; }
  details::details-content { content-visibility: visible; block-size: auto; }
  dl, tr { break-inside: avoid; }
}
`;

/** The stylesheet of the receiver's pages: the widget's own, in the colours of a form, and what a page has around it. */
export const pageSheet = (theme?: Theme): string =>
  `${colours(theme)}${structure}${cosmetics}${later}${preferences}${page}`;
