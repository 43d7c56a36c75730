import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const docs = join(import.meta.dirname, '../docs');
const read = (path: string) => readFileSync(path, 'utf8');

const rowsOf = (page: string): readonly (readonly string[])[] =>
  page
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );

const answers = rowsOf(read(join(docs, 'open-questions.md')))
  .filter(([id]) => /^A\d+$/.test(id ?? ''))
  .map(([id = '', what = '', where = '', others = '']) => ({ id, what, where, others }));

/** The text of each rule by its id, and of each key of the policy. */
const ruleBook = new Map([
  ...read(join(docs, 'reference/rules.md'))
    .split('\n### ')
    .map((section) => [section.split('\n', 1)[0] ?? '', section] as const),
  ...rowsOf(read(join(docs, 'policy.md'))).map((cells) => [cells[0] ?? '', cells.join(' ')] as const),
]);

/** The text to which an answer links. It is the section of a rule, the row of a key, or a file. */
const saidAt = (place: string): string => {
  const [, target] = /\]\((.+)\)$/.exec(place) ?? [];
  return target === undefined ? (ruleBook.get(place) ?? '') : read(join(docs, target));
};

it('every question about the guide, A1 to A60, has an answer, in order', () => {
  expect(answers.map(({ id }) => id)).toEqual(Array.from({ length: 60 }, (_, index) => `A${index + 1}`));
});

describe.each(answers)('$id $what', ({ id, what, where, others }) => {
  it('has a sentence as an answer, and lists the missing features', () => {
    expect(what).toMatch(/^\S.+\.$/);
    expect(others).toMatch(/^(—|\S.+\.)$/);
  });

  it('is cited at each of its links: by a key of the policy, by a rule, or in a source', () => {
    const places = where === '—' ? [] : where.split(', ');
    expect(places.filter((place) => !new RegExp(`\\b${id}\\b`).test(saidAt(place)))).toEqual([]);
  });
});
