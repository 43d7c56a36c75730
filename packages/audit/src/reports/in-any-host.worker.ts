/** Prints reports of a small simulated history in every form, in the zone and language of the process. */
import { findLastCursor, orThrow } from '@torioki/event-store';
import { simulate } from '@torioki/simulation';
import { createAnswerRenderer } from '../words/answer-renderer.js';
import { renderReportCsv } from './csv.js';
import { renderReportHtml } from './html.js';
import { renderReportJsonl } from './jsonl.js';
import { makeReport } from './make-report.js';

const { events } = orThrow(await simulate({ seed: 3, days: 20, patrons: 15, titles: 20, places: 4 }));
const upTo = orThrow(await findLastCursor(events));

const called = { borrower: (id: string) => id, staff: () => undefined, place: () => undefined };

const kinds = [
  { kind: 'totals' },
  { kind: 'loans' },
  { kind: 'audit' },
  { kind: 'explain', thing: 'title', id: 'T-0001' },
] as const;

for (const kind of kinds) {
  const made = orThrow(await makeReport(events, { ...kind, upTo }));
  for (const language of ['ja', 'en'] as const)
    for (const write of [renderReportCsv, renderReportHtml, renderReportJsonl]) {
      const telling = createAnswerRenderer({ language, zone: 'Asia/Tokyo', called });
      process.stdout.write(write(made, { telling, release: 'torioki 0' }));
    }
}
process.stderr.write(new Date(0).toString());
