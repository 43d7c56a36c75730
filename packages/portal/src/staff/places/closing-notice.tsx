import { requireShown, type PortalContext } from '../../context.js';
import { Notice } from '../../layout/notice.js';
import { visitOf } from '../staff-visit.js';
import { renderState } from './place-facts.js';

/** Says to the staff of a place that it has closed or will close. Nothing for another place. */
export const ClosingNotice = async ({ c }: { readonly c: PortalContext }) => {
  const { at, words } = visitOf(c);
  const published = requireShown(await c.var.options.library.views.publishedPlaces().now());
  const place = published.find(({ location }) => location === at.member.location);
  if (!place?.closedFrom) return null;
  return (
    <Notice is="information" heading={renderState(c, place)}>
      <p>{words.places.closeLead}</p>
    </Notice>
  );
};
