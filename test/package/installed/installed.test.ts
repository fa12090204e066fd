import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { languages } from '../../../src/messages/languages.js';
import { aForm, anInstallation, bundle, root, run, type Installation } from './an-installation.js';

let installed: Installation;
before(() => {
  installed = anInstallation();
});
after(() => installed?.remove());

const sources = (folder: string) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .map((path) => path.replaceAll('\\', '/').replace(/\.ts$/, ''));

describe('who installs the package', () => {
  test('gets what was built, the licence and the texts, and nothing else', () => {
    const scripts = ['accord', ...languages.map((language) => `locales/${language}-*`)];
    const expected = [
      'CHANGELOG.md',
      'LICENSE',
      'README.md',
      'THIRD-PARTY-NOTICES.md',
      'accord.schema.json',
      'llms.txt',
      ...readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' })
        .map((name) => `docs/${name.replaceAll('\\', '/')}`)
        .filter((name) => statSync(join(root, name)).isFile()),
      'package.json',
      ...['custom-elements.json', 'vscode.html-data.json', 'web-types.json'].map((name) => `dist/${name}`),
      ...['accord.css', 'accord.css.d.ts', 'integrity.json', 'snippet.html'].map(
        (name) => `dist/cdn/${name}`,
      ),
      ...readdirSync(join(root, 'src/theme/themes')).flatMap((name) =>
        [name, `${name}.d.ts`].map((file) => `dist/cdn/themes/${file}`),
      ),
      ...['loader.js', 'parts/loader-page.js'].map((name) => `dist/cdn/${name}`),
      ...scripts.flatMap((name) => [`dist/cdn/${name}.js`, `dist/cdn/${name}.js.map`]),
      'dist/forms/choices.js',
      'dist/verifier/verify.html',
      ...['console.js', 'console.css', 'chart-*.js', 'builder-*.js', 'save-file-*.js'].map(
        (name) => `dist/console/${name}`,
      ),
      // The console is one bundle, and so is what a receiver makes scripts of: nobody imports their parts.
      ...sources('src')
        .filter(
          (name) => !/^(builder|console|loader|verifier)\/|^(form-choices|loader|loader-page)$/.test(name),
        )
        .flatMap((name) => ['js', 'js.map', 'd.ts'].map((ending) => `dist/npm/${name}.${ending}`)),
    ];
    const found = installed.files
      .filter((path) => {
        const [, whole] = /^(dist\/cdn\/.*\.(?:js|css))\.(?:br|gz)$/.exec(path) ?? [];
        return whole === undefined || !installed.files.includes(whole);
      })
      .filter((path) => !/^dist\/cdn\/parts\/[a-z-]+-[\w-]{8}\.js(\.map)?$/.test(path))
      .map((path) => path.replace(/(locales\/[a-zA-Z]+|chart|builder|save-file)-[\w-]{8}\.js/, '$1-*.js'));
    assert.deepEqual(found.toSorted(), expected.toSorted());
  });

  test('finds every package that stands inside a script among the notices', () => {
    const notices = readFileSync(join(installed.package, 'THIRD-PARTY-NOTICES.md'), 'utf8');
    const [, inside = ''] = notices.split('## Inside the scripts for browsers');
    const names = installed.files
      .filter((path) => path.endsWith('.js.map') && !path.startsWith('dist/npm'))
      .flatMap((path) => {
        const map = JSON.parse(readFileSync(join(installed.package, path), 'utf8')) as {
          readonly sources: readonly string[];
        };
        return map.sources.flatMap(
          (source) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(source)?.[1] ?? [],
        );
      });
    assert.ok(names.length > 3);
    for (const name of new Set(names))
      assert.ok(inside.split('## Installed')[0]?.includes(`\`${name}\``), name);
  });

  test('can run `accord check`', () => {
    installed.write('form.json', aForm());
    assert.match(
      run('npx', ['--no-install', 'accord', 'check', 'form.json'], installed.folder),
      /Errors: 0\./,
    );
  });

  test('can import every entry on a server: nothing of Accord asks for a browser', () => {
    installed.write('every-entry.js', everyEntry);
    const touched = JSON.parse(run(process.execPath, ['every-entry.js'], installed.folder)) as {
      readonly name: string;
      readonly by: string;
    }[];
    const ours = touched.filter(({ by }) => by.includes('accord-consent'));
    // Lit has put a registry of its own there by then, which is what a server's renderer reads.
    assert.deepEqual(
      ours.filter(({ name, by }) => !(name === 'customElements' && /elements\/define\.js/.test(by))),
      [],
    );
    // The traps work: Lit looks for a browser before it takes its stand-ins.
    assert.ok(touched.some(({ name, by }) => name === 'document' && by.includes('lit-html')));
  });

  test('can present a form with what the main entry exports', () => {
    installed.write('form.json', aForm());
    installed.write(
      'present.js',
      `import { readFileSync } from 'node:fs';
       import { choicesOf, fetchWording, parseConfig, planForm, presentForm } from 'accord-consent';
       const parsed = parseConfig(JSON.parse(readFileSync('form.json', 'utf8')));
       if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
       const [language] = parsed.config.languages;
       const presentation = presentForm(planForm(parsed.config, { date: '2026-11-29' }), await fetchWording(language));
       console.log(JSON.stringify([presentation.language === language, choicesOf(presentation).length > 0]));`,
    );
    assert.deepEqual(JSON.parse(run(process.execPath, ['present.js'], installed.folder)), [true, true]);
  });

  test('has types for every entry and every framework', () => {
    const folder = join(installed.folder, 'typed');
    mkdirSync(folder);
    for (const file of readdirSync(join(root, 'test/package/frameworks'))) {
      const text = readFileSync(join(root, 'test/package/frameworks', file), 'utf8');
      if (!/\.tsx?$/.test(file)) continue;
      const outside = text
        .replace(/'[./]+src\/frameworks\/(\w+)\.js'/, "'accord-consent/$1'")
        .replace(/'[./]+src\/elements\/index\.js'/, "'accord-consent'");
      assert.ok(outside.includes('accord-consent'));
      writeFileSync(join(folder, file), outside);
    }
    writeFileSync(join(folder, 'entries.ts'), entries);
    const options = { strict: true, noEmit: true, module: 'NodeNext', target: 'es2022', types: [] };
    const compilerOptions = { ...options, jsx: 'react-jsx', skipLibCheck: true };
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions }));
    // Types only; the project has no framework of its own.
    mkdirSync(join(installed.folder, 'node_modules/@types'), { recursive: true });
    for (const name of ['@types/node', '@types/react', '@vue', 'csstype', 'svelte', 'vue']) {
      const path = `node_modules/${name}`;
      symlinkSync(join(root, path), join(installed.folder, path), 'junction');
    }
    run(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', folder], folder);
  });

  test('bundles only what is imported', () => {
    const folder = join(installed.folder, 'shaken');
    mkdirSync(folder);
    const bundled = (code: string) => {
      writeFileSync(join(folder, 'main.js'), code);
      writeFileSync(join(folder, 'index.html'), '<script type="module" src="./main.js"></script>');
      bundle(folder, '--logLevel', 'warn');
      const assets = join(folder, 'dist/assets');
      const main = readdirSync(assets).find((name) => /^index-.*\.js$/.test(name));
      return readFileSync(join(assets, main ?? 'index is missing'), 'utf8');
    };
    const notice = bundled(`import { AccordNotice } from 'accord-consent'; console.log(AccordNotice);`);
    assert.match(notice, /accord-notice-page/);
    // An attribute that only the form has.
    assert.ok(!notice.includes('novalidate'), 'the form came with the notice');
    const law = bundled(`import { regimeFor } from 'accord-consent/law'; console.log(regimeFor);`);
    assert.match(law, /FR-M01/);
    assert.ok(!/HTMLElement|customElements/.test(law), 'elements came with the law');
    assert.equal(
      bundled(`import 'accord-consent'; import 'accord-consent/react';`).includes('accord'),
      false,
    );
    assert.match(bundled(`import 'accord-consent/define';`), /novalidate/);
  });

  test('can import a theme, and a bundler keeps it', () => {
    const folder = join(installed.folder, 'themed');
    mkdirSync(folder);
    writeFileSync(
      join(folder, 'main.js'),
      `import 'accord-consent/define'; import 'accord-consent/themes/dsfr.css';`,
    );
    writeFileSync(join(folder, 'index.html'), '<script type="module" src="./main.js"></script>');
    bundle(folder, '--logLevel', 'warn');
    const assets = join(folder, 'dist/assets');
    const sheet = readdirSync(assets).find((name) => name.endsWith('.css'));
    assert.match(readFileSync(join(assets, sheet ?? 'the theme is missing'), 'utf8'), /\.accord-input/);
  });

  test('has the console and the scripts with the receiver', () => {
    mkdirSync(join(installed.folder, 'forms'));
    installed.write('forms/form.json', aForm());
    installed.write('the-receiver.js', theReceiver);
    assert.equal(
      run(process.execPath, ['the-receiver.js'], installed.folder).trim(),
      '200 200 200 200 200 200',
    );
  });

  test('finds the editor files that package.json names', () => {
    const {
      customElements,
      exports,
      'web-types': webTypes,
    } = JSON.parse(readFileSync(join(installed.package, 'package.json'), 'utf8')) as {
      readonly customElements: string;
      readonly 'web-types': string;
      readonly exports: Readonly<Record<string, string | Readonly<Record<string, string>>>>;
    };
    const named = Object.values(exports).flatMap((target) =>
      typeof target === 'string' ? [target] : Object.values(target),
    );
    for (const path of [customElements, webTypes, ...named])
      assert.ok(installed.files.includes(path.replace('./', '')), path);
    const manifest = JSON.parse(readFileSync(join(installed.package, customElements), 'utf8')) as {
      readonly modules: readonly { readonly path: string }[];
    };
    for (const { path } of manifest.modules) assert.ok(installed.files.includes(path), path);
  });
});

