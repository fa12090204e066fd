import { countWords } from '../config/count-words.js';
import type {
  ChoicesGroup,
  FieldsGroup,
  PresentedChoice,
  PresentedField,
  PresentedGroup,
  PresentedText,
  Presentation,
} from './presentation.js';

/** A part of a form that people read before its button. */
export type OpenPart = 'title' | 'needed' | 'optional' | ChoicesGroup['id'] | 'notice' | 'submit';

type Said = readonly (string | undefined)[];

const countIn = (texts: Said): number => texts.reduce((sum: number, text) => sum + countWords(text ?? ''), 0);

const saidIn = ({ text, link }: PresentedText): Said => [text, link?.text];

const saidAtField = (field: PresentedField): Said => [
  field.label,
  field.requirement,
  field.hint,
  field.purpose,
  field.without,
  field.unchosen,
  ...(field.parts ?? []).flatMap(({ label, requirement }) => [label, requirement]),
  ...field.statements.flatMap(saidIn),
];

function saidAtChoice(choice: PresentedChoice): Said {
  if (choice.opener || choice.short) return [choice.opener ?? choice.short];
  const { label, mentions, mentionLinks, details, answers } = choice;
  return [
    label,
    ...Object.values(mentions ?? {}).filter((mention) => mention !== label),
    ...Object.values(mentionLinks ?? {}).map((link) => link.text),
    ...details.flatMap(saidIn),
    answers?.yes,
    answers?.no,
  ];
}

function saidInFields({ id, stands, opener, title, text, fields }: FieldsGroup): Said {
  if (stands === 'choice') return [];
  if (stands === 'press') return id === 'optional' ? [opener, title] : [];
  return [text, ...fields.flatMap(saidAtField)];
}

function saidInChoices({ id, stands, title, text, parties = [], choices }: ChoicesGroup): Said {
  // Where the button is the yes, nothing is drawn but the button.
  if (stands === 'press' || choices.every(({ control }) => control === 'submit')) return [];
  const isPlain = id === 'services' && choices.length === 1;
  return [
    isPlain ? undefined : title,
    ...saidIn(text),
    ...parties.flatMap((party) => [party.name, party.text]),
    ...choices.flatMap(saidAtChoice),
  ];
}

const saidInGroup = (group: PresentedGroup): Said =>
  group.kind === 'fields' ? saidInFields(group) : saidInChoices(group);

/**
 * How many words stand open in a form as it is first drawn, by its parts, the longest first: what is one press away, or comes
 * with a choice, is not among them.
 */
export function countOpenWords({
  title,
  introduction,
  groups,
  notice,
  submit,
}: Presentation): readonly (readonly [part: OpenPart, words: number])[] {
  const parts: readonly (readonly [OpenPart, Said])[] = [
    ['title', [title, introduction]],
    ...groups.map((group) => [group.id as OpenPart, saidInGroup(group)] as const),
    ['notice', [notice.title, ...notice.brief.flatMap(({ texts }) => texts.flatMap(saidIn)), notice.more]],
    ['submit', [submit]],
  ];
  return parts
    .map(([part, said]) => [part, countIn(said)] as const)
    .filter(([, words]) => words > 0)
    .toSorted(([, one], [, other]) => other - one);
}
