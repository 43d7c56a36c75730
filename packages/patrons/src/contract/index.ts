export { expectRefusal } from './refused-with.js';
export { copiesWithoutPseudonyms, type CopyPlaces } from './copies.js';
export { fullCopiesOfPeople, type FullCopyPlaces } from './full-copies.js';
export { borrowersContract } from './borrowers-contract.js';
export { directoryContract, type AddedPerson, type DirectoryOptions } from './directory.js';
export { directorySearchContract } from './searching.js';
export { findHolderIn, findBorrowers, findFreshBorrower, findPersonIn, findPatronOf } from './lookups.js';
export {
  listAllPending,
  markAllRecorded,
  makeChange,
  sendChange,
  listPendingTypes,
  type Change,
  type ChangeFields,
} from './changes.js';
export type { ContractOptions } from './contract-options.js';
export type { EveryCommand } from './command-sample.js';
export { everyCommand } from './every-command.js';
export { readyFor } from './ready-for.js';
export { reportForgotten, somePlace } from './history-forgets.js';
export { quickHasher } from './opener.js';
export { patronRegistryContract } from './patron-registry-contract.js';
export {
  accountFor,
  patronRegistryInProcesses,
  runProgram,
  collectSent,
  type Program,
  type RegistryPlace,
} from './processes/index.js';
export { usePseudonym } from './use-pseudonym.js';
export { settableClock } from './settable-clock.js';
export {
  byOffice,
  byThemselves,
  password,
  registerIn,
  newCardNumber,
  sampleApplication,
  registerWithPassword,
} from './someone.js';
