// i18next comes as one file, so a bundler cannot leave out what is not used: fetching translations over the network,
// formatting values, sentences inside sentences, contexts, cloning instances. This takes the bodies of those parts out of the script-tag build.
// It fails the build when an upgrade has moved them, and a test holds every sentence against the whole library.
import { parseAst, type Plugin } from 'vite';

type Methods = Readonly<Record<string, readonly string[]>>;

interface Span {
  readonly start: number;
  readonly end: number;
}

/** As much of the syntax tree as is looked at. */
interface ClassNode {
  readonly superClass: unknown;
  readonly body: Span & { readonly body: readonly (Span & { readonly key?: { readonly name?: string } })[] };
}

// Of these no instance is made: src/i18n/wording.ts takes sentences, plural rules and interpolation directly (`init` below).
const emptied: Methods = {
  Connector: ['constructor', 'on'],
  Formatter: ['constructor'],
  Translator: ['constructor'],
};
const dropped: Methods = {
  I18n: [
    'dir',
    'cloneInstance',
    'loadNamespaces',
    'loadLanguages',
    'exists',
    'setDefaultNamespace',
    'toJSON',
    'use',
    'hydrate',
    'getFixedT',
    'loadResources',
    'reloadResources',
    'hasLoadedNamespace',
    'setResolvedLanguage',
    'changeLanguage',
    't',
  ],
  PluralResolver: ['getPluralFormsOfKey'],
  Logger: ['clone'],
  ResourceStore: ['addResource', 'addResources', 'addResourceBundle', 'removeResourceBundle', 'toJSON'],
};

/** Methods that are called and have nothing to do, or less than they had. */
const idle: Methods = {
  // The sentences are there from the start, and those who ask name the language.
  I18n: ['init'],
  Interpolator: ['nest'],
  // One instance speaks one language, so no other is ever looked for.
  LanguageUtil: [
    'getScriptPartFromCode',
    'getLanguagePartFromCode',
    'formatLanguageCode',
    'deprecateBareCode',
    'isSupportedCode',
    'getBestMatchFromCodes',
    'getFallbackCodes',
    'toResolveHierarchy',
  ],
};

/** Functions that are never reached: keys are always strings here. */
const unreached = ['keysFromSelector'];

/** What an emptied method still answers. */
const stubs: Readonly<Record<string, string>> = {
  nest: 'nest(text) { return text; }',
  getScriptPartFromCode: 'getScriptPartFromCode() { return null; }',
  getLanguagePartFromCode: 'getLanguagePartFromCode(code) { return code; }',
  formatLanguageCode: 'formatLanguageCode(code) { return code; }',
  isSupportedCode: 'isSupportedCode() { return true; }',
  getBestMatchFromCodes: 'getBestMatchFromCodes([code]) { return code; }',
  getFallbackCodes: 'getFallbackCodes() { return []; }',
  toResolveHierarchy: 'toResolveHierarchy(code) { return [code]; }',
  constructor: 'constructor() { %SUPER% }',
  // As i18next itself would set them up, with the options that src/i18n/wording.ts gives and its defaults for the others.
  init: `init({ lng, resources, interpolation }) {
    this.getResourceBundle = (language, namespace) => resources[language][namespace];
    this.services.interpolator = new Interpolator({ interpolation: { skipOnVariables: true, ...interpolation } });
    this.services.pluralResolver = new PluralResolver(new LanguageUtil({ lng }), { prepend: '_' });
  }`,
};

/** The source of i18next without the parts that Accord never calls; throws when one of them is not there any more. */
export function slimI18next(source: string): string {
  const edits: [start: number, end: number, text: string][] = [];
  const classes = new Map<string, ClassNode>();
  const functions = new Map<string, { readonly body: Span }>();
  for (const node of parseAst(source).body) {
    if (node.type === 'ClassDeclaration' && node.id) classes.set(node.id.name, node as unknown as ClassNode);
    if (node.type === 'FunctionDeclaration' && node.id && node.body) {
      functions.set(node.id.name, { body: node.body });
    }
  }
  const find = (name: string): ClassNode => {
    const found = classes.get(name);
    if (!found) throw new Error(`i18next has no class ${name} any more: adapt scripts/slim-i18next.ts.`);
    return found;
  };
  for (const [name, methods] of Object.entries(emptied)) {
    const { body, superClass } = find(name);
    const known = body.body.map(({ key }) => key?.name);
    const kept = methods.filter((method) => known.includes(method) || method === 'on');
    const text = kept
      .map((method) => (stubs[method] ?? `${method}() {}`).replace('%SUPER%', superClass ? 'super();' : ''))
      .join('\n');
    edits.push([body.start, body.end, `{\n${text}\n}`]);
  }
  for (const [name, methods] of Object.entries(dropped)) {
    const { body } = find(name);
    for (const method of methods) {
      const member = body.body.find(({ key }) => key?.name === method);
      if (!member)
        throw new Error(`i18next has no ${name}.${method} any more: adapt scripts/slim-i18next.ts.`);
      edits.push([member.start, member.end, '']);
    }
  }
  for (const [name, methods] of Object.entries(idle)) {
    for (const method of methods) {
      const member = find(name).body.body.find(({ key }) => key?.name === method);
      if (!member)
        throw new Error(`i18next has no ${name}.${method} any more: adapt scripts/slim-i18next.ts.`);
      edits.push([member.start, member.end, stubs[method] ?? `${method}() {}`]);
    }
  }
  for (const name of unreached) {
    const found = functions.get(name);
    if (!found) throw new Error(`i18next has no ${name}() any more: adapt scripts/slim-i18next.ts.`);
    edits.push([found.body.start, found.body.end, '{}']);
  }
  // The default instance is not used, and its bound methods would be missing.
  const firstBound = source.indexOf('const dir = instance.dir;');
  const exportsAt = source.lastIndexOf('export {');
  if (firstBound < 0 || exportsAt < firstBound) {
    throw new Error('i18next ends otherwise than before: adapt scripts/slim-i18next.ts.');
  }
  edits.push([firstBound, source.length, 'export { createInstance };\n']);
  return edits
    .toSorted(([a], [b]) => b - a)
    .reduce(
      (text, [start, end, replacement]) => text.slice(0, start) + replacement + text.slice(end),
      source,
    );
}

/** The Vite plugin that does so in builds. */
export const slimI18nextPlugin = (): Plugin => ({
  name: 'slim-i18next',
  apply: 'build',
  transform(code, id) {
    return /[\\/]i18next[\\/]dist[\\/]esm[\\/]i18next\.js$/.test(id)
      ? { code: slimI18next(code), map: null }
      : null;
  },
});
