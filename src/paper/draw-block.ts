import type { Pen, Place } from './pen.js';
import type { Block, NamedBox, WrittenField } from './slip-blocks.js';
import type { SlipWords } from './slip-words.js';

/** Room to write in, above each line: as large as handwriting. */
const writingHeight = 18;
const gap = 4;
const boxSize = 11;

const small = 0.95;

/** Draws a piece, and gives its height; with no place, nothing is drawn. */
export function drawBlock(block: Block, width: number, pen: Pen, words: SlipWords, at?: Place): number {
  switch (block.kind) {
    case 'title':
      return drawText([{ text: block.text, isBold: true }], width, pen, {
        at,
        size: pen.size * 1.7,
        tag: 'H1',
      });
    case 'heading':
      return (
        gap +
        drawText([{ text: block.text, isBold: true }], width, pen, {
          at: at && { ...at, y: at.y + gap },
          size: pen.size * 1.15,
          tag: 'H2',
        })
      );
    case 'text':
      return (
        drawText(block.runs, width, pen, { at, size: block.look === 'small' ? pen.size * small : pen.size }) +
        gap / 2
      );
    case 'fields':
      return drawFields(block.fields, width, pen, words, at);
    case 'boxes':
      return drawBoxes(block, width, pen, words, at);
    case 'box':
      return drawBox(block, width, pen, words, at);
    case 'together': {
      let height = 0;
      for (const one of block.blocks)
        height += drawBlock(one, width, pen, words, at && { ...at, y: at.y + height });
      return height;
    }
  }
}

function drawText(
  runs: Parameters<Pen['write']>[0],
  width: number,
  pen: Pen,
  { at, size, tag = 'P' }: { at: Place | undefined; size: number; tag?: 'H1' | 'H2' | 'P' },
): number {
  if (at) pen.write(runs, at, { size, tag });
  return pen.heightOf(runs, width, size);
}

function drawFields(
  fields: readonly WrittenField[],
  width: number,
  pen: Pen,
  words: SlipWords,
  at: Place | undefined,
): number {
  let left = 0;
  let tallest = 0;
  for (const field of fields) {
    const own = width * field.share - (left + field.share < 0.999 ? 8 : 0);
    const place = at && { x: at.x + width * left, y: at.y, width: own };
    tallest = Math.max(tallest, drawField(field, own, pen, words, place));
    left += field.share;
  }
  return tallest;
}

function drawField(
  { label, lines, options }: WrittenField,
  width: number,
  pen: Pen,
  words: SlipWords,
  at: Place | undefined,
): number {
  const head = drawText(label, width, pen, { at, size: pen.size * small });
  if (options)
    return (
      head +
      drawBoxes(
        { lead: [], boxes: options.map((text) => ({ text, name: text })) },
        width,
        pen,
        words,
        at && { ...at, y: at.y + head },
      )
    );
  if (at)
    for (let line = 1; line <= lines; line++)
      pen.line({ x: at.x, y: at.y + head + line * writingHeight - 3, width }, words.line);
  return head + lines * writingHeight + gap / 2;
}

function drawBoxes(
  { lead, boxes }: Pick<Extract<Block, { kind: 'boxes' }>, 'lead' | 'boxes'>,
  width: number,
  pen: Pen,
  words: SlipWords,
  at: Place | undefined,
): number {
  const lineHeight = Math.max(boxSize, pen.size * 1.2) + 5;
  const widthOf = ({ text }: NamedBox): number => boxSize + 4 + pen.widthOf(text) + 14;
  const needed = boxes.reduce((sum, box) => sum + widthOf(box), 0);
  const leadWidth = lead.length > 0 ? pen.widthOfRuns(lead) + 14 : 0;
  const isBeside = leadWidth + needed - 14 <= width;
  let [x, y] = isBeside ? [leadWidth, 0] : [0, lead.length > 0 ? pen.heightOf(lead, width) : 0];
  if (at && lead.length > 0)
    pen.write(lead, { x: at.x, y: at.y + (isBeside ? 2 : 0), width: isBeside ? leadWidth : width });
  for (const box of boxes) {
    const own = widthOf(box);
    if (x > 0 && x + own - 14 > width) [x, y] = [0, y + lineHeight];
    if (at) {
      pen.box({ x: at.x + x, y: at.y + y + 2, width: boxSize }, `${words.box} : ${box.name}`);
      const left = x + boxSize + 4;
      pen.write([{ text: box.text }], {
        x: at.x + left,
        y: at.y + y + 2,
        width: Math.max(own - boxSize - 4, width - left),
      });
    }
    x += own;
  }
  return y + lineHeight;
}

function drawBox(
  { label, details }: Extract<Block, { kind: 'box' }>,
  width: number,
  pen: Pen,
  words: SlipWords,
  at: Place | undefined,
): number {
  const inset = boxSize + 6;
  const name = label.map(({ text }) => text).join('');
  if (at) pen.box({ x: at.x, y: at.y + 1, width: boxSize }, `${words.box} : ${name}`);
  const place = at && { x: at.x + inset, y: at.y, width: width - inset };
  const head = drawText(label, width - inset, pen, { at: place, size: pen.size });
  const rest =
    details === ''
      ? 0
      : drawText([{ text: details }], width - inset, pen, {
          at: place && { ...place, y: place.y + head },
          size: pen.size * small,
        });
  return Math.max(head + rest, boxSize + 2) + gap;
}
