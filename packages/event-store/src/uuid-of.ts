/** Makes a UUID (RFC 9562, 5.5, 5.8) from a hexadecimal digest. */
export const makeUuid = (version: 5 | 8, digest: string): string => {
  const variant = '89ab'[parseInt(digest.charAt(16), 16) & 3];
  return `${digest.slice(0, 8)}-${digest.slice(8, 12)}-${version}${digest.slice(13, 16)}-${variant}${digest.slice(17, 20)}-${digest.slice(20, 32)}`;
};
