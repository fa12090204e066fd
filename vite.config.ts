import { defineConfig, type Plugin, type UserConfig } from 'vite';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { onePolicyPlugin } from './scripts/one-policy.js';
import { splitMessagesPlugin } from './scripts/split-messages.js';
import { smallStylesPlugin } from './scripts/small-styles.js';
import { themesPlugin } from './scripts/themes.js';

const root = fileURLToPath(new URL('.', import.meta.url));
const receiver = 'http://127.0.0.1:4600';
const elements = '/accord/accord.js';

/**
 * Lets a demo page keep the tag that a site owner would write: `/accord/accord.js` is the source while developing,
 * and a saved JSON configuration reloads the page although no module imports it.
 */
function demoPages(): Plugin {
  return {
    name: 'demo-pages',
    enforce: 'pre',
    resolveId: (id) => {
      const [, entry] = /^\/accord\/(accord)\.js$/.exec(id) ?? [];
      return entry && `${root}src/${entry}.ts`;
    },
    configureServer(server) {
      server.watcher.on('change', (path) => {
        if (path.endsWith('.json')) server.ws.send({ type: 'full-reload' });
      });
    },
  };
}

/** The owner's console, which a receiver serves: a page of its own, that no customer loads. */
const consoleBuild: UserConfig = {
  publicDir: false,
  // The builder's sentences come with the builder.
  plugins: [splitMessagesPlugin()],
  build: {
    target: 'es2022',
    outDir: 'dist/console',
    reportCompressedSize: false,
    lib: {
      entry: 'src/console/console.ts',
      formats: ['es'],
      fileName: () => 'console.js',
      cssFileName: 'console',
    },
    rolldownOptions: { output: { minify: true, chunkFileNames: '[name]-[hash].js' } },
  },
};

/** The script tag for a form that is already there, which its receiver sends with the choices of the day before it. */
const formChoicesBuild: UserConfig = {
  publicDir: false,
  build: {
    target: 'es2022',
    outDir: 'dist/forms',
    reportCompressedSize: false,
    lib: { entry: 'src/form-choices.ts', formats: ['es'], fileName: () => 'choices.js' },
    rolldownOptions: { output: { minify: true } },
  },
};

/** The classic script for any page, beside accord.js, and what it fetches together with that. */
const loaderBuild = (part: boolean): UserConfig => ({
  publicDir: false,
  plugins: [splitMessagesPlugin()],
  build: {
    target: 'es2022',
    outDir: part ? 'dist/cdn/parts' : 'dist/cdn',
    emptyOutDir: false,
    reportCompressedSize: false,
    lib: part
      ? { entry: 'src/loader-page.ts', formats: ['es'], fileName: () => 'loader-page.js' }
      : { entry: 'src/loader.ts', formats: ['iife'], name: 'accordLoaded', fileName: () => 'loader.js' },
    rolldownOptions: { output: { minify: true } },
  },
});

/** One file that checks a proof, for whoever is sent it: the script stands in the page, as a page from a file loads no other. */
const verifierBuild: UserConfig = {
  publicDir: false,
  plugins: [
    {
      name: 'one-page',
      enforce: 'post',
      generateBundle(_options, bundle) {
        const [script] = Object.values(bundle);
        if (script?.type !== 'chunk') throw new Error('The page has one script.');
        delete bundle[script.fileName];
        const code = script.code.replaceAll('</script', String.raw`<\/script`);
        const page = readFileSync(`${root}src/verifier/page.html`, 'utf8');
        // A function: the code has dollar signs of its own.
        const source = page.replace('<!-- script -->', () => `<script>${code}</script>`);
        this.emitFile({ type: 'asset', fileName: 'verify.html', source });
      },
    },
  ],
  build: {
    target: 'es2022',
    outDir: 'dist/verifier',
    reportCompressedSize: false,
    lib: {
      entry: 'src/verifier/verifier.ts',
      formats: ['iife'],
      name: 'accordVerifier',
      fileName: () => 'verify.js',
    },
    rolldownOptions: { output: { minify: true } },
  },
};

export default defineConfig(({ command, mode }) => {
  if (mode === 'verifier') return verifierBuild;
  if (mode === 'console') return consoleBuild;
  if (mode === 'form-choices') return formChoicesBuild;
  if (mode === 'loader' || mode === 'loader-page') return loaderBuild(mode === 'loader-page');
  if (command === 'serve') {
    return {
      root: `${root}demo`,
      plugins: [demoPages()],
      server: {
        port: 5173,
        strictPort: true,
        fs: { allow: [root] },
        proxy: Object.fromEntries(
          ['/v1', '/console', '/forms', '/p/', '/.well-known', '/openapi.json', '/health'].map((path) => [
            path,
            // A form's own script is the elements' alone while developing: nothing is shown before them.
            {
              target: receiver,
              bypass: ({ url }) => (url?.split('?', 1)[0]?.endsWith('/choices.js') ? elements : undefined),
            },
          ]),
        ),
      },
    };
  }
  return {
    publicDir: false,
    plugins: [splitMessagesPlugin(), onePolicyPlugin(), smallStylesPlugin(), themesPlugin()],
    build: {
      target: 'es2022',
      outDir: 'dist/cdn',
      sourcemap: true,
      reportCompressedSize: false,
      // One self-registering module for the script tag; locales and rarely needed parts come when first used.
      lib: { entry: 'src/accord.ts', formats: ['es'], fileName: () => 'accord.js' },
      rolldownOptions: {
        // Of @hpke/core, for a Node without WebCrypto: no browser comes by there.
        external: ['crypto'],
        // What the lazy chunks share with the entry stays in it: one file to fetch, one file for SRI to cover.
        preserveEntrySignatures: 'allow-extension',
        output: {
          // Vite keeps the white space of an ES library for the bundler that comes after it. None does here.
          minify: true,
          // Nearly all of it runs before the form is there: V8 then compiles it in one go beside the main thread, and
          // not function by function on it. A comment to other engines. https://v8.dev/blog/explicit-compile-hints
          postBanner: ({ isEntry }) => (isEntry ? '//# allFunctionsCalledOnLoad' : ''),
          chunkFileNames: ({ moduleIds }) => {
            const hasParts = (parts: string): boolean =>
              moduleIds.some((id) => id.includes('/src/messages/') && id.endsWith(`?parts=${parts}`));
            if (hasParts('form,choices')) return 'locales/[name]-[hash].js';
            if (hasParts('counter')) return 'parts/counter-[name]-[hash].js';
            if (hasParts('outbox')) return 'parts/outbox-[name]-[hash].js';
            // The part that keeps and sends, to be told from the others in a list.
            if (moduleIds.some((id) => id.endsWith('/src/delivery/outbox.ts')))
              return 'parts/outbox-[hash].js';
            return hasParts('locale,preferences')
              ? 'parts/preferences-[name]-[hash].js'
              : 'parts/[name]-[hash].js';
          },
        },
      },
    },
  };
});
