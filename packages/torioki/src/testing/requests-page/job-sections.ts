import type { Job } from '../../jobs/job.js';
import type { JobReport } from '../../jobs/report.js';
import { emittedBy } from '../written/job-methods.js';
import { commandOf } from './commands.js';
import { code, codes, linkToCommand } from './markdown.js';
import { methodsOf, type Method } from './methods.js';
import { jobs, needsRegistry } from './requests.js';

export type JobRow = Pick<Job<JobReport, never>, 'ja' | 'en' | 'roles' | 'gives' | 'expected' | 'troubles'>;

/** The codes of the troubles that only this job has, and of the refusals that it does not expect. */
export const troublesOf = ({ roles, gives, expected, troubles }: JobRow): readonly string[] => {
  const refusals = gives
    .flatMap(({ type }) => commandOf(type).refusals)
    .filter((refusal) => !expected.some((one) => one === refusal));
  const possible = roles.length === 0 ? refusals : refusals.filter((code) => code !== 'actor-not-allowed');
  return [...new Set([...troubles, ...possible])];
};

const section = ({ name, answers }: Method, row: JobRow): string => `### ${name}

${row.ja}: ${row.en}.

- By: ${row.roles.length === 0 ? 'the actors of the recorded commands' : row.roles.join(', ')}.
- Takes: nothing.
- Returns: ${code(answers)}.
- Gives: ${row.gives.map(({ type }) => linkToCommand(type)).join(', ') || 'no command'}.
- Emits: ${emittedBy(row).join(', ') || 'the events of the recorded commands'}.
- Troubles: ${codes(troublesOf(row)) || 'none of its own'}.
${needsRegistry({ name }) ? '- Needs a registry.\n' : ''}`;

/** The sections of the jobs, as Markdown. */
export const jobSections = (): string =>
  methodsOf('RegistryJobs')
    .flatMap((method) => {
      const row = (jobs as Readonly<Record<string, JobRow>>)[method.name];
      return row ? [section(method, row)] : [];
    })
    .join('\n');
