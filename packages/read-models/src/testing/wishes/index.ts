export { wishesOfCopies } from './of-copies.js';
export { wishesOfLoans } from './of-loans.js';
export { wishesOfReservations } from './of-reservations.js';
export { wishesOfRules } from './of-rules.js';
export type { Wishes } from './wishing.js';
