import { because, splitPieces, type ByteChunks } from '@torioki/event-store/adapter';
import type { CatalogueError } from '../loading/catalogue-error.js';
import { badRow, type Row } from '../loading/rows.js';
import { limits } from './limits.js';
import type { MarcField, MarcRecord } from './marc-record.js';

const [endOfRecord, endOfField] = [0x1d, 0x1e];
const beforeSubfield = '\u001F';

const leaderLength = 24;
const entryLength = 12;

/** An error in the bytes of a record. */
class Damage extends Error {}

/** Reads a number, written in decimal digits, at a position. */
const numberAt = (bytes: Buffer, from: number, length: number, what: string): number => {
  const digits = bytes.toString('latin1', from, from + length);
  if (!/^\d+$/.test(digits)) throw new Damage(`has no number for ${what}`);
  return Number(digits);
};

const utf8 = new TextDecoder('utf-8', { fatal: true });

const decoded = (bytes: Buffer): string => {
  try {
    return utf8.decode(bytes);
  } catch {
    throw new Damage('is not in UTF-8');
  }
};

const fieldOf = (tag: string, text: string): MarcField => {
  if (tag.startsWith('00')) return { tag, indicators: '', subfields: [['', text]] };
  const [indicators = '', ...subfields] = text.split(beforeSubfield);
  return { tag, indicators, subfields: subfields.map((each) => [each.slice(0, 1), each.slice(1)]) };
};

/**
 * The fields that a record's directory lists. The bytes do not include the record's end mark. Every length is
 * checked.
 */
const recordOf = (bytes: Buffer): MarcRecord => {
  const base = numberAt(bytes, 12, 5, 'the position of its data');
  const entries = (base - leaderLength - 1) / entryLength;
  if (base > bytes.length || !Number.isInteger(entries) || entries < 0 || bytes[base - 1] !== endOfField)
    throw new Damage('has a directory of a wrong length');
  return Array.from({ length: entries }, (_, index) => {
    const at = leaderLength + index * entryLength;
    const tag = bytes.toString('latin1', at, at + 3);
    const from = base + numberAt(bytes, at + 7, 5, `the beginning of field ${tag}`);
    const end = from + numberAt(bytes, at + 3, 4, `the length of field ${tag}`) - 1;
    if (end < from || end >= bytes.length || bytes[end] !== endOfField)
      throw new Damage(`has a field ${tag} of a wrong length`);
    return fieldOf(tag, decoded(bytes.subarray(from, end)));
  });
};

const read = (row: number, bytes: Buffer): Row<MarcRecord> | CatalogueError => {
  try {
    if (numberAt(bytes, 0, 5, 'its length') !== bytes.length + 1)
      throw new Damage('has another length than its leader says');
    return { row, value: recordOf(bytes) };
  } catch (thrown) {
    if (thrown instanceof Damage) return badRow(row)({ path: '', reason: thrown.message });
    throw thrown;
  }
};

const withoutLineEnds = (bytes: Buffer): Buffer => {
  const from = bytes.findIndex((byte) => byte !== 0x0a && byte !== 0x0d);
  return bytes.subarray(from < 0 ? bytes.length : from);
};

/**
 * The ISO 2709 records in some bytes, counted from 1. An end mark follows each record. A damaged record
 * becomes an error, and reading continues with the next record.
 */
export async function* readIso2709(parts: ByteChunks): AsyncGenerator<Row<MarcRecord> | CatalogueError> {
  let row = 0;
  for await (const piece of splitPieces(parts, {
    end: endOfRecord,
    longest: limits.record,
    name: 'record',
  })) {
    const bytes = piece.bytes && withoutLineEnds(piece.bytes);
    if (bytes?.length === 0 && !piece.isWhole) return;
    row += 1;
    if (bytes === undefined)
      yield badRow(row)({
        path: '',
        ...because('too-long', 'is longer than the maximum of 99,999 bytes', '99,999バイトより長い'),
      });
    else if (piece.isWhole) yield read(row, bytes);
    else yield badRow(row)({ path: '', ...because('cut-off', 'is cut off', '途中で切れている') });
  }
}
