export type { DocumentsContractOptions } from './contract-options.js';
export { documentsContract } from './documents-contract.js';
export { place } from './commit-step.js';
export { withLoans } from './with-loans.js';
