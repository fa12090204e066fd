import type { TemplateResult } from 'lit';
import type { Failure as Told } from '../draw/failure.js';
import type { Sentences } from '../draw/drawing.js';
import type { ServedForm } from '../form/served-form.js';
import type { AccordErrorCode } from './first-events.js';

/** Draws that there is nothing to draw. */
export type DrawFailure = (failure: Told, isDebug: boolean) => TemplateResult;

/** Why a form cannot be drawn, in words for its owner, and the sentences for its visitors where there are any. */
export interface Failure {
  readonly state: 'failed';
  readonly code: AccordErrorCode;
  readonly details: readonly string[];
  readonly wording: Sentences | undefined;
  /** How visitors are told, and with `isDebug` the owner. */
  readonly draw?: DrawFailure;
}

/** A form's JSON, as its owner wrote it. */
export interface Raw {
  readonly value: unknown;
}

/** A form that may be drawn, and the JSON that it was made of here; or the reason why not. */
export type Found = { readonly served: ServedForm; readonly raw?: Raw } | Failure;

/** What an element asks a receiver for. */
export interface Wishes {
  /** The language of the place that it stands in; the browser itself says which come after. */
  readonly near: string | null | undefined;
  /** Of an element inside a form of the site's own: its attributes that may map a field. */
  readonly mapped: readonly string[] | undefined;
}

export const failed = (code: AccordErrorCode, ...details: readonly string[]): Failure => ({
  state: 'failed',
  code,
  details,
  wording: undefined,
});

/** What finds and presents a form where no receiver does: law, plan, sentences. */
export const loadElsewhere = () => import('./find-elsewhere.js');

const isServed = (value: unknown): value is ServedForm =>
  (value as Partial<ServedForm> | null)?.schema === 'accord/served-form/1';

/** Where a receiver gives the form ready; undefined for a file, which nobody has presented. */
function servedAt(config: unknown, { near, mapped }: Wishes): string | undefined {
  if (typeof config !== 'string' || !config || !URL.canParse(config, document.baseURI)) return undefined;
  const url = new URL(config, document.baseURI);
  if (url.pathname.endsWith('.json')) return undefined;
  url.searchParams.set('language', near ?? '');
  if (mapped) url.searchParams.set('mapped', String(mapped));
  return url.href;
}

/**
 * Asks the receiver at an address for the form, ready; starts at once. Where none answers so, what came instead. Never rejects.
 */
export async function askReceiver(
  config: unknown,
  wishes: Wishes | undefined,
): Promise<{ readonly served?: ServedForm; readonly response?: Promise<Response> }> {
  const address = wishes && servedAt(config, wishes);
  if (!address) return {};
  const response = fetch(address, { credentials: 'same-origin' });
  try {
    const answer = await response;
    const value: unknown = answer.ok && (await answer.clone().json());
    return isServed(value) ? { served: value } : { response };
  } catch {
    return { response };
  }
}
