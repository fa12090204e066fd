import type { Offer, Partner } from './a-changing-shop.js';
import type { Reach } from './a-life.js';

/** What a slip says of one question. `left`: a box for a yes that stayed empty. `silent`: a box for a no that stayed empty. */
export type Mark = 'yes' | 'left' | 'no' | 'objected' | 'silent' | 'withdrawn';

/** One line of a slip. Null stands for all. */
export interface Line {
  readonly purpose: string | null;
  readonly channel: string | null;
  readonly party: string | null;
  readonly company?: Partner;
  readonly goods?: Offer;
  readonly caller?: Offer;
  readonly mark: Mark;
  /** The address or number that it is for; absent where a letter is meant. */
  readonly reach?: Reach;
  /** It waits for a press in a mail. */
  readonly waits?: true;
}

/** A slip of paper in the pile. What came first lies below. */
export interface Slip {
  /** What the clock on the wall said when it came, and how late it really was. Milliseconds. */
  readonly reading: number;
  readonly at: number;
  readonly lines: readonly Line[];
  /** Whose slip it is comes first; the others are written on it. */
  readonly reaches: readonly Reach[];
  /** The person was there when it was written: nothing waited on its way. */
  readonly isLive: boolean;
  /** The form on it is none that the shop ever had. */
  readonly isStrange?: true;
  /** When a consent to calls on it is over, as stands on the form: a year after it was issued, whenever it came. */
  readonly callsUntil?: number;
  /** The earliest moment that the device's clocks allow for its yes, by the clock on the wall. */
  readonly earliest: number;
  /** When its yes was really pressed, and whether the device's clocks would have told. */
  readonly pressedAt: number;
  readonly isToldWell: boolean;
  /** When it was said, where the business wrote it down later: by the clock on the wall, and really. */
  readonly saidAt?: number;
  readonly reallySaidAt?: number;
  readonly page?: { readonly visit: string; readonly turn: number };
  /** The day from which somebody born on the date that stands on it may say yes alone. */
  readonly ofAgeOn?: string;
  /** The slip whose yes the person confirmed with this one. */
  readonly confirms?: Slip;
}

/** What a salesman asks the clerk. */
export interface Asked {
  readonly purpose: string;
  readonly channel: string;
  readonly party: string;
  readonly company?: Partner;
  readonly goods?: Offer;
  readonly caller?: Offer;
  /** What would be used; letters ask for the person of an address. */
  readonly reach: Reach;
  /** All that the salesman knows of the person, `reach` among it. */
  readonly known: readonly Reach[];
  /** For customers a silence counts, once they were told; and by post for everybody. */
  readonly isSilenceEnough: boolean;
  /** What the clock on the wall says now. */
  readonly now: number;
}

/** What the clerk answers. `said`: the person said no. `nothing`: nobody said yes to that. `over`: it was too long ago. */
export type Reply = 'granted' | 'not-objected' | 'said' | 'nothing' | 'over' | 'under-age';

const day = 86_400_000;
const noes: ReadonlySet<Mark> = new Set(['left', 'no', 'objected', 'withdrawn']);

interface Found {
  readonly slip: Slip;
  readonly line: Line;
}

/**
 * A careful clerk with a pile of slips, who takes them in his hands one by one at every question and keeps no book. Where the
 * clocks leave open which of two came first, both orders are tried: the answers that come of them are all right.
 */
export function askTheClerk(pile: readonly Slip[], asked: Asked): ReadonlySet<Reply> {
  return new Set([reply(pile, asked, false), reply(pile, asked, true)].flat());
}

const sameOffer = (one: Offer | undefined, other: Offer | undefined): boolean => {
  if (!one || !other) return true;
  return one.id !== undefined && other.id !== undefined ? one.id === other.id : one.text === other.text;
};

/** One number, one company; without a number it is the name under an id. */
function sameCompany(line: Line, asked: Asked): boolean {
  if (line.party === 'own' || asked.party === 'own') return line.party === asked.party;
  const [then, now] = [line.company, asked.company];
  if (then?.registration !== undefined && now?.registration !== undefined)
    return then.registration === now.registration;
  return line.party === asked.party && then?.name === now?.name;
}

const isOrAll = (said: string | null, asked: string): boolean => said === null || said === asked;

function isNoAbout({ line }: Found, asked: Asked): boolean {
  if (!noes.has(line.mark)) return false;
  if (!isOrAll(line.purpose, asked.purpose) || !isOrAll(line.channel, asked.channel)) return false;
  if (!isOrAll(line.party, asked.party) && !sameCompany(line, asked)) return false;
  // Who leaves a box for books empty, or says no to them, or takes back a yes to them, has said nothing of bread.
  return line.mark === 'objected' || sameOffer(line.goods, asked.goods);
}

/** All ways to reach one person: whatever stands on one slip belongs together, as far as noes go. */
function reachesOf(pile: readonly Slip[], known: readonly Reach[]): ReadonlySet<Reach> {
  const theirs = new Set(known);
  for (let before = 0; before < theirs.size;) {
    before = theirs.size;
    for (const slip of pile)
      if (slip.reaches.some((one) => theirs.has(one))) for (const one of slip.reaches) theirs.add(one);
  }
  return theirs;
}

/** Whether the clock on the wall went on without being set, from one slip to the other, and is not known to have been wrong. */
function isSteady(pile: readonly Slip[], one: Slip, other: Slip): boolean {
  const [first = 0, last = 0] = [pile.indexOf(one), pile.indexOf(other)].toSorted((a, b) => a - b);
  const wrongness = ({ reading, at }: Slip): number => reading - at;
  const between = pile.slice(first, last + 1);
  const isSet = between.some((slip) => wrongness(slip) !== wrongness(one));
  return (
    !isSet && pile.slice(last + 1).every(({ reading }) => reading >= Math.max(one.reading, other.reading))
  );
}

