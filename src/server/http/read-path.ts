/**
 * The parts of a request's path as the router reads them: each decoded, so that `/forms/loyalty%2Dcard` is the address of
 * `loyalty-card` to whoever asks. Null for a path with broken escapes, which reaches no route.
 */
export function readPath(url: string): readonly string[] | null {
  const [path = ''] = url.split(/[?#]/, 1);
  try {
    return path.split('/').slice(1).map(decodeURIComponent);
  } catch {
    // URIError: `%zz` is no escape.
    return null;
  }
}
