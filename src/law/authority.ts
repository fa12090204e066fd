import { type Jurisdiction, parseJurisdiction } from './registry.js';

/** Where a person may complain about the use of their data. */
export interface Authority {
  readonly name: string;
  readonly address: string;
  readonly url: string;
}

const authorities: Record<Jurisdiction, Authority> = {
  FR: {
    name: 'CNIL',
    address: '3 place de Fontenoy, TSA 80715, 75334 Paris Cedex 07',
    url: 'https://www.cnil.fr/fr/plaintes',
  },
};

/** The supervisory authority of a jurisdiction (GDPR 13(2)(d)); throws LawError `unknown-jurisdiction`. */
export const authorityOf = (jurisdiction: string): Authority => authorities[parseJurisdiction(jurisdiction)];
