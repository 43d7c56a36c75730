import { titleId, tokyo } from '@torioki/lending/samples';
import * as E from 'fp-ts/lib/Either.js';
import { describe, expect, it } from 'vitest';
import { showQueue } from './title-queue/view.js';
import { view } from './view.js';

const words = ['本', 'a title'] as const;

describe('a view', () => {
  it('has roles, or it does not compile', () => {
    const query = ({ title }: { readonly title: ReturnType<typeof titleId> }) =>
      showQueue(title, tokyo('2021-04-03 10:00'));
    // @ts-expect-error: nobody may see it
    expect(view(words, [], ['title'], query).roles).toEqual([]);
    expect(view(words, ['dispatch'], ['title'], query).roles).toEqual(['dispatch']);
  });

  it('reports every fault of its arguments', () => {
    const { queryWith } = view(words, ['counter'], ['title', 'day'], ({ title }, at) => showQueue(title, at));
    expect(queryWith({ title: ['a', 'b'], place: ['HQ'] })).toMatchObject(
      E.left({
        code: 'invalid-input',
        details: {
          path: 'title',
          reason: 'must be one value',
          others: [
            { path: 'day', reason: expect.stringContaining('is missing') as string },
            { path: 'place', reason: 'the view does not take this argument; it takes title, day' },
          ],
        },
      }),
    );
  });
});
