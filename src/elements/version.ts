/** The version of the widget, written into every submission. A test holds it against package.json. */
export const version = '0.1.0';
