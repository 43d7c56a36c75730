export type { DocumentsContractOptions } from './contract-options.js';
export { documentsContract } from './documents-contract.js';
export { place } from './committed.js';
export { withLoans } from './with-loans.js';
