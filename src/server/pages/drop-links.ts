interface Link {
  readonly text?: unknown;
}

const textsOf = (parts: readonly unknown[]): string =>
  parts.filter((part) => typeof part === 'string' && part !== '').join(' ');

/**
 * The same words with nothing to press in them: a link stays as its text, and leads nowhere. For what came from a stranger and
 * is shown as it came.
 */
export function dropLinks<Value>(value: Value): Value {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((one: unknown) => dropLinks(one)) as Value;
  const { link, ...rest } = value as { readonly link?: Link; readonly text?: unknown };
  const members = Object.entries(rest)
    .filter(([name]) => name !== 'href' && name !== 'mentionLinks')
    .map(([name, one]) => [name, dropLinks(one)]);
  const text = typeof link === 'object' && link !== null ? { text: textsOf([rest.text, link.text]) } : {};
  return { ...Object.fromEntries(members), ...text } as Value;
}
