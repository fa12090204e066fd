import type { EntryStore, Listed } from './entry.js';

/** Keeps entries as long as the page is open. */
export function memoryStore(): EntryStore {
  // A map keeps the order in which things came.
  const kept = new Map<string, { readonly listed: Listed; readonly body: string }>();
  return {
    add: (listed, body) => {
      if (!kept.has(listed.key)) kept.set(listed.key, { listed, body });
      return Promise.resolve();
    },
    list: () => Promise.resolve(Array.from(kept.values(), ({ listed }) => listed)),
    readBody: (key) => Promise.resolve(kept.get(key)?.body),
    change: (key, change) => {
      const one = kept.get(key);
      if (one) kept.set(key, { ...one, listed: { ...one.listed, ...change } });
      return Promise.resolve();
    },
    remove: (key) => {
      kept.delete(key);
      return Promise.resolve();
    },
  };
}
