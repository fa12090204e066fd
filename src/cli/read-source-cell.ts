import type { SourceKind } from '../law/index.js';

const words: Readonly<Record<SourceKind, string>> = {
  customers: 'customers customer clients client clientes cliente',
  prospects: 'prospects prospect',
  partner: 'partner partners partenaire partenaires socio socios',
  bought: 'bought rented achat achete achetee acheté achetée loue loué louée comprado alquilado',
  public: 'public directory annuaire internet directorio publico público',
  unknown: 'unknown inconnu inconnue desconocido desconocida',
};
const kinds = new Map(
  (Object.entries(words) as [SourceKind, string][]).flatMap(([kind, all]) =>
    all.split(' ').map((word) => [word, kind] as const),
  ),
);

/** The origin that a cell names; null where it names none that is known. */
export const readSourceCell = (cell: string): SourceKind | null =>
  kinds.get(cell.trim().toLowerCase()) ?? null;

/** Whether a column says by its name where its lines came from. */
export const isSourceColumn = (name: string): boolean =>
  /^(?:source|sources|origine|origin|provenance|origen|procedencia)$/i.test(name.trim());
