/** Builds every read model of a history, and reports the time and the memory of the process. */
import { orThrow } from '@torioki/event-store';
import { openFiles, openReadModels } from './lending/files.js';
import { memoryPeak } from './memory-peak.js';

const [events = '', views = '', upTo = ''] = process.argv.slice(2);
const patience = 3_600_000;

const files = await openFiles({ events, views });
const peak = memoryPeak();
const since = performance.now();
const projection = await openReadModels(files);
orThrow(await projection.waitUntilReached(Number(upTo), patience));
process.send?.({ seconds: (performance.now() - since) / 1_000, mb: peak() });
await projection.close();
await files.close();
