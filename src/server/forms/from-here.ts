import { isShortForm } from '../../config/templates/index.js';

/**
 * A form that names a template and not its receiver is this receiver's, below whatever path that stands: so its page on data
 * protection is found.
 */
export const fromHere = (json: unknown, path: string): unknown =>
  path === '' || !isShortForm(json) || Object.hasOwn(json, 'endpoint')
    ? json
    : { ...json, endpoint: `${path}/` };
