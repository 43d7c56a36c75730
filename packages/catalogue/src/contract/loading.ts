import { unwrapAnswer, type TestRunner } from '@torioki/event-store/contract';
import type { LoadProgress } from '../loading/load.js';
import { errorDetails, findCodes, findHits, type OpenCatalogue } from './open-catalogue.js';
import { record, someRecords } from './some-records.js';

const held = (...copies: readonly string[]) => ({
  copies: copies.map((copy) => ({ copy, callNumber: null })),
});

const books = { mode: 'simple', words: '本' } as const;

/** Rows with faults: the second, third, fifth and sixth are bad. */
const withFaults = [
  record('t-1', '本', held('c-1')),
  { ...record('t-2', '本'), title: '本 1', name: { text: '文字\uFFFDけ', reading: null } },
  null,
  record('t-4', '本'),
  record('t-1', '別の本'),
  record('t-6', '本', held('c-6', 'c-1', 'c-6')),
];

const theFaults = [
  {
    code: 'bad-row',
    row: 2,
    path: 'title',
    reason: 'must be the code of a title: 1 to 64 letters, digits, dots, dashes and underscores',
  },
  {
    code: 'bad-row',
    row: 2,
    path: 'name.text',
    reason: 'must be a text that is not blank and was read with the right encoding',
  },
  { code: 'bad-row', row: 3, path: '', reason: 'must be a bibliographic record' },
  { code: 'code-taken', row: 5, path: 'title', taken: 't-1', by: 1 },
  { code: 'code-taken', row: 6, path: 'copies[1].copy', taken: 'c-1', by: 1 },
  { code: 'code-taken', row: 6, path: 'copies[2].copy', taken: 'c-6', by: 6 },
];

export const loading = ({ describe, expect, it }: TestRunner, open: OpenCatalogue): void => {
  describe('loading', () => {
    it('a new catalogue is empty, and contains exactly the loaded titles after a load', async () => {
      const catalogue = await open();
      expect(await findCodes(catalogue, books)).toEqual([]);
      expect(await unwrapAnswer(catalogue.load([record('t-1', '本')]))).toEqual({
        titles: 1,
        leftOut: 0,
        faults: [],
      });
      expect(await findCodes(catalogue, books)).toEqual(['t-1']);
      await unwrapAnswer(catalogue.load([record('t-2', '本')]));
      expect(await findCodes(catalogue, books)).toEqual(['t-2']);
      await unwrapAnswer(catalogue.load([]));
      expect(await findCodes(catalogue, books)).toEqual([]);
    });

    it('every fault of every row is reported with its row and path, and nothing changes', async () => {
      const catalogue = await open([record('t-0', '本')]);
      expect(await errorDetails(catalogue.load(withFaults))).toMatchObject(theFaults);
      expect(await findCodes(catalogue, books)).toMatchObject(['t-0']);
    });

    it('with the option to leave bad rows out, the others are loaded, and the number of omitted rows is reported', async () => {
      const catalogue = await open();
      const { titles, leftOut, faults } = await unwrapAnswer(
        catalogue.load(withFaults, { onFault: 'leave-out' }),
      );
      expect([titles, leftOut]).toMatchObject([2, 4]);
      expect(faults.map(({ code, details }) => ({ ...details, code }))).toMatchObject(theFaults);
      expect(faults[0]?.message).toBe(
        'Row 2, title: must be the code of a title: 1 to 64 letters, digits, dots, dashes and underscores. Correct the row, and load it again.',
      );
      expect(await findCodes(catalogue, books)).toEqual(['t-1', 't-4']);
    });

    it('at most 1,000 faults are reported', async () => {
      const catalogue = await open();
      const bad = new Array<null>(1_500).fill(null);
      expect(await errorDetails(catalogue.load(bad))).toHaveLength(1_000);
      expect(await unwrapAnswer(catalogue.load(bad, { onFault: 'leave-out' }))).toMatchObject({
        titles: 0,
        leftOut: 1_500,
      });
    });

    it.each<unknown>([undefined, null, 1, 't-1', {}])(
      'reports a value that is not a list: %j',
      async (source) => {
        const catalogue = await open([record('t-0', '本')]);
        for (const onFault of ['stop', 'leave-out'] as const)
          expect(await errorDetails(catalogue.load(source as never, { onFault }))).toEqual([
            { code: 'source-broken', row: 0, reason: 'it is not a list of rows' },
          ]);
        expect(await findCodes(catalogue, books)).toEqual(['t-0']);
      },
    );

    it('a failing source changes nothing, with each option for bad rows', async () => {
      const catalogue = await open([record('t-0', '本')]);
      function* failing() {
        yield record('t-1', '本');
        throw new Error('the line went dead');
      }
      for (const onFault of ['stop', 'leave-out'] as const)
        expect(await errorDetails(catalogue.load(failing(), { onFault }))).toEqual([
          { code: 'source-broken', row: 1, reason: 'the line went dead' },
        ]);
      expect(await findCodes(catalogue, books)).toEqual(['t-0']);
    });

    it('records may come one after the other', async () => {
      const catalogue = await open();
      async function* coming() {
        for (const one of someRecords) yield await Promise.resolve(one);
      }
      const reports: LoadProgress[] = [];
      await unwrapAnswer(catalogue.load(coming(), { onProgress: (progress) => reports.push(progress) }));
      expect(await findCodes(catalogue, { mode: 'simple', words: '1Q84' })).toEqual([
        '1q84-1',
        '1q84-2',
        '1q84-3',
      ]);
      expect(reports.at(-1)).toMatchObject({ step: 'building', done: someRecords.length });
    });

    it('a repeated record is one title', async () => {
      const catalogue = await open([...someRecords, ...someRecords]);
      expect(await findCodes(catalogue, { mode: 'simple', words: '1Q84' })).toEqual([
        '1q84-1',
        '1q84-2',
        '1q84-3',
      ]);
    });

    it('later changes of the records or of the results do not change a catalogue', async () => {
      const given = record('t-1', '本', { authors: [{ text: '山田', reading: null }] });
      const catalogue = await open([given]);
      (given.authors as unknown[]).pop();
      const [hit] = await findHits(catalogue, { mode: 'simple', words: '山田' });
      expect(hit?.title.authors).toHaveLength(1);
      try {
        (hit?.title.authors as unknown[]).pop();
      } catch {
        expect(hit?.title.authors).toHaveLength(1);
      }
      const [again] = await findHits(catalogue, { mode: 'simple', words: '山田' });
      expect(again?.title.authors).toHaveLength(1);
    });
  });
};
