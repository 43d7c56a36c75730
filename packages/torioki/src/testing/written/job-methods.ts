import { everyJob, jobQueries, peopleJobs, registryJobs } from '../../jobs/all-jobs.js';
import { commandOf } from '../requests-page/commands.js';
import { methodsWritten } from './methods.js';
import { queried, queryImports } from './query-methods.js';

interface JobRow {
  readonly ja: string;
  readonly en: string;
  readonly gives: readonly { readonly type: string }[];
}

/** The types of events that the commands of a job emit. */
export const emittedBy = ({ gives }: Pick<JobRow, 'gives'>): readonly string[] =>
  gives.flatMap(({ type }) => commandOf(type).emits);

const textOf = (row: JobRow): string => {
  const emits = emittedBy(row);
  return [`${row.ja}: ${row.en}.`, emits.length > 0 && `Emits ${emits.join(', ')}.`]
    .filter(Boolean)
    .join(' ');
};

const ran = (table: string, parts: string, jobs: Readonly<Record<string, JobRow>>) =>
  [
    `${table}Methods = (run: RunJob<${parts}>)`,
    Object.entries(jobs).map(([name, row]) => ({
      text: textOf(row),
      written: `${name}: () => run(${table}.${name}),`,
    })),
  ] as const;

/** The source of the methods of jobs, each with its comment. */
export const jobMethodsWritten = (): Promise<string> =>
  methodsWritten(
    [
      ...queryImports('../../answers'),
      "import { everyJob, jobQueries, peopleJobs, registryJobs } from '../all-jobs.js';",
      "import type { RunJob } from '../job.js';",
      "import type { Parts, PeopleParts } from '../parts.js';",
      "import type { RegistryParts } from '../record-decided.js';",
    ],
    [
      ran('everyJob', 'Parts', everyJob),
      ran('peopleJobs', 'PeopleParts', peopleJobs),
      ran('registryJobs', 'RegistryParts', registryJobs),
      queried('jobQueries', 'PeopleParts', jobQueries),
    ],
  );