/** Whether a yes, or a silence, was surely pressed after a no. Null where nobody can tell. */
function isLater(pile: readonly Slip[], yes: Slip, no: Slip): boolean | null {
  if (yes.page && no.page && yes.page.visit === no.page.visit) return yes.page.turn > no.page.turn;
  const isSteadily = isSteady(pile, yes, no);
  if (pile.indexOf(yes) <= pile.indexOf(no)) {
    if (no.saidAt === undefined) return false;
    if (isSteadily) return yes.earliest > no.saidAt;
    return (no.reallySaidAt ?? no.at) >= yes.pressedAt && yes.isToldWell ? false : null;
  }
  if (yes.isLive) return true;
  if (isSteadily) return yes.earliest > (no.saidAt ?? no.reading);
  return (no.reallySaidAt ?? no.at) >= yes.pressedAt && yes.isToldWell ? false : null;
}

function reply(pile: readonly Slip[], asked: Asked, leansToYes: boolean): readonly Reply[] {
  const theirs = reachesOf(pile, asked.known);
  const found = pile
    .filter(({ reaches }) => reaches.some((one) => theirs.has(one)))
    .flatMap((slip) => slip.lines.map((line): Found => ({ slip, line })));
  const said = found.filter((one) => isNoAbout(one, asked));
  // An empty box is no objection, so that nothing hangs on when exactly a silence began: it counts from its place in the pile.
  const after = (one: Found, no: Found): boolean =>
    one.line.mark === 'silent'
      ? pile.indexOf(one.slip) > pile.indexOf(no.slip)
      : (isLater(pile, one.slip, no.slip) ?? leansToYes);
  const isAfterAll = (one: Found, list: readonly Found[]): boolean => list.every((no) => after(one, no));

  // A later turn of the same page takes the place of an earlier one.
  const isReplaced = ({ slip: { page }, line }: Found): boolean =>
    page !== undefined &&
    pile.some(
      (later) =>
        later.page?.visit === page.visit &&
        later.page.turn > page.turn &&
        !later.lines.some(
          (one) =>
            one.mark === 'yes' &&
            one.purpose === line.purpose &&
            one.channel === line.channel &&
            one.party === line.party,
        ),
    );
  const isFor = ({ slip, line }: Found): boolean =>
    line.reach === undefined ? slip.reaches[0] === asked.reach : line.reach === asked.reach;
  const given = found.filter(
    (one) =>
      one.line.purpose === asked.purpose &&
      one.line.channel === asked.channel &&
      sameCompany(one.line, asked) &&
      isFor(one) &&
      !one.slip.isStrange &&
      !isReplaced(one),
  );
  const yeses = given.filter(
    ({ slip, line }) =>
      line.mark === 'yes' &&
      sameOffer(line.goods, asked.goods) &&
      sameOffer(line.caller, asked.caller) &&
      (!line.waits || pile.some(({ confirms }) => confirms === slip)),
  );
  const firm = said.filter(({ line }) => line.mark !== 'left');
  const left = said.filter(({ line }) => line.mark === 'left');
  const standing = yeses.filter((one) => isAfterAll(one, said));
  const isFree = firm.length === 0 || yeses.some((one) => isAfterAll(one, firm));
  const told = isFree ? given.filter((one) => one.line.mark === 'silent' && isAfterAll(one, left)) : [];
  const last = standing.at(-1) ?? told.at(-1);

  if (standing.length === 0 && !isFree) return ['said'];
  if (standing.length === 0 && left.length > 0 && (told.length === 0 || !asked.isSilenceEnough))
    return ['said'];
  if (standing.length === 0 && !asked.isSilenceEnough) return ['nothing'];
  if (isTooYoung(pile, last?.slip, asked)) return ['under-age'];
  if (!last) return ['nothing'];
  const good: Reply = standing.length > 0 ? 'granted' : 'not-objected';
  // A consent to calls given while the clock stood ahead names days that are still to come.
  if (asked.channel === 'phone') {
    if (Math.min(asked.now, latest(pile, last.slip)) < last.slip.reading) return [good, 'over'];
    return [asked.now >= (last.slip.callsUntil ?? last.slip.reading + 365.5 * day) ? 'over' : good];
  }
  return isForgotten(pile, asked) ? ['over'] : [good];
}

/** A slip came no later than any slip that came after it. */
const latest = (pile: readonly Slip[], slip: Slip): number =>
  Math.min(...pile.slice(pile.indexOf(slip)).map(({ reading }) => reading));

/** Three years after a person was last heard of, their address is used no more. What a stranger wrote on a slip is no news of them. */
function isForgotten(pile: readonly Slip[], { known, now }: Asked): boolean {
  const heard = pile
    .filter(({ isStrange, reaches: [first = 'stranger'], lines }) => {
      const isTheirs =
        known.includes(first) || lines.some(({ reach }) => reach !== undefined && known.includes(reach));
      return isTheirs && !isStrange;
    })
    .map((slip) => latest(pile, slip));
  return now - Math.max(...heard) > 1097 * day;
}

/** Whoever is known to be too young is asked nothing; what they said as a child does not count when they have grown up. */
function isTooYoung(pile: readonly Slip[], slip: Slip | undefined, { known, now }: Asked): boolean {
  const ofAge = pile.flatMap(({ reaches, ofAgeOn }) =>
    ofAgeOn !== undefined && reaches.some((one) => known.includes(one)) ? [ofAgeOn] : [],
  );
  const then = slip ? Math.min(now, latest(pile, slip)) : now;
  return ofAge.some((from) => new Date(then).toISOString().slice(0, 10) < from);
}
