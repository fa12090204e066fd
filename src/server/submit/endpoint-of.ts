import type { FormConfig } from '../../config/index.js';
import { pathOf } from '../http/public-path.js';

/** Where the page of a form sends: `/` is the receiver that the form comes from, below whatever path it stands. */
export function makeEndpointOf(publicUrl: string): (config: Pick<FormConfig, 'endpoint'>) => string {
  const path = pathOf(publicUrl);
  return ({ endpoint }) => (endpoint === '/' ? `${path}/` : endpoint);
}
