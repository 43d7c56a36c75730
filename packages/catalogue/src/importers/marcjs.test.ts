import { createRequire } from 'node:module';
import { chooseRuns } from '@torioki/event-store/contract';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { iso2709Of } from '../testing/iso-2709-of.js';
import { readIso2709 } from './iso-2709.js';
import type { MarcRecord } from './marc-record.js';
import { readMarcxml } from './marcxml.js';

/** A field in the form of marcjs: a tag and a text; or a tag, indicators, and alternating codes and texts. */
type TheirField = readonly string[];

interface TheirRecord {
  readonly leader: string;
  readonly fields: readonly TheirField[];
}

/** Another library that reads and writes MARC, to compare with this project. It has no types. */
const { Marc: marcjs } = createRequire(import.meta.url)('marcjs') as {
  readonly Marc: {
    readonly parse: (bytes: Buffer, format: 'iso2709') => TheirRecord;
    readonly format: (record: TheirRecord, format: 'iso2709' | 'marcxml') => Buffer | string;
  };
};

const text = fc
  .array(fc.constantFrom(...Array.from('海賊カｶ𠮷 aé9.,&<>"/')), { minLength: 1, maxLength: 12 })
  .map((letters) => letters.join(''))
  .filter((letters) => letters.trim() === letters);
const tag = (from: number, to: number) =>
  fc.integer({ min: from, max: to }).map((number) => String(number).padStart(3, '0'));
/** A control field without `&` and `<`, since marcjs does not escape these. */
const controlField = fc.tuple(tag(1, 9), fc.stringMatching(/^[a-zA-Z0-9-]{1,12}$/));
const dataField = fc
  .tuple(
    tag(10, 999),
    fc.constantFrom('  ', '1 ', '00', ' 7'),
    fc.array(fc.tuple(fc.constantFrom('a', 'b', '6', '9'), text), { minLength: 1, maxLength: 4 }),
  )
  .map(([of, indicators, subfields]) => [of, indicators, ...subfields.flat()]);
const record = fc
  .tuple(fc.array(controlField, { maxLength: 2 }), fc.array(dataField, { minLength: 1, maxLength: 12 }))
  .map(([control, data]): TheirRecord => ({
    leader: '00000nam a2200000 i 4500',
    fields: [...control, ...data],
  }));
const records = fc.array(record, { minLength: 1, maxLength: 5 });

const oursOf = ({ fields }: TheirRecord): MarcRecord =>
  fields.map(([of = '', first = '', ...codesAndTexts]) =>
    codesAndTexts.length === 0
      ? { tag: of, indicators: '', subfields: [['', first]] }
      : {
          tag: of,
          indicators: first,
          subfields: codesAndTexts.flatMap((code, at) =>
            at % 2 === 0 ? [[code, codesAndTexts[at + 1] ?? ''] as const] : [],
          ),
        },
  );

async function* inPieces<Whole extends { readonly length: number; slice(from: number, to: number): Whole }>(
  whole: Whole,
  length: number,
): AsyncGenerator<Whole> {
  for (let from = 0; from < whole.length; from += length) {
    yield whole.slice(from, from + length);
    await Promise.resolve();
  }
}

const valuesOf = async (read: AsyncIterable<object>): Promise<readonly unknown[]> => {
  const values: unknown[] = [];
  for await (const one of read) values.push('value' in one ? one.value : one);
  return values;
};

const property = (agrees: (given: readonly TheirRecord[], piece: number) => Promise<void>) =>
  fc.assert(fc.asyncProperty(records, fc.integer({ min: 1, max: 400 }), agrees), {
    numRuns: chooseRuns(100, 2_000),
  });

it('records that marcjs writes in ISO 2709 are read unchanged', () =>
  property(async (given, piece) => {
    const bytes = Buffer.concat(given.map((one) => Buffer.from(marcjs.format(one, 'iso2709'))));
    expect(await valuesOf(readIso2709(inPieces(bytes, piece)))).toEqual(given.map(oursOf));
  }));

it('records that marcjs writes in MARCXML are read unchanged', () =>
  property(async (given, piece) => {
    const xml = given.map((one) => marcjs.format(one, 'marcxml').toString()).join('');
    const whole = `<collection xmlns="http://www.loc.gov/MARC21/slim">${xml}</collection>`;
    expect(await valuesOf(readMarcxml(inPieces(whole, piece)))).toEqual(given.map(oursOf));
  }));

it('marcjs reads the records of our tests unchanged', () =>
  property((given) => {
    for (const { fields } of given) {
      const bytes = iso2709Of(
        fields.map(([of = '', first = '', ...codesAndTexts]) => [
          of,
          first + codesAndTexts.map((part, at) => (at % 2 === 0 ? `$${part}` : part)).join(''),
        ]),
      );
      expect(marcjs.parse(bytes, 'iso2709').fields).toEqual(fields);
    }
    return Promise.resolve();
  }));
