/** What a user of the console may do: look, act, and take lists away. */
export const scopes = ['read', 'operate', 'export'] as const;
export type Scope = (typeof scopes)[number];
