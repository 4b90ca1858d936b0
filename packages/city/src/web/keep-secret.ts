/**
 * Headers of pages whose address is a secret: nothing keeps them, no search engine finds them. The address reaches no other
 * host as it is (`same-origin`, security-headers.ts); `no-referrer` would do no more, and make browsers send forms
 * without saying where they come from, which are refused (same-origin.ts).
 */
export const keepSecret = {
  'cache-control': 'private, no-store',
  'x-robots-tag': 'noindex, nofollow',
} as const
