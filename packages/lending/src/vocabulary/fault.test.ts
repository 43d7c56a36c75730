import * as E from 'fp-ts/lib/Either.js';
import * as t from 'io-ts';
import { describe, expect, it } from 'vitest';
import { Actor } from './actor.js';
import { listFaults } from './fault.js';
import { TitleId } from './ids.js';
import { LocalDate } from './local-date.js';
import { nonEmpty } from './list.js';
import { Count, PositiveCount } from './number.js';
import { oneOf } from './one-of.js';

const Sample = t.type(
  {
    day: LocalDate,
    lines: nonEmpty(t.type({ title: TitleId }, 'a line'), 'lines', 3),
    actor: Actor,
    way: oneOf('post', 'run'),
    days: Count,
    most: PositiveCount,
  },
  'a command',
);

const right = {
  day: '2021-04-07',
  lines: [{ title: 'T-1' }],
  actor: { role: 'patron' },
  way: 'post',
  days: 0,
  most: 1,
};

const faultsIn = (given: unknown) => {
  const decoded = Sample.decode(given);
  return E.isLeft(decoded) ? listFaults(decoded.left) : [];
};

describe('the faults of a value', () => {
  it('are empty if it decodes', () => {
    expect(faultsIn(right)).toEqual([]);
  });

  it.each([
    [{ day: '2021-02-29' }, 'day', 'must be a date of the calendar, as YYYY-MM-DD'],
    [{ day: undefined }, 'day', 'is missing; must be a date of the calendar, as YYYY-MM-DD'],
    [{ lines: [] }, 'lines', 'must be a list of 1 to 3 lines'],
    [{ lines: 'T-1' }, 'lines', 'must be a list of 1 to 3 lines'],
    [{ lines: [{ title: 'T-1' }, 7] }, 'lines[1]', 'must be a line'],
    [
      { lines: [{ title: '海賊' }] },
      'lines[0].title',
      'must be the code of a title: 1 to 64 letters, digits, dots, dashes and underscores',
    ],
    [
      { actor: { role: 'counter', staff: 'S-1' } },
      'actor',
      'must be a role: patron, clock, mailer; or counter, branch, general-materials, dispatch with a staff code and a location',
    ],
    [
      { actor: {} },
      'actor',
      'must be a role: patron, clock, mailer; or counter, branch, general-materials, dispatch with a staff code and a location',
    ],
    [{ way: 'toString' }, 'way', 'must be one of "post", "run"'],
    [{ days: -1 }, 'days', 'must be a whole number from 0'],
    [{ days: 1.5 }, 'days', 'must be a whole number from 0'],
    [{ days: '1' }, 'days', 'must be a whole number from 0'],
    [{ most: 0 }, 'most', 'must be a whole number from 1'],
    [{ most: 2 ** 53 }, 'most', 'must be a whole number from 1'],
  ])('%j: name the path and the expected form', (part, path, reason) => {
    expect(faultsIn({ ...right, ...part })).toMatchObject([{ path, reason }]);
  });

  it.each([[null], [7], ['Tanaka'], [[right]]])('%j as a whole: name the expected form', (given) => {
    expect(faultsIn(given)).toMatchObject([{ path: '', reason: 'must be a command' }]);
  });

  it('name the whole value if several forms are possible', () => {
    const decoded = Actor.decode({ role: 'counter', staff: 7 });
    expect(E.isLeft(decoded) && listFaults(decoded.left)).toMatchObject([{ path: '' }]);
  });

  it('name every field once', () => {
    expect(faultsIn({ ...right, days: 'many', actor: 'Tanaka', lines: [{}, {}] })).toMatchObject([
      { path: 'lines[0].title' },
      { path: 'lines[1].title' },
      { path: 'actor' },
      { path: 'days' },
    ]);
  });
});
