/** The release of the rules. It is recorded with each command that they decide. */
export const release = 'torioki 0.1.0-pre';
