/** A node of what a receiver has drawn, for a page to build: a text, or an element's name, attributes and children. */
export type DrawnNode =
  string | readonly [name: string, attributes: Readonly<Record<string, string>>, ...children: DrawnNode[]];

/** What the script of one form carries: its choices of today, for pages that hand over the same fields. */
export interface CarriedChoices {
  /** The fields handed over, each as the attributes that may map it. */
  readonly mapped: readonly (readonly string[])[];
  /** The form's other fields, likewise. */
  readonly unmapped: readonly (readonly string[])[];
  /** The form's languages, the first being what it falls back on. */
  readonly languages: readonly string[];
  /** The choices in these languages: all, or the one that was asked for. Empty when the law lets none be drawn. */
  readonly drawn: Readonly<Record<string, DrawnNode>>;
}
