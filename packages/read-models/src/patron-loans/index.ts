export { dueDateOf, patronLoans, type LoanEntry, type PatronLoansDocument } from './fold.js';
export type { Renewable } from './renewable.js';
export { loansOf, type Loan, type ReturnPlace } from './view.js';
