// Writes THIRD-PARTY-NOTICES.md from what is installed: the packages that come with this one, and those inside its bundles for browsers.
// `--check` says whether the file is up to date.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const file = join(root, 'THIRD-PARTY-NOTICES.md');

/** Packages whose code stands in dist/cdn, dist/forms and dist/console; a test of the built package compares. */
export const bundled = [
  '@hpke/common',
  '@hpke/core',
  '@kurkle/color',
  '@lit/reactive-element',
  'altcha-lib',
  'chart.js',
  'email-misspelled',
  'i18next',
  'idb',
  'lit',
  'lit-element',
  'lit-html',
  'uqr',
  'zod',
];

function licenceTextOf(path) {
  const name = readdirSync(join(root, path)).find((one) => /^(licen[cs]e|copying)(\.|$)/i.test(one));
  return name ? readFileSync(join(root, path, name), 'utf8').trim() : null;
}

/** What a text of a licence says of who holds the rights. */
const holdersIn = (text) =>
  [
    ...new Set(
      (text ?? '').split('\n').filter((line) => /^\W*copyright\b.*\d{4}|^\W*copyright \(c\)/i.test(line)),
    ),
  ].map((line) => line.replace(/^[\s/*#]+/, '').trim());

const rows = (list) => [
  '| Package | Version | Licence | Copyright |',
  '| --- | --- | --- | --- |',
  ...list
    .toSorted((one, other) => (one.name < other.name ? -1 : 1))
    .map(({ name, version, license, path }) => {
      const holders = holdersIn(licenceTextOf(path))
        .join('; ')
        .replaceAll('|', '\\|')
        .replaceAll('<', '&lt;');
      return `| \`${name}\` | ${version} | ${license ?? 'see the package'} | ${holders} |`;
    }),
];

export function writeNotices() {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  const shipped = Object.entries(packages)
    .filter(
      ([path, { dev, peer, optional, devOptional }]) => path && !dev && !peer && !optional && !devOptional,
    )
    .map(([path, { version, license }]) => {
      const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
      return { name, version, license, path };
    });
  const installed = (name) => ({ name, path: `node_modules/${name}`, ...packages[`node_modules/${name}`] });
  const texts = new Map();
  for (const { name, path, license } of bundled.map(installed)) {
    const text = licenceTextOf(path);
    if (text) texts.set(text, [...(texts.get(text) ?? []), `${name} (${license})`]);
  }
  return [
    '# Notices of third parties',
    '',
    'Written by `npm run notices`. Accord itself is under the MIT licence (`LICENSE`).',
    '',
    '## Data',
    '',
    '`date-holidays` tells the public holidays of France. Its data is under [CC BY-SA 3.0](https://creativecommons.org/licenses/by-sa/3.0/)',
    '(its own `package.json` says CC-BY-3.0), as it rests on articles of Wikipedia: their addresses are in the `LICENSE` of that package, which is installed',
    'unchanged beside this one. Its code is under the ISC licence, © 2015 commenthol. Accord contains no copy of the data: it asks the package.',
    '',
    '`libphonenumber-js` reads telephone numbers by the metadata of [libphonenumber](https://github.com/google/libphonenumber), © Google, Apache-2.0.',
    '',
    '## Inside the scripts for browsers',
    '',
    'Code of these packages stands in `dist/cdn`, `dist/forms` and `dist/console`.',
    '',
    ...rows(bundled.map(installed)),
    '',
    '## Installed beside this package',
    '',
    'Each comes with its own licence, in its own folder.',
    '',
    ...rows(shipped),
    '',
    '## Licences of what is inside the scripts',
    '',
    ...[...texts].flatMap(([text, names]) => [`### ${names.join(', ')}`, '', '```text', text, '```', '']),
  ].join('\n');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const text = writeNotices();
  if (process.argv.includes('--check')) {
    if (readFileSync(file, 'utf8') !== text) {
      console.error('THIRD-PARTY-NOTICES.md is not up to date: npm run notices');
      process.exitCode = 1;
    }
  } else writeFileSync(file, text);
}
