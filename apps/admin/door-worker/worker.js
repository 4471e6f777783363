/**
 * The service worker of the door. It keeps the page of the door and its files, so that a device opens it again without a
 * connection, and nothing that the API said: what a device needs of an event the page keeps by itself. A build has a version
 * of its own; `__DOOR__` is put in by `tools/vite-door-worker.mjs`.
 */
const { version, page, assets, files } = __DOOR__;
const FAMILY = 'ringside-door-';
const NAME = FAMILY + version;
const DOOR = /\/events\/[^/]+\/door$/;
/** A network that says nothing for so long is none. */
const WAIT_MS = 4000;

self.addEventListener('install', (event) => {
  self.skipWaiting();
  event.waitUntil(keepFiles());
});
self.addEventListener('activate', (event) => event.waitUntil(dropOlder()));
self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== self.location.origin) return;
  if (request.mode === 'navigate' && DOOR.test(url.pathname)) event.respondWith(openPage(request));
  else if (url.pathname.startsWith(assets)) event.respondWith(openFile(request));
});

async function keepFiles() {
  const cache = await caches.open(NAME);
  await cache.addAll([new Request(page, { cache: 'no-cache', headers: { accept: 'text/html' } }), ...files]);
}

/** Pages of the version before may still be open, and load what they have not loaded yet. */
async function dropOlder() {
  const names = (await caches.keys()).filter((name) => name.startsWith(FAMILY) && name !== NAME);
  await Promise.all(names.slice(0, -1).map((name) => caches.delete(name)));
}

/** The newest page while there is a server, the kept one while there is none. */
async function openPage(request) {
  const cache = await caches.open(NAME);
  const keptPage = () => cache.match(page, { ignoreVary: true });
  try {
    const answer = await fetch(request, { signal: AbortSignal.timeout(WAIT_MS) });
    return answer.status < 500 ? answer : ((await keptPage()) ?? answer);
  } catch {
    return (await keptPage()) ?? Response.error();
  }
}

/** Files have their content in their names: one that is kept is the right one. */
async function openFile(request) {
  return (await caches.match(request, { ignoreVary: true })) ?? fetch(request);
}
