/** What French consumers read exists in French (loi 94-665 art. 2; FRL). */
export const frenchOfficialLanguage = 'fr';
