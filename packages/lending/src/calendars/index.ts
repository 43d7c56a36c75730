export { closedDaysByTheGuide, type GuideCalendar } from './closed-days-by-the-guide.js';
