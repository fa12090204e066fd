const mostRanges = 200;

/** Numbers of lines, ascending, as people write them: `3, 7-9`. */
export function writeRanges(lines: readonly number[]): string {
  const ranges: [from: number, to: number][] = [];
  for (const line of lines) {
    const last = ranges.at(-1);
    if (last && line === last[1] + 1) last[1] = line;
    else ranges.push([line, line]);
  }
  const written = ranges
    .slice(0, mostRanges)
    .map(([from, to]) => (from === to ? `${from}` : `${from}-${to}`));
  return written.join(', ') + (ranges.length > mostRanges ? ', …' : '');
}
