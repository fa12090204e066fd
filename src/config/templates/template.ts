import type { Channel } from '../../law/question.js';
import type { RetentionKind } from '../../law/retention-rule.js';
import type { Language } from '../../messages/languages.js';
import type { FieldType, FormConfig } from '../schema.js';

/** One text of a template, in every language that Accord speaks. */
export type Texts = Readonly<Record<Language, string>>;

/** A question of a template. */
export interface TemplateField {
  readonly id: string;
  readonly type: FieldType;
  readonly label: Texts;
  readonly without?: Texts;
  readonly required?: boolean;
  readonly half?: boolean;
  readonly purposes?: readonly string[];
  readonly autocomplete?: string;
  readonly maxLength?: number;
  readonly lines?: number;
  readonly min?: number;
  readonly max?: number;
}

/** What people come for; null where no period is known for it, and the owner has to say one. */
export interface TemplatePurpose {
  readonly id: string;
  readonly basis: 'contract' | 'consent';
  readonly title: Texts;
  readonly kept: RetentionKind | null;
}

/**
 * A form without its owner. An edition never changes once it is published: forms that name it are proofs of what people
 * read. Better words are another edition.
 */
export interface Template {
  readonly name: Texts;
  /** What it is for, in one short sentence. */
  readonly about: Texts;
  readonly edition: number;
  /** What most owners ask for. */
  readonly channels: readonly Channel[];
  readonly audience: FormConfig['audience'];
  /** Facts that hold for every form of this kind. */
  readonly facts?: Pick<FormConfig, 'concludesContract' | 'relatedToJob'>;
  /** Somebody too young may say yes together with a parent. */
  readonly withParents?: true;
  readonly title: Texts;
  readonly submit: Texts;
  readonly without: Texts;
  readonly saved?: Texts;
  readonly purposes: readonly TemplatePurpose[];
  /** The owner's own offers. */
  readonly offers: { readonly id: string; readonly title: Texts };
  /** Addresses and numbers are left out where nothing needs them, and added where a channel does. */
  readonly fields: readonly TemplateField[];
}
