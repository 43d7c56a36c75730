import type { Variables } from '../context.js';

/** A telephone number that the reader's device can call. */
export const TelephoneLink = ({ number }: { readonly number: string }) => (
  <a href={`tel:${number}`}>{number}</a>
);

/** The sentence about reservations that only the library can cancel, with its number as a link (R73, R74). */
export const NotCancelled = ({ texts: { notes }, options: { contact } }: Variables) => {
  if (contact.phone === null) return <p class="quiet">{notes.notCancelled}</p>;
  const [before = '', after = ''] = notes.notCancelled.split(contact.phone);
  return (
    <p class="quiet">
      {before}
      <TelephoneLink number={contact.phone} />
      {after}
    </p>
  );
};
