/** The attributes of the portal's cookies. Scripts cannot read them, and forms of other sites do not send them. */
export const cookieAttributes = {
  prefix: 'host',
  path: '/',
  secure: true,
  httpOnly: true,
  sameSite: 'Lax',
} as const;
