import { Option } from 'commander';
import type { ArchiveOptions } from '../server/archive/index.js';

/** The archive options of a command as they were written. */
export interface ArchiveInput {
  readonly archive?: string;
  readonly archiveUrl?: string;
  readonly archiveKeyFile?: string;
  readonly archiveKey?: string;
}

/** Where what is kept of persons who are gone lies, and what opens it. */
export const archiveOptions: readonly Option[] = [
  new Option(
    '--archive <folder>',
    'folder of the archive (default: beside the data folder, with -archive)',
  ).env('ACCORD_ARCHIVE'),
  new Option(
    '--archive-url <url>',
    'PostgreSQL database of the archive, instead of a file in that folder',
  ).env('ACCORD_ARCHIVE_URL'),
  new Option(
    '--archive-key-file <file>',
    'file of its key (default: archive-key, in the folder of the keys)',
  ).env('ACCORD_ARCHIVE_KEY_FILE'),
  new Option(
    '--archive-key <key>',
    'its key, where no file is to hold it (others may see it on a command line: prefer the environment)',
  ).env('ACCORD_ARCHIVE_KEY'),
];

/** What a receiver is told of its archive. */
export const readArchive = ({
  archive: archiveFolder,
  archiveUrl,
  archiveKeyFile,
  archiveKey,
}: ArchiveInput): ArchiveOptions => ({ archiveFolder, archiveUrl, archiveKeyFile, archiveKey });
