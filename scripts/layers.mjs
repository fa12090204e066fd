// The architecture as a lint rule: which folder of `src` may import what. Runs inside oxlint (.oxlintrc.json).
import { posix } from 'node:path';

/**
 * `layers`: the folders it may import from, besides itself. `types`: folders of which it may import types only.
 * `packages`: the npm packages it may import; `hidden`: every package and Node module but these.
 */
const rules = {
  // What stands of what a person said is decided there; the law asks it.
  law: { layers: ['history'], packages: [] },
  history: { layers: ['form'], types: ['proof'], packages: [] },
  // What a form's file may say, and what it got wrong in words.
  config: { layers: ['law', 'messages'], packages: ['zod/mini', 'zod/v4/core'] },
  // The sentences come in as a parameter; only their type is known here.
  form: { layers: ['law', 'config'], types: ['messages'], packages: ['zod/mini', 'zod/v4/core'] },
  // The notice of a business, put together from all its forms.
  notice: { layers: ['law', 'config', 'form'], types: ['messages'], packages: [] },
  proof: { layers: ['law', 'config', 'form'], packages: ['zod/mini', 'zod/v4/core'] },
  // What the owner takes along, in the formats of others.
  exports: { layers: ['proof'], packages: ['csv-stringify/sync'] },
  // Time-stamp tokens, checked alike by the receiver, the command line and a page.
  timestamp: { layers: ['proof'], packages: ['pkijs', 'asn1js'] },
  delivery: { layers: [], types: ['proof'], packages: ['altcha-lib', 'altcha-lib/*', 'idb'] },
  // Everything a person reads, one file a language; the only user of i18next.
  messages: { layers: [], packages: ['i18next'] },
  theme: { layers: [], packages: ['lit'] },
  // What people read, as templates: the elements draw them in a page, the receiver makes HTML of them.
  draw: {
    layers: ['law', 'config', 'form', 'proof'],
    types: ['messages', 'delivery', 'notice'],
    packages: ['lit', 'lit/*'],
  },
  // The same words on a sheet of paper. Only `draw-slips` knows what makes PDFs.
  paper: {
    layers: ['law', 'config', 'form', 'messages'],
    packages: ['pdfkit', 'uqr', 'node:fs', 'node:module'],
  },
  // What is asked about a slip of the pen: a part that forms fetch once somebody writes.
  hints: { layers: ['messages'], packages: ['email-misspelled'] },
  // A tablet on a shop's counter: a part that forms fetch where they are told to.
  counter: {
    layers: ['form', 'proof', 'delivery', 'messages', 'theme', 'draw'],
    packages: ['lit', 'lit/*', '@hpke/core', 'idb', 'uqr'],
  },
  elements: {
    layers: [
      'law',
      'config',
      'form',
      'notice',
      'proof',
      'delivery',
      'messages',
      'theme',
      'draw',
      'counter',
      'hints',
    ],
    packages: ['lit', 'lit/*'],
  },
  // A classic script of 2 kB, before everything else: it may bring nothing along but its few words.
  loader: {
    layers: ['messages'],
    packages: [],
  },
  // Types only: what editors know about the tags in each framework.
  frameworks: {
    layers: [],
    types: ['elements'],
    packages: ['lit', 'react', 'svelte/elements', 'vue', 'vue/jsx-runtime'],
  },
  // Lit's `html` comes by way of `draw`, so that nothing in here draws in another way.
  server: {
    layers: [
      'exports',
      'law',
      'config',
      'form',
      'history',
      'notice',
      'proof',
      'timestamp',
      'messages',
      'draw',
      'theme',
      'paper',
    ],
    hidden: ['i18next', 'lit'],
  },
  // A page from a file, which checks a proof and asks nobody.
  verifier: {
    layers: ['messages', 'proof', 'timestamp'],
    packages: ['lit', '@noble/curves/*', '@noble/hashes/*'],
  },
  // The owner's page. What the receiver answers is known here by its type alone.
  console: { layers: ['messages', 'builder'], types: ['server'], packages: ['lit', 'lit/*', 'chart.js'] },
  // The part of the owner's page that writes forms: it shows them as the elements draw them, and checks them as the receiver does.
  builder: {
    layers: ['law', 'config', 'form', 'messages', 'theme', 'draw', 'elements', 'console'],
    types: ['server'],
    packages: ['lit', 'lit/*'],
  },
  cli: {
    layers: [
      'law',
      'config',
      'form',
      'history',
      'notice',
      'proof',
      'exports',
      'timestamp',
      'delivery',
      'messages',
      'theme',
      'server',
      'paper',
    ],
    hidden: ['i18next', 'lit'],
  },
  // The entry files directly in `src`.
  entry: {
    layers: ['law', 'config', 'form', 'proof', 'delivery', 'messages', 'theme', 'elements', 'loader'],
    packages: [],
  },
};

