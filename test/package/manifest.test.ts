import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { before, describe, test } from 'node:test';
import { tsImport } from 'tsx/esm/api';
import { cosmetics } from '../../src/theme/cosmetics.js';
import { structure } from '../../src/theme/structure.js';

interface Described {
  readonly name: string;
  readonly description?: string;
  readonly default?: string;
  readonly type?: { readonly text: string };
}

interface Element extends Described {
  readonly tagName: string;
  readonly attributes?: readonly Described[];
  readonly events?: readonly Described[];
  readonly cssProperties?: readonly Described[];
  readonly members: readonly (Described & { readonly privacy: string })[];
}

interface Files {
  readonly 'custom-elements.json': { readonly modules: readonly { readonly declarations: Element[] }[] };
  readonly 'vscode.html-data.json': { readonly tags: readonly { readonly name: string }[] };
  readonly 'web-types.json': {
    readonly contributions: { readonly html: { readonly elements: readonly { readonly name: string }[] } };
  };
}

type ElementClass = (new () => object) & { readonly observedAttributes: readonly string[] };

// By names that the type checker does not follow: it would need a browser's types, or is plain JavaScript.
const load = async (path: string) =>
  (await tsImport(`../../${path}`, import.meta.url)) as Record<string, unknown>;

let files: Files;
let elements: readonly Element[];
/** What a page really gets: each tag with its class. */
const registered = new Map<string, ElementClass>();
let eventNames: ReadonlyMap<string, string>;

before(async () => {
  const { makeEditorFiles } = (await load('scripts/manifest.mjs')) as {
    makeEditorFiles: () => Promise<Files>;
  };
  files = await makeEditorFiles();
  elements = files['custom-elements.json'].modules.flatMap(({ declarations }) => declarations);
  const { defineElements } = (await load('src/elements/index.ts')) as {
    defineElements: (registry: unknown) => void;
  };
  defineElements({
    get: () => undefined,
    define: (tag: string, element: ElementClass) => registered.set(tag, element),
  });
  const classes = Object.entries(await load('src/elements/events.ts')) as [
    string,
    new (like: unknown) => Event,
  ][];
  eventNames = new Map(classes.map(([name, Class]) => [new Class({ answers: [] }).type, name]));
});

const names = (described: readonly Described[] = []) => described.map(({ name }) => name).toSorted();

describe('an editor that reads the manifest', () => {
  test('knows the tags that a page gets, and the class of each', () => {
    assert.deepEqual(
      elements.map(({ tagName, name }) => [tagName, name]),
      [...registered].map(([tag, { name }]) => [tag, name]).toSorted(),
    );
    const tags = [...registered.keys()].toSorted();
    assert.deepEqual(names(files['vscode.html-data.json'].tags), tags);
    assert.deepEqual(names(files['web-types.json'].contributions.html.elements), tags);
  });

  test('offers the attributes that the elements look at, each explained', () => {
    for (const { tagName, attributes = [] } of elements) {
      const folder = new URL(`../../src/elements/${tagName.replace('accord-', '')}/`, import.meta.url);
      const source = [
        new URL(`../${tagName}.ts`, folder),
        // What comes once the form is on the screen looks at some too.
        ...(tagName === 'accord-form' ? [new URL('../filling.ts', folder)] : []),
        ...(existsSync(folder) ? readdirSync(folder).map((name) => new URL(name, folder)) : []),
      ]
        .map((file) => readFileSync(file, 'utf8'))
        .join('\n');
      const asked = [
        ...source.matchAll(/(?:host|this|host\.element)\.(?:has|get)Attribute\('([\w-]+)'/g),
      ].map(([, name]) => name);
      // What Accord writes by itself is nobody's to give.
      const given = asked.filter((name) => name !== 'data-drawn' && name !== 'data-unread');
      const looksAt = new Set([...(registered.get(tagName)?.observedAttributes ?? []), ...given]);
      assert.deepEqual(names(attributes), [...looksAt].toSorted(), tagName);
      for (const { name, description } of attributes) assert.ok(description, `${tagName} ${name}`);
    }
  });

  test('names the events as they are fired, each with its class', () => {
    const documented = new Map<string, string | undefined>();
    for (const { tagName, events = [] } of elements)
      for (const { name, type, description } of events) {
        assert.ok(description, `${tagName} ${name}`);
        documented.set(name, type?.text);
      }
    assert.deepEqual([...documented].toSorted(), [...eventNames].toSorted());
  });

  test('offers the custom properties that the theme reads, with the value it has without them', () => {
    const theme = structure + cosmetics;
    const set = new Set([...theme.matchAll(/(--accord-[\w-]+)\s*:/g)].map(([, name]) => name));
    const read = new Map(
      [...theme.matchAll(/var\((--accord-[\w-]+)(?:,\s*((?:[^()]|\((?:[^()]|\([^()]*\))*\))+))?\)/g)]
        .filter(([, name]) => !set.has(name))
        .map(([, name, fallback]) => [name ?? '', fallback]),
    );
    const documented = elements.flatMap(({ cssProperties = [] }) => cssProperties);
    assert.deepEqual([...new Set(names(documented))], [...read.keys()].toSorted());
    for (const { name, default: value } of documented) assert.equal(value, read.get(name), name);
  });

  test('sees nothing that is private to an element', () => {
    for (const { tagName, members } of elements)
      for (const { name, privacy } of members)
        assert.ok(privacy === 'public' && !name.startsWith('#'), `${tagName} ${name}`);
  });
});
