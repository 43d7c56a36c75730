export { runCommandLine } from './run.js';
export type { Status, Terminal } from './terminal.js';
