/** Whose histories the tests keep. */
export const librarySystem = 'library-1';
