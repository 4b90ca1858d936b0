/** Pixels of the picture a shared link shows, as Open Graph's readers want it. */
export const shareSize = { width: 1200, height: 630 } as const
