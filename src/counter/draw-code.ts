import { html, type TemplateResult } from '../draw/template.js';
import { encode } from 'uqr';

/** A QR code of an address, dark on light in any theme as cameras want it. */
export function drawCode(address: string, label: string): TemplateResult {
  const { data, size } = encode(address, { ecc: 'M', border: 4 });
  const path = data
    .flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : '')))
    .join('');
  return html`<svg class="accord-code" viewBox="0 0 ${size} ${size}" role="img" aria-label=${label}>
    <path fill="#fff" d="M0 0h${size}v${size}H0z"></path>
    <path fill="#000" shape-rendering="crispEdges" d=${path}></path>
  </svg>`;
}
