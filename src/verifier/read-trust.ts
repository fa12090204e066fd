import { BundleError, type PublishedKeys } from '../proof/index.js';

/** The keys that somebody picked, by the kind of each file and not by its name; null for none. Throws BundleError. */
export function readTrust(
  files: readonly { readonly name: string; readonly text: string }[],
): PublishedKeys | null {
  if (files.length === 0) return null;
  const keys: PublishedKeys['jwks']['keys'][number][] = [];
  const log: string[] = [];
  let timeCa: string | undefined;
  for (const { name, text } of files) {
    if (text.includes('-----BEGIN CERTIFICATE-----')) timeCa = `${timeCa ?? ''}${text}\n`;
    else if (text.trimStart().startsWith('{')) keys.push(...readKeys(name, text));
    else log.push(...text.split('\n').filter((line) => line.trim() !== ''));
  }
  return { jwks: { keys }, log, timeCa };
}

function readKeys(name: string, text: string): PublishedKeys['jwks']['keys'] {
  try {
    const { keys } = JSON.parse(text) as { keys?: unknown };
    if (Array.isArray(keys))
      return keys.filter(
        (one: { kid?: unknown; x?: unknown } | null): one is { kid: string; x: string } =>
          typeof one?.kid === 'string' && typeof one.x === 'string',
      );
  } catch {
    // Said below.
  }
  throw new BundleError(`${name} is no set of keys (RFC 7517).`);
}
