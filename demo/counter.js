// Beside the form: what lets the page start without a network, and take a new version when nobody is there.
const worker = '/counter-worker.js';
const quietFor = 5 * 60_000;
let touched = Date.now();
let isRenewed = false;

for (const type of ['pointerdown', 'keydown']) addEventListener(type, () => (touched = Date.now()), true);

if ('serviceWorker' in navigator) {
  navigator.serviceWorker.addEventListener('message', ({ data }) => (isRenewed ||= data === 'renewed'));
  await navigator.serviceWorker.register(worker, { scope: '/counter.html' });
  const { active } = await navigator.serviceWorker.ready;
  const renew = () => active.postMessage('renew', []);
  renew();
  addEventListener('online', renew);
  setInterval(renew, 60 * 60_000);
  setInterval(() => {
    if (isRenewed && Date.now() - touched > quietFor) location.reload();
  }, 60_000);
}
