import { cosmetics } from './cosmetics.js';
import { later } from './later.js';
import { structure } from './structure.js';

/**
 * The style sheet for markup that a page shows before the script has come (`accord preview --ahead`), as a file of its own.
 * Where no script runs, that markup gives way to the form that works without.
 */
export const sheetAhead = `${structure}${cosmetics}${later}
accord-choices > noscript > .accord { margin-block: 2rem }
@media (scripting: none) { accord-choices > [data-ahead] { display: none } }
`;
