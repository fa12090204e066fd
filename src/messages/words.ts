type Widen<Key> = Key extends `${infer Stem}_${Intl.LDMLPluralRule}` ? Stem : never;
type Plain<Tree> = { readonly [Key in keyof Tree as [Widen<Key>] extends [never] ? Key : never]: Tree[Key] };
type Counted<Tree> = {
  readonly [Key in keyof Tree as Widen<Key>]: Tree[Key];
};

/**
 * What another language has to say where French says this: the same sentences, each counted one in the plural set of that
 * language. A missing one does not compile.
 */
export type Like<Tree> = {
  readonly [Key in keyof Plain<Tree>]: Plain<Tree>[Key] extends string ? string : Like<Plain<Tree>[Key]>;
} & { readonly [Stem in keyof Counted<Tree> & string as `${Stem}_other`]: string } & {
  readonly [
    Stem in keyof Counted<Tree> & string as `${Stem}_${Exclude<Intl.LDMLPluralRule, 'other'>}`
  ]?: string;
};

/** The names of the sentences, those in groups with the group's name and a dot before theirs. */
export type NameOf<Tree> =
  | (keyof Counted<Tree> & string)
  | {
      [Key in keyof Plain<Tree> & string]: Plain<Tree>[Key] extends string
        ? Key
        : `${Key}.${NameOf<Plain<Tree>[Key]>}`;
    }[keyof Plain<Tree> & string];

type ValuesOf<Sentence> = Sentence extends `${string}{{${infer Name}}}${infer Rest}`
  ? Name | ValuesOf<Rest>
  : never;
export type Values = Readonly<Record<string, string | number>>;
type Fill<Names extends string> = (values: Readonly<Record<Names, string | number>>) => string;

/** Sentences to be read: a text, or for one with values in it, a function of them. */
export type Words<Tree> = {
  readonly [Key in keyof Plain<Tree>]: Plain<Tree>[Key] extends string
    ? [ValuesOf<Plain<Tree>[Key]>] extends [never]
      ? string
      : Fill<ValuesOf<Plain<Tree>[Key]>>
    : Words<Plain<Tree>[Key]>;
} & {
  readonly [Key in keyof Counted<Tree>]: (
    values: Readonly<Record<Exclude<ValuesOf<Counted<Tree>[Key]>, 'count'>, string | number>> & {
      readonly count: number;
    },
  ) => string;
};

interface Sentences {
  readonly [name: string]: string | Sentences;
}

/** The sentence of that name with its values put in, as text; the name, where there is no such sentence. */
export type Say<Name extends string = string> = (name: Name, values?: Values) => string;

const counted = /^(.+)_(?:zero|one|two|few|many|other)$/;

/** Sentences as an object of their shape, each as `say` says it. */
export function wordsFrom<Tree>(say: Say, sentences: Like<Tree>): Words<Tree> {
  const wordsIn = (tree: Sentences, path: string): object =>
    Object.fromEntries(
      Object.entries(tree).map(([key, value]) => {
        if (typeof value !== 'string') return [key, wordsIn(value, `${path}${key}.`)];
        const [, stem] = counted.exec(key) ?? [];
        const name = stem ?? key;
        const isFilled = stem !== undefined || value.includes('{{');
        return [name, isFilled ? (values: Values) => say(path + name, values) : say(path + name)];
      }),
    );
  return wordsIn(sentences as unknown as Sentences, '') as Words<Tree>;
}

/** The sentence of a name that may have none, such as a code from elsewhere. */
export const findSentence = (
  sentences: Readonly<Record<string, string>>,
  name: string,
): string | undefined => (Object.hasOwn(sentences, name) ? sentences[name] : undefined);
