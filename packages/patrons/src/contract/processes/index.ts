export { patronRegistryInProcesses } from './in-processes.js';
export type { RegistryPlace } from './place.js';
export { runProgram, type Program } from './programs.js';
export { accountFor, collectSent } from './sent.js';
