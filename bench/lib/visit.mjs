// One visit in a fresh context, with nothing cached, and what the page and the browser tell about it.
import { setTimeout as sleep } from 'node:timers/promises';

/** Runs in the page before its own scripts: waits for the form, then for the frame that shows it. */
function watch(controls) {
  const isReady = () => {
    const form = document.querySelector('form');
    const button = form?.querySelector('button');
    return button?.getBoundingClientRect().height > 0 && form.querySelectorAll('input').length >= controls;
  };
  let shift = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) shift += entry.value;
  }).observe({ type: 'layout-shift', buffered: true });
  window.visit = (async () => {
    while (!isReady()) await new Promise((resolve) => setTimeout(resolve, 4));
    const ready = performance.now();
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    // From the first byte of the page: what comes before it is the browser's start and the same for all.
    const { responseStart } = performance.getEntriesByType('navigation')[0];
    return { ready: ready - responseStart, painted: performance.now() - responseStart };
  })();
  window.shifted = () => shift;
}

async function metrics(session) {
  const { metrics: list } = await session.send('Performance.getMetrics');
  return Object.fromEntries(list.map(({ name, value }) => [name, value]));
}

async function heap(session) {
  for (let count = 0; count < 3; count++) {
    await session.send('HeapProfiler.collectGarbage');
    await sleep(30);
  }
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  const { nodes } = await session.send('Memory.getDOMCounters');
  return { heap: usedSize, nodes };
}

export async function visit(browser, url, controls) {
  const context = await browser.newContext({ viewport: { width: 1024, height: 1600 } });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  const errors = [];
  let requests = 0;
  let received = 0;
  page.on('pageerror', (error) => errors.push(error.message));
  session.on('Network.requestWillBeSent', () => requests++);
  session.on('Network.loadingFinished', ({ encodedDataLength }) => (received += encodedDataLength));
  try {
    await session.send('Network.enable');
    // The thread's own clock: other processes on the machine do not count in it.
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    await page.addInitScript(watch, controls);
    // Opening a context is half a second of work for the browser, and none of the page's.
    await sleep(700);
    await page.goto(url, { waitUntil: 'commit' });
    const times = await page.evaluate('visit');
    const { TaskDuration } = await metrics(session);
    await page.waitForLoadState('load');
    await sleep(150);
    const shift = await page.evaluate('shifted()');
    if (errors.length > 0) throw new Error(`${url}: ${errors.join('; ')}`);
    return { ...times, cpu: TaskDuration * 1000, shift, requests, received, ...(await heap(session)) };
  } finally {
    await context.close();
  }
}
