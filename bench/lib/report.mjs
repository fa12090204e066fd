// What `npm run bench` prints: medians, and how many times the floor each is.
import { median, ratios } from './statistics.mjs';

const figures = [
  ['ready', 'ms', 'from the first byte of the page until every control is there'],
  ['painted', 'ms', 'until the frame that shows it'],
  ['cpu', 'ms', 'of the main thread until then'],
  ['heap', 'kB', 'of JavaScript, after collection'],
  ['nodes', '', 'in the DOM'],
  ['requests', '', 'with the page itself'],
  ['received', 'kB', 'over the wire, brotli'],
  ['shift', '', 'cumulative layout shift'],
];

const show = (value, unit) =>
  unit === 'kB' ? (value / 1000).toFixed(1) : value.toFixed(value > 0 && value < 1 ? 3 : unit ? 1 : 0);

const columns = (cells) => cells.map((cell) => String(cell).padStart(9)).join('');

export function printReport({ browser, machine, rounds, bytes, samples }, floor) {
  const { cores, cpu, load } = machine;
  console.log(`Chromium ${browser}, ${cores} cores (${cpu}), load ${load.toFixed(1)}, rounds: ${rounds}\n`);
  console.log('bytes'.padEnd(34) + columns(['raw', 'gzip', 'brotli']));
  for (const { name, raw, gzip, brotli } of bytes) {
    console.log(name.padEnd(34) + columns([raw, gzip, brotli]));
  }
  for (const [key, unit, words] of figures) {
    console.log(`\n${key}: ${unit ? `${unit} ` : ''}${words}`);
    const base = samples[floor].map((sample) => sample[key]);
    for (const [name, visits] of Object.entries(samples)) {
      const values = visits.map((sample) => sample[key]);
      const { median: middle, low, high } = ratios(values, base);
      const isComparable = name !== floor && Number.isFinite(middle);
      const times = isComparable
        ? `${middle.toFixed(2)} × (quartiles ${low.toFixed(2)} to ${high.toFixed(2)})`
        : '';
      console.log(`  ${name.padEnd(18)}${show(median(values), unit).padStart(9)}  ${times}`.trimEnd());
    }
  }
}
