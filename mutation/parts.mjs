const sources = '!(*.test).ts';

const part = (project, name, ...globs) => ({
  project,
  name: `${project}-${name}`,
  mutate: globs.map((glob) => `packages/${project}/src/${glob}`),
});

/** The parts to try, one in each run. An aborted run leaves no report, so all parts are short. */
export const parts = [
  part('lending', 'top', `aggregates/${sources}`, `decisions/${sources}`),
  part('lending', 'a-l', `decisions/[a-l]*/**/${sources}`),
  part('lending', 'm-w', `decisions/[m-w]*/**/${sources}`),
  part('event-store', 'a-n', `[a-n]${sources}`),
  part('event-store', 'o-z', `[o-z]${sources}`),
  part('laws', 'a-d', `guide/[a-d]${sources}`),
  part('laws', 'e-f', `guide/[ef]${sources}`),
  part('laws', 'h-j', `guide/[hj]${sources}`),
  part('laws', 'l-p', `guide/[m-p]${sources}`, 'guide/law.ts', 'guide/ledger.ts'),
  part('laws', 'r-w', `guide/[r-w]${sources}`),
  part('laws', 'laws-a-e', 'guide/laws/[a-e]*.ts'),
  part('laws', 'laws-f-m', 'guide/laws/[f-m]*.ts'),
  part('laws', 'laws-n-o', 'guide/laws/[no]*.ts'),
  part('laws', 'laws-p-w', 'guide/laws/[p-w]*.ts'),
];

export const reportOf = ({ name }) => `coverage/mutation-${name}.json`;
