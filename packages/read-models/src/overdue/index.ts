export { overdue, type OverdueDocument } from './fold.js';
export { overdueAt, type OverdueLoan } from './view.js';
