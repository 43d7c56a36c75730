export { refusedWith } from './refused-with.js';
export { borrowersContract } from './borrowers-contract.js';
export { directoryContract, type DirectoryOptions } from './directory.js';
export { holderIn, liveOf, openOf, personIn, whoIs } from './asking.js';
export { allPending, allRecorded, change, changed, pendingTypes, type Change, type Said } from './changes.js';
export type { ContractOptions } from './contract-options.js';
export { everyCommand, readyFor, type EveryCommand } from './every-command.js';
export { historyForgets, somePlace } from './history-forgets.js';
export { quickHasher } from './opened.js';
export { patronRegistryContract } from './patron-registry-contract.js';
export {
  accountFor,
  patronRegistryInProcesses,
  runProgram,
  sentBy,
  type Program,
  type RegistryPlace,
} from './processes/index.js';
export { settableClock } from './settable-clock.js';
export {
  byOffice,
  byThemselves,
  password,
  registeredIn,
  someCard,
  someone,
  withPassword,
} from './someone.js';
