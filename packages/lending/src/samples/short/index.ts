export * from './of-borrowers.js';
export * from './of-copies.js';
export * from './of-patrons.js';
export * from './of-places.js';
export * from './of-reservations.js';
export * from './of-migration.js';
export * from './of-title-requests.js';
export * from './undo.js';
