import { copyOf, type Fault } from '@torioki/event-store';
import { LibraryProfile, understood } from '@torioki/lending';
import * as E from 'fp-ts/lib/Either.js';
import { faultsUnder } from './faults-under.js';

/** Everything that is wrong with a profile, what does not belong there too. */
export const faultsOfProfile = (given: unknown): readonly Fault[] => {
  const copy = copyOf(given, 'profile');
  if (E.isLeft(copy)) return [copy.left];
  const profile = understood(LibraryProfile, copy.right);
  return E.isLeft(profile) ? faultsUnder('profile', profile.left) : [];
};
