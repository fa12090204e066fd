import type { AddressValue } from './answers.js';

/** Whether an address is in the country of the form, as far as it says. Other countries write their postcodes otherwise. */
export const isAtHome = ({ country = '' }: AddressValue): boolean => /^(|fr|france)$/i.test(country.trim());
