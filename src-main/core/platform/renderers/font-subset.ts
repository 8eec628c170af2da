/*
 * A TrueType font with the outlines of only some characters. The shipped font has ten megabytes of outlines a weight, and
 * handing both weights to a browser for every print took 1.4 of 1.6 seconds. Glyph numbers stay as they are, so every table
 * but the outlines and their index is copied; glyphs that are not asked for become empty.
 *
 * Substitutions (GSUB) are left out, because they could lead to a glyph that was emptied.
 */

const HEADER = 12;
const RECORD = 16;
/** Tables that name glyphs by way of substitution, or only serve vertical text. */
const DROPPED = new Set(['GSUB', 'STAT', 'BASE', 'vhea', 'vmtx']);

type Tables = ReadonlyMap<string, Buffer>;

function tablesOf(font: Buffer): Tables {
  const tables = new Map<string, Buffer>();
  for (let index = 0; index < font.readUInt16BE(4); index += 1) {
    const at = HEADER + index * RECORD;
    const start = font.readUInt32BE(at + 8);
    tables.set(font.toString('latin1', at, at + 4), font.subarray(start, start + font.readUInt32BE(at + 12)));
  }
  return tables;
}

/** Character → glyph, from the table of the whole of Unicode (format 12). */
function glyphsOf(cmap: Buffer, characters: Iterable<number>): Set<number> | null {
  const found = new Set<number>([0]);
  for (let index = 0; index < cmap.readUInt16BE(2); index += 1) {
    const at = cmap.readUInt32BE(4 + index * 8 + 4);
    if (cmap.readUInt16BE(at) !== 12) continue;
    for (const character of characters) {
      const glyph = glyphIn(cmap, at, character);
      if (glyph !== null) found.add(glyph);
    }
    return found;
  }
  return null;
}

/** Looks a character up in the groups of a format 12 table, which are in order. */
function glyphIn(cmap: Buffer, at: number, character: number): number | null {
  let low = 0;
  let high = cmap.readUInt32BE(at + 12) - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const group = at + 16 + middle * 12;
    const first = cmap.readUInt32BE(group);
    if (character < first) high = middle - 1;
    else if (character > cmap.readUInt32BE(group + 4)) low = middle + 1;
    else return cmap.readUInt32BE(group + 8) + character - first;
  }
  return null;
}

const HAS_WORDS = 0x0001;
const HAS_SCALE = 0x0008;
const MORE = 0x0020;
const HAS_TWO_SCALES = 0x0040;
const HAS_MATRIX = 0x0080;

/** Glyphs a composite glyph is made of. */
function partsOf(outline: Buffer): readonly number[] {
  if (outline.length === 0 || outline.readInt16BE(0) >= 0) return [];
  const parts: number[] = [];
  let at = 10;
  for (let more = true; more; ) {
    const flags = outline.readUInt16BE(at);
    parts.push(outline.readUInt16BE(at + 2));
    at += 4 + ((flags & HAS_WORDS) === 0 ? 2 : 4);
    if ((flags & HAS_SCALE) !== 0) at += 2;
    else if ((flags & HAS_TWO_SCALES) !== 0) at += 4;
    else if ((flags & HAS_MATRIX) !== 0) at += 8;
    more = (flags & MORE) !== 0;
  }
  return parts;
}

/** The outlines asked for, with everything they are made of, and where each begins. */
function outlines(tables: Tables, wanted: Set<number>): { glyf: Buffer; loca: Buffer } | null {
  const [glyf, loca, head] = [tables.get('glyf'), tables.get('loca'), tables.get('head')];
  // Only the long form of the index is read; the shipped font has it.
  if (glyf === undefined || loca === undefined || head?.readInt16BE(50) !== 1) return null;
  const outlineOf = (glyph: number): Buffer => glyf.subarray(loca.readUInt32BE(glyph * 4), loca.readUInt32BE(glyph * 4 + 4));
  // A set may grow while it is walked: parts of parts are found too.
  for (const glyph of wanted) for (const part of partsOf(outlineOf(glyph))) wanted.add(part);
  const index = Buffer.alloc(loca.length);
  const kept: Buffer[] = [];
  let length = 0;
  for (let glyph = 0; glyph * 4 + 4 < loca.length; glyph += 1) {
    if (wanted.has(glyph)) {
      const outline = outlineOf(glyph);
      kept.push(outline);
      length += outline.length;
    }
    index.writeUInt32BE(length, glyph * 4 + 4);
  }
  return { glyf: Buffer.concat(kept), loca: index };
}

function checksum(table: Buffer): number {
  const whole = table.length - (table.length % 4);
  let sum = 0;
  for (let at = 0; at < whole; at += 4) sum = (sum + table.readUInt32BE(at)) >>> 0;
  const rest = Buffer.alloc(4);
  table.copy(rest, 0, whole);
  return (sum + rest.readUInt32BE(0)) >>> 0;
}

function assemble(tables: Tables): Buffer {
  const names = [...tables.keys()].sort();
  const power = 2 ** Math.floor(Math.log2(names.length));
  const head = Buffer.alloc(HEADER + names.length * RECORD);
  head.writeUInt32BE(0x00010000, 0);
  head.writeUInt16BE(names.length, 4);
  head.writeUInt16BE(power * RECORD, 6);
  head.writeUInt16BE(Math.log2(power), 8);
  head.writeUInt16BE((names.length - power) * RECORD, 10);
  const parts: Buffer[] = [head];
  let offset = head.length;
  names.forEach((name, index) => {
    const table = tables.get(name) ?? Buffer.alloc(0);
    const at = HEADER + index * RECORD;
    head.write(name, at, 'latin1');
    head.writeUInt32BE(checksum(table), at + 4);
    head.writeUInt32BE(offset, at + 8);
    head.writeUInt32BE(table.length, at + 12);
    const padding = Buffer.alloc((4 - (table.length % 4)) % 4);
    parts.push(table, padding);
    offset += table.length + padding.length;
  });
  return Buffer.concat(parts);
}

/**
 * The font with outlines for these characters only.
 *
 * @returns the font unchanged where it is built in a way this does not read; printing then is only slower
 */
export function subsetFont(font: Buffer, characters: Iterable<number>): Buffer {
  const tables = tablesOf(font);
  const cmap = tables.get('cmap');
  const wanted = cmap === undefined ? null : glyphsOf(cmap, characters);
  const kept = wanted === null ? null : outlines(tables, wanted);
  if (kept === null) return font;
  return assemble(new Map([...[...tables].filter(([name]) => !DROPPED.has(name)), ['glyf', kept.glyf], ['loca', kept.loca]]));
}

/** The characters a page may show: all that stand in its source, which is more than enough. */
export function charactersOf(html: string): Set<number> {
  const characters = new Set<number>();
  for (const character of html) characters.add(character.codePointAt(0) ?? 0);
  // Page numbers and blanks are made by the browser, not written in the source.
  for (let code = 0x20; code < 0x7f; code += 1) characters.add(code);
  characters.add(0xa0);
  return characters;
}
