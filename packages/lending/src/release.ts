/** The release of the rules. The history records it with each command that these rules decide. */
export const release = 'torioki 0.1.0';
