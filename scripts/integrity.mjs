// Digests of the script-tag build, for Subresource Integrity (W3C): dist/cdn/integrity.json, and dist/cdn/snippet.html
// to paste. The attribute of a script tag covers the script alone; what it fetches later is covered by an import map.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { argv } from 'node:process';
import { fileURLToPath } from 'node:url';

/** `sha384-…` of these bytes, as browsers want it. */
export const digest = (bytes) => `sha384-${createHash('sha384').update(bytes).digest('base64')}`;

/** The digest of every script in a folder, by its path in there; the entry is first. */
export function digestsIn(folder) {
  const scripts = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.js'))
    .toSorted((a, b) => a.split('/').length - b.split('/').length || (a < b ? -1 : 1));
  return Object.fromEntries(scripts.map((path) => [path, digest(readFileSync(join(folder, path)))]));
}

/** The tags for a page, when the folder is served at `base` (`/accord/`). */
export function makeSnippet(digests, base, version) {
  const map = JSON.stringify(
    {
      integrity: Object.fromEntries(Object.entries(digests).map(([path, value]) => [base + path, value])),
    },
    null,
    2,
  );
  const policy = createHash('sha256').update(map).digest('base64');
  return `<!-- Accord ${version}. Before any other module on the page. ${base} is where the folder is: change it everywhere,
     and write no ?query after the names. An inline import map needs 'sha256-${policy}'
     in script-src where the page has a Content-Security-Policy (another one once ${base} is changed). -->
<script type="importmap">${map}</script>
<script
  type="module"
  src="${base}accord.js"
  integrity="${digests['accord.js']}"
  crossorigin="anonymous"
></script>
`;
}

if (argv[1] === fileURLToPath(import.meta.url)) {
  const root = fileURLToPath(new URL('..', import.meta.url));
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const folder = join(root, 'dist/cdn');
  const digests = digestsIn(folder);
  writeFileSync(join(folder, 'integrity.json'), `${JSON.stringify(digests, null, 2)}\n`);
  writeFileSync(join(folder, 'snippet.html'), makeSnippet(digests, '/accord/', version));
  for (const [path, value] of Object.entries(digests)) console.log(`${value}  dist/cdn/${path}`);
}
