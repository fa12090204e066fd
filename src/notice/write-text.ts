import type { PresentedText } from '../form/presentation.js';
import type { BusinessNotice } from './business-notice.js';

/** Which of the two is written: the complete notice, the section for the terms, or both. */
export type NoticePart = 'complete' | 'terms';

interface Format {
  readonly heading: (text: string, level: 1 | 2) => string;
  readonly paragraph: (text: PresentedText) => string;
}

/** The owner's texts may hold what Markdown would read as its own. */
const plain = (text: string): string => text.replaceAll(/[\\`*_[\]<>#|~]/g, String.raw`\$&`);

const formats: Readonly<Record<'md' | 'txt', Format>> = {
  md: {
    heading: (text, level) => `${'#'.repeat(level)} ${plain(text)}`,
    paragraph: ({ text, link }) =>
      `${[plain(text), link && `[${plain(link.text)}](<${link.href.replaceAll(/[<>]/g, encodeURIComponent)}>)`].filter(Boolean).join(' ')}`,
  },
  txt: {
    heading: (text, level) => `${text}\n${(level === 1 ? '=' : '-').repeat([...text].length)}`,
    paragraph: ({ text, link }) =>
      `${[text, link && `${link.text} (${link.href})`].filter(Boolean).join(' ')}`,
  },
};

/** A notice as Markdown or as plain text. */
export function writeNotice(
  { title, items, terms }: BusinessNotice,
  format: 'md' | 'txt',
  parts: readonly NoticePart[],
): string {
  const { heading, paragraph } = formats[format];
  const complete = [
    heading(title, 1),
    ...items.flatMap((item) => [
      heading(item.title, 2),
      item.texts.map((text) => `- ${paragraph(text)}`).join('\n'),
    ]),
  ];
  const section = [
    heading(terms.title, 1),
    ...terms.parts.flatMap(({ list = [], ...text }) => [
      paragraph(text),
      ...(list.length > 0 ? [list.map((one) => `- ${paragraph(one)}`).join('\n')] : []),
    ]),
  ];
  return `${[...(parts.includes('complete') ? complete : []), ...(parts.includes('terms') ? section : [])].join('\n\n')}\n`;
}
