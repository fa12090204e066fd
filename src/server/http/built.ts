import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

// Beside the receiver in the package; in dist/ when it runs from its source.
const places = ['../../../', '../../../dist/'].map((place) => fileURLToPath(new URL(place, import.meta.url)));

/** What the build makes for browsers, by the file that must be there. */
const markers = {
  console: 'console/console.js',
  scripts: 'cdn/accord.js',
  formChoices: 'forms/choices.js',
} as const;

/** The path of something built; undefined when it was not built. `folder` is where to look instead of in the package. */
export const findBuilt = (what: keyof typeof markers, folder?: string): string | undefined =>
  (folder === undefined ? places : [folder.replace(/\/?$/, '/')])
    .map((place) => place + markers[what])
    .find((path) => existsSync(path));
