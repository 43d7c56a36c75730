import * as E from 'fp-ts/lib/Either.js';
import { describe, expect, it } from 'vitest';
import { orEmpty, text } from './cells.js';
import { readCsvRows } from './csv-rows.js';

const rows = (csv: string) => {
  const read = readCsvRows(csv, { name: text, note: orEmpty(text) });
  return E.isRight(read) ? read.right : read.left.map(({ details }) => details);
};

it('rows are read by column name, each with its line', () => {
  expect(rows('\uFEFFnote,id,name\r\n,1,雪\r\n\r\n"二行の\r\n覚え",2," ""北"" , 街 "\r\n')).toEqual([
    { row: 2, value: { name: '雪', note: null } },
    { row: 5, value: { name: '"北" , 街', note: '二行の\n覚え' } },
  ]);
});

describe('a line that is no row is reported, with every other fault', () => {
  it.each([
    ['cells are missing', '北', 'must have as many cells as the header'],
    ['there are too many cells', '北,,1', 'must have as many cells as the header'],
    [
      'a quotation mark inside a cell',
      '北"街",',
      'has a quotation mark inside a cell, or one that is not closed',
    ],
  ])('%s', (_, line, reason) => {
    expect(rows(`name,note\n雪,\n${line}\n,覚え\n`)).toEqual([
      { row: 3, path: '', reason },
      {
        row: 4,
        path: 'name',
        reason: 'must be a text that is not blank and was read with the right encoding',
      },
    ]);
  });

  it('a quotation mark that is not closed', () => {
    expect(rows('name,note\n雪,"覚え\n北,\n')).toEqual([
      expect.objectContaining({ path: '', reason: expect.stringContaining('not closed') as string }),
    ]);
  });
});

it.each([
  ['', ['name', 'note']],
  ['名,note\n雪,', ['name']],
])('a header without a column is reported: %j', (csv, columns) => {
  expect(rows(csv)).toMatchObject(
    columns.map((path) => ({ row: 1, path, reason: 'is missing in the header' })),
  );
});
