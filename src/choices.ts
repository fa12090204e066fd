// The script tag for a form that is already there: `<script type="module" src="choices.js"></script>` shows the choices that
// the receiver has drawn, then loads accord.js, from beside it, for all the rest.
import { startAhead } from './elements/ahead/start-ahead.js';

void startAhead(() => import('./accord.js'));
