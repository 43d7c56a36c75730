export { firstDay } from './history.js';
export { movableClock } from './movable-clock.js';
export { openSamplePortal } from './open-sample-portal.js';
export { password, withLogin } from './people.js';
export { printingMailer } from './printing-mailer.js';
export { makeSampleStaff, sampleStaff } from './staff.js';
