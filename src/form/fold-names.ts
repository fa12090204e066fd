/** Where the complete notice is folded away. */
export const noticeFold = 'notice';

/** Where what is optional is folded away, and the questions about it. */
export const optionalFold = 'optional';

/** Where one choice is folded away by itself. */
export const choiceFold = (choice: string): string => `choice:${choice}`;
