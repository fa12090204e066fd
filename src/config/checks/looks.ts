import { contrast, enough, grounds, readableOn } from '../colour.js';
import { warning, type Check } from './problem.js';

/** Whether text in the form's own colours can be read, on each ground that the receiver's pages have. */
export const looks: Check = ({ theme }) =>
  (['accent', 'dark'] as const).flatMap((key) => {
    const colour = theme?.[key];
    const ground = grounds[key === 'accent' ? 'light' : 'dark'];
    if (colour === undefined || contrast(colour, ground) >= enough) return [];
    const found = contrast(colour, ground).toFixed(1);
    const values = { colour, ground, found, instead: readableOn(ground, colour) };
    return [warning('faint-accent', ['theme', key], null, values)];
  });
