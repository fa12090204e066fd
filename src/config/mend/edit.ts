/** One change of a form's JSON, in the words of JSON Patch (RFC 6902). `add` also puts a value in the place of another. */
export type Edit =
  | { readonly op: 'add'; readonly path: string; readonly value: unknown }
  | { readonly op: 'remove'; readonly path: string }
  | { readonly op: 'move'; readonly from: string; readonly path: string };

/** What puts a form right, where there is one right answer. */
export type Mend = readonly Edit[];
