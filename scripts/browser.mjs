// Which browser to test in. `CHROME_PATH` wins; then what is installed; then, on Linux x64, the headless
// Chromium that the npm package @sparticuz/chromium carries, so that `npm test` needs no system package.
// `CHROME_PACKAGED=1` goes straight to the last, to check what a machine without a browser gets.
import { execFileSync } from 'node:child_process';
import { createReadStream, existsSync, readFileSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { createBrotliDecompress } from 'node:zlib';

// Chromium's sandbox needs user namespaces and an ordinary user. Containers and CI often have neither, and
// the only pages opened are this project's own.
const switches = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-sync',
  '--disable-component-update',
  '--disable-background-networking',
  '--no-first-run',
];

/**
 * Launch options in the words that Puppeteer and Playwright share, plus `origin`: where the browser is from.
 * Throws one sentence on what to install when there is none.
 */
export async function findChromium() {
  return { args: switches, ...(await locateChromium()) };
}

/**
 * The same for tests that open a page each: the packaged Chromium first, which is a headless shell and does that for a third of the
 * work of a whole browser.
 */
export async function findShell() {
  const packaged = !process.env.CHROME_PATH && (await unpackChromium());
  return { args: switches, ...(packaged || (await locateChromium())) };
}

/** The path of a stock Firefox. Throws when there is none. */
export function findFirefox() {
  const path =
    process.env.FIREFOX_PATH ??
    firstExisting(
      process.platform === 'darwin'
        ? ['/Applications/Firefox.app/Contents/MacOS/firefox']
        : onPath('firefox-esr', 'firefox'),
    );
  if (!path) throw new Error('No Firefox found. Install one, or set FIREFOX_PATH.');
  return path;
}

async function locateChromium() {
  const { CHROME_PATH, CHROME_PACKAGED } = process.env;
  if (!CHROME_PACKAGED) {
    if (CHROME_PATH && !existsSync(CHROME_PATH)) throw new Error(`CHROME_PATH: there is no ${CHROME_PATH}.`);
    if (CHROME_PATH) return { executablePath: CHROME_PATH, origin: 'CHROME_PATH' };
    const executablePath = firstExisting(usualPlaces());
    if (executablePath) return { executablePath, origin: 'installed' };
  }
  const packaged = await unpackChromium();
  if (packaged) return packaged;
  throw new Error('No browser found. Install Chrome, Chromium or Edge, or set CHROME_PATH to one.');
}

const firstExisting = (paths) => paths.find((path) => existsSync(path));

const onPath = (...names) =>
  (process.env.PATH ?? '').split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)));

function usualPlaces() {
  if (process.platform === 'darwin') {
    return ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    );
  }
  if (process.platform === 'win32') {
    const { PROGRAMFILES, LOCALAPPDATA } = process.env;
    return [PROGRAMFILES, process.env['PROGRAMFILES(X86)'], LOCALAPPDATA]
      .filter(Boolean)
      .flatMap((folder) => [
        join(folder, 'Google/Chrome/Application/chrome.exe'),
        join(folder, 'Microsoft/Edge/Application/msedge.exe'),
      ]);
  }
  return onPath(
    'google-chrome-stable',
    'google-chrome',
    'chromium',
    'chromium-browser',
    'microsoft-edge-stable',
    'microsoft-edge',
  );
}

// The package would set its libraries up by itself only on the cloud services it was made for, and its own
// launch arguments switch web security off; so its archives are unpacked here and its code never runs.
async function unpackChromium() {
  const modules = fileURLToPath(new URL('../node_modules', import.meta.url));
  const source = join(modules, '@sparticuz/chromium');
  if (process.platform !== 'linux' || process.arch !== 'x64' || !existsSync(source)) return undefined;

  const { version } = JSON.parse(readFileSync(join(source, 'package.json'), 'utf8'));
  const home = join(modules, '.cache', `chromium-${version}`);
  if (!existsSync(home)) {
    const draft = `${home}.${process.pid}`;
    await mkdir(draft, { recursive: true });
    const read = (name) => buffer(createReadStream(join(source, 'bin', name)).pipe(createBrotliDecompress()));
    await writeFile(join(draft, 'chromium'), await read('chromium.br'), { mode: 0o755 });
    for (const archive of ['al2023.tar.br', 'fonts.tar.br', 'swiftshader.tar.br']) {
      execFileSync('tar', ['-x', '--no-same-owner', '-C', draft], { input: await read(archive) });
    }
    // Another run may have finished first: then its copy is as good as this one.
    await rename(draft, home).catch(async (error) => {
      await rm(draft, { recursive: true, force: true });
      if (!existsSync(home)) throw error;
    });
  }
  return {
    executablePath: join(home, 'chromium'),
    origin: `@sparticuz/chromium ${version}`,
    env: {
      ...process.env,
      // NSS, NSPR and expat, which a minimal Linux lacks.
      LD_LIBRARY_PATH: [join(home, 'al2023/lib'), join(home, 'lib'), process.env.LD_LIBRARY_PATH]
        .filter(Boolean)
        .join(':'),
      FONTCONFIG_PATH: process.env.FONTCONFIG_PATH ?? join(home, 'fonts'),
    },
  };
}
