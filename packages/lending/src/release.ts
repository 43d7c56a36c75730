/** The release of the rules that decide a command. It is recorded with the command. */
export const release = 'torioki 0.1.0-pre';
