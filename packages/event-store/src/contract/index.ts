export { answered, failedWith } from './answered.js';
export type { ContractOptions, Opening } from './contract-options.js';
export { eventStoreContract } from './event-store-contract.js';
export { replyLost } from './reply-lost.js';
export { runs } from './runs.js';
export { scheduledStore } from './scheduled-store.js';
export { someEvent } from './some-event.js';
export { whereInstalled } from './where-installed.js';
export { conversationWith, startWorker, type Conversation, type Worker } from './worker.js';
