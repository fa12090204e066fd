/** What stands for the digest of a body whose person is erased: sent again, it is what it was. */
export const erasedBody = 'erased';

/** The list that whoever is erased stands on, as keyed digests: nobody contacts them before they say yes again. */
export const erasureList = 'erasure';
