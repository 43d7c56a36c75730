const uuid = /[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}/i;

/** Whether a text has the id of a person, a reservation or a loan, also if it is the `nextPage` of a page. */
export const hasId = (text: string): boolean =>
  uuid.test(text) || uuid.test(Buffer.from(text, 'base64url').toString());

/** The parts of an address that have an id. */
export const findIdsIn = (address: string): readonly string[] => {
  const { pathname, searchParams } = new URL(address);
  return [pathname, ...searchParams.values()].filter(hasId);
};
