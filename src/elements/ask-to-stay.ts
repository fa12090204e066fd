/** What is kept in this page and nowhere else. */
const keys = new Set<string>();

const ask = (event: Event): void => event.preventDefault();

/** The browser asks before it closes a page that something is kept in and nowhere else. */
export function askToStay(key: string): void {
  keys.add(key);
  addEventListener('beforeunload', ask);
}

/** It has arrived, or was taken back. A page that nothing is kept in closes as it always did. */
export function letGo(key: string): void {
  keys.delete(key);
  if (keys.size === 0) removeEventListener('beforeunload', ask);
}

/** Whatever is kept may be lost. */
export function letAllGo(): void {
  for (const key of keys) letGo(key);
}
