/** What a thread needs to load a driver. This entry loads only small files, so the thread starts fast. */
export { explainThrown } from './because.js';
export { importDriver } from './import-driver.js';
