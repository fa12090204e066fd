/** The version of Accord, written into every submission and every record. The same as in package.json. */
export const version = '0.1.0';
