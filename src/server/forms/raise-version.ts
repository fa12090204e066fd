/** One content of a form, by its version and the name of its words. */
export interface VersionedContent {
  readonly version: string;
  readonly digest: string;
}

const numbersOf = (version: string): readonly number[] => version.split('.').map(Number);
const isAfter = (one: string, other: string): boolean => {
  const [left, right] = [numbersOf(one), numbersOf(other)];
  const place = left.findIndex((number, index) => number !== right[index]);
  return place >= 0 && (left[place] ?? 0) > (right[place] ?? 0);
};

/** The version under which a content is published: its own, or the next one where another content has had that. */
export function raiseVersion(
  { version, digest }: VersionedContent,
  used: readonly VersionedContent[],
): string {
  if (used.every((one) => one.version !== version || one.digest === digest)) return version;
  const last = used.reduce((latest, one) => (isAfter(one.version, latest) ? one.version : latest), version);
  const [major = 1, minor = 0] = numbersOf(last);
  // A part has four digits at most.
  return minor < 9999 ? `${major}.${minor + 1}.0` : `${major + 1}.0.0`;
}
