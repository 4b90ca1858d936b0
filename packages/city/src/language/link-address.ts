/**
 * Whether a link may lead there: http(s) with a host, mail, telephone, or a path of this site. It lies here because both the server,
 * which refuses others, and the editor need it.
 */
export function isLinkAddress(address: string): boolean {
  // browsers leave out control characters within an address
  // eslint-disable-next-line no-control-regex -- exactly those are meant
  if (/[\u0000-\u0020\u007f]/.test(address)) return false
  if (/^(\/(?![/\\])|#)/.test(address)) return true
  if (/^(mailto|tel):[^<>"]+$/i.test(address)) return true
  if (!/^https?:\/\//i.test(address)) return false
  return URL.canParse(address)
}
