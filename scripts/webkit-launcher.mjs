// Runs browser tests in WebKitGTK, the engine nearest to Safari that Linux has, through the WebDriver server
// of Debian's webkit2gtk-driver. Opens a virtual display where there is none.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';

const machine = process.arch === 'arm64' ? 'aarch64' : 'x86_64';
const miniBrowsers = ['4.1', '4.0'].map(
  (version) => `/usr/lib/${machine}-linux-gnu/webkit2gtk-${version}/MiniBrowser`,
);

// WebDriver names keys by private code points (W3C WebDriver, 17.4.2); the test commands by their DOM names.
const keys = {
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Escape: '\uE00C',
  Space: ' ',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
};

export function webkitLauncher() {
  const binary = miniBrowsers.find((path) => existsSync(path));
  if (!binary) throw new Error('No WebKitGTK found. On Debian: apt-get install webkit2gtk-driver xvfb.');

  const pages = new Map();
  const children = [];
  let opening;

  async function open() {
    const env = { ...process.env, DISPLAY: process.env.DISPLAY || (await openDisplay(children)) };
    const port = await freePort();
    const driver = spawn('WebKitWebDriver', [`--port=${port}`, '--host=127.0.0.1'], { stdio: 'ignore', env });
    children.push(driver);
    const died = once(driver, 'exit').then(() => {
      throw new Error('WebKitWebDriver stopped.');
    });
    died.catch(() => {});

    const server = `http://127.0.0.1:${port}`;
    await Promise.race([died, answers(`${server}/status`)]);
    const capabilities = {
      alwaysMatch: {
        browserName: 'MiniBrowser',
        'webkitgtk:browserOptions': { binary, args: ['--automation'] },
      },
    };
    const { sessionId } = await send('POST', `${server}/session`, { capabilities });
    return `${server}/session/${sessionId}`;
  }

  /** One action of the mouse; a button that was pressed stays so. */
  const point = async (action) =>
    send('POST', `${await opening}/actions`, {
      actions: [{ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions: [action] }],
    });

  const visit = async (url) => send('POST', `${await (opening ??= open())}/url`, { url });

  return {
    name: 'WebKitGTK',
    type: 'webdriver',
    concurrency: 1,
    isActive: (id) => pages.has(id),
    getBrowserUrl: (id) => pages.get(id),
    async startSession(id, url) {
      pages.set(id, url);
      await visit(url);
    },
    async stopSession(id) {
      pages.delete(id);
      await visit('about:blank');
      return { testCoverage: undefined };
    },
    async startDebugSession() {
      throw new Error('WebKitGTK has no debug mode here.');
    },
    /** Called by @web/test-runner-commands for a launcher of type "webdriver". */
    async sendKeys(_id, names) {
      const actions = names
        .map((name) => keys[name] ?? name)
        .flatMap((value) => ['keyDown', 'keyUp'].map((type) => ({ type, value })));
      await send('POST', `${await opening}/actions`, { actions: [{ type: 'key', id: 'keyboard', actions }] });
    },
    sendMouseMove: (_id, x, y) => point({ type: 'pointerMove', x, y, duration: 0 }),
    sendMouseDown: (_id, button = 'left') => point({ type: 'pointerDown', button: buttons.indexOf(button) }),
    sendMouseUp: (_id, button = 'left') => point({ type: 'pointerUp', button: buttons.indexOf(button) }),
    async stop() {
      // Whatever the driver says, its processes end below.
      if (opening) await opening.then((session) => send('DELETE', session)).catch(() => {});
      for (const child of children) child.kill();
    },
  };
}

const buttons = ['left', 'middle', 'right'];

async function send(method, url, body) {
  const response = await fetch(url, {
    method,
    ...(body && { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
  });
  const { value } = await response.json();
  if (!response.ok) throw new Error(`WebKitWebDriver: ${value?.error}: ${value?.message} (${method} ${url})`);
  return value;
}

async function answers(url) {
  for (const deadline = Date.now() + 10_000; Date.now() < deadline; await wait(100)) {
    try {
      return await send('GET', url);
    } catch {
      // Not listening yet.
    }
  }
  throw new Error('WebKitWebDriver did not start within 10 s.');
}

async function openDisplay(children) {
  if (process.platform !== 'linux') return undefined;
  const xvfb = spawn('Xvfb', ['-displayfd', '1', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  children.push(xvfb);
  const died = once(xvfb, 'exit').then(() => {
    throw new Error('Xvfb did not start.');
  });
  died.catch(() => {});
  // Xvfb takes a free display and prints its number.
  const [number] = await Promise.race([once(xvfb.stdout, 'data'), died]);
  return `:${String(number).trim()}`;
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}
