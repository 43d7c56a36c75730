/**
 * Audits the history in a file: first `verifyHistory`, then `audit`. Reports the number of commands decided
 * again, the processor time of both parts, the memory and the longest stop.
 */
import { audit, verifyHistory, type AuditResult } from '@torioki/audit';
import { findLastCursor, orThrow } from '@torioki/event-store';
import { hokkaido } from '@torioki/lending';
import { openSqliteEventStore } from '@torioki/sqlite';
import { longestStops } from './longest-stop.js';
import { memoryPeak } from './memory-peak.js';
import { librarySystem } from './stores.js';

/** The result of some work, and its processor time in seconds. */
const timed = async <A>(work: Promise<A>): Promise<readonly [A, number]> => {
  const before = process.cpuUsage();
  const given = await work;
  const { user, system } = process.cpuUsage(before);
  return [given, (user + system) / 1e6];
};

const [file = ''] = process.argv.slice(2);
const { store } = orThrow(await openSqliteEventStore({ file, librarySystem }));
const upTo = orThrow(await findLastCursor(store));
const peak = memoryPeak();
const seconds = { book: 0, walk: 0 };
let found: Pick<AuditResult, 'releases' | 'findings'> = { releases: [], findings: [] };
const stops = await longestStops(async () => {
  const [verified, ofBook] = await timed(verifyHistory(store, { upTo }));
  const [audited, ofWalk] = await timed(
    audit(store, { verified: { ...orThrow(verified), upTo, zone: hokkaido.timeZone } }),
  );
  found = orThrow(audited);
  Object.assign(seconds, { book: ofBook, walk: ofWalk });
});
await store.close();
const { releases, findings } = found;
if (findings.some(({ check }) => check !== 'explained')) throw new Error(JSON.stringify(findings[0]));
const decisions = releases.reduce((sum, { commands }) => sum + commands, 0);
process.send?.({ decisions, seconds, mb: peak(), stops });
