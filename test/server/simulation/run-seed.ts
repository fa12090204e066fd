import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { openDatabase } from '../../../src/server/store/sqlite/open-database.js';
import { Disk } from './a-disk.js';
import type { Kit } from './a-kit.js';
import { World } from './a-world.js';
import { judge } from './judge-world.js';
import { makeChance } from './seeded.js';

/** What came of a seed. */
export interface SeedResult {
  readonly seed: number;
  readonly faults: readonly string[];
  readonly acts: number;
  /** Digest of all that happened, records included: the same for each run of a seed. */
  readonly trace: string;
}

/** Lives one seed to its end, and judges what is on the disk then. */
export async function runSeed(seed: number, kit: Kit, folder: string): Promise<SeedResult> {
  const root = join(folder, `seed-${seed}`);
  mkdirSync(root, { recursive: true });
  const disk = new Disk(root, kit.template);
  const world = new World(kit, makeChance(seed), disk);
  try {
    await world.live();
    const database = await openDatabase(disk.path);
    try {
      const faults = await judge(world, database, kit);
      return { seed, faults, acts: world.acts.length, trace: world.trace.digest('hex') };
    } finally {
      await database.close();
    }
  } finally {
    await disk.close();
    rmSync(root, { recursive: true, force: true });
  }
}
