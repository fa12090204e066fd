import type { Sector } from '../../law/index.js';
import { wholeWords } from './words.js';

/** What gives a sector away in French and English: `plain` words say it, `likely` ones may mean something else. */
export interface SectorWords {
  readonly sector: Sector;
  readonly ruleId: string;
  readonly plain: RegExp;
  readonly likely: RegExp;
}

/** The sectors in which the law bans contacts (FR-S01, FR-S02, FR-S05), services included, by the words of what they sell. */
export const sectorWords: readonly SectorWords[] = [
  {
    sector: 'energy-renovation',
    ruleId: 'FR-S01',
    plain: wholeWords(
      'pompes? a chaleur',
      'heat pumps?',
      'isolation(?! (?:phonique|acoustique|sonore|sociale|electrique))',
      'isolants? thermiques?',
      '(?<!(?:acoustic|sound|social|electrical|phone) )insulation',
      'panneaux? (?:solaires?|photovoltaiques?|pv)',
      '(?:centrale|toiture|energie|installation|kit|station|autoconsommation|chauffage)s? (?:solaires?|photovoltaiques?)',
      'solar (?:panels?|power|energy|roofs?|heating|installations?|water heaters?)',
      'photovoltai(?:que|c)s?',
      'chauffe eau (?:solaires?|thermodynamiques?)',
      'ballons? thermodynamiques?',
      'chaudieres?',
      '(?<!egg )boilers?(?! suits?)',
      'poeles? a (?:bois|granules?|pellets?)',
      '(?:pellet|wood burning|wood) stoves?',
      '(?:renovation|travaux|audit|bilan|amelioration)s? (?:de la performance )?energetiques?',
      "travaux d'economies? d'energie",
      '(?:energy|energetic) (?:renovations?|retrofits?|audits?|upgrades?)',
      'eoliennes? domestiques?',
      'geothermie',
      'ma ?prime ?renov',
    ),
    likely: wholeWords(
      '(?:equipements?|solutions?|offres?|projets?|etudes?|simulations?|aides?|devis|poses?|travaux|techniques?|batteries?|carports?|ombrieres?|pergolas?) solaires?',
      'solar (?:equipment|solutions?|projects?|offers?|kits?|batter(?:y|ies)|quotes?)',
      'isolants?',
      'double vitrage',
      'double glazing',
      "(?<!d')chauffage(?! d'appoint)",
      'chauffagistes?',
      'climatisation reversible',
      '(?:les|des|vos|de|mes) combles|combles (?:perdus|amenages)',
      "economies? d'energie",
      'energy savings',
      'performance energetique',
      'transition energetique',
      'energies? renouvelables?',
      'renewable energy',
      'primes? energie',
      'pompe chaleur|pac air eau',
    ),
  },
  {
    sector: 'home-adaptation',
    ruleId: 'FR-S02',
    plain: wholeWords(
      'monte escaliers?',
      'stair ?lifts?',
      'douches? (?:de plain pied|securisees?|seniors?|pmr|adaptees?)',
      'walk in (?:showers?|baths?|bathtubs?|tubs?)',
      'baignoires? a portes?',
      'baignoires? par (?:une |des )?douches?',
      'salles? de bains? (?:seniors?|pmr|adaptees?|securisees?)',
      '(?:adaptation|amenagement)s? (?:du|de|de votre|de son|des) (?:logements?|domiciles?|habitats?)(?: \\p{L}+)* (?:age|vieillissement|handicap|autonomie|seniors?|dependance)',
      'adaptations? (?:du|de votre|des) (?:logements?|domiciles?)',
      'home adaptations?',
      'ma ?prime ?adapt',
    ),
    likely: wholeWords(
      "douches? a l'italienne",
      "barres? d'appui",
      'grab (?:bars?|rails?)',
      'home lifts?',
      'ascenseurs? privatifs?',
      'logements? (?:seniors?|adaptes?)',
    ),
  },
  {
    sector: 'training-account',
    ruleId: 'FR-S05',
    plain: wholeWords(
      'cpf',
      'compte personnel de formation',
      '(?:mon |votre |vos |le )?comptes? formation',
      'droits? (?:a la |de )?formation',
      'training accounts?',
      'training (?:rights|credits)',
    ),
    likely: wholeWords(
      'bilans? de competences?',
      'formations? (?:financees?|eligibles?|prises? en charge|remboursees?)',
      'funded (?:training|courses?)',
    ),
  },
];
