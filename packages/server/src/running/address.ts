/** The address on which a process answers. */
export interface Address {
  readonly host: string;
  readonly port: number;
}
