import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  limitBytes,
  readLimitedBytes,
  LimitExceeded,
  splitPieces,
  limitLines,
  type ByteChunks,
} from './limit-bytes.js';
import { chooseRuns } from './contract/runs.js';

async function* partsOf(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield await Promise.resolve(bytes.subarray(at, at + size));
}

async function* endless(byte: number): AsyncGenerator<Uint8Array> {
  for (;;) yield await Promise.resolve(Buffer.alloc(65_536, byte));
}

const all = async <A>(items: AsyncIterable<A>): Promise<readonly A[]> => {
  const found: A[] = [];
  for await (const item of items) found.push(item);
  return found;
};

const lines = { end: 0x0a, longest: 8, name: 'line' } as const;

describe('bytes in pieces', () => {
  it('are cut at the end marks, whatever parts arrive', async () => {
    const text = fc
      .array(fc.constantFrom('a', 'é', '\n', 'bc'), { maxLength: 60 })
      .map((all) => all.join(''));
    await fc.assert(
      fc.asyncProperty(text, fc.integer({ min: 1, max: 9 }), async (given, size) => {
        const bytes = Buffer.from(given);
        const found = await all(splitPieces(partsOf(bytes, size), { ...lines, longest: 1_000 }));
        const expected = given.split('\n');
        const last = expected.pop();
        expect(found.filter(({ isWhole }) => isWhole).map((one) => one.bytes?.toString())).toEqual(expected);
        expect(found.find(({ isWhole }) => !isWhole)?.bytes?.toString() ?? '').toBe(last);
      }),
      { numRuns: chooseRuns(100, 2_000) },
    );
  });

  it('come without their bytes if a piece exceeds the limit; the next pieces are complete', async () => {
    const found = await all(splitPieces(partsOf(Buffer.from('12345678\n123456789\nx'), 3), lines));
    expect(found.map(({ bytes }) => bytes?.toString())).toEqual(['12345678', undefined, 'x']);
  });

  it('end with an error if a piece has no end', async () => {
    const found = all(splitPieces(endless(0x61), { ...lines, longest: 2 ** 20 }));
    await expect(found).rejects.toThrow(new LimitExceeded('line 1', '1行目', '1 MiB'));
  });

  it('take a time that depends only on the number of bytes', async () => {
    const bytes = Buffer.alloc(20_000_000, 0x61);
    const begun = performance.now();
    const found = await all(splitPieces(partsOf(bytes, 65_536), { ...lines, longest: 2 ** 25 }));
    expect(found[0]?.bytes?.length).toBe(bytes.length);
    expect(performance.now() - begun).toBeLessThan(5_000);
  });
});

describe('bytes with a limit', () => {
  const reading: readonly (readonly [string, (parts: ByteChunks) => Promise<unknown>, string])[] = [
    ['read to the end', (parts) => readLimitedBytes(parts, 10), 'the file is larger than 10 bytes'],
    ['passed on', (parts) => all(limitBytes(parts, 10, 'answer')), 'the answer is larger than 10 bytes'],
    ['passed on in lines', (parts) => all(limitLines(parts, 10)), 'line 1 is larger than 10 bytes'],
  ];

  it.each(reading)('are %s up to the limit, and no further', async (_, read, reason) => {
    for (const size of [1, 4, 11]) {
      await expect(read(partsOf(Buffer.alloc(10, 0x61), size))).resolves.toBeDefined();
      await expect(read(partsOf(Buffer.alloc(11, 0x61), size))).rejects.toThrow(reason);
    }
    await expect(read(endless(0x61))).rejects.toThrow(LimitExceeded);
  });

  it('count each line separately', async () => {
    const text = Buffer.from('12345678\n12345678\n123456789\n');
    for (const size of [1, 5, 100])
      await expect(all(limitLines(partsOf(text, size), 8))).rejects.toThrow('line 3');
    const found = await all(limitLines(partsOf(text, 5), 9));
    expect(Buffer.concat(found)).toEqual(text);
  });
});
