const sources = '!(*.test).ts';

const part = (project, name, ...globs) => ({
  project,
  name: `${project}-${name}`,
  mutate: globs.map((glob) => `packages/${project}/src/${glob}`),
});

/** What is tried in one run. A run that is broken off leaves no report, so that none is long. */
export const parts = [
  part('lending', 'top', `aggregates/${sources}`, `decisions/${sources}`),
  part('lending', 'a-l', `decisions/[a-l]*/**/${sources}`),
  part('lending', 'p-w', `decisions/[p-w]*/**/${sources}`),
  part('event-store', 'a-n', `[a-n]${sources}`),
  part('event-store', 'o-z', `[o-z]${sources}`),
  part('laws', 'a-g', `guide/[a-g]${sources}`),
  part('laws', 'h-w', `guide/[h-km-w]${sources}`, 'guide/law.ts', 'guide/ledger.ts'),
  part('laws', 'laws-a-m', 'guide/laws/[a-m]*.ts'),
  part('laws', 'laws-n-w', 'guide/laws/[n-w]*.ts'),
];

export const reportOf = ({ name }) => `coverage/mutation-${name}.json`;
