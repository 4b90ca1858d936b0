import type { Dictionary } from './translate.ts'

/** What the room of media refuses, and what to do then. */
export const mediaErrors = {
  'media.broken': {
    de: 'Das Bild ist beschädigt und lässt sich nicht öffnen. Nehmen Sie es noch einmal auf, oder wählen Sie ein anderes.',
    en: 'The picture is damaged and cannot be opened. Take it again or choose another one.',
  },
  'media.busy': {
    de: 'Gerade schicken viele Menschen Fotos. Versuchen Sie es in einer Minute noch einmal, oder senden Sie die Meldung ohne Foto.',
    en: 'Many people are sending photos right now. Try again in a minute, or send the report without a photo.',
  },
  'media.not-a-picture': {
    de: 'Diese Datei ist kein Bild. Wählen Sie ein Foto als JPEG, PNG, WebP oder AVIF.',
    en: 'This file is no picture. Choose a photo in JPEG, PNG, WebP or AVIF.',
  },
  'media.too-large': {
    de: 'Die Datei ist größer als {megabytes} MB. Nehmen Sie das Foto mit niedrigerer Auflösung auf, oder verkleinern Sie es.',
    en: 'The file is larger than {megabytes} MB. Take the photo at a lower resolution or make it smaller.',
  },
  'media.too-many-pixels': {
    de: 'Das Bild hat zu viele Bildpunkte: Möglich sind {megapixels} Megapixel und {side, number} Bildpunkte je Seite. Nehmen Sie das Foto mit niedrigerer Auflösung auf, oder verkleinern Sie es.',
    en: 'The picture has too many pixels: {megapixels} megapixels and {side, number} pixels a side are possible. Take the photo at a lower resolution or make it smaller.',
  },
  'media.unsupported-format': {
    de: `{format, select,
      HEIC {Bilder im Format HEIC werden hier nicht gelesen. Wählen Sie auf dem iPhone unter „Einstellungen“ > „Kamera“ > „Formate“ „Maximale Kompatibilität“ und nehmen Sie das Foto noch einmal auf, oder senden Sie es als JPEG.}
      animation {Bewegte Bilder werden hier nicht gelesen. Wählen Sie ein Foto als JPEG, PNG, WebP oder AVIF.}
      video {Videos werden hier nicht gelesen. Wählen Sie ein Foto als JPEG, PNG, WebP oder AVIF.}
      other {Dateien im Format {format} werden hier nicht gelesen. Wählen Sie ein Foto als JPEG, PNG, WebP oder AVIF.}}`,
    en: `{format, select,
      HEIC {Pictures in the format HEIC are not read here. On an iPhone choose “Most Compatible” under “Settings” > “Camera” > “Formats” and take the photo again, or send it as JPEG.}
      animation {Moving pictures are not read here. Choose a photo in JPEG, PNG, WebP or AVIF.}
      video {Videos are not read here. Choose a photo in JPEG, PNG, WebP or AVIF.}
      other {Files in the format {format} are not read here. Choose a photo in JPEG, PNG, WebP or AVIF.}}`,
  },
} as const satisfies Dictionary
