/** Audits the history in a file, and tells how many commands it decided again, how long that took, and its memory. */
import { audit } from '@torioki/audit';
import { openSqliteEventStore } from '@torioki/sqlite';
import { memoryPeak } from './memory-peak.js';
import { orThrow } from './or-throw.js';
import { librarySystem } from './stores.js';

const [file = ''] = process.argv.slice(2);
const store = orThrow(await openSqliteEventStore({ file, librarySystem }));
const peak = memoryPeak();
const before = process.cpuUsage();
const { upTo, releases, findings } = orThrow(await audit(store));
const { user, system } = process.cpuUsage(before);
await store.close();
if (findings.some(({ check }) => check !== 'explained')) throw new Error(JSON.stringify(findings[0]));
const decisions = releases.reduce((sum, { commands }) => sum + commands, 0);
process.send?.({ events: upTo.position, decisions, seconds: (user + system) / 1e6, mb: peak() });
