import type { Wording } from '@torioki/lending/labels';
import { englishCalendarWords } from './calendar-words.js';
import { englishDispatchWords } from './dispatch-words.js';
import { englishLetterPageWords } from './letter-words.js';
import { englishMissingWords } from './missing-words.js';
import { englishPatronActWords } from './patron-act-words.js';
import { englishPatronPaperWords } from './patron-paper-words.js';
import { englishPatronRecordWords } from './patron-record-words.js';
import { englishPatronWords } from './patron-words.js';
import { englishNoticeWords } from './notice-words.js';
import { englishOverdueWords } from './overdue-words.js';
import { englishPlaceWords } from './place-words.js';
import { englishPolicyWords } from './policy-words.js';
import { englishPullWords } from './pull-words.js';
import { englishRegistrationWords } from './registration-words.js';
import { englishHandoverWords } from './handover-words.js';
import { englishScanWords } from './scan-words.js';
import { englishShelfWords } from './shelf-words.js';
import { englishStaffRequestWords } from './staff-request-words.js';
import { englishTitleWords } from './title-words.js';
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
  lang: 'en',
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
      'The member of staff, the role, the place or the last scans have changed since you opened the page. Nothing was recorded. Open the page again, and repeat the action.',
    outdatedDo: 'Open the page again',
    tooLarge: 'The form is too large',
    tooLargeLead: 'Nothing was recorded. Shorten the text, and try again.',
    unserved: 'The service is not available now',
    unservedLead:
      'The library system does not answer. If you are not sure whether an action was recorded, open the page again and check.',
    tooMany: 'Too many failures',
    busy: 'Many people sign in now',
    busyLead: (seconds) => `Try again in about ${seconds} seconds.`,
    invalid: 'The form contains an error.',
    start: 'To today’s work',
  },

  first: (what) => `First: ${what}`,
  rules: (ids) => `Rule: ${ids.join(', ')}`,

  scan: englishScanWords,
  letters: englishLetterPageWords,
  lists: { more: 'Show more' },
  pull: englishPullWords,
  handover: englishHandoverWords,
  dispatch: englishDispatchWords,
  missing: englishMissingWords,
  overdue: englishOverdueWords,
  notices: englishNoticeWords,
  shelf: englishShelfWords,
  requests: englishStaffRequestWords,
  patrons: englishPatronWords,
  patronActs: englishPatronActWords,
  patronRecord: englishPatronRecordWords,
  patronPapers: englishPatronPaperWords,
  registrations: englishRegistrationWords,
  titles: englishTitleWords,
  places: englishPlaceWords,
  calendars: englishCalendarWords,
  policy: englishPolicyWords,

  today: {
    heading: 'Today’s work',
    waiting: (place) => `The work that waits at ${place}`,
    counts: {
      underWay: 'On the way here',
      arrived: 'Arrived, waiting for pickup',
      comingBack: 'On the way back to the headquarters',
      toDispatch: 'Copies that leave today',
      toFetch: 'Titles to fetch from the shelves',
      setAside: 'Copies set aside (別置, 取置)',
      ended: 'Copies whose hold is over',
      notSent: 'Reservations to report by telephone, because no mail arrived',
      overdue: 'Overdue loans',
      missing: 'Missing copies',
      outOfCirculation: 'Copies out of circulation',
      titleRequests: 'Title requests without an answer',
      cardsToSend: 'Cards to send',
    },
    troubles: 'Troubles of the jobs',
    troublesLead: 'The last troubles. If they continue, report them to your system administrator.',
    job: 'Job',
    code: 'Trouble',
    lastAt: 'Last time',
    calendars: 'Published calendars',
    calendarsLead: (days) =>
      `The last published day of each calendar. A sign marks the calendars that end within ${days} days.`,
    calendarsOf: 'Place',
    closedDays: 'Closed days published',
    dispatchDays: 'Dispatch days published',
    publishedUntil: (day) => `until ${day}`,
    unpublished: 'Not published',
    noDispatch: 'No dispatch',
    endsSoon: 'Ends soon',
  },

  signIn: {
    heading: 'Sign in as staff',
    staff: 'Staff code',
    password: 'Password',
    show: 'Show',
    submit: 'Sign in',
    ends: 'A sign-in ends after 15 minutes without an action, and 12 hours after it began.',
    takeOver: (staff) =>
      `Staff ${staff} is signed in. If another member of staff signs in, this sign-in ends.`,
    failed: 'You are not signed in',
    wrong: 'The staff code or the password is wrong.',
    noDuty: 'You have no role. Let general materials give you one.',
    wait: (seconds) => `There were too many failures. Try again in ${seconds} seconds.`,
    ended: 'The sign-in has ended',
    expired:
      'There was no action for 15 minutes, or the sign-in began 12 hours ago, or somebody signed out. The sent action was not recorded. Sign in again.',
    changed:
      'Your roles or your password have changed, or you are no longer in the list of the staff, so the sign-in has ended. The sent action was not recorded. Sign in again. If you cannot, ask general materials.',
    again: 'Sign in',
    out: 'You have signed out',
    still: 'You are signed in',
    signOut: 'Sign out',
    takeTurn: 'Next member of staff',
    chooseDuty: 'Choose a role and a place',
    notChosen: 'The role was not chosen',
    unknownDuty: 'This role is not yours. Choose one from the list.',
    changePassword: 'Change the password',
    mustChange:
      'Change the first password to one that only you know. Until then you cannot use the other pages.',
    present: 'Present password',
    nextPassword: 'New password',
    nextHint: 'At least 8 characters. You can use long words and sentences.',
    submitPassword: 'Change',
    notChanged: 'The password was not changed',
    wrongPresent: 'The present password is wrong.',
  },

  people: {
    heading: 'Members of staff',
    duty: (role, place) => `${role} (${place})`,
    staff: 'Staff code',
    name: 'Name',
    duties: 'Roles at places',
    state: 'State',
    active: 'Active',
    firstPassword: 'Still has the first password',
    hasLeft: 'Has left',
    noDuties: 'No role',
    add: 'Add a member of staff',
    codeHint: 'Up to 64 letters, digits, dots, dashes and underscores. A code is never given again.',
    password: 'First password',
    passwordHint: 'At least 8 characters. The person changes it at the first sign-in.',
    role: 'Role',
    place: 'Place',
    submitAdd: 'Add',
    addDuty: 'Add a role',
    removeDuty: 'Remove',
    giveFirstPassword: 'New first password',
    submitFirstPassword: 'Store the password',
    end: 'This person leaves',
    endLead: 'You cannot undo this. The sign-in ends immediately, and the code is never given again.',
    refused: 'Nothing was changed',
    signsOut: 'A change of the roles or the password ends the sign-in of the person.',
    fieldFault: ({ reason }) => reason,
    fault: (label, { reason }) => `${label}: ${reason}`,
    tooShort: (least) => `The password has fewer than ${least} characters.`,
    tooLong: (most) => `The password has more than ${most} characters.`,
    tooManyPeople: (most) => `The limit is ${most} people, including those who have left.`,
    tooManyDuties: (most) => `The limit is ${most} roles for each person. Remove a role first.`,
    errors: {
      'staff-code-taken': 'This code belongs to a person, or to one that has left. Choose another code.',
      'staff-unknown': 'No person has this staff code.',
      'staff-has-left': 'This person has left.',
      'place-unknown': 'No open place has this code. Choose a place from the list.',
      'last-general-materials':
        'The library would have no person for general materials. Give the role to another person first.',
      'password-too-common': 'The password is too easy to guess. Choose another password.',
      'same-password': 'The new password is the present one. Choose another password.',
      'roster-changed': 'Other people changed the list at the same time. Check it, and try again.',
    },
  },
};
