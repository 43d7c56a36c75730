/** Turns passwords into PHC strings, which say how they were made, and compares passwords with them. */
export interface PasswordHasher {
  /** The PHC string of a password; the same salt gives the same string. Salts have 16 bytes. */
  hash(password: string, salt: Uint8Array): Promise<string>;
  /** Whether a PHC string was made from the password. False for a string of a kind that the hasher does not know. */
  verify(password: string, phc: string): Promise<boolean>;
  /** Whether a PHC string was made in a weaker way than new ones are. */
  isOutdated(phc: string): boolean;
  /** A PHC string that no password matches, and that takes as long to compare as one made now. */
  readonly decoy: string;
}
