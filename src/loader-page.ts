// What loader.js fetches together with the elements: where they go in the page, and the forms that wait for them.
import { attachRule } from './loader/attach.js';
import { mountPlaces } from './loader/mount.js';
import type { Rule } from './loader/rule.js';

export { hold, see } from './loader/hold.js';

const told = new Set<Rule>();

/** Puts choices and forms where the page asks for them, and again where it has taken them away. */
export function scan(rules: readonly Rule[], folder: string): void {
  mountPlaces(folder);
  for (const rule of rules)
    try {
      attachRule(rule, folder);
    } catch (error) {
      // Said each time that something changes, it would bury what else is said.
      if (!told.has(rule))
        console.error(`loader.js: data-accord-attach: ${JSON.stringify(rule)}\n${String(error)}`);
      told.add(rule);
    }
}
