import type {
  ChoicesGroup,
  FieldsGroup,
  PhoneMention,
  PresentedChoice,
  PresentedField,
  PresentedText,
  Presentation,
} from '../form/index.js';
import type { SlipWords } from './slip-words.js';

/** Some words of a line, bold or not. */
export interface Run {
  readonly text: string;
  readonly isBold?: true;
}

/** Where to write: a label above a line, or a list to tick one of. */
export interface WrittenField {
  readonly label: readonly Run[];
  readonly lines: number;
  readonly options?: readonly string[];
  /** Share of the width that it takes. */
  readonly share: number;
}

/** A box beside few words; its name says the whole question, for who is read to. */
export interface NamedBox {
  readonly text: string;
  readonly name: string;
}

/** One piece of a slip, in the order in which it is read. */
export type Block =
  | { readonly kind: 'title'; readonly text: string }
  | { readonly kind: 'heading'; readonly text: string }
  /** `apart`: brought to attention apart from everything else. */
  | { readonly kind: 'text'; readonly runs: readonly Run[]; readonly look?: 'small' | 'apart' }
  /** One row of them. */
  | { readonly kind: 'fields'; readonly fields: readonly WrittenField[] }
  /** Boxes in a row, each beside its own words, and behind `lead` where that leaves room. */
  | { readonly kind: 'boxes'; readonly lead: readonly Run[]; readonly boxes: readonly NamedBox[] }
  /** A box beside a whole sentence, and what there is to know. */
  | { readonly kind: 'box'; readonly label: readonly Run[]; readonly details: string }
  /** What has to be read together stays on one side of the sheet. */
  | { readonly kind: 'together'; readonly blocks: readonly Block[] };

/** How to write an address on paper; empty where it leads nowhere from there. */
export type WriteAddress = (href: string) => string;

const text = (...runs: readonly (Run | string | undefined)[]): Run[] =>
  runs.flatMap((run) =>
    run === undefined || run === '' ? [] : [typeof run === 'string' ? { text: run } : run],
  );

function sayText({ text: said, link }: PresentedText, address: WriteAddress): string {
  if (!link) return said;
  const printed = address(link.href);
  const linked = printed === '' || printed === link.text ? link.text : `${link.text} (${printed})`;
  return [said, linked].filter(Boolean).join(' ');
}

/** Several in a paragraph: one that ends in an address ends before the next begins. */
const sayAll = (texts: readonly PresentedText[], address: WriteAddress): string =>
  texts
    .map((one) => sayText(one, address))
    .map((said, index) => (index < texts.length - 1 && texts[index]?.link ? `${said}.` : said))
    .join(' ');

const small = (said: string): Block[] =>
  said === '' ? [] : [{ kind: 'text', runs: [{ text: said }], look: 'small' }];

function written(field: PresentedField): WrittenField[] {
  const { label, requirement, purpose, stands, hint, without, half, lines, options, parts } = field;
  const tag = stands === 'choice' && purpose ? purpose : requirement;
  const about = [hint, stands === 'choice' ? '' : purpose, without].filter(Boolean).join(' ');
  const name = text({ text: label, isBold: true }, ` · ${tag}`, about && ` · ${about}`);
  if (!parts)
    return [
      {
        label: name,
        lines: lines ?? 1,
        ...(options && { options: options.map((one) => one.label) }),
        share: half ? 0.5 : 1,
      },
    ];
  const shares: Readonly<Record<string, number>> = { postcode: 0.25, city: 0.45, country: 0.3 };
  return [
    { label: name, lines: 0, share: 1 },
    ...parts.map((part) => ({
      label: text(part.label, part.requirement && ` · ${part.requirement}`),
      lines: 1,
      share: shares[part.id] ?? (part.id === 'street' ? 0.6 : 0.4),
    })),
  ];
}

const sharesOf = (fields: readonly WrittenField[]): number =>
  fields.reduce((sum, { share }) => sum + share, 0);

