export { reportCsv } from './csv.js';
export type { Writing } from './facts-told.js';
export { reportHtml } from './html.js';
export { reportJsonl } from './jsonl.js';
export { report } from './reported.js';
export type { ReportAsked } from './reported.js';
export type {
  Period,
  AuditReport,
  ReportCell,
  ReportColumn,
  ReportData,
  ReportHeading,
  ReportTable,
} from './report.js';
