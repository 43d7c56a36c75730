import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCommandLine } from '@torioki/cli';
import { openSqliteBorrowers, openSqliteEventStore } from '@torioki/sqlite';
import { printLine } from 'example-001-first-loan/narrator.js';
import { headquarters as location, places } from 'example-001-first-loan/places.js';
import { wallClock } from 'example-001-first-loan/wall-clock.js';
import type { CommandOutcome, Directory, Mailer } from 'torioki';
import { computeClosedDays, hokkaido, hokkaidoProfile, openLibrary, orThrow } from 'torioki';
import { columns, day, exported, readers, type OldRow } from './old-system.js';

const directory: Directory = {
  find: (keys) => new Map([...readers].filter(([key]) => keys.includes(key))),
  findByCard: () => null,
};
const mailer: Mailer = {
  send: ({ to, subject }) => {
    printLine(`A mail to ${to}: ${subject}`);
    return Promise.resolve('sent');
  },
};

const folder = mkdtempSync(join(tmpdir(), 'go-live-'));
const [file, history] = [join(folder, 'old.csv'), join(folder, 'history.db')];
const { clock, set } = wallClock(`${day(-14)} 09:00`);
const kept = { librarySystem: 'our-library', clock };
const { store: events } = orThrow(await openSqliteEventStore({ file: history, ...kept }));
const { borrowers } = orThrow(await openSqliteBorrowers({ file: join(folder, 'borrowers.db'), ...kept }));
const people = { directory, borrowers };
const [policy, profile] = [hokkaido, hokkaidoProfile];
const { library } = orThrow(await openLibrary({ events, people, mailer, policy, profile, clock }));

const office = library.desk({ role: 'general-materials', staff: 'G-01', location });
const period = { from: day(-14), until: day(60) };
for (const place of places) orThrow(await office.addPickupLocation(place));
orThrow(
  await office.publishClosedDays({ location, ...period, days: orThrow(computeClosedDays(period)).shown }),
);

const pseudonyms = new Map<unknown, string | null>();
for (const reader of readers.keys())
  pseudonyms.set(reader, orThrow(await borrowers.findPseudonyms(reader)).fresh);

/** Runs `torioki migrate` on a file of rows, with pseudonyms instead of the readers' keys. */
const migrate = (rows: readonly OldRow[], ...options: readonly string[]) => {
  const withPseudonyms = rows.map((row) => ({ ...row, borrower: pseudonyms.get(row.reader) }));
  const lines = withPseudonyms.map((row) => columns.map((column) => row[column] ?? '').join());
  writeFileSync(file, [columns.join(), ...lines].join('\n'));
  const by = ['--from', 'old', '--by', 'G-01', '--at', location, '--lang', 'en'];
  const [{ signal: interrupted }, secret] = [new AbortController(), () => Promise.resolve(undefined)];
  const terminal = { out: printLine, err: printLine, showsProgress: false, interrupted, secret };
  return runCommandLine(['migrate', ...by, ...options, file, history], terminal);
};

await migrate(exported, '--open', '--dry-run');
printLine('T0003-1 is on the hold shelf, not on loan. The corrected file omits its loan.\n');
const mended = exported.filter(({ kind, copy }) => kind !== 'loan' || copy !== 'T0003-1');
await migrate(mended, '--open', '--close');

set(`${day(1)} 10:00`);
const minori = library.portal('R/0001');
const [loan] = orThrow(await minori.loans.now()).shown;
const old = exported.find(({ kind, copy }) => kind === 'loan' && copy === loan?.copy);
printLine(`R/0001 has ${loan?.copy}, due as in the file: ${loan?.dueDate === old?.dueDate ? 'yes' : 'no'}.`);
const waiting = orThrow(await library.views.titleQueue('T0002').now()).shown;
const patrons = orThrow(await office.findPatrons(waiting.map(({ borrower }) => borrower))).shown;
printLine(`Patrons waiting for T0002, in this order: ${patrons.map(({ patron }) => patron).join(', ')}.`);
const came = (of: CommandOutcome) => (of.is === 'refused' ? JSON.stringify(of.refusals) : of.is);
const again = await minori.renew({ loan: loan?.loan ?? '', clickedAt: clock().toISOString() });
printLine(`R/0001 renews once more: ${came(again)}`);
const thirteenth = await library.portal('R/0006').reserve({ lines: [{ title: 'T0001', location }] });
printLine(`R/0006 reserves a thirteenth: ${came(thirteenth)}`);
set(`${day(1)} 20:00`);
printLine(`Mails sent: ${(await library.jobs.sendReadyMails()).sent}.`);

for (const one of [library, borrowers, events]) await one.close();
rmSync(folder, { recursive: true });
