/** Prints reports of a small simulated history in every form, in the zone and language of the process. */
import { lastPlace, orThrow } from '@torioki/event-store';
import { simulate } from '@torioki/simulation';
import { tellingBy } from '../words/telling.js';
import { reportCsv } from './csv.js';
import { reportHtml } from './html.js';
import { reportJsonl } from './jsonl.js';
import { report } from './reported.js';

const { events } = orThrow(await simulate({ seed: 3, days: 20, patrons: 15, titles: 20, places: 4 }));
const upTo = orThrow(await lastPlace(events));

const called = { borrower: (id: string) => id, staff: () => undefined, place: () => undefined };

const kinds = [
  { kind: 'totals' },
  { kind: 'loans' },
  { kind: 'audit' },
  { kind: 'explain', thing: 'title', id: 'T-0001' },
] as const;

for (const asked of kinds) {
  const made = orThrow(await report(events, { ...asked, upTo }));
  for (const language of ['ja', 'en'] as const)
    for (const write of [reportCsv, reportHtml, reportJsonl]) {
      const telling = tellingBy({ language, zone: 'Asia/Tokyo', called });
      process.stdout.write(write(made, { telling, release: 'torioki 0' }));
    }
}
process.stderr.write(new Date(0).toString());
