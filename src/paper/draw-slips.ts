import { drawBlock } from './draw-block.js';
import { type PaperSize, paperSizes, Pen, type Place } from './pen.js';
import { writeGroups } from './serial.js';
import type { Block, SlipContent } from './slip-blocks.js';
import type { SlipWords } from './slip-words.js';

/** What tells one slip from the others. */
export interface PrintedSlip {
  readonly serial: string;
  /** Code of the person's proof, and the address that it opens. */
  readonly code: string;
  readonly codeAddress: string;
}

/** All that is printed. */
export interface SlipPrint {
  readonly content: SlipContent;
  readonly words: SlipWords;
  readonly paper: PaperSize;
  /** Where the complete notice stands. */
  readonly noticeAddress: string;
  readonly isSpecimen: boolean;
  readonly madeAt: Date;
}

const margin = 23;
const codeSize = 46;
const stripCode = 72;
const signHeight = 38;
const gutter = 10;

// Body sizes in points, the largest that fits: at arm's length, 9 is the least.
const sizes = [10.5, 10, 9.5, 9.25, 9];

/** Room for what is torn off, measured: its front and its back are one piece of paper. */
function stripOf({ content, words }: SlipPrint, width: number, pen: Pen): number {
  const inner = width - stripCode - gutter;
  const back = drawNotice(content, width, pen, words);
  const { controller } = content;
  const front =
    pen.heightOf([{ text: words.keep, isBold: true }], inner) +
    pen.heightOf([{ text: words.keepText({ controller }) }], inner, 9) +
    2 * pen.heightOf([{ text: 'X' }], inner, 10);
  return Math.max(back, front, stripCode + 10) + 10;
}

interface Sheet {
  readonly strip: number;
  readonly pages: readonly (readonly Placed[])[];
  readonly isWhole: boolean;
}

interface Placed {
  readonly block: Block;
  readonly y: number;
}

/** Lays one slip out: on one side where it fits, otherwise on as many as it takes, with a strip to tear off below the first. */
function layOut(print: SlipPrint, pen: Pen): Sheet & { readonly size: number } {
  const [pageWidth, pageHeight] = paperSizes[print.paper];
  const width = pageWidth - 2 * margin;
  const flow = (blocks: readonly Block[], beside = 0): Sheet => {
    const strip = stripOf(print, width, pen);
    const bottom = pageHeight - margin - strip;
    const pages: Placed[][] = [[]];
    let y = margin + headHeight(print, width, pen);
    for (const block of blocks) {
      const height = drawBlock(block, width, pen, print.words);
      if (y + height > bottom && pages.at(-1)?.length) {
        pages.push([]);
        y = margin + 9;
      }
      pages.at(-1)?.push({ block, y });
      y += height;
    }
    return { pages, strip, isWhole: y + beside + signHeight <= bottom };
  };
  const { body } = print.content;
  for (const size of sizes) {
    pen.size = size;
    const one = flow(body, drawNotice(print.content, width, pen, print.words) + gutter);
    if (one.pages.length === 1 && one.isWhole) return { ...one, size };
  }
  let last: (Sheet & { size: number }) | undefined;
  for (const size of sizes) {
    pen.size = size;
    last = { ...flow(body), size };
    if (last.pages.length === 2 && last.isWhole) return last;
  }
  const pages = last?.pages ?? [];
  // A body that ends so low that nobody could sign takes another page; front and back are one sheet.
  const signed = last?.isWhole ? pages : [...pages, []];
  return {
    pages: signed.length % 2 === 1 ? [...signed, []] : signed,
    strip: last?.strip ?? 0,
    isWhole: true,
    size: pen.size,
  };
}

const headHeight = ({ content }: SlipPrint, width: number, pen: Pen): number =>
  Math.max(
    codeSize,
    pen.heightOf([{ text: content.title, isBold: true }], width - codeSize - gutter, pen.size * 1.7) +
      (content.introduction ? pen.heightOf([{ text: content.introduction }], width - codeSize - gutter) : 0) +
      2,
  ) +
  pen.size * 1.3;

/** What became of a print. */
export interface Printed {
  readonly document: PDFKit.PDFDocument;
  /** Sides of paper a slip. */
  readonly sides: number;
}

/** Draws slips, all alike but for what tells them apart. The document is written while it is read; nothing waits for its end. */
export function drawSlips(slips: readonly PrintedSlip[], print: SlipPrint): Printed {
  const { content, words } = print;
  const pen = new Pen({
    title: content.title,
    language: content.language,
    paper: print.paper,
    madeAt: print.madeAt,
  });
  // Measured on a page of its own, which is then the first.
  pen.addPage();
  const { pages, strip, size } = layOut(print, pen);
  pen.size = size;
  slips.forEach((slip, index) => {
    pen.beginPart();
    pages.forEach((placed, side) => {
      if (index + side > 0) pen.addPage();
      drawSide({ slip, placed, side, sides: pages.length, strip, print, pen, words });
    });
    pen.endPart();
  });
  pen.end();
  return { document: pen.document, sides: pages.length };
}

interface Side {
  readonly slip: PrintedSlip;
  readonly placed: readonly Placed[];
  readonly side: number;
  readonly sides: number;
  readonly strip: number;
  readonly print: SlipPrint;
  readonly pen: Pen;
  readonly words: SlipWords;
}

