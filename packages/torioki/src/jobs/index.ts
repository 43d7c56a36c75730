export {
  jobsOf,
  jobsWithPeople,
  jobsWithRegistry,
  type Jobs,
  type JobsWithPeople,
  type JobsWithRegistry,
} from './jobs.js';
export type {
  EndingsReport,
  JobReport,
  MailsReport,
  PseudonymsReport,
  RecordingReport,
  Trouble,
} from './report.js';
