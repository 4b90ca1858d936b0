/** Without the control characters that RFC 5545 does not allow in TEXT (§3.3.11). */
export function printable(text: string): string {
  // eslint-disable-next-line no-control-regex -- exactly those are meant
  return text.replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, '')
}
