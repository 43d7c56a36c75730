import type { StaffMember } from '../staff/staff-member.js';

/** Members of staff of the sample, by the header that names them. */
export const members = {
  counter: { role: 'counter', staff: 'C-01', location: 'ebetsu' },
  office: { role: 'general-materials', staff: 'G-01', location: 'ebetsu' },
  dispatch: { role: 'dispatch', staff: 'D-01', location: 'ebetsu' },
  branch: { role: 'branch', staff: 'B-01', location: 'wakkanai' },
  otherBranch: { role: 'branch', staff: 'B-02', location: 'kushiro' },
} as const satisfies Readonly<Record<string, StaffMember>>;

export type MemberName = keyof typeof members;

const header = 'X-Staff';

/** The headers of a member of staff. */
export const asStaff = (name: MemberName): Readonly<Record<string, string>> => ({ [header]: name });

/** Finds the member of staff of a request by its header. */
export const staffOf = ({ headers }: Request): StaffMember | undefined =>
  members[headers.get(header) as MemberName];
