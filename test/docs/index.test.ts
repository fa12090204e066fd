import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { root } from './blocks.js';

const read = (path: string): string => readFileSync(join(root, path), 'utf8');
interface DocsIndex {
  introduce(path: string, text: string): { title: string; sentence: string };
  groupsOf(readme: string): readonly { name: string; pages: readonly string[] }[];
  writeIndex(read: (path: string) => string): string;
}
let { introduce, groupsOf, writeIndex } = {} as DocsIndex;
before(async () => {
  const script = pathToFileURL(join(root, 'scripts/docs-index.mjs')).href;
  ({ introduce, groupsOf, writeIndex } = (await import(script)) as DocsIndex);
});

const pages = readdirSync(join(root, 'docs'))
  .filter((name) => name.endsWith('.md'))
  .map((name) => `docs/${name}`);
const decisions = readdirSync(join(root, 'docs/decisions')).map((name) => `docs/decisions/${name}`);

test('whoever comes for the first time reads at most 150 lines, and finds the way to every page', () => {
  const readme = read('README.md');
  assert.ok(readme.split('\n').length <= 151, 'move details to a page in docs/');
  const listed = groupsOf(readme).flatMap((group) => group.pages);
  assert.deepEqual(
    listed.toSorted(),
    [...pages, 'docs/decisions/README.md'].toSorted(),
    `link each page once under "Where the rest is" in README.md: ${pages.filter((page) => !listed.includes(page)).join()}`,
  );
});

test('a program that reads finds every page in llms.txt, as the pages are today', () => {
  assert.equal(read('llms.txt'), writeIndex(read), 'run `npm run docs:index`');
  assert.match(read('llms.txt'), /^# Accord\n\n> .+\n\n## Begin\n\n- \[In 5 minutes\]\(docs\/start\.md\): /);
});

test('a page without a sentence under its title is told what it lacks', () => {
  assert.throws(() => introduce('docs/x.md', '# X\n\n```sh\nls\n```\n'), /docs\/x\.md: begin with/);
  assert.deepEqual(introduce('docs/x.md', '# X\n\nWhat **x** is: [y](z.md). More.\n'), {
    title: 'X',
    sentence: 'What x is: y.',
  });
});

/** The anchors that GitHub gives a page's headings. */
const anchorsOf = (text: string): readonly string[] =>
  [...text.replaceAll(/^ *```[^]*?^ *```/gm, '').matchAll(/^#+ (.+)$/gm)].map(([, heading]) =>
    heading!
      .replaceAll(/\[([^\]]+)\]\([^)]*\)/g, '$1')
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );

test('every link inside the documents leads to a file that is there, and to a heading that is there', () => {
  const broken: string[] = [];
  for (const page of ['README.md', 'CONTRIBUTING.md', 'SECURITY.md', ...pages, ...decisions]) {
    const text = read(page).replaceAll(/^ *```[^]*?^ *```/gm, '');
    for (const [, link] of text.matchAll(/(?:\]\(|(?:src|srcset)=")([^\s)"]+)/g)) {
      if (/^[a-z]+:/.test(link!)) continue;
      const [path = '', anchor] = link!.split('#');
      const target = path === '' ? page : normalize(join(dirname(page), path));
      const there = existsSync(join(root, target));
      if (!there || (anchor && !anchorsOf(read(target)).includes(anchor))) broken.push(`${page}: ${link}`);
    }
  }
  assert.deepEqual(broken, []);
});
