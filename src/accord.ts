// The script tag: `<script type="module" src="accord.js"></script>` registers the elements.
import './define.js';