/** Which capability of the receiver may import which; files directly in `src/server` put them together. */
const server = {
  // What the receiver keeps: the contract, the SQL, and the databases that speak it.
  store: [],
  keys: ['store'],
  // Who is who, and what only their key opens.
  people: ['keys', 'store'],
  forms: ['keys', 'store'],
  // What the law asks to keep of persons who are gone, sealed with a key of its own.
  archive: ['keys', 'people', 'store'],
  // What no restored backup may undo, kept outside of the store.
  journal: ['keys', 'store'],
  log: ['journal', 'keys', 'people', 'store'],
  // What a person chose, as it is shown and changed, by whomever.
  choices: ['forms', 'keys', 'log', 'people', 'store'],
  // What a person may ask about their data, carried out.
  rights: ['archive', 'choices', 'forms', 'journal', 'keys', 'log', 'pages', 'people', 'store'],
  // The frame of every page.
  pages: [],
  // The edge.
  http: ['forms', 'keys', 'pages', 'store'],
  // Everything that leaves: mails, webhooks, the queue.
  outbound: ['choices', 'forms', 'keys', 'log', 'people', 'store'],
  // The notice of each business, at an address, with its versions.
  notices: ['forms', 'http', 'pages', 'store'],
  // What runs by itself.
  jobs: ['archive', 'choices', 'forms', 'journal', 'keys', 'log', 'outbound', 'people', 'rights', 'store'],
  // Three that never import each other: sending, the person in charge, the owner.
  submit: ['choices', 'forms', 'http', 'keys', 'log', 'pages', 'people', 'store'],
  person: ['choices', 'forms', 'http', 'keys', 'log', 'outbound', 'pages', 'people', 'rights', 'store'],
  // Another's log, countersigned.
  witness: ['http', 'keys', 'store'],
  // What the services that send for a business tell of its people.
  inbound: ['choices', 'forms', 'http', 'journal', 'keys', 'people', 'store'],
  // Whoever was named in a question, and asks whether its answer still stands.
  partner: ['choices', 'forms', 'http', 'keys', 'log', 'people', 'store'],
  // Forms on paper: they come back through the owner's hands, and are taken in as what was sent is.
  slips: ['choices', 'forms', 'http', 'keys', 'log', 'pages', 'people', 'store', 'submit'],
  owner: [
    'archive',
    'choices',
    'forms',
    'http',
    'jobs',
    'journal',
    'keys',
    'log',
    'outbound',
    'pages',
    'people',
    'rights',
    'store',
  ],
};
// What the rest of the receiver may use of the store's folder besides its types: SQL, and the functions that speak it, stay within.
const storeValues = new Set(
  [
    'sql',
    'tag',
    'erased',
    'photo-of',
    'access-scopes',
    'make-store',
    'open-own',
    'open-store',
    'archive/open-archive-store',
    'retention/clock-events',
    'sqlite/open-database',
  ].map((name) => `server/store/${name}.js`),
);
const sqlNames = new Set(['Database', 'Scope', 'Sql', 'Row', 'Value', 'scopeWithin']);
// Known everywhere: a start that cannot go on.
const shared = 'server/start-error.js';

