import { isRight } from 'fp-ts/lib/Either.js';
import fc from 'fast-check';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { replaceWords, type OwnWords, type Wording } from './own-words.js';

const table = {
  heading: '予約',
  dates: { day: (day: number) => `${day}日`, today: '本日' },
  steps: { first: 'はじめ', second: (name: string, many: number) => `${name} ${many}冊` },
} as const;

type Table = typeof table;

const noted: (readonly [path: string, code: string | null])[] = [];

const note = (path: string, code: string | null): void => {
  noted.push([path, code]);
};

const replaceWith = (own: OwnWords<Table>): Wording<Table> => {
  noted.length = 0;
  const replaced = replaceWords(table, own, note);
  if (isRight(replaced)) return replaced.right;
  throw new Error(JSON.stringify(replaced.left));
};

const faultsOf = (own: unknown) => {
  const replaced = replaceWords(table, own as OwnWords<Table>, note);
  return isRight(replaced) ? [] : replaced.left;
};

const pathsOf = (own: unknown) => faultsOf(own).map(({ path, code }) => [path, code]);

describe('own words', () => {
  it('replace the words with their keys, and no others', () => {
    const words = replaceWith({ heading: 'Holds', dates: { day: (day) => `day ${day}` }, steps: {} });
    expect(words.heading).toBe('Holds');
    expect(words.dates.day(3)).toBe('day 3');
    expect(words.dates.today).toBe('本日');
    expect(words.steps).toEqual(table.steps);
    expect(noted).toEqual([['dates.day', null]]);
  });

  it('leave the table as it is, and keep its order', () => {
    const words = replaceWith({ steps: { second: () => 'x', first: 'y' } });
    expect(Object.keys(words)).toEqual(Object.keys(table));
    expect(Object.keys(words.steps)).toEqual(['first', 'second']);
    expect(table.steps.first).toBe('はじめ');
    expect(replaceWords(table, undefined, note)).toMatchObject({ right: table });
  });

  it('are typed by the table: texts, and functions with the same facts', () => {
    expectTypeOf<OwnWords<Table>>().toEqualTypeOf<{
      readonly heading?: string;
      readonly dates?: { readonly day?: (day: number) => string; readonly today?: string };
      readonly steps?: {
        readonly first?: string;
        readonly second?: (name: string, many: number) => string;
      };
    }>();
    expectTypeOf<Wording<Table>['dates']>().toEqualTypeOf<{
      readonly day: (day: number) => string;
      readonly today: string;
    }>();
  });
});

describe('faults of own words', () => {
  it.each<[string, unknown, readonly (readonly [path: string, code: string])[]]>([
    ['an unknown key', { headings: 'x' }, [['headings', 'unknown-key']]],
    ['an unknown key in a group', { dates: { week: 'x' } }, [['dates.week', 'unknown-key']]],
    ['a key that every object inherits', { constructor: 'x' }, [['constructor', 'unknown-key']]],
    ['a prototype', JSON.parse('{"__proto__":"x"}'), [['__proto__', 'unknown-key']]],
    ['a text for a function', { dates: { day: '日' } }, [['dates.day', 'wrong-form']]],
    ['a function for a text', { heading: () => 'x' }, [['heading', 'wrong-text']]],
    ['a text for a group', { dates: 'x' }, [['dates', 'wrong-form']]],
    ['a function for a group', { dates: () => 'x' }, [['dates', 'wrong-form']]],
    ['null', { dates: { today: null } }, [['dates.today', 'wrong-text']]],
    ['an empty text', { heading: '' }, [['heading', 'wrong-text']]],
    ['a blank text', { heading: ' \u3000\n' }, [['heading', 'wrong-text']]],
    ['a long text', { heading: 'あ'.repeat(2_001) }, [['heading', 'wrong-text']]],
    ['a list', [], [['', 'wrong-form']]],
    ['a number', 7, [['', 'wrong-form']]],
    [
      'several faults',
      { heading: 7, dates: { day: 7, x: 1 }, steps: [], y: 2 },
      [
        ['y', 'unknown-key'],
        ['heading', 'wrong-text'],
        ['dates.x', 'unknown-key'],
        ['dates.day', 'wrong-form'],
        ['steps', 'wrong-form'],
      ],
    ],
  ])('%s', (_, own, faults) => {
    expect(pathsOf(own)).toEqual(faults);
  });

  it('contain no word of the host', () => {
    expect(JSON.stringify(faultsOf({ heading: ' ', dates: { day: '佐藤 みのり' } }))).not.toContain('佐藤');
  });

  it('are found in anything, without throwing', () => {
    const throwing = new Proxy(
      {},
      {
        ownKeys: () => {
          throw new Error('no');
        },
      },
    );
    expect(pathsOf({ dates: throwing })).toEqual([['', 'wrong-form']]);
    fc.assert(
      fc.property(fc.anything(), fc.anything(), (heading, dates) => {
        replaceWords(table, { heading, dates } as OwnWords<Table>, note);
      }),
    );
  });

  it('do not include a text of the longest length', () => {
    expect(replaceWith({ heading: 'あ'.repeat(2_000) }).heading).toHaveLength(2_000);
  });
});

describe('a function of the host', () => {
  it.each<[string, () => unknown, string]>([
    [
      'throws',
      () => {
        throw new Error('佐藤 みのり');
      },
      'thrown',
    ],
    ['answers nothing', () => undefined, 'wrong-text'],
    ['answers a number', () => 3, 'wrong-text'],
    ['answers an empty text', () => '', 'wrong-text'],
    ['answers a long text', () => 'x'.repeat(2_001), 'wrong-text'],
    ['answers a promise that fails', () => Promise.reject(new Error('佐藤 みのり')), 'promise'],
  ])('that %s gives way to the function of the table', (_, day, code) => {
    const words = replaceWith({ dates: { day } } as OwnWords<Table>);
    expect(words.dates.day(3)).toBe('3日');
    expect(noted).toEqual([['dates.day', code]]);
  });

  it('that calls itself without end gives way too', () => {
    const words: Wording<Table> = replaceWith({ dates: { day: (day) => words.dates.day(day) } });
    expect(words.dates.day(3)).toBe('3日');
  });
});

it('each word of a table is replaced alone', () => {
  const paths = [['heading'], ['dates', 'day'], ['dates', 'today'], ['steps', 'first'], ['steps', 'second']];
  const render = (words: Wording<Table>) => ({
    heading: words.heading,
    'dates.day': words.dates.day(3),
    'dates.today': words.dates.today,
    'steps.first': words.steps.first,
    'steps.second': words.steps.second('本', 2),
  });
  const before: Readonly<Record<string, string>> = render(table);
  fc.assert(
    fc.property(fc.subarray(paths), (chosen) => {
      const keys = chosen.map((path) => path.join('.'));
      const own = {
        ...(keys.includes('heading') && { heading: '＊' }),
        dates: {
          ...(keys.includes('dates.day') && { day: () => '＊' }),
          ...(keys.includes('dates.today') && { today: '＊' }),
        },
        steps: {
          ...(keys.includes('steps.first') && { first: '＊' }),
          ...(keys.includes('steps.second') && { second: () => '＊' }),
        },
      };
      expect(render(replaceWith(own))).toEqual(
        Object.fromEntries(
          Object.entries(before).map(([key, text]) => [key, keys.includes(key) ? '＊' : text]),
        ),
      );
    }),
  );
});
