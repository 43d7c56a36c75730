/** The release by whose rules a command is decided. It is recorded with the command. */
export const release = 'torioki 0.1.0-pre';
