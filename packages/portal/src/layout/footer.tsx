import type { Variables } from '../context.js';
import { Links } from './lists.js';
import { TelephoneLink } from './telephone.js';

/** The foot of each page: the library's contact, as far as its profile has it, and links. */
export const PageFooter = ({ words, options: { contact } }: Variables) => (
  <footer>
    <div class="inner">
      <address>
        <p class="section">
          {contact.department} {contact.section}
        </p>
        {contact.address === null ? null : <p>{contact.address}</p>}
        {contact.phone === null && contact.fax === null ? null : (
          <p class="numbers">
            {contact.phone === null ? null : (
              <span>
                {words.phone}
                <TelephoneLink number={contact.phone} />
              </span>
            )}
            {contact.fax === null ? null : <span>{words.fax(contact.fax)}</span>}
          </p>
        )}
        {contact.mail === null ? null : (
          <p>
            {words.mail}
            <a href={`mailto:${contact.mail}`}>{contact.mail}</a>
          </p>
        )}
      </address>
      <Links
        class="foot-links"
        of={[
          ['/help', words.screen.service.faq],
          ['/pickup-locations', words.screen.service.pickupLocations],
          ['/accessibility', words.accessibility.heading],
          ['/privacy', words.privacy.heading],
        ]}
      />
      <p class="as-of">{words.asOf(contact.asOf)}</p>
    </div>
  </footer>
);
