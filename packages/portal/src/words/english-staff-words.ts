import type { Wording } from '@torioki/lending/labels';
import type { staffWords } from './staff-words.js';

const englishDays = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'UTC',
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  year: 'numeric',
});

/** The words of the pages for staff in English. */
export const englishStaffWords: Wording<typeof staffWords> = {
  heading: 'Staff pages',
  toTheText: 'Skip to the text',
  pages: 'All staff pages',
  otherLanguage: '日本語',
  staffCode: (code) => `Staff ${code}`,
  day: (day) => englishDays.format(new Date(day)),
  roles: {
    counter: 'Counter',
    branch: 'Branch',
    'general-materials': 'General materials',
    dispatch: 'Dispatch',
  },

  trouble: {
    unknown: 'You are not signed in as staff',
    unknownLead:
      'Only the staff of the library can use this page. Sign in as staff, and open the page again. If you do not know how to sign in, ask your system administrator.',
    notFound: 'Page not found',
    notFoundLead: 'This page does not exist. Check the address, or continue from the page of today’s work.',
    outdated: 'This page is outdated',
    outdatedLead:
      'The member of staff, the role or the place has changed since you opened the page. Nothing was recorded. Open the page again, and repeat the action.',
    outdatedDo: 'Open the page again',
    tooLarge: 'The form is too large',
    tooLargeLead: 'Nothing was recorded. Shorten the text, and try again.',
    unserved: 'The service is not available now',
    unservedLead:
      'The library system does not answer. If you are not sure whether an action was recorded, open the page again and check.',
    invalid: 'The form contains an error.',
    start: 'To today’s work',
  },

  today: {
    heading: 'Today’s work',
    lead: (place) => `The work that waits at ${place}.`,
    place: 'Copies of this place',
    headquarters: 'Work at the headquarters',
    counts: {
      underWay: 'On the way here',
      arrived: 'Arrived, waiting for pickup',
      comingBack: 'On the way back to the headquarters',
      toFetch: 'Titles to fetch from the shelves',
      setAside: 'Copies set aside (別置)',
      ended: 'Copies whose hold is over',
      due: 'Reservations for the next mail',
      notSent: 'Reservations to report by telephone, because no mail arrived',
      overdue: 'Overdue loans',
      missing: 'Missing copies',
      outOfCirculation: 'Copies out of circulation',
      titleRequests: 'Title requests without an answer',
    },
    calendars: 'Published calendars',
    calendarsLead: (days) => `The last published days. A sign marks those that end within ${days} days.`,
    calendarsOf: 'Place',
    closedDays: 'Closed days',
    dispatchDays: 'Dispatch days',
    unpublished: 'Not published',
    noDispatch: 'No dispatch',
    endsSoon: 'Ends soon',
  },
};
