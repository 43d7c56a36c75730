import { storeError } from '@torioki/event-store';
import { mustBe } from '@torioki/event-store/adapter';
import * as fc from 'fast-check';
import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import type { PortalEnv } from '../../context.js';
import type { ShowPage } from '../read-pages.js';
import { keepPage, showList, showPart } from './paged-list.js';

interface Pages {
  readonly items: readonly number[];
  readonly nextPage: string | null;
}

/** A view with pages, of which some have no item of the list. A page is named by its number. */
const viewOf =
  (pages: readonly (readonly number[])[]): ShowPage<Pages> =>
  ({ after = '0' }) => {
    const items = pages[Number(after)];
    if (items === undefined)
      return Promise.resolve({
        is: 'failed',
        error: storeError('invalid-input', { path: 'after', ...mustBe('a page', '続き', false) }),
      });
    const next = Number(after) + 1;
    return Promise.resolve({
      is: 'shown',
      shown: { items, nextPage: next < pages.length ? String(next) : null },
    });
  };

const open = async (pages: readonly (readonly number[])[], after?: string, view = viewOf(pages)) => {
  const app = new Hono<PortalEnv>().get('/', async (c) =>
    c.json((await showList(c, view, ({ items }) => items)) ?? null),
  );
  const answer = await app.request(after === undefined ? '/' : `/?after=${after}`);
  return (await answer.json()) as { readonly shown: Pages; readonly next: string | null } | null;
};

describe('a list on several pages of a view', () => {
  it('shows each item once, no page without an item, and a link only to a page with one', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(fc.nat(), { maxLength: 2 }), { minLength: 1, maxLength: 6 }),
        async (pages) => {
          const seen: number[] = [];
          let page = await open(pages);
          while (page !== null) {
            expect(page.shown.items).not.toEqual([]);
            seen.push(...page.shown.items);
            page = page.next === null ? null : await open(pages, page.next);
          }
          expect(seen).toEqual(pages.flat());
        },
      ),
      { numRuns: 50 },
    ));

  it.each(['1', '7', 'x'])(
    'shows its first page if nothing is left on the named page or after it: %s',
    async (after) => {
      expect(await open([[1], [], []], after)).toMatchObject({ shown: { items: [1] }, next: null });
    },
  );

  it('is empty if no page has an item', async () => {
    expect(await open([[], [], []])).toBeNull();
  });

  it('reads each page once, from the first one to the next one with an item', async () => {
    const pages = [[], [1], [], [], [2], [3]];
    const view = viewOf(pages);
    const read: string[] = [];
    await open(pages, undefined, (page) => {
      read.push(page.after ?? '0');
      return view(page);
    });
    expect(read).toEqual(['0', '1', '2', '3', '4']);
  });
});

it('keeps the fields of an address, but not those of an answer that was shown', async () => {
  const app = new Hono<PortalEnv>().get('/', (c) => c.text(keepPage(c, '/list', { after: '200' })));
  const answer = await app.request('/?location=kitami&after=100&ended=change&mark=x&scan=y&other=%26');
  expect(await answer.text()).toBe('/list?location=kitami&after=200&other=%26');
});

describe('a part of a whole list', () => {
  const items = Array.from({ length: 250 }, (_, index) => index);
  const show = async (after: string): Promise<unknown> => {
    const app = new Hono<PortalEnv>().get('/', (c) => {
      const part = showPart(c, items);
      return c.json([part.items[0], part.items.length, part.next]);
    });
    return (await app.request(`/?after=${after}`)).json();
  };

  it('has a hundred items, and the name of the next part', async () => {
    expect([await show('100'), await show('200')]).toEqual([
      [100, 100, '200'],
      [200, 50, null],
    ]);
  });

  it.each(['', '0', '250', '-1', 'x'.repeat(200)])('is the first one for the name %s', async (after) => {
    expect(await show(after)).toEqual([0, 100, '100']);
  });
});
