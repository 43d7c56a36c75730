/** What a thread with a driver imports. It imports no other module, so the thread starts fast. */
export { explainThrown } from './because.js';
export { importDriver } from './import-driver.js';
