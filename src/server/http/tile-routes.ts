import type { FastifyInstance } from 'fastify';
import { parseTilePath, type Tile } from '../../proof/index.js';
import { problemAnswer } from './answer-schemas.js';
import { sendProblem } from './problem.js';

/** What the route needs: the bytes of a tile, or null where the log does not reach that far. */
export interface TileRoutes {
  readTile(tile: Tile): Promise<Uint8Array | null>;
}

/** `GET /v1/log/tile/…`: the log as static files, below the address of its checkpoint (C2SP tlog-tiles). */
export function addTileRoutes(app: FastifyInstance, { readTile }: TileRoutes): void {
  app.get<{ Params: { '*': string } }>(
    '/v1/log/tile/*',
    {
      schema: {
        operationId: 'getTile',
        tags: ['proof'],
        summary: 'A tile of the log, or a bundle of its entries (C2SP tlog-tiles)',
        description:
          '`/v1/log` is the prefix of the log: `checkpoint`, `tile/<level>/<place>` and `tile/entries/<place>` below it. An entry is the SHA-256 of a record: it names nobody. What a tile holds never changes.',
        params: {
          type: 'object',
          properties: { '*': { type: 'string', description: 'Level and place, as the format writes them.' } },
        },
        response: {
          200: {
            description: 'The bytes.',
            content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } },
          },
          404: problemAnswer('The log does not reach that far, or there is no such tile.'),
        },
      },
    },
    async (request, reply) => {
      const tile = parseTilePath(`tile/${request.params['*']}`);
      const bytes = tile && (await readTile(tile));
      if (!bytes)
        return sendProblem(reply, {
          status: 404,
          code: 'not-found',
          detail: 'Read the checkpoint first: its size says which tiles there are.',
        });
      return reply
        .type('application/octet-stream')
        .header('cache-control', 'public, max-age=31536000, immutable')
        .send(bytes);
    },
  );
}
