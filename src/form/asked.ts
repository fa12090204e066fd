import type { FieldsGroup, PresentedChoice, PresentedField, PresentedGroup } from './presentation.js';

/** What of a form is asked of one person. */
export interface Asked {
  readonly groups: readonly PresentedGroup[];
  /** Of somebody too young: what stands above the choices, or in the place of them. */
  readonly text?: string;
  /** Who has parental authority, once there is a yes that they have to agree to. */
  readonly holder?: FieldsGroup;
}

/** What is asked of a person: all, what a parent has to agree to, or nothing. */
export function extentOf(asked: Asked): 'all' | 'jointly' | 'nothing' {
  if (asked.text === undefined) return 'all';
  return choicesAsked(asked).length > 0 ? 'jointly' : 'nothing';
}

/** The choices that are asked of one person. */
export const choicesAsked = ({ groups }: Asked): readonly PresentedChoice[] =>
  groups.flatMap((group) => (group.kind === 'choices' ? group.choices : []));

/** The fields that are asked of one person, those on parental authority last. */
export const fieldsAsked = ({ groups, holder }: Asked): readonly PresentedField[] =>
  [...groups, ...(holder ? [holder] : [])].flatMap((group) => (group.kind === 'fields' ? group.fields : []));
