// Medians and quartiles: one visit that something else on the machine has slowed cannot move them.

export function quantile(values, share) {
  const sorted = values.toSorted((one, other) => one - other);
  const at = (sorted.length - 1) * share;
  const below = sorted[Math.floor(at)];
  return below + (sorted[Math.ceil(at)] - below) * (at - Math.floor(at));
}

export const median = (values) => quantile(values, 0.5);

/** What a value is to its floor, round by round: both were measured within seconds of each other. */
export function ratios(values, floor) {
  const each = values.map((value, round) => value / floor[round]);
  return { median: median(each), low: quantile(each, 0.25), high: quantile(each, 0.75) };
}

/** Another order every round, the same in every run: nobody is always the first after something slow. */
export function shuffled(items, seed) {
  let state = seed;
  const random = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  const order = [...items];
  for (let last = order.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    [order[last], order[other]] = [order[other], order[last]];
  }
  return order;
}
