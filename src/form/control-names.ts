/** The `name` of a field's control, or of one part of an address. */
export const controlName = (field: string, part?: string): string => (part ? `${field}.${part}` : field);

/** The `name` of a choice's control. Field ids have no colon, so that the two never meet. */
export const choiceName = (choice: string): string => `choice:${choice}`;