/** Asks an installed receiver for what browsers get. */
const theReceiver = `
import { createReceiver } from 'accord-consent/receiver';
const { app } = await createReceiver({
  dataFolder: './data', keysFolder: './data/keys', formsFolder: './forms', publicUrl: 'http://localhost',
});
const answers = [];
for (const url of ['/console', '/console/console.js', '/console/console.css', '/accord/accord.js', '/accord/accord.css', '/forms/newsletter/choices.js'])
  answers.push((await app.inject({ url })).statusCode);
await app.close();
console.log(answers.join(' '));
`;

/** Reports who asks for what a page has and a server has not, while every entry is imported. */
const everyEntry = `
const touched = [];
const names = ['window', 'document', 'navigator', 'location', 'localStorage', 'indexedDB', 'customElements', 'HTMLElement'];
for (const name of names) {
  let value = globalThis[name];
  const by = () => new Error().stack.split('\\n')[3].replaceAll('\\\\', '/');
  Object.defineProperty(globalThis, name, {
    configurable: true,
    get() { touched.push({ name, by: by() }); return value; },
    set(given) { value = given; },
  });
}
for (const entry of ['', '/define', '/law', '/proof', '/receiver', '/react', '/svelte', '/vue'])
  await import('accord-consent' + entry);
console.log(JSON.stringify(touched));
`;

const entries = `
import { AccordForm, parseConfig, type AccordSavedEvent } from 'accord-consent';
import 'accord-consent/define';
import { regimeFor } from 'accord-consent/law';
import accord from 'accord-consent/package.json' with { type: 'json' };
import 'accord-consent/themes/dsfr.css';
import { verifyProof } from 'accord-consent/proof';
import { createReceiver } from 'accord-consent/receiver';
document.querySelector('accord-form')?.addEventListener('accord-saved', (event: AccordSavedEvent) => event.receipt.id);
export const all = [AccordForm, parseConfig, regimeFor, accord.version, verifyProof, createReceiver];
// @ts-expect-error there is no such entry
import 'accord-consent/elements';
`;
