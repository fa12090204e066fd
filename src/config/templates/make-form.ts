import type { Channel } from '../../law/question.js';
import type { FormConfig } from '../schema.js';
import { templates, type TemplateId } from './list.js';
import type { ShortForm, ShortText } from './short-form.js';

/** A company that data is passed to, as an owner names it. */
export interface PartnerAnswer {
  readonly name: string;
  readonly goods: ShortText;
  readonly channels: readonly Channel[];
  readonly registration?: string;
  readonly url?: string;
}

/** What an owner is asked for a new form. What they do not say is left out, and `parseConfig` asks for what is needed. */
export interface FormAnswers {
  readonly template: TemplateId;
  readonly name?: string;
  readonly email?: string;
  readonly address?: string;
  readonly languages: readonly string[];
  /** Default: what most owners of this template ask for. */
  readonly channels?: readonly Channel[];
  readonly goods?: ShortText;
  readonly keepMonths?: number;
  readonly policy?: Partial<FormConfig['policy']>;
  readonly partners?: {
    readonly list: NonNullable<FormConfig['partners']>['list'];
    readonly members: readonly PartnerAnswer[];
  };
  /** Name of the form, where one business has two of a kind. */
  readonly id?: string;
  /** Where the schema is, for editors. */
  readonly schema?: string;
}

/** A name of this shape, for what the file has to call something for good: `garden-shop` of Garden Shop. */
export function slugOf(name: string, otherwise: string): string {
  const slug = name
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/œ/gi, 'oe')
    .replaceAll(/æ/gi, 'ae')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replace(/^[-0-9]+/, '')
    .slice(0, 40)
    .replace(/-+$/, '');
  return slug || otherwise;
}

/** The short form that an owner's answers make. */
export function makeForm(answers: FormAnswers): ShortForm {
  const { template, name, email, address, channels, goods, keepMonths, policy, partners, id, schema } =
    answers;
  return {
    ...(schema !== undefined && { $schema: schema }),
    template,
    ...(id !== undefined && { id }),
    languages: answers.languages,
    controller: {
      ...(name !== undefined && { id: slugOf(name, 'business'), name }),
      ...(address !== undefined && { address }),
      ...(email !== undefined && { email }),
    },
    ...(policy && { policy }),
    channels: channels ?? templates[template].channels,
    ...(goods !== undefined && { goods }),
    ...(keepMonths !== undefined && { keepMonths }),
    ...(partners && { partners: { list: partners.list, members: namedMembers(partners.members) } }),
  };
}

/** Gives each partner an id that stays. */
function namedMembers(members: readonly PartnerAnswer[]) {
  const taken = new Set(['own']);
  return members.map((member) => {
    const wanted = slugOf(member.name, 'partner');
    let id = wanted;
    for (let next = 2; taken.has(id); next++) id = `${wanted.slice(0, 36)}-${next}`;
    taken.add(id);
    return { id, ...member };
  });
}
