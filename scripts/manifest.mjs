// What editors and other tools know about the tags: dist/custom-elements.json (the community's manifest format), and
// from it the HTML data of VS Code and the web-types of JetBrains. All of it comes from the source and its docstrings.
import { readdirSync, mkdirSync, writeFileSync, readFileSync } from 'node:fs';
import { argv } from 'node:process';
import { fileURLToPath } from 'node:url';
import { cli } from '@custom-elements-manifest/analyzer/cli.js';
import { getWebTypesData } from 'custom-element-jet-brains-integration';
import { getVsCodeHtmlCustomData } from 'custom-element-vs-code-integration';

const root = fileURLToPath(new URL('..', import.meta.url));
const { name: packageName, version } = JSON.parse(
  readFileSync(new URL('../package.json', import.meta.url), 'utf8'),
);

const tagOf = (path) => /([\w-]+)\.[jt]s$/.exec(path)[1];
const published = (path) => path.replace(/^src\//, 'dist/npm/').replace(/\.ts$/, '.js');
const eventClass = (event) => `${event.replace(/(?:^|-)(\w)/g, (_, letter) => letter.toUpperCase())}Event`;
const withoutBlanks = (record) =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined));

/** A class as the page sees it: nothing private, and events only as its docstring names them. */
function describeElement(declaration, path) {
  const events = (declaration.events ?? [])
    .filter(({ description }) => description)
    .map(({ name, description }) => ({ name, type: { text: eventClass(name) }, description }));
  const attributes = (declaration.attributes ?? []).map((attribute) =>
    // An attribute is text, also where the property beside it takes more.
    withoutBlanks({ ...attribute, default: undefined, type: attributeType(attribute) }),
  );
  const members = (declaration.members ?? []).filter(({ privacy }) => privacy === 'public');
  const described = members.map((member) => {
    const own = attributes.find(({ fieldName }) => fieldName === member.name);
    return { ...member, description: member.description ?? own?.description };
  });
  return { ...declaration, tagName: tagOf(path), attributes, events, members: described.map(withoutBlanks) };
}

const attributeType = ({ type }) => (type?.text === 'boolean' ? type : { text: 'string' });

/** The manifest of every `src/elements/accord-*.ts`. A file is named like its tag, a test holds that to be so. */
export async function makeManifest() {
  const files = readdirSync(`${root}src/elements`)
    .filter((file) => /^accord-.*\.ts$/.test(file))
    .map((file) => `src/elements/${file}`)
    .toSorted();
  const raw = await cli({
    argv: ['analyze', '--config', 'scripts/manifest.config.mjs', '--globs', ...files],
    cwd: root.replace(/[\\/]$/, ''),
    noWrite: true,
  });
  const modules = raw.modules
    .toSorted((a, b) => (a.path < b.path ? -1 : 1))
    .map(({ kind, path, declarations }) => {
      const elements = declarations.filter(({ customElement }) => customElement);
      return {
        kind,
        path: published(path),
        declarations: elements.map((declaration) => describeElement(declaration, path)),
        exports: elements.map(({ name }) => ({
          kind: 'js',
          name,
          declaration: { name, module: published(path) },
        })),
      };
    });
  const definitions = modules.flatMap(({ path, declarations }) =>
    declarations.map(({ name, tagName }) => ({
      kind: 'custom-element-definition',
      name: tagName,
      declaration: { name, module: path },
    })),
  );
  const define = {
    kind: 'javascript-module',
    path: 'dist/npm/define.js',
    declarations: [],
    exports: definitions,
  };
  return { schemaVersion: '2.1.0', readme: 'README.md', modules: [...modules, define] };
}

/** The three files by name. */
export async function makeEditorFiles() {
  const manifest = await makeManifest();
  // The tools write into what they are given.
  const copy = () => structuredClone(manifest);
  const webTypes = JSON.parse(
    getWebTypesData(copy(), { descriptionSrc: 'description', packageJson: false, hideLogs: true }),
  );
  return {
    'custom-elements.json': manifest,
    'vscode.html-data.json': JSON.parse(getVsCodeHtmlCustomData(copy(), { hideLogs: true })),
    'web-types.json': { ...webTypes, name: packageName, version },
  };
}

if (argv[1] === fileURLToPath(import.meta.url)) {
  mkdirSync(`${root}dist`, { recursive: true });
  for (const [name, content] of Object.entries(await makeEditorFiles()))
    writeFileSync(`${root}dist/${name}`, `${JSON.stringify(content, null, 2)}\n`);
}