/** Fields fill a row as far as their shares of it go. */
function rowsOf(fields: readonly WrittenField[]): WrittenField[][] {
  const rows: WrittenField[][] = [];
  for (const field of fields) {
    const last = rows.at(-1);
    if (last && sharesOf(last) + field.share < 1.001) last.push(field);
    else rows.push([field]);
  }
  return rows;
}

function fieldBlocks(fields: readonly PresentedField[], address: WriteAddress): Block[] {
  const blocks: Block[] = [];
  for (const field of fields) {
    if (field.control === 'terms') {
      const label = text({ text: field.label, isBold: true }, ` · ${field.requirement}`);
      blocks.push({ kind: 'box', label, details: sayAll(field.statements, address) });
      continue;
    }
    const head = blocks.at(-1);
    const rows = rowsOf(written(field));
    const [first] = rows[0] ?? [];
    // Two fields of half the width stand in one row.
    if (head?.kind === 'fields' && first && sharesOf(head.fields) + first.share < 1.001) {
      blocks[blocks.length - 1] = { ...head, fields: [...head.fields, ...(rows.shift() ?? [])] };
    }
    const made = rows.map((fieldsHere): Block => ({ kind: 'fields', fields: fieldsHere }));
    // The name of an address stands with its first line.
    blocks.push(
      ...(first?.lines === 0
        ? [{ kind: 'together' as const, blocks: made.slice(0, 2) }, ...made.slice(2)]
        : made),
    );
    blocks.push(...small(sayAll(field.statements, address)));
  }
  return blocks;
}

function groupOfFields({ title, text: said, fields }: FieldsGroup, address: WriteAddress): Block[] {
  if (fields.length === 0) return [];
  const heads: Block[] = [
    ...(title ? [{ kind: 'heading' as const, text: title }] : []),
    ...(said ? [{ kind: 'text' as const, runs: [{ text: said }] }] : []),
  ];
  const [first, ...rest] = fieldBlocks(fields, address);
  return [{ kind: 'together', blocks: first ? [...heads, first] : heads }, ...rest];
}

/** The order in which the mentions are read: the proposal stands right above the two answers. */
const mentionOrder: readonly PhoneMention[] = ['identity', 'period', 'withdrawal', 'proof-access'];

/** A request with two answers alike, and all there is to read before one of them is given. */
function yesNo(choice: PresentedChoice, address: WriteAddress): Block {
  const { label, mentions, mentionLinks, details, answers } = choice;
  const said = mentionOrder.flatMap((one): PresentedText[] => {
    const words = mentions?.[one];
    const link = mentionLinks?.[one];
    return words === undefined || words === label ? [] : [{ text: words, ...(link && { link }) }];
  });
  return {
    kind: 'together',
    blocks: [
      { kind: 'text', runs: [{ text: label, isBold: true }] },
      ...small(sayAll([...said, ...details], address)),
      {
        kind: 'boxes',
        lead: text(mentions?.proposal),
        boxes: [answers?.yes ?? '', answers?.no ?? ''].map((one) => ({ text: one, name: `${label} ${one}` })),
      },
    ],
  };
}

function questions(
  choices: readonly PresentedChoice[],
  lead: readonly Run[],
  address: WriteAddress,
): Block[] {
  const inRow = choices.flatMap(({ short, control, label }) =>
    short && control === 'checkbox' ? [{ text: short, name: label }] : [],
  );
  return [
    ...(inRow.length > 0
      ? [{ kind: 'boxes' as const, lead, boxes: inRow }]
      : lead.length > 0
        ? [{ kind: 'text' as const, runs: lead }]
        : []),
    ...choices
      .filter(({ short, control }) => control === 'checkbox' && !short)
      .map(({ label, details }): Block => ({
        kind: 'box',
        label: [{ text: label }],
        details: sayAll(details, address),
      })),
    ...choices.filter(({ control }) => control === 'yes-no').map((choice) => yesNo(choice, address)),
  ];
}

