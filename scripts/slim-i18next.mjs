// i18next comes as one file, so a bundler cannot leave out what is not used: fetching translations over the network,
// formatting values, sentences inside sentences, cloning instances. This takes the bodies of those parts out of the script-tag build.
// It fails the build when an upgrade has moved them, and a test holds every sentence against the whole library.
import { parseAst } from 'vite';

const emptied = {
  Connector: ['constructor', 'on'],
  Formatter: ['constructor', 'init', 'add', 'addCached', 'format'],
};
const dropped = {
  I18n: [
    'dir',
    'cloneInstance',
    'loadNamespaces',
    'loadLanguages',
    'exists',
    'setDefaultNamespace',
    'toJSON',
  ],
  Translator: ['exists'],
  PluralResolver: ['getPluralFormsOfKey'],
  Logger: ['clone'],
  ResourceStore: ['addResource', 'addResources', 'addResourceBundle', 'removeResourceBundle', 'toJSON'],
};

/** Methods that are called and have nothing to do. */
const idle = { Interpolator: ['nest'], LanguageUtil: ['getBestMatchFromCodes'] };

/** Functions that are never reached: keys are always strings here. */
const unreached = ['keysFromSelector'];

/** What an emptied method still answers. */
const stubs = {
  nest: 'nest(text) { return text; }',
  getBestMatchFromCodes: 'getBestMatchFromCodes([code]) { return code; }',
  constructor: 'constructor() { %SUPER% }',
  format: 'format(value) { return value; }',
};

/** The source of i18next without the parts that Accord never calls; throws when one of them is not there any more. */
export function slimI18next(source) {
  const edits = [];
  const classes = new Map();
  const functions = new Map();
  for (const node of parseAst(source).body) {
    if (node.type === 'ClassDeclaration') classes.set(node.id.name, node);
    if (node.type === 'FunctionDeclaration') functions.set(node.id.name, node);
  }
  const find = (name) => {
    const found = classes.get(name);
    if (!found) throw new Error(`i18next has no class ${name} any more: adapt scripts/slim-i18next.mjs.`);
    return found;
  };
  for (const [name, methods] of Object.entries(emptied)) {
    const { body, superClass } = find(name);
    const known = body.body.map((member) => member.key?.name);
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
        throw new Error(`i18next has no ${name}.${method} any more: adapt scripts/slim-i18next.mjs.`);
      edits.push([member.start, member.end, '']);
    }
  }
  for (const [name, methods] of Object.entries(idle)) {
    for (const method of methods) {
      const member = find(name).body.body.find(({ key }) => key?.name === method);
      if (!member)
        throw new Error(`i18next has no ${name}.${method} any more: adapt scripts/slim-i18next.mjs.`);
      edits.push([member.start, member.end, stubs[method]]);
    }
  }
  for (const name of unreached) {
    const found = functions.get(name);
    if (!found) throw new Error(`i18next has no ${name}() any more: adapt scripts/slim-i18next.mjs.`);
    edits.push([found.body.start, found.body.end, '{}']);
  }
  // The default instance is not used, and its bound methods would be missing.
  const firstBound = source.indexOf('const dir = instance.dir;');
  const exportsAt = source.lastIndexOf('export {');
  if (firstBound < 0 || exportsAt < firstBound) {
    throw new Error('i18next ends otherwise than before: adapt scripts/slim-i18next.mjs.');
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
export const slimI18nextPlugin = () => ({
  name: 'slim-i18next',
  apply: 'build',
  transform(code, id) {
    return /[\\/]i18next[\\/]dist[\\/]esm[\\/]i18next\.js$/.test(id)
      ? { code: slimI18next(code), map: null }
      : null;
  },
});
