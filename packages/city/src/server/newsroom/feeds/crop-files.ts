/** Shapes search engines ask for, in pixels at most. */
export const cropSizes = {
  'picture-16x9.jpeg': { width: 1200, height: 675 },
  'picture-4x3.jpeg': { width: 1200, height: 900 },
  'picture-1x1.jpeg': { width: 1200, height: 1200 },
} as const

export type CropFile = keyof typeof cropSizes

export const cropNames = Object.keys(cropSizes)

export function isCropFile(name: string): name is CropFile {
  return Object.hasOwn(cropSizes, name)
}
