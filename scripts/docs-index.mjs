// `npm run docs:index` writes llms.txt (llmstxt.org) from the README's list of pages and the first sentence of each page.
// A program that reads starts there, and takes the pages as the Markdown that they are.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

const plain = (markdown) =>
  markdown
    .replaceAll(/\[([^\]]+)\]\([^)]*\)/g, '$1')
    .replaceAll('**', '')
    .replaceAll(/\s+/g, ' ')
    .trim();

/** The title of a page, and the first sentence under it. */
export function introduce(path, text) {
  const [, title, paragraph] = /^# (.+)\n\n((?!#|```|\||<|- )[^]+?)(?:\n\n|\n*$)/.exec(text) ?? [];
  if (!title)
    throw new Error(
      `${path}: begin with "# Title", an empty line and a sentence that says what the page is for.`,
    );
  const [sentence] = plain(paragraph).split(/(?<=[.:?!]) (?=[\p{Lu}`])/u);
  return { title: plain(title), sentence: sentence.replace(/:$/, '.') };
}

/** The groups of the README's last list, each with the pages that it links to. */
export function groupsOf(readme) {
  const [, list = ''] = readme.split('## Where the rest is\n');
  return [...list.matchAll(/^- \*\*(.+?)\*\*:([^]*?)(?=\n- |\n\n)/gm)].map(([, name, links]) => ({
    name,
    pages: [...links.matchAll(/\]\(([^)#]+\.md)\)/g)].map(([, path]) => path),
  }));
}

/** The whole of llms.txt; `read` gives the text of a file. */
export function writeIndex(read) {
  const { title, sentence } = introduce('README.md', read('README.md'));
  const groups = groupsOf(read('README.md')).map(({ name, pages }) => {
    const lines = pages.map((path) => {
      const page = introduce(path, read(path));
      return `- [${page.title}](${path}): ${page.sentence}`;
    });
    return `## ${name}\n\n${lines.join('\n')}\n`;
  });
  return [`# ${title}\n\n> ${sentence}\n`, ...groups].join('\n');
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  writeFileSync(
    join(root, 'llms.txt'),
    writeIndex((path) => readFileSync(join(root, path), 'utf8')),
  );
