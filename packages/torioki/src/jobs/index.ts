export { jobsOf, type Jobs } from './jobs.js';
export type {
  EndingsReport,
  JobReport,
  MailsReport,
  PseudonymsReport,
  RecordingReport,
  Trouble,
} from './report.js';
