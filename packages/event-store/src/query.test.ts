import { describe, expect, it } from 'vitest';
import { matches, type Query } from './query.js';

const reserved = { type: 'Reserved', tags: ['borrower:1', 'title:1'] };

const selecting: readonly Query[] = [
  'everything',
  [{ types: ['Reserved'] }],
  [{ types: ['Secured', 'Reserved'] }],
  [{ tags: ['title:1'] }],
  [{ tags: ['title:1', 'borrower:1'] }],
  [{ types: ['Reserved'], tags: [] }],
  [{ types: ['Reserved'], tags: ['borrower:1'] }],
  [{ types: ['Secured'] }, { tags: ['title:1'] }],
];

const passingBy: readonly Query[] = [
  [],
  [{ types: ['Secured'] }],
  [{ tags: ['title:2'] }],
  [{ tags: ['title:1', 'borrower:2'] }],
  [{ tags: ['title:'] }],
  [{ types: ['Secured'], tags: ['title:1'] }],
  [{ types: ['Reserved'], tags: ['title:2'] }],
  [{ types: ['Secured'] }, { tags: ['title:2'] }],
];

describe('a query', () => {
  it.each(selecting.map((query) => [query]))('selects: %j', (query) => {
    expect(matches(query, reserved)).toBe(true);
  });

  it.each(passingBy.map((query) => [query]))('does not match: %j', (query) => {
    expect(matches(query, reserved)).toBe(false);
  });

  it('selects an event without tags by its type', () => {
    const event = { type: 'PolicyPublished', tags: [] };
    expect(matches([{ types: ['PolicyPublished'] }], event)).toBe(true);
    expect(matches([{ tags: ['title:1'] }], event)).toBe(false);
  });
});
