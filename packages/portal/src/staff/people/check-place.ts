import * as E from 'fp-ts/lib/Either.js';
import type { PortalContext } from '../../context.js';
import { findPlaces } from '../../find-places.js';
import { isListed } from '../../layout/pickup-select.js';
import { staffError, type RosterError } from './staff-error.js';
import type { Duty } from './staff-person.js';

/** A duty whose place is published; otherwise the error. */
export const checkPlace = async (c: PortalContext, duty: Duty): Promise<E.Either<RosterError, Duty>> =>
  isListed(await findPlaces(c), duty.location) ? E.right(duty) : E.left(staffError('place-unknown', {}));
