/** Age from which a young person consents alone to an online service (loi Informatique et Libertés art. 45, GDPR 8). */
export const frenchMinimumAge = 15;
