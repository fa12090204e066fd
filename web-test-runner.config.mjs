import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter, summaryReporter } from '@web/test-runner';
import { chromeLauncher, puppeteerCore } from '@web/test-runner-chrome';
import { pagesPlugin } from './scripts/bundle-pages.mjs';
import { bundlePlugin } from './scripts/bundle-plugin.mjs';
import { findChromium, findFirefox } from './scripts/browser.mjs';
import { keepForTests } from './scripts/kept.mjs';
import { countReporter } from './scripts/reporter.mjs';
import { clockScript, shiftFromNow } from './scripts/test-clock.mjs';
import { webkitLauncher } from './scripts/webkit-launcher.mjs';

// Without a display, browsers say that there is no mouse, and rules in @media (hover: hover) are never seen.
const mouse = {
  blink:
    '--blink-settings=primaryHoverType=2,availableHoverTypes=2,primaryPointerType=4,availablePointerTypes=4',
  firefox: { 'ui.primaryPointerCapabilities': 6, 'ui.allPointerCapabilities': 6 },
};

const launchers = {
  chromium: async () => {
    const { origin, ...launchOptions } = await findChromium();
    console.log(`Chromium: ${launchOptions.executablePath} (${origin})`);
    return chromeLauncher({
      launchOptions: { ...launchOptions, args: [...(launchOptions.args ?? []), mouse.blink] },
    });
  },
  // The launcher's own Puppeteer speaks WebDriver BiDi to a stock Firefox: no geckodriver is needed.
  firefox: () =>
    chromeLauncher({
      puppeteer: puppeteerCore,
      concurrency: 1,
      launchOptions: {
        browser: 'firefox',
        executablePath: findFirefox(),
        extraPrefsFirefox: mouse.firefox,
      },
      createPage: async ({ context }) => ignoreOrientation(await context.newPage()),
    }),
  webkit: () => webkitLauncher(),
};

// Firefox ESR 140 applies the size it is given, then rejects the screen orientation sent along with it.
// Can go when 140 is no longer in use.
function ignoreOrientation(page) {
  const setViewport = page.setViewport.bind(page);
  page.setViewport = async (size) => {
    try {
      await setViewport(size);
    } catch (error) {
      if (!String(error).includes('setScreenOrientationOverride')) throw error;
    }
  };
  return page;
}

const browsers = [];
try {
  for (const name of (process.env.BROWSERS || 'chromium').split(',')) {
    const launch = launchers[name.trim()];
    if (!launch) throw new Error(`BROWSERS: "${name}" is not one of ${Object.keys(launchers).join(', ')}.`);
    browsers.push(await launch());
  }
} catch (error) {
  // One sentence on what to install; the stack of a configuration file helps nobody.
  console.error(`browser tests: ${error.message}`);
  process.exit(1);
}

// By address, as some documents of tests allow no script in them.
const clock = { path: '/test-clock.js', body: clockScript(shiftFromNow()) };
const withClock = (html) => html.replace(/^\s*<!doctype html>/i, `$&<script src="${clock.path}"></script>`);
const clockPlugin = {
  name: 'clock',
  serve: ({ path }) => (path === clock.path ? { body: clock.body, type: 'js' } : undefined),
  transform: ({ body, response }) => (response.is('html') ? withClock(body.toString()) : undefined),
};

/** Of @hpke/core, for a Node without WebCrypto: no browser comes by there, and none has to find it. */
const noNodePlugin = {
  name: 'no-node',
  resolveImport: ({ source }) => (source === 'crypto' ? '/nothing.js' : undefined),
};

export default {
  files: 'test/**/*.browser.test.ts',
  nodeResolve: { exportConditions: ['production', 'default'] },
  plugins: [
    clockPlugin,
    noNodePlugin,
    bundlePlugin(),
    // What was covered is counted by module.
    process.argv.includes('--coverage')
      ? esbuildPlugin({
          ts: true,
          target: 'es2022',
          tsconfig: fileURLToPath(new URL('./tsconfig.json', import.meta.url)),
        })
      : pagesPlugin(),
  ],
  browsers,
  middleware: [keepForTests(withClock)],
  // Keys travel through a driver, and a first page loads every module: a busy machine needs more than Mocha's 2 s.
  testFramework: { config: { timeout: 20_000 } },
  // The default reporter moves the cursor; a log wants lines.
  reporters: [process.stdout.isTTY ? defaultReporter() : summaryReporter(), countReporter()],
  coverageConfig: {
    include: ['src/**/*.ts'],
    exclude: ['src/messages/**'],
    reporters: ['text-summary', 'lcovonly'],
  },
};
