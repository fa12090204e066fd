import type { Statistics } from '../server/owner/owner-answers.js';

/** One channel's answers, week by week. */
export interface ChannelCounts {
  readonly channel: string;
  readonly yes: readonly number[];
  readonly no: readonly number[];
  readonly withdrawn: readonly number[];
  /** Neither yes nor no. */
  readonly silent: readonly number[];
}

const order = ['email', 'sms', 'phone', 'automated-call', 'post', 'fax', 'none', '*'];
const kinds: Readonly<Record<string, keyof Omit<ChannelCounts, 'channel'>>> = {
  granted: 'yes',
  refused: 'no',
  objected: 'no',
  withdrawn: 'withdrawn',
};

/** Sorts counts into channels and weeks. A withdrawal from everybody is one from each party. */
export function countAnswers(
  { weeks, counts }: Statistics,
  forms: readonly string[],
  party: string,
): readonly ChannelCounts[] {
  const channels = new Map<string, Record<'yes' | 'no' | 'withdrawn' | 'silent', number[]>>();
  const zeros = (): number[] => weeks.map(() => 0);
  for (const entry of counts) {
    const week = weeks.indexOf(entry.week);
    if (week < 0 || !forms.includes(entry.formId) || (entry.party !== party && entry.party !== '*')) continue;
    const series = channels.get(entry.channel) ?? {
      yes: zeros(),
      no: zeros(),
      withdrawn: zeros(),
      silent: zeros(),
    };
    channels.set(entry.channel, series);
    const line = series[kinds[entry.answer] ?? 'silent'];
    line[week] = (line[week] ?? 0) + entry.count;
  }
  return [...channels]
    .map(([channel, series]) => ({ channel, ...series }))
    .toSorted((one, other) => order.indexOf(one.channel) - order.indexOf(other.channel));
}
