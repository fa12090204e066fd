// The clock of the tests: in every run it starts at the same instant, so that no test depends on the day on which somebody runs it.
// `node --import` of this file, with the shift as its query, sets it in a process; `clockScript` sets it in a page.

/** When each run of the tests begins: a Tuesday on which people may be called. */
const start = '2026-11-24T10:00:00+01:00';

/** What is to be added to the real time, from now on. */
export const shiftFromNow = () => Date.parse(process.env.ACCORD_TESTS_START ?? start) - Date.now();

function setClock(shift) {
  const Real = Date;
  const now = () => Real.now() + shift;
  globalThis.Date = new Proxy(Real, {
    apply: () => new Real(now()).toString(),
    construct: (target, given, made) => Reflect.construct(target, given.length > 0 ? given : [now()], made),
    get: (target, name) => (name === 'now' ? now : Reflect.get(target, name)),
  });
  Real.prototype.constructor = globalThis.Date;
}

/** The same for a page, as a script. */
export const clockScript = (shift) => `(${setClock})(${shift});`;

/** What Node is given for it. */
export const clockArgument = (shift) => `--import=${import.meta.url.split('?')[0]}?shift=${shift}`;

const shift = new URL(import.meta.url).searchParams.get('shift');
if (shift !== null) setClock(Number(shift));