function drawSide(parts: Side): void {
  const { placed, side, sides, print, pen, words } = parts;
  const [pageWidth] = paperSizes[print.paper];
  const width = pageWidth - 2 * margin;
  drawHead(parts, width);
  for (const { block, y } of placed) drawBlock(block, width, pen, words, { x: margin, y, width });
  if (side === sides - 1) drawSigning(parts, width);
  if (side === 0) drawStub(parts, width);
  if (side === 1) drawTaken(parts, width);
  if (sides === 1) drawTogether(parts, width);
}

function drawHead({ slip, side, print, pen, words }: Side, width: number): void {
  const { content, isSpecimen } = print;
  const serial = words.serial({ serial: writeGroups(slip.serial) });
  const label = isSpecimen ? `${words.specimen} · ${serial}` : serial;
  const inner = width - codeSize - gutter;
  if (side > 0) {
    pen.write([{ text: label }], { x: margin, y: margin - 5, width }, { size: 9, align: 'right' });
    return;
  }
  const below = pen.write(
    [{ text: content.title, isBold: true }],
    { x: margin, y: margin, width: inner },
    { size: pen.size * 1.7, tag: 'H1' },
  );
  if (content.introduction)
    pen.write([{ text: content.introduction }], { x: margin, y: below, width: inner });
  pen.code(
    slip.serial,
    { x: margin + width - codeSize, y: margin - 6, width: codeSize },
    words.serialCode({ serial: writeGroups(slip.serial) }),
  );
  pen.write(
    [{ text: label, isBold: true }],
    { x: margin, y: margin - 6 + codeSize, width },
    { size: 9, align: 'right' },
  );
}

function drawSigning({ strip, print, pen, words }: Side, width: number): void {
  const [, pageHeight] = paperSizes[print.paper];
  const y = pageHeight - margin - strip - signHeight;
  pen.write([{ text: print.content.signing, isBold: true }], { x: margin, y, width });
  const base = y + signHeight - 8;
  const half = width / 2 - gutter / 2;
  [words.date, words.signature].forEach((label, index) => {
    const x = margin + index * (half + gutter);
    const taken = pen.widthOf(label) + 6;
    pen.write([{ text: label }], { x, y: base - pen.size, width: taken + 4 });
    pen.line({ x: x + taken, y: base, width: half - taken }, words.line);
  });
}

/** Below the first side: what the person keeps, with the way to their proof. */
function drawStub({ slip, strip, print, pen, words }: Side, width: number): void {
  const y = startStrip(strip, print, pen, width);
  const inner = width - stripCode - gutter;
  const x = margin;
  const { controller } = print.content;
  let next = pen.write([{ text: words.keep, isBold: true }], { x, y, width: inner }, { tag: 'H2' });
  next = pen.write([{ text: words.keepText({ controller }) }], { x, y: next, width: inner }, { size: 9 });
  if (print.isSpecimen) {
    pen.write([{ text: words.specimen, isBold: true }], { x, y: next + 3, width: inner });
    return;
  }
  next = pen.write(
    [{ text: words.code({ code: writeGroups(slip.code) }), isBold: true }],
    { x, y: next + 2, width: inner },
    { size: 10 },
  );
  pen.write([{ text: slip.codeAddress }], { x, y: next, width: inner }, { size: 9 });
  pen.code(slip.codeAddress, { x: margin + width - stripCode, y: y - 4, width: stripCode }, words.proofCode);
}

/** On the only side there is: above the signature. */
function drawTogether({ strip, print, pen, words }: Side, width: number): void {
  const [, pageHeight] = paperSizes[print.paper];
  const height = drawNotice(print.content, width, pen, words);
  const y = pageHeight - margin - strip - signHeight - height - 6;
  drawNotice(print.content, width, pen, words, { x: margin, y, width });
  drawMore(print, pen, words, { y, width });
}

/** On the back of that: the short notice, so that it goes home with the person. */
function drawTaken({ strip, print, pen, words }: Side, width: number): void {
  const y = startStrip(strip, print, pen, width);
  drawNotice(print.content, width, pen, words, { x: margin, y, width });
  drawMore(print, pen, words, { y, width });
}

/** The short notice beside its code, and below both what has to stand apart. */
function drawNotice({ notice }: SlipContent, width: number, pen: Pen, words: SlipWords, at?: Place): number {
  const beside = width - stripCode - gutter;
  let height = 0;
  for (const block of notice) {
    const isApart = block.kind === 'text' && block.look === 'apart';
    if (isApart) height = Math.max(height, stripCode + pen.size);
    const own = isApart ? width : beside;
    height += drawBlock(block, own, pen, words, at && { ...at, y: at.y + height, width: own });
  }
  return height;
}

function drawMore(
  { content, noticeAddress }: SlipPrint,
  pen: Pen,
  words: SlipWords,
  { y, width }: { y: number; width: number },
): void {
  const x = margin + width - stripCode;
  pen.code(noticeAddress, { x, y: y - 4, width: stripCode }, words.fullCode({ more: content.more }));
  pen.write(
    [{ text: content.more, isBold: true }],
    { x, y: y + stripCode - 6, width: stripCode },
    { size: 9 },
  );
}

function startStrip(strip: number, print: SlipPrint, pen: Pen, width: number): number {
  const [, pageHeight] = paperSizes[print.paper];
  const y = pageHeight - margin - strip;
  pen.cut({ x: margin, y: y + 3, width });
  return y + 10;
}
