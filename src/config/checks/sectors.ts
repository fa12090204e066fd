import type { CalendarDate, Sector } from '../../law/index.js';
import { sectorOf } from '../party-sector.js';
import type { FormConfig } from '../schema.js';
import { askedChannels, rulingFor } from './asked.js';
import { error, warning, type Check, type Problem } from './problem.js';
import { sectorWords, type SectorWords } from './sector-words.js';
import { ownTexts, type OwnText } from './texts.js';
import { firstIn, plain } from './words.js';

/** Parts of the file whose words say what is sold; elsewhere the same words may only describe. */
const selling: ReadonlySet<PropertyKey> = new Set([
  'title',
  'submit',
  'purposes',
  'callback',
  'marketing',
  'services',
]);

const homes: readonly Sector[] = ['energy-renovation', 'home-adaptation'];
// A paper may write about what others sell, a charity may pay for it.
const writers: readonly Sector[] = ['press', 'charity'];

interface Told extends OwnText {
  /** `own`, or a partner's id. */
  readonly party: string;
  /** Whether the words stand where they say what is sold. */
  readonly isOffer: boolean;
}

function told(config: FormConfig): readonly Told[] {
  const { partners } = config;
  const members = partners?.members ?? [];
  return [
    ...ownTexts(config).map((one): Told => {
      const [part, , index] = one.path;
      const isPartner = part === 'partners' && one.path[1] === 'members';
      const party = isPartner ? (members[Number(index)]?.id ?? 'own') : 'own';
      return { ...one, party, isOffer: isPartner || selling.has(part ?? '') };
    }),
    ...members.map(({ id, name }, index) => ({
      path: ['partners', 'members', index, 'name'],
      text: name,
      party: id,
      isOffer: true,
    })),
  ];
}

/** What declaring a sector would change for a party: some channel banned, no ban, or nothing that the law tells apart. */
function effectOf(
  config: FormConfig,
  party: string,
  sector: Sector,
  date: CalendarDate,
): 'ban' | 'rule' | 'none' {
  const mine = askedChannels(config, date).filter((one) => one.party === party);
  const others = mine.map(({ channel, ruling }) => ({
    before: ruling,
    after: rulingFor(config, channel, party, date, 'marketing', sector),
  }));
  if (others.some(({ before, after }) => after.regime === 'prohibited' && before.regime !== 'prohibited'))
    return 'ban';
  return others.some(({ before, after }) => after.row !== before.row) ? 'rule' : 'none';
}

function judge(config: FormConfig, one: Told, words: SectorWords, date: CalendarDate): Problem[] {
  const { sector, ruleId } = words;
  const declared = sectorOf(config, one.party);
  if (declared === sector || (homes.includes(declared) && homes.includes(sector))) return [];
  const said = firstIn(one.text, words.plain);
  const hinted = said ?? (one.isOffer ? firstIn(one.text, words.likely) : undefined);
  if (hinted === undefined) return [];
  const effect = effectOf(config, one.party, sector, date);
  if (effect === 'none' || (said === undefined && effect === 'rule')) return [];
  const isPlain = said !== undefined && one.isOffer && effect === 'ban' && !writers.includes(declared);
  const values = { text: hinted, sector, declared, value: sector };
  return [
    isPlain
      ? error('undeclared-sector', one.path, ruleId, values)
      : warning('likely-sector', one.path, ruleId, values),
  ];
}

/** Words of a sector where contacts are banned, in a form or of a partner that does not say so (FR-S01, FR-S02, FR-S05). */
export const sectors: Check = (config, date) =>
  told(config).flatMap((one) => {
    // Nearly every text has none of the words: it is made plain once, for all lists.
    const seen = plain(one.text);
    return sectorWords
      .filter((words) => words.plain.test(seen) || words.likely.test(seen))
      .flatMap((words) => judge(config, one, words, date));
  });
