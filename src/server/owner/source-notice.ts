import { fillIn } from '../../draw/fill-in.js';
import { planForm, presentForm } from '../../form/index.js';
import type { SourceFacts } from '../../law/index.js';
import { pages } from '../../messages/every/pages.js';
import type { Language } from '../../messages/languages.js';
import { wordingOf } from '../../messages/wording-of.js';
import type { FileImport } from './file-import.js';

// They say what a form asks for, and where it comes from: nobody filled one in.
const ofForms: ReadonlySet<string> = new Set(['IN11', 'IN15', 'IN16', 'policy']);

/** What persons have to read whose data came from elsewhere (GDPR 14): the complete notice, with their source in it. */
export function saySourceNotice(
  { kind, name }: SourceFacts & { readonly name?: string },
  taken: ReadonlySet<string>,
  { config, today }: Pick<FileImport, 'config' | 'today'>,
  language: Language,
): string {
  const { imported, sourceNotice: say } = pages[language].proof;
  const labels = config.fields.flatMap(({ id, label }) => (taken.has(id) ? (label[language] ?? id) : []));
  const from = imported.kinds[kind];
  const wording = wordingOf(language);
  const { full } = presentForm(planForm(config, { date: today }), wording).notice;
  const parts = full
    .filter(({ id }) => !ofForms.has(id))
    .map(({ title, texts }) =>
      [title, ...texts.map(({ text, link }) => `- ${text}${link ? ` ${link.href}` : ''}`)].join('\n'),
    );
  return [
    fillIn(say.title, { sender: config.controller.name }),
    fillIn(say.intro, { sender: config.controller.name }),
    [
      say.source,
      `- ${fillIn(say.from, { from: name === undefined ? from : fillIn(imported.named, { kind: from, name }) })}`,
      ...(kind === 'public' ? [`- ${say.open}`] : []),
      `- ${fillIn(say.data, { data: wording.list(labels) })}`,
    ].join('\n'),
    ...parts,
  ]
    .join('\n\n')
    .concat('\n');
}
