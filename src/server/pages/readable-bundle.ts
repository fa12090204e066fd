import { renderSentences, renderShownPage } from '../../draw/shown-page.js';
import { verify } from '../../messages/every/verify.js';
import { spokenLanguage } from '../../messages/spoken.js';
import { wordingOf } from '../../messages/wording-of.js';
import type { Bundle } from '../../proof/index.js';

/** What was on screen, as a page that is read without a server; null where a bundle does not hold it, or holds what cannot be drawn. */
export function renderReadable({ presentation }: Pick<Bundle, 'presentation'>): string | null {
  const shown = presentation as { readonly language?: unknown; readonly sentences?: unknown } | undefined;
  if (typeof shown?.language !== 'string') return null;
  const language = spokenLanguage(shown.language);
  const about = verify[language].shownAbout;
  try {
    return Array.isArray(shown.sentences)
      ? renderSentences(shown as { language: string; sentences: readonly string[] }, about)
      : renderShownPage({ presentation: shown as never, wording: wordingOf(language), about });
  } catch {
    // Whoever made the bundle may have made the presentation too: what has another shape is not drawn.
    return null;
  }
}
