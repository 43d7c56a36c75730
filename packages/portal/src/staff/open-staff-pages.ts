import { scryptHasher } from '@torioki/patrons';
import type { LoginGuard } from '../guard/login-guard.js';
import type { PortalOptions } from '../portal-options.js';
import { arrivalsPage, backPage } from './pages/arrivals.js';
import { calendarsPage } from './pages/calendars.js';
import { dispatchPapersPage } from './pages/dispatch-papers.js';
import { dispatchPage } from './pages/dispatch.js';
import { dutyPage } from './pages/duty.js';
import { handoverPage } from './pages/handover.js';
import { staffLoginPage } from './pages/login.js';
import { staffLogoutPage } from './pages/logout.js';
import { missingPage } from './pages/missing.js';
import { noticeLettersPage } from './pages/notice-letters.js';
import { noticesPage } from './pages/notices.js';
import { overdueLettersPage } from './pages/overdue-letters.js';
import { overduePage } from './pages/overdue.js';
import { ownPasswordPage } from './pages/own-password.js';
import { patronAdoptionPage } from './pages/patron-adoption.js';
import { patronRecordPage } from './pages/patron-record.js';
import { patronReservationPage } from './pages/patron-reservation.js';
import { patronReservePage } from './pages/patron-reserve.js';
import { patronPage } from './pages/patron.js';
import { patronsPage } from './pages/patrons.js';
import { peoplePage } from './pages/people.js';
import { personPage } from './pages/person.js';
import { placesPage } from './pages/places.js';
import { policyPage } from './pages/policy.js';
import { pullPage } from './pages/pull.js';
import { registrationsPage } from './pages/registrations.js';
import { scanPage } from './pages/scan.js';
import { shelfPage } from './pages/shelf.js';
import { staffTitleRequestsPage } from './pages/title-requests.js';
import { titlePage } from './pages/title.js';
import { titlesPage } from './pages/titles.js';
import { todayPage } from './pages/today.js';
import type { StaffWithHasher } from './people/passwords.js';
import { recognizeStaff } from './recognize-staff.js';
import { recognizePerson } from './sign-in/recognize-person.js';
import { makeComparison } from './titles/comparison.js';

/** The pages for the work of the staff. */
const listPagesForWork = (options: PortalOptions) => [
  todayPage,
  scanPage,
  handoverPage,
  shelfPage,
  arrivalsPage,
  backPage,
  pullPage,
  dispatchPage,
  dispatchPapersPage,
  patronsPage,
  patronPage,
  patronReservationPage,
  patronReservePage,
  patronRecordPage,
  patronAdoptionPage,
  missingPage,
  overduePage,
  overdueLettersPage,
  noticesPage,
  noticeLettersPage,
  staffTitleRequestsPage,
  registrationsPage,
  titlesPage(makeComparison(options)),
  titlePage,
  placesPage,
  calendarsPage,
  policyPage,
];

/** The pages about the people of the staff, for a portal that keeps them. */
const listPeoplePages = (guard: LoginGuard, parts: StaffWithHasher) => [
  staffLoginPage(guard, parts),
  staffLogoutPage(parts.store),
  dutyPage(parts.store),
  ownPasswordPage(guard, parts),
  peoplePage(parts),
  personPage(parts),
];

/** The pages for staff, and the way to recognize the sender of a request; undefined without staff. */
export const openStaffPages = (options: PortalOptions, guard: LoginGuard) => {
  const { staffOf, staff, staffHasher = scryptHasher() } = options;
  const pagesForWork = listPagesForWork(options);
  if (staffOf) return { recognize: recognizeStaff(staffOf), pages: pagesForWork };
  if (staff === undefined) return undefined;
  const people = listPeoplePages(guard, { store: staff, hasher: staffHasher });
  return { recognize: recognizePerson(staff), pages: [...pagesForWork, ...people] };
};
