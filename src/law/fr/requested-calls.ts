/** How long a request to be called holds (FR-P12): so many "jours ouvrables"; 1 is Monday, 6 Saturday. */
export const frenchRequestedCalls: { readonly days: number; readonly weekdays: readonly number[] } = {
  days: 5,
  weekdays: [1, 2, 3, 4, 5, 6],
};
