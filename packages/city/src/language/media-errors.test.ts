import { expect, test } from 'vitest'
import { mediaErrors } from './media-errors.ts'
import { translator } from './translate.ts'

test('a format that is not read is named, and an iPhone’s owner is told how to get another', () => {
  for (const language of ['de', 'en'] as const) {
    const say = (format: string) => translator(language, mediaErrors)('media.unsupported-format', { format })
    expect(say('TIFF')).toMatch(/TIFF.*JPEG, PNG, WebP/)
    expect(say('HEIC')).toMatch(/HEIC.*iPhone.*JPEG/)
    expect(say('animation')).not.toContain('animation')
    expect(say('video')).toMatch(/^Videos/)
  }
})
