import type fc from 'fast-check';
import type { JsonObject } from '../event.js';
import { unwrapAnswer } from './unwrap-answer.js';
import type { OpenStore } from './open-test-stores.js';
import { record } from './recording.js';
import { someEvent } from './some-event.js';
import { chooseRuns } from './runs.js';
import type { TestRunner } from './test-runner.js';

const characters = 0x10_f8_00;
const [firstSurrogate, surrogates] = [0xd8_00, 0x08_00];

const characterAt = (index: number): string =>
  String.fromCodePoint(index < firstSurrogate ? index : index + surrogates);

const indexOf = (character: unknown): number => {
  const code = typeof character === 'string' ? (character.codePointAt(0) ?? 0) : 0;
  const index = code < firstSurrogate ? code : code - surrogates;
  if (characterAt(index) !== character) throw new Error('no character');
  return index;
};

/** Generates any character of Unicode. The unit `binary` of fast-check would take a second to build its table. */
export const anyCharacter = ({ nat }: Pick<typeof fc, 'nat'>): fc.Arbitrary<string> =>
  nat(characters - 1).map(characterAt, indexOf);

const megabyte = 1_048_576;

const numbers = [0, 1, -1, 0.1, 1e21, 1e-7, 123456789012345680000, 5e-324, Number.MAX_VALUE, 2 ** 53 - 1];

const texts = {
  empty: '',
  'control characters': '\u0000\u0001\b\t\n\f\r\u001f\u007f',
  'JSON syntax': '"\\/{}[]:,',
  'line separators': '\u2028\u2029',
  'combining marks': 'か\u3099 が e\u0301 é',
  'half-width and full-width': 'ｶﾞ ガ Ａ',
  'byte order mark and non-characters': '\ufeff\ufffe\uffff',
  'one character of every plane': Array.from({ length: 17 }, (_, plane) =>
    String.fromCodePoint(plane * 0x1_00_00 + 0xe000),
  ).join(''),
  'names beyond the BMP': '𠮷野家 𩸽 𝄞 👩‍👩‍👧',
};

const unusualKeys = JSON.parse(
  '{"__proto__":{"a":1},"constructor":"x","toString":"y","":"empty","length":3,"10":"a","9":"b"}',
) as JsonObject;

/** `largestData` is the size in bytes of the data that one event must be able to carry. */
export const payloads = (
  { describe, expect, fc, it }: TestRunner,
  open: OpenStore,
  largestData = megabyte,
): void => {
  const stored = async (data: JsonObject): Promise<JsonObject | undefined> => {
    const store = await open();
    await unwrapAnswer(store.append([someEvent({ data, metadata: data })]));
    const [read] = await unwrapAnswer(store.records());
    expect((await unwrapAnswer(store.read('everything'))).events[0]?.data).toEqual(read?.data);
    expect(read?.metadata).toEqual(read?.data);
    return read?.data;
  };

  describe('a payload', () => {
    const numRuns = chooseRuns(25, 2_000);

    it.each(Object.entries(texts))('carries %s', async (_, text) => {
      expect(await stored({ text, [text]: text })).toEqual({ text, [text]: text });
    });

    it('carries tags and types of every plane', async () => {
      const store = await open();
      const tag = `title:${texts['one character of every plane']}`;
      const type = texts['names beyond the BMP'];
      const [recorded] = await record(store, [someEvent({ type, tags: [tag] })]);
      expect(recorded).toMatchObject({ type, tags: [tag] });
      expect((await unwrapAnswer(store.read([{ types: [type], tags: [tag] }]))).events).toMatchObject([
        { type, tags: [tag] },
      ]);
    });

    it('distinguishes texts that look alike', async () => {
      const store = await open();
      await unwrapAnswer(store.append([someEvent({ tags: ['が'] }), someEvent({ tags: ['か\u3099'] })]));
      expect((await unwrapAnswer(store.read([{ tags: ['か\u3099'] }]))).events).toMatchObject([
        { position: 2 },
      ]);
    });

    it('carries keys that have a meaning in JavaScript', async () => {
      const data = await stored(unusualKeys);
      expect(JSON.stringify(data)).toBe(JSON.stringify(sorted(unusualKeys)));
    });

    it('is returned with its keys sorted by code unit, at every depth', async () => {
      const data = await stored({ z: [{ b: 1, a: 2 }], '～': 1, '𝄞': 2, B: 3, a: { ü: 1, u: 2 } });
      expect(JSON.stringify(data)).toBe('{"B":3,"a":{"u":2,"ü":1},"z":[{"a":2,"b":1}],"𝄞":2,"～":1}');
    });

    it.each(numbers)('carries the number %d', async (number) => {
      expect(await stored({ number, list: [number] })).toEqual({ number, list: [number] });
    });

    it('reads -0 as 0', async () => {
      const data = await stored({ zero: -0 });
      expect(Object.is(data?.['zero'], 0)).toBe(true);
    });

    it('may be empty', async () => {
      const empty = { object: {}, list: [], lists: [[], [{}]], nothing: null, no: false };
      expect(await stored(empty)).toEqual(empty);
      expect(await stored({})).toEqual({});
    });

    it('may be nested 100 levels deep', async () => {
      const deep = JSON.parse(`${'{"a":'.repeat(100)}1${'}'.repeat(100)}`) as JsonObject;
      expect(JSON.stringify(await stored(deep))).toBe(JSON.stringify(deep));
    });

    it(`may be as large as ${largestData} bytes`, async () => {
      const store = await open();
      const data = { text: '書'.repeat((largestData - '{"text":""}'.length) / 3) };
      await unwrapAnswer(store.append([someEvent({ data })]));
      const [read] = await unwrapAnswer(store.records());
      expect(read?.data['text'] === data.text).toBe(true);
    });

    it('may be any JSON object', async () => {
      const store = await open();
      const json = fc.dictionary(
        fc.string({ unit: anyCharacter(fc) }),
        fc.jsonValue({ stringUnit: anyCharacter(fc), maxDepth: 4 }),
      );
      await fc.assert(
        fc.asyncProperty(json, async (data) => {
          const [recorded] = await record(store, [someEvent({ data: data as JsonObject })]);
          const { events } = await unwrapAnswer(store.read('everything', { backwards: true, limit: 1 }));
          expect(JSON.stringify(events[0]?.data)).toBe(JSON.stringify(sorted(data)));
          expect(events[0]?.data).toEqual(recorded?.data);
        }),
        { numRuns },
      );
    }, 600_000);
  });
};

const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, inner]) => [key, sorted(inner)] as const);
  return Object.fromEntries(entries.sort(([one], [other]) => (one < other ? -1 : 1)));
};