function groupOfChoices(
  group: ChoicesGroup,
  asked: readonly PresentedField[],
  address: WriteAddress,
): Block[] {
  const choices = group.choices.filter(({ control }) => control !== 'submit');
  if (choices.length === 0) return [];
  const said = sayText(group.text, address);
  const heads: Block[] = [
    { kind: 'heading', text: group.title },
    ...(said === '' ? [] : [{ kind: 'text' as const, runs: [{ text: said }] }]),
  ];
  const bodies = group.parties
    ? group.parties.flatMap(({ id, name, text: goods }): Block[] => [
        {
          kind: 'together',
          blocks: [
            ...questions(
              choices.filter(({ party }) => party === id),
              text({ text: name, isBold: true }, ` · ${goods}`),
              address,
            ),
          ],
        },
      ])
    : questions(choices, [], address);
  const [first, ...rest] = bodies;
  return [
    { kind: 'together', blocks: first ? [...heads, first] : heads },
    ...rest,
    ...fieldBlocks(asked, address),
  ];
}

/** A slip before it has its place on a sheet. */
export interface SlipContent {
  readonly language: string;
  readonly title: string;
  /** Below it: what the form is for. */
  readonly introduction: string;
  /** What is asked. */
  readonly body: readonly Block[];
  /** The short notice, which the person takes along. */
  readonly notice: readonly Block[];
  /** What the code beside the notice leads to. */
  readonly more: string;
  /** Right above the signature: what signing does. */
  readonly signing: string;
  readonly controller: string;
}

/** Paper has no anchors: a page whose address was printed is not printed again for another place in it. */
function onceAPage(write: WriteAddress): WriteAddress {
  const printed = new Set<string>();
  return (href) => {
    const [page = ''] = href.split('#');
    if (href.includes('#') && printed.has(page)) return '';
    printed.add(page);
    return write(href);
  };
}

/** All that a slip says of its form, in the order in which it is read: words of the presentation and of `words`, and no others. */
export function makeSlip(
  presentation: Presentation,
  words: SlipWords,
  write: WriteAddress,
  /** What pictures of slips are kept for; none are without it. */
  photo?: string,
): SlipContent {
  const address = onceAPage(write);
  const { groups, minors, notice } = presentation;
  const fields = groups.filter((group) => group.kind === 'fields');
  const choices = groups.filter((group) => group.kind === 'choices');
  const asked = fields.find(({ id }) => id === 'asked')?.fields ?? [];
  const askedIn = (group: ChoicesGroup): readonly PresentedField[] =>
    asked.filter(
      ({ with: ids = [] }) => choices.find((one) => one.choices.some(({ id }) => ids.includes(id))) === group,
    );
  const brief = (isApart: boolean): string =>
    notice.brief
      .filter(({ apart = false }) => apart === isApart)
      .map(({ texts }) => sayAll(texts, address))
      .join(' ');
  return {
    language: presentation.language,
    title: presentation.title,
    introduction: presentation.introduction ?? '',
    body: [
      ...fields.filter(({ id }) => id !== 'asked').flatMap((group) => groupOfFields(group, address)),
      ...(minors
        ? [
            {
              kind: 'text' as const,
              runs: [{ text: words.young({ text: minors.text }) }],
              look: 'small' as const,
            },
            ...(minors.holder ? groupOfFields(minors.holder, address) : []),
          ]
        : []),
      ...choices.flatMap((group) => groupOfChoices(group, askedIn(group), address)),
      ...(photo ? small(words.photo({ why: photo })) : []),
    ],
    notice: [
      {
        kind: 'text',
        runs: text({ text: `${notice.title} `, isBold: true }, brief(false)),
        look: 'small',
      },
      { kind: 'text', runs: [{ text: brief(true), isBold: true }], look: 'apart' },
    ],
    more: notice.more,
    signing: words.signing({ submit: presentation.submit }),
    controller: presentation.controller,
  };
}
