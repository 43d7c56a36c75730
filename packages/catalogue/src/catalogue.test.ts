import * as E from 'fp-ts/lib/Either.js';
import { expect, it } from 'vitest';
import { catalogue } from './catalogue.js';
import type { CatalogueError } from './loading/catalogue-error.js';
import { catalogueOf, found, hitsOf } from './testing/found.js';
import { record, someRecords } from './testing/some-records.js';

const errorsOf = (records: readonly unknown[]): readonly CatalogueError[] => {
  const loaded = catalogue(records);
  return E.isLeft(loaded) ? loaded.left : [];
};

const facts = (records: readonly unknown[]) =>
  errorsOf(records).map(({ code, details }) => ({ code, ...details }));

it.each([undefined, null, 1, 't-1', {}])('what is no list is told, and nothing is loaded: %j', (records) => {
  const reason = 'must be a list of rows';
  expect(facts(records as never)).toEqual([{ code: 'bad-row', row: 0, path: '', reason }]);
});

it('a row that is missing from the list is told', () => {
  expect(facts(new Array(2)).map(({ row }) => row)).toEqual([1, 2]);
});

it('every fault of every row is told by its row and path, and nothing is loaded', () => {
  const good = record('t-1', '本');
  expect(
    facts([
      good,
      { ...good, title: '本 1', name: { text: '文字\uFFFDけ', reading: null } },
      null,
      { ...good, title: 't-4', standardNumbers: ['4-10-353422-1'], copies: [{ copy: '1' }] },
      { ...good, title: 't-5', name: { text: '本', reading: null, yomi: 'ほん' }, autor: [] },
    ]),
  ).toEqual([
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
      reason: 'must be a text that is not blank and was read in its encoding',
    },
    { code: 'bad-row', row: 3, path: '', reason: 'must be a bibliographic record' },
    {
      code: 'bad-row',
      row: 4,
      path: 'standardNumbers[0]',
      reason: 'must be an ISBN or ISSN with the right check digit',
    },
    {
      code: 'bad-row',
      row: 4,
      path: 'copies[0].callNumber',
      reason: 'is missing; must be a text that is not blank and was read in its encoding, or null',
    },
    {
      code: 'bad-row',
      row: 5,
      path: 'name.yomi',
      reason: 'there is no such field',
    },
    expect.objectContaining({ code: 'bad-row', row: 5, path: 'autor' }),
  ]);
});

it('a code that is taken is told with the row that has it', () => {
  const held = (...copies: readonly string[]) => ({
    copies: copies.map((copy) => ({ copy, callNumber: null })),
  });
  const errors = errorsOf([
    record('t-1', '本', held('c-1')),
    record('t-2', '本', held('c-2', 'c-1')),
    record('t-1', '別の本'),
    record('t-4', '本', held('c-4', 'c-4')),
  ]);
  expect(errors.map(({ details }) => details)).toEqual([
    { row: 3, path: 'title', taken: 't-1', by: 1 },
    { row: 2, path: 'copies[1].copy', taken: 'c-1', by: 1 },
    { row: 4, path: 'copies[1].copy', taken: 'c-4', by: 4 },
  ]);
});

it('an error says what, where and what to do', () => {
  const [bad, taken] = [errorsOf([{}])[0], errorsOf([record('t-1', '本'), record('t-1', '木')])[0]];
  expect(bad).toBeInstanceOf(Error);
  expect(bad?.message).toBe(
    'Row 1, title: is missing; must be the code of a title: 1 to 64 letters, digits, dots, dashes and underscores. Correct it and load all rows again; none was loaded.',
  );
  expect(bad?.advice).toBe('Correct it and load all rows again; none was loaded.');
  expect(errorsOf([7])[0]?.message).toContain('Row 1: must be a bibliographic record.');
  expect(taken?.message).toBe(
    'Row 2, title: t-1 belongs to row 1. Give each a code of its own and load all rows again; none was loaded.',
  );
});

it('a record that is there twice is one title', () => {
  const twice = catalogueOf([...someRecords, ...someRecords]);
  expect(found(twice, { mode: 'simple', words: '1Q84' })).toEqual(['1q84-1', '1q84-2', '1q84-3']);
});

it('nothing that is done to the records, or to what was found, changes a catalogue', () => {
  const given = record('t-1', '本', { authors: [{ text: '山田', reading: null }] });
  const loaded = catalogueOf([given]);
  (given.authors as unknown[]).pop();
  const [hit] = hitsOf(loaded, { mode: 'simple', words: '山田' });
  expect(hit?.title.authors).toHaveLength(1);
  expect(() => (hit?.title.authors as unknown[]).pop()).toThrow(TypeError);
  expect(Object.isFrozen(hit?.title.name)).toBe(true);
});

it('a catalogue may be empty', () => {
  expect(found(catalogueOf([]), { mode: 'simple', words: '本' })).toEqual([]);
});
