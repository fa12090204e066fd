import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import PdfDocument from 'pdfkit';
import { drawCode } from './draw-code.js';
import type { Run } from './slip-blocks.js';

const { resolve } = createRequire(import.meta.url);
const readFont = (weight: string): Buffer =>
  readFileSync(
    resolve(`@expo-google-fonts/atkinson-hyperlegible/${weight}/AtkinsonHyperlegible_${weight}.ttf`),
  );

/** Paper sizes, in points. */
export const paperSizes = { A5: [419.53, 595.28], A4: [595.28, 841.89] } as const;
export type PaperSize = keyof typeof paperSizes;

/** Where a part of a page stands, in points from its upper left corner. */
export interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

type Tag = 'H1' | 'H2' | 'P' | 'Lbl' | 'Figure' | 'Sect';

/** What the font lacks and what stands for it: spaces and hyphens that do not break. */
const asPrinted = (text: string): string => text.replaceAll('\u202f', '\u00a0').replaceAll('\u2011', '-');

/** What a document says of the font it writes with; its types lack it. */
interface OpenedFont {
  readonly font: { hasGlyphForCodePoint(codePoint: number): boolean };
}

/** A text cannot be printed as it is. */
export class UnprintableError extends Error {
  override readonly name = 'UnprintableError';
}

/** Writes and draws on the pages of one tagged document (PDF/UA): every text is real, and has its place in the structure. */
export class Pen {
  readonly document: PDFKit.PDFDocument;
  /** Points; smaller text is a little smaller. */
  size = 9.5;
  #sect: PDFKit.PDFStructureElement;

  constructor(options: {
    readonly title: string;
    readonly language: string;
    readonly paper: PaperSize;
    readonly madeAt: Date;
  }) {
    const { title, language, paper, madeAt } = options;
    this.document = new PdfDocument({
      pdfVersion: '1.7',
      // Its types lack it: PDF/UA-1, which says that the document is for everybody.
      subset: 'PDF/UA' as PDFKit.Mixins.PDFSubsets,
      tagged: true,
      displayTitle: true,
      lang: language,
      autoFirstPage: false,
      margin: 0,
      size: [...paperSizes[paper]],
      info: { Title: title, Creator: 'Accord', CreationDate: madeAt },
    });
    this.document.registerFont('regular', readFont('400Regular'));
    this.document.registerFont('bold', readFont('700Bold'));
    const root = this.document.struct('Document');
    this.document.addStructure(root);
    this.#sect = root;
    this.#root = root;
  }

  readonly #root: PDFKit.PDFStructureElement;

  /** What follows belongs together for whoever is read to. */
  beginPart(): void {
    const sect = this.document.struct('Sect');
    this.#root.add(sect);
    this.#sect = sect;
  }

  endPart(): void {
    this.#sect.end();
  }

  addPage(): void {
    this.document.addPage();
  }

  end(): void {
    this.#root.end();
    this.document.end();
  }

  /** Throws UnprintableError for a text with characters that the font does not have: they would be missing on paper. */
  #check(runs: readonly Run[]): void {
    for (const { text, isBold } of runs) {
      this.document.font(isBold ? 'bold' : 'regular');
      const { font } = Reflect.get(this.document, '_font') as OpenedFont;
      const lacking = [...asPrinted(text)].find((one) => !font.hasGlyphForCodePoint(one.codePointAt(0) ?? 0));
      if (lacking !== undefined)
        throw new UnprintableError(
          `"${text}" has the character "${lacking}", which the font for paper lacks: write it with letters of Western Europe.`,
        );
    }
  }

  heightOf(runs: readonly Run[], width: number, size = this.size): number {
    const text = asPrinted(runs.map((run) => run.text).join(''));
    const mixed = this.widthOfRuns(runs, size);
    const plain = this.document.font('regular').fontSize(size).widthOfString(text);
    // Bold words are wider: the same text in regular letters, on lines that much shorter.
    return this.document.heightOfString(text, { width: mixed > plain ? (width * plain) / mixed : width });
  }

  widthOfRuns(runs: readonly Run[], size = this.size): number {
    return runs.reduce((sum, { text, isBold }) => {
      this.document.font(isBold ? 'bold' : 'regular').fontSize(size);
      return sum + this.document.widthOfString(asPrinted(text));
    }, 0);
  }

  widthOf(text: string, size = this.size): number {
    return this.document.font('regular').fontSize(size).widthOfString(asPrinted(text));
  }

  /** Writes, and gives where the next line starts. */
  write(
    runs: readonly Run[],
    { x, y, width }: Place,
    { tag = 'P', size = this.size, align }: { tag?: Tag; size?: number; align?: 'right' } = {},
  ): number {
    const { document } = this;
    this.#check(runs);
    this.#add(tag, {}, () => {
      runs.forEach(({ text, isBold }, index) => {
        document.font(isBold ? 'bold' : 'regular').fontSize(size);
        const options = {
          width,
          continued: index < runs.length - 1,
          ...(align && { align }),
        };
        if (index === 0) document.text(asPrinted(text), x, y, options);
        else document.text(asPrinted(text), options);
      });
    });
    return document.y;
  }

  /** A line to write on. */
  line({ x, y, width }: Place, alt: string): void {
    this.#figure(alt, { x, y: y - 12, width, height: 12 }, () =>
      this.document
        .moveTo(x, y)
        .lineTo(x + width, y)
        .lineWidth(0.7)
        .stroke('#000'),
    );
  }

  /** A box to tick; `alt` says what a tick in it answers. */
  box({ x, y, width }: Place, alt: string): void {
    this.#figure(alt, { x, y, width, height: width }, () =>
      this.document.rect(x, y, width, width).lineWidth(0.9).stroke('#000'),
    );
  }

  /** A QR code with its quiet zone. */
  code(text: string, { x, y, width }: Place, alt: string): void {
    const { path, size } = drawCode(text);
    this.#figure(alt, { x, y, width, height: width }, () => {
      this.document
        .save()
        .translate(x, y)
        .scale(width / size)
        .path(path)
        .fill('#000')
        .restore();
    });
  }

  /** Says nothing: left out of what is read aloud. */
  cut({ x, y, width }: Place): void {
    this.document.markContent('Artifact', { type: 'Layout' });
    this.document
      .moveTo(x, y)
      .lineTo(x + width, y)
      .lineWidth(0.7)
      .dash(3, { space: 3 })
      .stroke('#000')
      .undash();
    this.document.endMarkedContent();
  }

  #figure(alt: string, { x, y, width, height }: Place & { readonly height: number }, draw: () => void): void {
    this.#add('Figure', { alt, bbox: [x, y, x + width, y + height] }, draw);
  }

  #add(
    tag: Tag,
    options: { readonly alt?: string; readonly bbox?: readonly number[] },
    draw: () => void,
  ): void {
    const element = this.document.struct(tag, options, draw);
    this.#sect.add(element);
    element.end();
  }
}
