import type { PortalOptions } from '../../portal-options.js';

type Compare = NonNullable<PortalOptions['compareTitles']>;
type Found = Extract<Awaited<ReturnType<Compare>>, { readonly is: 'shown' }>['shown'];

/** The last comparison of the catalogue with the history. */
export type Comparison =
  { readonly is: 'running' | 'failed' } | { readonly is: 'done'; readonly at: Date; readonly found: Found };

/** Keeps the last comparison in memory. Only one runs at a time. */
export const makeComparison = ({ compareTitles, clock }: Pick<PortalOptions, 'compareTitles' | 'clock'>) => {
  if (compareTitles === undefined) return undefined;
  let last: Comparison | undefined;
  const run = async () => {
    const answer = await compareTitles();
    last = answer.is === 'shown' ? { is: 'done', at: clock(), found: answer.shown } : { is: 'failed' };
  };
  return {
    last: () => last,
    start: () => {
      if (last?.is === 'running') return;
      last = { is: 'running' };
      run().catch(() => (last = { is: 'failed' }));
    },
  };
};

export type Comparer = NonNullable<ReturnType<typeof makeComparison>>;
