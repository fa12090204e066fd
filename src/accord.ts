// The script tag: `<script type="module" src="accord.js"></script>` registers the elements.
import './define.js';

// Parts import what they share with this file by its plain address. Under another one, that would be a second copy.
const { url } = import.meta;
const plain = new URL('accord.js', url).href;
// An import map may have said that both are the same.
if (url !== (import.meta.resolve?.(plain) ?? plain))
  console.warn(`accord.js: load it as ${plain}, not as ${url}; put versions in the path.`);
