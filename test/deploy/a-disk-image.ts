import { execFileSync } from 'node:child_process';
import {
  closeSync,
  copyFileSync,
  ftruncateSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestContext } from 'node:test';

const run = (program: string, ...given: readonly string[]): void =>
  void execFileSync(program, given, { stdio: ['ignore', 'ignore', 'inherit'] });

/** A disk of its own for a folder: an image with a file system, mounted. Needs root, and the programs of e2fsprogs and mount. */
export interface DiskImage {
  readonly place: string;
  /** What the disk holds at this moment, as after a power cut: what was not synced is not there. */
  copy(place: string): DiskImage;
  /** What the kernel does after an error of the disk: nothing can be written any more. */
  fail(): void;
  mountAgain(): void;
}

/** A folder that may have disks in it; they are taken out before it is removed. */
export function makeFolderForDisks(t: TestContext): string {
  const folder = mkdtempSync(join(tmpdir(), 'accord-disk-'));
  t.after(() => {
    const mounted = readFileSync('/proc/mounts', 'utf8')
      .split('\n')
      .map((line) => line.split(' ')[1] ?? '');
    for (const place of mounted.filter((one) => one.startsWith(`${folder}/`))) run('umount', '-l', place);
    rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}

/** Makes an empty disk of so many megabytes, and mounts it at `place`. */
export function makeDisk(folder: string, place: string, megabytes: number): DiskImage {
  const image = join(folder, 'disk.img');
  const file = openSync(image, 'w');
  ftruncateSync(file, megabytes * 2 ** 20);
  closeSync(file);
  run('mkfs.ext4', '-q', '-m', '0', image);
  return mountDisk(image, place);
}

function mountDisk(image: string, place: string): DiskImage {
  mkdirSync(place, { recursive: true });
  const mount = (): void => run('mount', '-o', 'loop', image, place);
  const unmount = (): void => run('umount', '-l', place);
  mount();
  return {
    place,
    fail: () => run('mount', '-o', 'remount,abort', place),
    mountAgain: () => {
      unmount();
      mount();
    },
    copy: (elsewhere) => {
      const copied = `${image}.copy`;
      copyFileSync(image, copied);
      return mountDisk(copied, elsewhere);
    },
  };
}
