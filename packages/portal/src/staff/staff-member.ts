import { Actor } from '@torioki/lending';
import type { Library, PatronRegistry } from 'torioki';

/** A person at a desk: role, staff code and location. The library trusts these. */
export type StaffMember = Extract<Parameters<Library<PatronRegistry>['desk']>[0], { readonly staff: string }>;

/** Finds the member of staff of a request. Without one, return undefined. */
export type StaffOf = (request: Request) => StaffMember | undefined | Promise<StaffMember | undefined>;

/** The member of staff that the host gives for a request. Throws if the host gives anything else. */
export const findMember = async (staffOf: StaffOf, request: Request): Promise<StaffMember | undefined> => {
  const given: unknown = await staffOf(request);
  if (given === undefined) return undefined;
  if (Actor.is(given) && 'staff' in given) {
    const { role, staff, location } = given;
    return { role, staff, location };
  }
  throw new Error(
    'The function staffOf gave no member of staff. Return undefined, or an object with a role (counter, branch, general-materials or dispatch), a staff code and a location.',
  );
};
