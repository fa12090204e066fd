/** What a user of the console may do: look, act, take lists away, and read what is kept of persons who are gone. */
export const scopes = ['read', 'operate', 'export', 'archive'] as const;
export type Scope = (typeof scopes)[number];
