// Lit asks for its Trusted Types policy, `lit-html`, as soon as it is loaded. Under `trusted-types lit-html` a page may
// have that name only once, so a second copy of the script ended there, before it could say that the first one wins.
// A copy that comes after another one draws nothing; in the script-tag build it asks for no policy.
// It fails the build when an upgrade of Lit asks in other words.
import type { Plugin } from 'vite';

/** The tags of src/elements/define.ts. While one of them is free, this copy draws it and needs the policy. */
export const tags: readonly string[] = [
  'accord-choices',
  'accord-form',
  'accord-notice',
  'accord-preferences',
];

/** `trustedTypes ? trustedTypes.createPolicy("lit-html", …` as Lit's production build has it. */
const asked = /(\w+)\?(?=\1\.createPolicy\("lit-html",)/g;

/** The source of lit-html that asks for its policy only where a tag is free; throws when it does not ask as expected. */
export function onePolicy(source: string): string {
  if (source.match(asked)?.length !== 1)
    throw new Error('lit-html asks for its policy otherwise than before: adapt scripts/one-policy.ts.');
  return source.replace(
    asked,
    (_, types) => `${types}&&!${JSON.stringify(tags)}.every((tag)=>customElements.get(tag))?`,
  );
}

/** The Vite plugin that does so in builds. */
export const onePolicyPlugin = (): Plugin => {
  let isFound = false;
  return {
    name: 'one-policy',
    apply: 'build',
    transform(code, id) {
      if (!/[\\/]lit-html[\\/]lit-html\.js$/.test(id)) return null;
      isFound = true;
      return { code: onePolicy(code), map: null };
    },
    buildEnd(error) {
      if (!error && !isFound) this.error('lit-html is not where it was: adapt scripts/one-policy.ts.');
    },
  };
};
