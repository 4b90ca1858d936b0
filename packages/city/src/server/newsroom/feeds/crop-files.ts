/** Shapes search engines ask for, in pixels at most. */
export const cropSizes = {
  'picture-16x9.jpeg': { width: 1200, height: 675 },
  'picture-4x3.jpeg': { width: 1200, height: 900 },
  'picture-1x1.jpeg': { width: 1200, height: 1200 },
} as const

export const cropNames = Object.keys(cropSizes)
