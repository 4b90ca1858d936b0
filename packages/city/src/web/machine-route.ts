/**
 * Whether a route is for machines: they carry a key instead of a session, so that nothing depends on who is signed in, and
 * where a request comes from says nothing.
 */
export function isMachineRoute(route: string | null): boolean {
  return route?.startsWith('/open311/') ?? false
}
