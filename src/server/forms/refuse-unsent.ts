import type { FormConfig } from '../../config/index.js';
import { StartError } from '../start-error.js';

/** A form whose mails nobody sends would promise what does not happen. Throws StartError. */
export function refuseUnsent({ id, confirm, parentalConsent }: FormConfig, hasMailer: boolean): void {
  if (hasMailer) return;
  if (confirm)
    throw new StartError(
      `Form "${id}" asks people to confirm by mail ("confirm"): give a mail server with --smtp and --mail-from, or remove "confirm".`,
    );
  if (parentalConsent)
    throw new StartError(
      `Form "${id}" asks parents to agree by mail ("parentalConsent"): give a mail server with --smtp and --mail-from, or remove "parentalConsent".`,
    );
}
