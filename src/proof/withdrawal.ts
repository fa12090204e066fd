import type { FormConfig } from '../config/schema.js';
import { originOf } from './data-origin.js';
import {
  makeController,
  type ProofRecord,
  type RecordContent,
  type WithdrawalMethod,
  type WithdrawnScope,
} from './record.js';

/** What a person was told, or told the business: the words whose digest a withdrawal's record carries. */
export interface WithdrawalText {
  readonly schema: 'accord/withdrawal/1' | 'accord/confirmation/1';
  readonly language: string;
  /** False where nothing was on screen: a mail program's button, a call, a letter. */
  readonly shown: boolean;
  /** What was on screen, or what the refusal means where nothing was. */
  readonly sentences: readonly string[];
}

/** All that the record of a withdrawal is made of. */
export interface WithdrawalParts {
  readonly receivedAt: string;
  readonly method: WithdrawalMethod;
  /** RFC 3339 instant at which it was said or written, where the business recorded it. */
  readonly saidAt?: string;
  /** The service that told of it, and as what. */
  readonly toldBy?: ProofRecord['event']['toldBy'];
  readonly scopes: readonly WithdrawnScope[];
  readonly config: FormConfig;
  readonly language: string;
  readonly textDigest: string;
  readonly law: ProofRecord['law'];
  readonly widget: string;
  readonly collector: ProofRecord['collector'];
  /** What the business wrote down beside it, by name. */
  readonly data?: readonly string[];
}

/** A no to a partner says which company that was: its id may be given to another one. */
function nameCompany(scope: WithdrawnScope, { partners }: FormConfig): WithdrawnScope {
  const member = partners?.members.find(({ id }) => id === scope.party);
  if (!member || scope.partyName !== undefined) return scope;
  const { name, registration } = member;
  return {
    ...scope,
    partyName: name,
    ...(registration !== undefined && { partyRegistration: registration }),
  };
}

/** True for what the business wrote down, and not the person. */
const isToldToBusiness = (method: WithdrawalMethod): boolean =>
  method === 'spoken' || method === 'written' || method === 'sender';

/** Makes the record of a confirmation: the person pressed in the mail that went to the address they gave. */
export function makeConfirmation(
  parts: Omit<WithdrawalParts, 'method' | 'scopes' | 'saidAt'> & { readonly confirms: string },
): RecordContent {
  const { withdrawn: _, ...record } = makeWithdrawal({ ...parts, method: 'link', scopes: [] });
  return {
    ...record,
    event: { ...record.event, type: 'confirmed', method: 'mail', assurance: 'double-opt-in' },
    confirms: parts.confirms,
  };
}

/** Makes the record of a withdrawal (GDPR article 7(3), article 21(3)). It always counts: a no needs no form. */
export function makeWithdrawal(parts: WithdrawalParts): RecordContent {
  const { method, config, saidAt, toldBy } = parts;
  const isTold = isToldToBusiness(method);
  return {
    schema: 'accord/record/2',
    event: {
      type: 'withdrawn',
      by: isTold ? 'controller' : 'data-subject',
      method,
      at: parts.receivedAt,
      clientAt: null,
      clientShownAt: null,
      ...(saidAt !== undefined && { saidAt }),
      ...(toldBy !== undefined && { toldBy }),
      assurance: isTold ? 'operator' : 'link',
    },
    controllers: [makeController(config)],
    notice: {
      id: config.id,
      version: config.version,
      language: parts.language,
      mediaType: 'application/json',
      sha256: parts.textDigest,
    },
    ui: { page: null, widget: parts.widget },
    items: [],
    data: (parts.data ?? []).map((field) => ({
      field,
      source: isTold ? 'controller' : 'data-subject',
      origin: originOf(method),
    })),
    withdrawn: parts.scopes.map((scope) => nameCompany(scope, config)),
    standing: 'counted',
    flags: [],
    jurisdiction: config.jurisdiction,
    law: parts.law,
    collector: parts.collector,
  };
}
