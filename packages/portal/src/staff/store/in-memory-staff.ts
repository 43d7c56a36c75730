import type { Roster } from '../people/staff-person.js';
import { mostTroubles, type SignIn, type Staff, type Trouble } from './staff.js';

/** A staff that ends with the process. */
export const inMemoryStaff = (): Staff => {
  let roster: Roster = { revision: 0, people: [] };
  let troubles: readonly Trouble[] = [];
  const signIns = new Map<string, SignIn>();
  return {
    findRoster: () => roster,
    replacePeople: (after, people) => {
      if (roster.revision !== after) return false;
      roster = { revision: after + 1, people };
      return true;
    },
    findSignIn: (id) => signIns.get(id),
    beginSignIn: (id, signIn) => signIns.set(id, signIn),
    updateSignIn: (id, signIn) => signIns.has(id) && signIns.set(id, signIn),
    endSignIn: (id) => signIns.delete(id),
    deleteSignIns: (expiredBefore) => {
      for (const [id, { expiresAt }] of signIns) if (expiresAt < expiredBefore) signIns.delete(id);
    },
    listTroubles: () => troubles,
    storeTrouble: (trouble) => {
      const others = troubles.filter(({ job, code }) => job !== trouble.job || code !== trouble.code);
      troubles = [trouble, ...others]
        .toSorted((one, other) => other.lastAt.localeCompare(one.lastAt))
        .slice(0, mostTroubles);
    },
    close: () => undefined,
  };
};
