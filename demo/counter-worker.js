// What lets a counter start without a network: keeps the page, its scripts and the form's file as its owner wrote it. Never what
// people wrote: that is sealed and kept by the form itself. A copy beside your own page needs the three lists below, and no more.
const page = '/counter.html';
const files = ['/site.css', '/counter.js', '/marks/bakery.svg', '/marks/accord.svg'];
const forms = ['/forms/loyalty-card'];
const script = '/accord/accord.js';

const prefix = 'accord-counter-';
const complete = '/accord-counter-complete';

async function load(address) {
  const response = await fetch(address, { cache: 'no-cache', credentials: 'same-origin' });
  if (!response.ok) throw new Error(`${address} answered ${response.status}`);
  return response;
}

/** The script and all the parts that it may fetch, by the addresses that stand in them. */
async function loadScripts(address, found = new Map()) {
  if (found.has(address)) return found;
  const response = await load(address);
  found.set(address, response);
  const source = await response.clone().text();
  for (const [, path] of source.matchAll(/["'`](\.{1,2}\/[\w./-]+\.js)["'`]/g))
    await loadScripts(new URL(path, new URL(address, location.href)).pathname, found);
  return found;
}

const hex = (bytes) =>
  Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');

/** Keeps all of it as it is now, or nothing: a page and its scripts belong together. True when that is another version. */
async function renew() {
  const all = await loadScripts(script);
  for (const address of [page, ...files, ...forms]) all.set(address, await load(address));
  const texts = await Promise.all(
    Array.from(all, async ([address, one]) => `${address}\n${await one.clone().text()}`),
  );
  const digest = hex(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(texts.join('\n'))));
  const name = prefix + digest.slice(0, 16);
  const cache = await caches.open(name);
  if (await cache.match(complete)) return false;
  for (const [address, response] of all) await cache.put(address, response);
  await cache.put(complete, new Response(String(Date.now())));
  return true;
}

/** Those that are whole, the newest first. */
async function versions() {
  const names = (await caches.keys()).filter((name) => name.startsWith(prefix));
  const found = await Promise.all(
    names.map(async (name) => {
      const cache = await caches.open(name);
      const at = await cache.match(complete);
      return { name, cache, at: at ? Number(await at.text()) : 0 };
    }),
  );
  return found.toSorted((one, other) => other.at - one.at);
}

async function find(request) {
  for (const { cache, at } of await versions()) {
    const kept = at > 0 && (await cache.match(request));
    if (kept) return kept;
  }
  return undefined;
}

/** A page that begins takes the newest version; what was before it goes. */
async function begin(request) {
  const [newest, ...older] = await versions();
  if (!newest?.at) return fetch(request);
  for (const { name } of older) await caches.delete(name);
  return (await newest.cache.match(page)) ?? fetch(request);
}

/** The form of today where there is a network. Without one its file, which the page presents by today's law. */
const askForm = (request) =>
  fetch(request).catch(async (error) => {
    const kept = await find(request);
    if (kept) return kept;
    throw error;
  });

self.addEventListener('install', (event) => event.waitUntil(renew().then(() => self.skipWaiting())));
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
self.addEventListener('message', (event) => {
  if (event.data !== 'renew') return;
  event.waitUntil(
    renew().then(
      (isOther) => isOther && event.source.postMessage('renewed', []),
      // No network: it stays as it is.
      () => undefined,
    ),
  );
});
self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== location.origin || pathname.startsWith('/v1/')) return;
  if (request.mode === 'navigate') event.respondWith(begin(request));
  else if (pathname.startsWith('/forms/')) event.respondWith(askForm(request));
  else event.respondWith(find(request).then((kept) => kept ?? fetch(request)));
});
