import type { Fault } from '@torioki/event-store';
import { copyOf } from '@torioki/event-store/adapter';
import { LibraryProfile } from '@torioki/lending';
import { understood } from '@torioki/lending/vocabulary';
import * as E from 'fp-ts/lib/Either.js';
import { faultsUnder } from './answers/faults-under.js';

/** The profile as it is when it is read; or everything that is wrong with it, also fields that do not belong there. */
export const openingProfile = (given: unknown): E.Either<readonly Fault[], LibraryProfile> => {
  const copy = copyOf(given, 'profile');
  if (E.isLeft(copy)) return E.left([copy.left]);
  return E.mapLeft((faults: readonly Fault[]) => faultsUnder('profile', faults))(
    understood(LibraryProfile, copy.right),
  );
};
