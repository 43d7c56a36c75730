/** The codes of the story's titles. */
export const book1 = 'T0001';
export const book2 = 'T0002';
export const pirate = 'T0004';
export const dictionary = 'T0016';

/** The only copy of a title. */
export const copyOf = (title: string): string => `${title}-1`;
