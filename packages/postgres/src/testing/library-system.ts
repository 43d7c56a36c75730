/** The library system of the tests. */
export const librarySystem = 'library-1';
