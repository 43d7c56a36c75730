import { requireShown, type PortalContext } from './context.js';

/** The published places. */
export const findPlaces = async ({ var: { options } }: PortalContext) =>
  requireShown(await options.library.views.pickupLocations().now());
