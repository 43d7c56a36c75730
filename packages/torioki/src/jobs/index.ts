export { jobsOf, type Jobs } from './jobs.js';
export type {
  EndingsReport,
  JobReport,
  MailsReport,
  ForgettingReport,
  RecordingReport,
  Trouble,
} from './report.js';
