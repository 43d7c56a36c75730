export { jobsOf, type Jobs } from './jobs.js';
export type { EndingsReport, JobReport, MailsReport, Trouble } from './report.js';
