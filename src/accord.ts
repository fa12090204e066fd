// The script tag: `<script type="module" src="accord.js"></script>` registers the elements.
import './define.js';

// Parts import what they share with this file by its plain address: with a query, that would be a second copy.
const { search } = new URL(import.meta.url);
if (search) console.warn(`accord.js: load it without "${search}"; put versions in the path.`);
