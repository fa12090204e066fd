/** Days on which French law changed, each written here and nowhere else; an eve is the last day of what was before. */

/** Loi 2020-901: no calls about energy renovation; calls about a running contract are free of the list. */
export const renovationBan = '2020-07-26';

/** Loi 2022-1587: no canvassing of training account holders. */
export const trainingBan = '2022-12-21';

/** Décret 2022-1313: days, hours and attempts of calls. */
export const callingHours = '2023-03-01';
export const callingHoursEve = '2023-02-28';

/** Directive (EU) 2019/882: accessible sales. */
export const accessibility = '2025-06-28';

/** Loi 2025-594, first part: no calls or messages about homes. */
export const homesBan = '2025-07-01';
export const homesBanEve = '2025-06-30';

/** CNIL délibération 2026-042: measured e-mails. */
export const trackingAdvice = '2026-04-14';
export const trackingAdviceEve = '2026-04-13';

/** Ordonnance 2026-2 and décret 2026-3: contracts made online, insurance calls. */
export const onlineContracts = '2026-06-19';
export const onlineContractsEve = '2026-06-18';

/** Regulation (EU) 2024/1689 art. 50. */
export const aiTold = '2026-08-02';

/** Loi 2025-594, second part: calls to consumers by prior consent only; the end of Bloctel. */
export const callsByConsent = '2026-08-11';
export const callsByConsentEve = '2026-08-10';

/** Décret 2026-662 before the Conseil d’État. */
export const decreeContested = '2026-09-23';
