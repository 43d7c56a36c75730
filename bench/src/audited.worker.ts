/** Audits the history in a file, and tells how many commands it decided again, how long that took, its memory and its longest stop. */
import { audit, type Audited } from '@torioki/audit';
import { openSqliteEventStore } from '@torioki/sqlite';
import { longestStops } from './longest-stop.js';
import { memoryPeak } from './memory-peak.js';
import { orThrow } from './or-throw.js';
import { librarySystem } from './stores.js';

const [file = ''] = process.argv.slice(2);
const store = orThrow(await openSqliteEventStore({ file, librarySystem }));
const peak = memoryPeak();
const before = process.cpuUsage();
let found: Pick<Audited, 'releases' | 'findings'> = { releases: [], findings: [] };
const stops = await longestStops(async () => {
  found = orThrow(await audit(store));
});
const { user, system } = process.cpuUsage(before);
await store.close();
const { releases, findings } = found;
if (findings.some(({ check }) => check !== 'explained')) throw new Error(JSON.stringify(findings[0]));
const decisions = releases.reduce((sum, { commands }) => sum + commands, 0);
process.send?.({ decisions, seconds: (user + system) / 1e6, mb: peak(), stops });
