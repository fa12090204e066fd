/** The fields that say who has parental authority: Accord asks for them itself, and no field of the owner's has these ids. */
export const holderName = 'holderName';
export const holderEmail = 'holderEmail';
