import {
  PDFHexString,
  PDFName,
  PDFOperator,
  PDFOperatorNames,
  type PDFDict,
  type PDFDocument,
  type PDFPage,
  type PDFRef,
} from 'pdf-lib';

export type ElementType =
  'Document' | 'H1' | 'P' | 'Table' | 'TR' | 'TH' | 'TD' | 'L' | 'LI' | 'Lbl' | 'LBody' | 'Figure' | 'Sect';

/** A node of the document's logical structure, which screen readers follow. */
export interface Element {
  readonly ref: PDFRef;
  readonly kids: PDFRef[];
  readonly dict: PDFDict;
}

interface More {
  /** What a picture shows, in words. */
  readonly alt?: string;
  /** What a head of a table belongs to. */
  readonly scope?: 'Row' | 'Column';
}

/** Tags what is drawn (ISO 32000-1, 14.7 and 14.8), so that a letter can be read aloud in its right order. */
export class StructureTree {
  readonly root: Element;
  readonly #doc: PDFDocument;
  readonly #rootRef: PDFRef;
  /** Per page: the element behind each marked-content id. */
  readonly #marked = new Map<PDFPage, PDFRef[]>();

  constructor(doc: PDFDocument) {
    this.#doc = doc;
    this.#rootRef = doc.context.nextRef();
    this.root = this.#make('Document', this.#rootRef);
  }

  element(type: ElementType, parent: Element = this.root, more: More = {}): Element {
    const made = this.#make(type, parent.ref, more);
    parent.kids.push(made.ref);
    return made;
  }

  /** Whatever `draw` puts on the page belongs to the element. An element may be drawn on several times and pages. */
  mark(page: PDFPage, element: Element, draw: () => void): void {
    const ids = this.#marked.get(page) ?? [];
    this.#marked.set(page, ids);
    const id = ids.push(element.ref) - 1;
    const { context } = this.#doc;
    const type = element.dict.get(PDFName.of('S'));
    page.pushOperators(PDFOperator.of(PDFOperatorNames.BeginMarkedContentSequence, [String(type), `<</MCID ${id}>>`]));
    draw();
    page.pushOperators(PDFOperator.of(PDFOperatorNames.EndMarkedContent));
    element.kids.push(context.register(context.obj({ Type: 'MCR', Pg: page.ref, MCID: id })));
  }

  /** Decoration (rules, page numbers): not read aloud. */
  artifact(page: PDFPage, draw: () => void): void {
    page.pushOperators(PDFOperator.of(PDFOperatorNames.BeginMarkedContent, [PDFName.of('Artifact')]));
    draw();
    page.pushOperators(PDFOperator.of(PDFOperatorNames.EndMarkedContent));
  }

  /** Writes the tree into the catalog. To be called once, when everything is drawn. */
  finish(): void {
    const { context, catalog } = this.#doc;
    const numbers = [...this.#marked].flatMap(([page, refs], index) => {
      page.node.set(PDFName.of('StructParents'), context.obj(index));
      page.node.set(PDFName.of('Tabs'), PDFName.of('S'));
      return [context.obj(index), context.register(context.obj(refs))];
    });
    const parents = context.register(context.obj({ Nums: numbers }));
    const tree = {
      Type: 'StructTreeRoot',
      K: this.root.ref,
      ParentTree: parents,
      ParentTreeNextKey: this.#marked.size,
    };
    context.assign(this.#rootRef, context.obj(tree));
    for (const { dict, kids } of this.#elements) dict.set(PDFName.of('K'), context.obj(kids));
    catalog.set(PDFName.of('StructTreeRoot'), this.#rootRef);
    catalog.set(PDFName.of('MarkInfo'), context.obj({ Marked: true }));
  }

  readonly #elements: Element[] = [];

  #make(type: ElementType, parent: PDFRef, { alt, scope = 'Row' }: More = {}): Element {
    const { context } = this.#doc;
    const dict = context.obj({ Type: 'StructElem', S: type, P: parent });
    if (alt) dict.set(PDFName.of('Alt'), PDFHexString.fromText(alt));
    if (type === 'TH') dict.set(PDFName.of('A'), context.obj({ O: 'Table', Scope: scope }));
    const element = { ref: context.register(dict), kids: [], dict };
    this.#elements.push(element);
    return element;
  }
}
