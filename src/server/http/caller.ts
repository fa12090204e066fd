import type { AccessUser } from '../store/users.js';
import type { Scope } from '../store/access-scopes.js';

/** Whoever shows a token that holds. */
export interface Caller {
  readonly name: string;
  readonly scopes: readonly Scope[];
  /** Whether they may ask about every business, those of tomorrow too. */
  readonly isWhole: boolean;
  has(scope: Scope): boolean;
  /** Whether they may ask about a business. What belongs to none that is known is shown to those who may ask about all. */
  mayAsk(controller: string | undefined): boolean;
}

/** Reads a caller from what is kept of a user. */
export function makeCaller({ name, scopes, controllers }: AccessUser): Caller {
  const isWhole = controllers.length === 0;
  return {
    name,
    scopes,
    isWhole,
    has: (scope) => scopes.includes(scope),
    mayAsk: (controller) => isWhole || (controller !== undefined && controllers.includes(controller)),
  };
}
