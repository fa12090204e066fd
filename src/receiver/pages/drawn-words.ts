import { foldsAround, noticeFold, type Presentation } from '../../form/index.js';
import { type Readable, readableOn } from '../../law/readable.js';
import type { ProofRecord, RecordItem } from '../../proof/index.js';

interface DrawnWords {
  readonly offScreen: string;
  readonly covered: string;
  readonly unopened: string;
  readonly small: string;
  readonly faint: string;
  readonly notice: string;
  readonly noticeUnopened: string;
}

const texts: Readonly<Record<string, DrawnWords>> = {
  fr: {
    offScreen:
      'Cette question n’est jamais apparue à votre écran : aucun oui n’est retenu. Un non compte toujours.',
    covered:
      'Quelque chose cachait cette question à l’écran : aucun oui n’est retenu. Un non compte toujours.',
    unopened: 'Cette question était derrière un bouton sur lequel vous n’avez pas appuyé.',
    small:
      'Cette question était écrite en moins de {{textSize}} pixels, ou son oui et son non n’avaient pas la même taille. Votre réponse compte.',
    faint:
      'Le texte de cette question se détachait mal du fond (contraste de moins de {{contrast}} pour 1). Votre réponse compte.',
    notice: 'Vous avez ouvert la notice complète avant d’envoyer.',
    noticeUnopened: 'Vous n’avez pas ouvert la notice complète.',
  },
  en: {
    offScreen: 'This question never stood on your screen: no yes to it is kept. A no always counts.',
    covered: 'Something hid this question on the screen: no yes to it is kept. A no always counts.',
    unopened: 'This question stood behind a button that you did not press.',
    small:
      'This question was written in less than {{textSize}} pixels, or its yes and its no were not of one size. Your answer counts.',
    faint:
      'The text of this question hardly stood out from its background (contrast below {{contrast}} to 1). Your answer counts.',
    notice: 'You opened the complete notice before sending.',
    noticeUnopened: 'You did not open the complete notice.',
  },
};

const wordsIn = (language: string): DrawnWords =>
  (texts[language.split('-')[0] ?? ''] ?? texts['fr']) as DrawnWords;

/** Numbers as the language writes them. */
const fillIn = (text: string, readable: Readable, language: string): string =>
  text.replace(/\{\{(\w+)\}\}/g, (_, name: keyof Readable) => readable[name].toLocaleString(language));

/** What a proof says of how one question was drawn; nothing where all was well or was not measured. */
export function drawnSentences(
  item: Pick<RecordItem, 'drawn' | 'answer' | 'id' | 'control'>,
  { law, notice, event }: Pick<ProofRecord, 'law' | 'notice' | 'event'>,
  presentation: Presentation,
): readonly string[] {
  const { language } = notice;
  const { drawn } = item;
  const words = wordsIn(language);
  if (isUnopened(item, event, presentation)) return [words.unopened];
  if (drawn?.onScreen === false) return [words.offScreen];
  if (drawn?.uncovered === false) return [words.covered];
  const readable = readableOn(law.date);
  return [
    ...(drawn?.textSize === false ? [words.small] : []),
    ...(drawn?.contrast === false ? [words.faint] : []),
  ].map((text) => fillIn(text, readable, language));
}

/** Left unanswered behind a button: that of a box alone says by itself that nobody opened it. */
function isUnopened(
  { id, answer, control }: Pick<RecordItem, 'answer' | 'id' | 'control'>,
  { opened }: Pick<ProofRecord['event'], 'opened'>,
  { groups }: Presentation,
): boolean {
  if (answer !== 'unanswered') return false;
  const folds = groups.flatMap((group) =>
    group.kind === 'choices'
      ? group.choices.flatMap((choice) => (choice.id === id ? foldsAround(group, choice) : []))
      : [],
  );
  return opened ? !folds.every((fold) => opened.includes(fold)) : folds.length > 0 && control === 'checkbox';
}

/** Whether the complete notice was opened; nothing where that is not told, or there is nothing to open. */
export function noticeSentences(
  { event, notice }: Pick<ProofRecord, 'event' | 'notice'>,
  presentation: Presentation,
): readonly string[] {
  if (!event.opened || presentation.notice.full.length === 0) return [];
  const words = wordsIn(notice.language);
  return [event.opened.includes(noticeFold) ? words.notice : words.noticeUnopened];
}
