export { accepted, right, shown } from './answers.js';
export { records } from './books.js';
export { firstDay, sampleClosedDays } from './history.js';
export { libraryDay, type LibraryDay } from './library-day.js';
export { movableClock, type MovableClock } from './movable-clock.js';
export { password, withLogin } from './people.js';
export { printingMailer } from './printing-mailer.js';
export { sampleProfile } from './profile.js';
export { sampleLibrary } from './sample-library.js';
