export { Archive, type Archived, ArchiveKeyError, type ToArchive } from './archive.js';
export { archiveFolderBeside, type ArchiveOptions, openArchive } from './open-archive.js';
