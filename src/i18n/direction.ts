const rightToLeft = /^(ar|dv|fa|he|ks|ps|ur|yi)\b/;

/** Which way a language is written. */
export const directionOf = (language: string): 'ltr' | 'rtl' => (rightToLeft.test(language) ? 'rtl' : 'ltr');
