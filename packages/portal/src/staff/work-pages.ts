import { staffRoles } from '@torioki/lending/vocabulary';
import type { StaffMember } from './staff-member.js';
import type { AtDesk, StaffWords } from './staff-visit.js';

/** A page for the work of some roles. */
export interface WorkPage {
  readonly path: string;
  readonly name: (words: StaffWords) => string;
  readonly roles: readonly StaffMember['role'][];
  /** Whether the page is about shipments to a place. The headquarters gets none, so it has no link to the page. */
  readonly isAboutShipments?: true;
  /** Whether the page exists only if the portal keeps the people of the staff. */
  readonly isAboutPeople?: true;
}

const generalMaterials = ['general-materials'] as const;

const office = ['general-materials', 'counter'] as const;

const atPlaces = ['branch', 'counter'] as const;

/** The pages for work, in the order of the navigation. */
export const workPages = {
  today: { path: '/staff', name: ({ today }) => today.heading, roles: staffRoles },
  scan: { path: '/staff/scan', name: ({ scan }) => scan.heading, roles: staffRoles },
  handover: {
    path: '/staff/handover',
    name: ({ handover }) => handover.heading,
    roles: atPlaces,
  },
  shelf: {
    path: '/staff/shelf',
    name: ({ shelf }) => shelf.shelf.heading,
    roles: ['counter', 'branch', 'general-materials'],
  },
  arrivals: {
    path: '/staff/arrivals',
    name: ({ shelf }) => shelf.arrivals.heading,
    roles: atPlaces,
    isAboutShipments: true,
  },
  back: {
    path: '/staff/back',
    name: ({ shelf }) => shelf.back.heading,
    roles: atPlaces,
    isAboutShipments: true,
  },
  pull: { path: '/staff/pull', name: ({ pull }) => pull.heading, roles: generalMaterials },
  dispatch: {
    path: '/staff/dispatch',
    name: ({ dispatch }) => dispatch.heading,
    roles: ['dispatch', 'general-materials'],
  },
  patrons: { path: '/staff/patrons', name: ({ patrons }) => patrons.heading, roles: office },
  missing: { path: '/staff/missing', name: ({ missing }) => missing.heading, roles: generalMaterials },
  overdue: { path: '/staff/overdue', name: ({ overdue }) => overdue.heading, roles: office },
  notices: { path: '/staff/notices', name: ({ notices }) => notices.heading, roles: office },
  requests: {
    path: '/staff/title-requests',
    name: ({ requests }) => requests.heading,
    roles: generalMaterials,
  },
  registrations: {
    path: '/staff/registrations',
    name: ({ registrations }) => registrations.heading,
    roles: office,
  },
  titles: {
    path: '/staff/titles',
    name: ({ titles }) => titles.heading,
    roles: ['general-materials', 'counter', 'branch'],
  },
  places: { path: '/staff/places', name: ({ places }) => places.heading, roles: generalMaterials },
  calendars: {
    path: '/staff/calendars',
    name: ({ calendars }) => calendars.heading,
    roles: generalMaterials,
  },
  policy: { path: '/staff/policy', name: ({ policy }) => policy.heading, roles: generalMaterials },
  people: {
    path: '/staff/people',
    name: ({ people }) => people.heading,
    roles: generalMaterials,
    isAboutPeople: true,
  },
} satisfies Readonly<Record<string, WorkPage>>;

interface Workplace extends Pick<AtDesk, 'isHeadquarters'> {
  readonly role: StaffMember['role'];
}

/** The pages for the work of a role at a place, in a portal with or without the people of the staff. */
export const listWorkPages = (
  { role, isHeadquarters }: Workplace,
  keepsPeople: boolean,
): readonly WorkPage[] =>
  Object.values<WorkPage>(workPages).filter(
    ({ roles, isAboutShipments, isAboutPeople }) =>
      roles.includes(role) && !(isHeadquarters && isAboutShipments) && (keepsPeople || !isAboutPeople),
  );

/** The page of a path, or the page above it. */
export const findWorkPage = (path: string): WorkPage | undefined => {
  const start = /^\/staff(\/[a-z-]+)?/.exec(path)?.[0];
  return Object.values<WorkPage>(workPages).find((page) => page.path === start);
};
