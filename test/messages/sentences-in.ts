/** Sentences, in groups of groups. */
export interface Tree {
  readonly [name: string]: string | undefined | Tree;
}

/** Every sentence by the name it has. */
export function sentencesIn(tree: Tree, path = ''): Map<string, string> {
  return new Map(
    Object.entries(tree).flatMap(([key, value]) => {
      const name = path ? `${path}.${key}` : key;
      return typeof value === 'string' ? [[name, value] as const] : [...sentencesIn(value ?? {}, name)];
    }),
  );
}
