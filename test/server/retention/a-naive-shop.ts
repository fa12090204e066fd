/** Something that happened with a person of the model. */
export interface Happened {
  readonly kind: string;
  readonly on: string;
}

/** A person of the model: everything that ever happened, in a list, and nothing that is worked out ahead. */
export interface NaivePerson {
  readonly email: string;
  readonly subject: string;
  readonly happened: Happened[];
}

const lastOf = (person: NaivePerson, ...kinds: readonly string[]): string =>
  person.happened
    .filter(({ kind }) => kinds.includes(kind))
    .map(({ on }) => on)
    .toSorted()
    .at(-1) ?? '';

/** The same day of a later month, or the last of that month, by counting days down. */
function monthsLater(day: string, months: number): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  for (let tried = date; ; tried--) {
    const found = new Date(Date.UTC(year, month - 1 + months, tried));
    if (found.getUTCDate() === tried) return found.toISOString().slice(0, 10);
  }
}

function startOf(person: NaivePerson, after: string): string {
  const signs = lastOf(person, 'signed-up', 'contact', 'activity');
  const end = lastOf(person, 'relation-ended', 'contract-ended');
  const isOver = end !== '' && end >= lastOf(person, 'signed-up', 'activity');
  if (after === 'collection') return lastOf(person, 'signed-up');
  if (after === 'last-contact') return signs;
  const ended = isOver ? end : [signs, lastOf(person, 'contract-ended')].toSorted().at(-1)!;
  return after === 'end-of-contract' ? lastOf(person, 'contract-ended') || ended : ended;
}

/** Whether a person is still there on a day, by what they were told: read off the list of all that happened. */
export function isThere(
  person: NaivePerson,
  day: string,
  told: readonly { readonly months: number; readonly after: string }[],
): boolean {
  const [from, to] = [lastOf(person, 'contract-started'), lastOf(person, 'contract-ended')];
  if (from > to) return true;
  return told.some(({ months, after }) => day <= monthsLater(startOf(person, after), months));
}

/** What is kept of somebody who left on a day: kinds with the last day of each. */
export function keptOf(person: NaivePerson, day: string): readonly string[] {
  const invoice = lastOf(person, 'invoice');
  const contract = lastOf(person, 'contract-ended');
  return [
    ...(invoice ? [`accounting until ${Number(invoice.slice(0, 4)) + 10}-12-31`] : []),
    ...(contract && monthsLater(contract, 60) >= day ? [`contract until ${monthsLater(contract, 60)}`] : []),
  ];
}