const layerImports = {
  meta: { schema: [] },
  create(context) {
    const path = pathInSrc(context.filename);
    const from = path && layerOf(path);
    if (!from) return {};

    const check = (source, typeOnly = false) => {
      if (typeof source?.value !== 'string') return;
      const reason = objection(from, path, source.value, typeOnly);
      if (reason) context.report({ node: source, message: reason });
    };
    const checkNames = ({ source, specifiers }) => {
      const named = specifiers.map(({ imported }) => imported?.name).find((name) => sqlNames.has(name));
      if (named === undefined || !source.value.endsWith('/store/sql.js') || isInStore(path)) return;
      context.report({
        node: source,
        message: `${named} stays within server/store: take a Store (server/store/store.js)`,
      });
    };
    return {
      ImportDeclaration: (node) => {
        check(node.source, isTypeOnly(node, node.importKind, 'importKind'));
        checkNames(node);
      },
      ExportNamedDeclaration: (node) => check(node.source, isTypeOnly(node, node.exportKind, 'exportKind')),
      ExportAllDeclaration: (node) => check(node.source, node.exportKind === 'type'),
      ImportExpression: (node) => check(node.source),
    };
  },
};

/** `new Date()` and `Date()` read the clock; `new Date(value)` does not. The other ways have rules of their own. */
const noClock = {
  meta: { schema: [] },
  create(context) {
    const check = (node) => {
      const called = node.callee.type === 'Identifier' && node.callee.name === 'Date';
      if (!called || (node.type === 'NewExpression' && node.arguments.length > 0)) return;
      context.report({ node, message: 'Reads the clock: take the time as a parameter instead.' });
    };
    return { NewExpression: check, CallExpression: check };
  },
};

export default { meta: { name: 'accord' }, rules: { 'layer-imports': layerImports, 'no-clock': noClock } };

function objection(from, path, specifier, typeOnly) {
  const rule = rules[from];
  if (!rule) return `the folder ${from} has no place among the layers (scripts/layers.mjs)`;
  if (specifier.startsWith('.')) {
    const target = posix.join(posix.dirname(path), specifier);
    if (target.startsWith('..')) return `"${specifier}" is outside src`;
    const to = layerOf(target);
    if (to === 'server' && from === 'server') return objectionInside(path, target, specifier, typeOnly);
    if (to === from || rule.layers.includes(to)) return undefined;
    if (rule.types?.includes(to)) {
      return typeOnly ? undefined : `${from} may import only types from ${to} ("${specifier}")`;
    }
    const allowed = [...rule.layers, ...(rule.types ?? [])].join(', ') || 'nothing outside itself';
    return `${from} may not import ${to} ("${specifier}"); it may import ${allowed}`;
  }
  if (rule.hidden) {
    const name = rule.hidden.find(
      (hidden) => matches(specifier, hidden) || specifier.startsWith(`${hidden}/`),
    );
    return name && `${from} may not import the package ${name} ("${specifier}")`;
  }
  if (rule.packages.some((allowed) => matches(specifier, allowed))) return undefined;
  return `${from} may not import the package "${specifier}"; it may import ${rule.packages.join(', ') || 'none'}`;
}

const isInStore = (path) => path.startsWith('server/store/');

function objectionInside(path, target, specifier, typeOnly) {
  const [from, to] = [path, target].map((one) => one.split('/').slice(1, -1)[0]);
  if (from === undefined || from === to || target === shared) return undefined;
  const allowed = server[from];
  if (!allowed) return `the folder server/${from} has no place among the capabilities (scripts/layers.mjs)`;
  if (isInStore(target) && !isInStore(path) && !typeOnly && !storeValues.has(target))
    return `"${specifier}" stays within server/store, but for its types: ask the Store (server/store/store.js)`;
  if (to !== undefined && allowed.includes(to)) return undefined;
  return `server/${from} may not import server/${to ?? ''} ("${specifier}"); it may import ${allowed.join(', ') || 'nothing outside itself'}`;
}

const matches = (specifier, pattern) =>
  pattern.endsWith('/*') ? specifier.startsWith(pattern.slice(0, -1)) : specifier === pattern;

function pathInSrc(filename) {
  const path = filename.replaceAll('\\', '/');
  const start = path.lastIndexOf('/src/');
  return start === -1 ? undefined : path.slice(start + '/src/'.length);
}

// A folder that the table lacks is a layer that nobody may import, until it is decided what it may.
function layerOf(path) {
  const [folder, rest] = path.split(/\/(.*)/s);
  return rest === undefined ? 'entry' : folder;
}

function isTypeOnly(node, kind, key) {
  if (kind === 'type') return true;
  // `import { type A, type B }`; an import without names has a side effect.
  return node.specifiers.length > 0 && node.specifiers.every((specifier) => specifier[key] === 'type');
}
