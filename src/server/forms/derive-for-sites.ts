import { makeDerivations, type Derive } from './derive.js';

// A site hands over the same fields each time. Who makes up others can ask for a great many.
const mostKept = 100;
const mostNew = 120;

/**
 * Derives what sites show of their forms, apart from what submissions compare with. For a site that hands over some of the fields, null
 * also when this minute's new ones are used up: the elements then draw by themselves.
 */
export function deriveForSites(now: () => Date): Derive {
  let [minute, made] = [0, 0];
  const mayMake = (): boolean => {
    const current = Math.floor(now().getTime() / 60_000);
    if (current !== minute) [minute, made] = [current, 0];
    return made++ < mostNew;
  };
  const whole = makeDerivations();
  const parts = makeDerivations({ most: mostKept, mayMake });
  return (form, language, date, given) => {
    const isPart = given !== undefined && !form.config.fields.every(({ id }) => given.includes(id));
    return (isPart ? parts : whole).derive(form, language, date, given);
  };
}
