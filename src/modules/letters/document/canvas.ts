import {
  beginText,
  endText,
  fill,
  lineTo,
  moveText,
  moveTo,
  PDFArray,
  PDFNumber,
  PDFOperator,
  PDFOperatorNames,
  popGraphicsState,
  pushGraphicsState,
  rectangle,
  setFillingRgbColor,
  setFontAndSize,
  setLineWidth,
  setStrokingRgbColor,
  stroke,
  type PDFFont,
  type PDFName,
  type PDFPage,
} from 'pdf-lib';

/** A4 in points; x grows to the right, y is measured from the TOP of the page downwards. */
export const A4 = { width: 595.28, height: 841.89 } as const;
export const MARGIN = { left: 71, right: 57, top: 34, bottom: 34 } as const;
export const CONTENT_WIDTH = A4.width - MARGIN.left - MARGIN.right;
/** The axis of letterhead, title and text. */
export const MIDDLE = MARGIN.left + CONTENT_WIDTH / 2;

export type Colour = readonly [red: number, green: number, blue: number];
export const BLACK: Colour = [0, 0, 0];
export const GREY: Colour = [0.3, 0.3, 0.3];
export const MAROON: Colour = [0.42, 0.11, 0.16];
export const GOLD: Colour = [0.76, 0.58, 0.2];

export interface Faces {
  readonly regular: PDFFont;
  readonly bold: PDFFont;
}

export interface Style {
  readonly face: keyof Faces;
  readonly size: number;
  readonly colour?: Colour;
}

/** One page to draw on, with y from the top. */
export class Canvas {
  readonly page: PDFPage;
  readonly #faces: Faces;
  readonly #keys: Record<keyof Faces, PDFName>;

  constructor(page: PDFPage, faces: Faces) {
    this.page = page;
    this.#faces = faces;
    this.#keys = {
      regular: page.node.newFontDictionary(faces.regular.name, faces.regular.ref),
      bold: page.node.newFontDictionary(faces.bold.name, faces.bold.ref),
    };
  }

  /** Draws words on a baseline at `y`; `stretch` is added to each gap between words (points). Spaces stay real text. */
  words(words: readonly string[], x: number, y: number, style: Style, stretch = 0): void {
    const font = this.#faces[style.face];
    const shown = PDFArray.withContext(this.page.doc.context);
    words.forEach((word, i) => {
      const more = i < words.length - 1;
      shown.push(font.encodeText(more ? `${word} ` : word));
      if (more && stretch !== 0) shown.push(PDFNumber.of(Number(((-stretch * 1_000) / style.size).toFixed(2))));
    });
    this.page.pushOperators(
      setFillingRgbColor(...(style.colour ?? BLACK)),
      beginText(),
      setFontAndSize(this.#keys[style.face], style.size),
      moveText(round(x), round(A4.height - y)),
      PDFOperator.of(PDFOperatorNames.ShowTextAdjusted, [shown]),
      endText(),
    );
  }

  text(text: string, x: number, y: number, style: Style): void {
    this.words([text], x, y, style);
  }

  /** Text with its middle at `x`. */
  centred(text: string, x: number, y: number, style: Style): void {
    this.text(text, x - this.width(text, style) / 2, y, style);
  }

  width(text: string, style: Style): number {
    return this.#faces[style.face].widthOfTextAtSize(text, style.size);
  }

  rule(x1: number, x2: number, y: number, thickness: number, colour: Colour = BLACK): void {
    this.page.pushOperators(
      pushGraphicsState(),
      setStrokingRgbColor(...colour),
      setLineWidth(thickness),
      moveTo(round(x1), round(A4.height - y)),
      lineTo(round(x2), round(A4.height - y)),
      stroke(),
      popGraphicsState(),
    );
  }

  /** A line from top to bottom. */
  upright(x: number, y1: number, y2: number, thickness: number, colour: Colour = BLACK): void {
    this.boxes([[x - thickness / 2, y1, thickness, y2 - y1]], colour);
  }

  /** Filled boxes of one colour as one shape: `[x, y, width, height]`, y of the upper edge. */
  boxes(boxes: readonly (readonly [number, number, number, number])[], colour: Colour = BLACK): void {
    const shapes = boxes.map(([x, y, w, h]) => rectangle(round(x), round(A4.height - y - h), round(w), round(h)));
    this.page.pushOperators(pushGraphicsState(), setFillingRgbColor(...colour), ...shapes, fill(), popGraphicsState());
  }
}

const round = (n: number): number => Number(n.toFixed(2));
