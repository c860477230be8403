import type { Canvas, Style } from './canvas.ts';
import type { StructureTree } from './structure-tree.ts';

/** How large and how airy the text is set; tried from the most generous to the tightest. */
export interface Density {
  readonly size: number;
  readonly leading: number;
}

/** A strip of the letter that is never cut: usually one line. */
export interface Strip {
  readonly height: number;
  /** Space before it, dropped at the head of a page. */
  readonly gap: number;
  /** Must be on the same page as the strip after it. */
  readonly keep: boolean;
  /** Drawn above it when it is the first on its page: the head of a table that goes on. */
  readonly again?: Strip;
  /** `y` is the strip's upper edge. */
  draw(canvas: Canvas, y: number): void;
}

export type Measure = (text: string, style: Style) => number;

/** What every kind of block is set with. */
export interface Setter {
  readonly tags: StructureTree;
  readonly measure: Measure;
  readonly density: Density;
}
