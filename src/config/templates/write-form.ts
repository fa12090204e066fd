const width = 110;

/** The text of a form's file: as prettier writes it, short lists and texts on one line. */
export const writeForm = (form: unknown): string => `${written(form, 0, 0)}\n`;

function written(value: unknown, depth: number, used: number): string {
  const inner = '  '.repeat(depth + 1);
  const outer = '  '.repeat(depth);
  if (Array.isArray(value)) {
    const items = value.map((one) => written(one, depth + 1, inner.length));
    const line = `[${items.join(', ')}]`;
    return isFlat(line, used) && value.every((one) => typeof one !== 'object')
      ? line
      : `[\n${items.map((one) => `${inner}${one}`).join(',\n')}\n${outer}]`;
  }
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).filter(([, one]) => one !== undefined);
  const lines = entries.map(([key, one]) => {
    const name = `${JSON.stringify(key)}: `;
    return `${name}${written(one, depth + 1, inner.length + name.length)}`;
  });
  const line = lines.length > 0 ? `{ ${lines.join(', ')} }` : '{}';
  const isText = entries.every(([key, one]) => /^[a-z]{2}$/.test(key) && typeof one === 'string');
  return isText && isFlat(line, used)
    ? line
    : `{\n${lines.map((one) => `${inner}${one}`).join(',\n')}\n${outer}}`;
}

const isFlat = (line: string, used: number): boolean =>
  // A comma may follow.
  !line.includes('\n') && used + line.length < width;
