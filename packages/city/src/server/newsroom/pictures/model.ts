/** Whether somebody can be recognised, and by what right the picture is shown then. */
export const personsKinds = ['unknown', 'none', 'public-figure', 'blacked-out', 'consent'] as const
export type Persons = (typeof personsKinds)[number]

/** Why a picture was taken away everywhere. */
export const removalReasons = ['consent-withdrawn', 'rights-ended', 'duplicate', 'other'] as const
export type RemovalReason = (typeof removalReasons)[number]

/** What belongs to a picture and may stand in the file itself (IPTC, XMP); '' = nothing. */
export interface PhotoInfo {
  readonly altDe: string
  readonly altEn: string
  readonly captionDe: string
  readonly captionEn: string
  readonly credit: string
  readonly rights: string
}

/** Characters each text of a picture may have. */
export const longestText: Readonly<Record<keyof PhotoInfo, number>> = {
  altDe: 600,
  altEn: 600,
  captionDe: 1000,
  captionEn: 1000,
  credit: 200,
  rights: 1000,
}

/** What the library can be narrowed to: all there is to mend, what is in no article, what was taken away. */
export const pictureFilters = ['no-alt', 'no-credit', 'persons-unknown', 'running-out', 'unused', 'removed'] as const
export type PictureFilter = (typeof pictureFilters)[number]
