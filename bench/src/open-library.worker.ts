/** Opens a library over its two files, and reports the time and the memory of the process afterwards. */
import { openLibraryOn, openFiles } from './lending/files.js';

const [events = '', views = ''] = process.argv.slice(2);
const since = performance.now();
const files = await openFiles({ events, views });
const library = await openLibraryOn(files);
const took = performance.now() - since;
process.send?.({ ms: took, mb: process.memoryUsage().rss / 1e6 });
await library.close();
await files.close();
