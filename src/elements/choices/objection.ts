import { attributesFor } from '../../form/field-attribute.js';
import { fieldsOf, choicesOf, type Presentation } from '../../form/presentation.js';
import type { MappableField } from '../../form/served-form.js';
import type { AccordErrorCode } from '../events.js';
import { isReachableFrom } from './endpoint.js';
import { findStrangers, namesOf } from './field-map.js';

/** Why choices cannot be recorded where they stand, for the site's owner. */
export interface Objection {
  readonly code: AccordErrorCode;
  readonly detail: string;
}

const claims = new WeakMap<HTMLFormElement, Element>();

/** True for the first element of a form, as long as it stands there. */
function claim(form: HTMLFormElement, host: Element): boolean {
  const first = claims.get(form);
  if (first && first !== host && first.isConnected && form.contains(first)) return false;
  claims.set(form, host);
  return true;
}

/** What keeps an element from recording anything: nothing is drawn then, and the site's form works as it always did. */
export function objectionTo(
  host: Element,
  form: HTMLFormElement | null,
  presentation: Presentation,
  endpoint: string,
): Objection | undefined {
  if (!form)
    return { code: 'no-form', detail: 'It stands outside of a <form>; move it into the one it belongs to.' };
  if (!claim(form, host))
    return {
      code: 'two-choices',
      detail: 'This form already has one; the first stays, this one does nothing.',
    };
  if (!isReachableFrom(location, endpoint))
    return { code: 'endpoint-insecure', detail: `"${endpoint}": from an https page it must be https.` };
  const wanted = choicesOf(presentation).map(({ needs }) => needs);
  const lacking = fieldsOf(presentation).filter(
    (field) => (field.required || wanted.includes(field.id)) && namesOf(host, field).length === 0,
  );
  if (lacking.length === 0) return undefined;
  const attributes = lacking.flatMap((field) => attributesFor(field).slice(0, 1));
  const detail = `Mandatory fields, and those that a choice is about, must be mapped. Missing: ${attributes
    .map((name) => `${name}="name of the form's own control"`)
    .join(', ')}.`;
  return { code: 'field-unmapped', detail };
}

/** Attributes that were meant to map a field and do not. They stop nothing. */
export function strangersIn(
  host: Element,
  form: HTMLFormElement,
  fields: readonly MappableField[],
): Objection | undefined {
  const strangers = findStrangers(host, form, fields);
  if (strangers.length === 0) return undefined;
  const known = fields.flatMap(({ attributes }) => attributes).join(', ');
  return {
    code: 'field-unknown',
    detail: `No such field in the JSON: ${strangers.join(', ')}. Known: ${known}.`,
  };
}
