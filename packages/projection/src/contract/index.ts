export type { DocumentsContractOptions } from './contract-options.js';
export { documentsContract } from './documents-contract.js';
