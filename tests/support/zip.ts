import { deflateRawSync } from 'node:zlib';

export interface Zipped {
  readonly name: string;
  readonly body: string | Uint8Array;
  /** What the directory declares instead of the truth. */
  readonly size?: number;
  readonly flags?: number;
  /** Points at the bytes of the entry before it, as a bomb of few bytes does. */
  readonly shared?: true;
}

/** A zip made by hand, also one that lies. */
export function zipOf(entries: readonly Zipped[]): Uint8Array {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let [at, before] = [0, 0];
  for (const { name, body, size, flags = 0, shared } of entries) {
    const plain = Buffer.from(body);
    const packed = deflateRawSync(plain);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(8, 8);
    local.writeUInt16LE(Buffer.byteLength(name), 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(flags, 8);
    entry.writeUInt16LE(8, 10);
    entry.writeUInt32LE(packed.length, 20);
    entry.writeUInt32LE(size ?? plain.length, 24);
    entry.writeUInt16LE(Buffer.byteLength(name), 28);
    entry.writeUInt32LE(shared ? before : at, 42);
    directory.push(entry, Buffer.from(name));
    if (shared) continue;
    before = at;
    parts.push(local, Buffer.from(name), packed);
    at += 30 + Buffer.byteLength(name) + packed.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(Buffer.concat(directory).length, 12);
  end.writeUInt32LE(at, 16);
  return new Uint8Array(Buffer.concat([...parts, ...directory, end]));
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** The files of a workbook with one table, whose XML is given: `<sheetData>` and what stands behind it. */
export const workbook = (sheet: string, more: { styles?: string; strings?: string } = {}): Zipped[] => [
  { name: '[Content_Types].xml', body: `${HEAD}<Types/>` },
  {
    name: 'xl/workbook.xml',
    body: `${HEAD}<workbook xmlns:r="r"><sheets><sheet name="APBDes" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  },
  {
    name: 'xl/_rels/workbook.xml.rels',
    body:
      `${HEAD}<Relationships><Relationship Id="rId1" Type="http://x/worksheet" Target="worksheets/sheet1.xml"/>` +
      `<Relationship Id="rId2" Type="http://x/styles" Target="styles.xml"/></Relationships>`,
  },
  { name: 'xl/styles.xml', body: HEAD + (more.styles ?? '<styleSheet/>') },
  ...(more.strings ? [{ name: 'xl/sharedStrings.xml', body: HEAD + more.strings }] : []),
  { name: 'xl/worksheets/sheet1.xml', body: `${HEAD}<worksheet>${sheet}</worksheet>` },
];
