import { SvelteMap } from 'svelte/reactivity'
import { figureWords } from '#language/figures.ts'
import type { Figure } from '#server/figure.ts'
import type { ArticleLanguage } from '#server/newsroom/content.ts'
import { figureAddress } from '#language/figure-address.ts'
import type { FigureAttributes } from '#server/newsroom/document/schema.ts'
import { askFigures, type ChosenPicture } from './choices.ts'

/** What all parts of one open editor share: the pictures and figures it knows, and whether somebody may write. */
export class Desk {
  readonly language: ArticleLanguage
  readonly pictures: SvelteMap<string, ChosenPicture>
  /** by `figureAddress` */
  readonly figures: SvelteMap<string, Figure>
  editable = $state(false)
  /** opens the dialog; null = cancelled */
  choosePictures: (several: boolean) => Promise<readonly ChosenPicture[] | null> = () => Promise.resolve(null)

  constructor(
    language: ArticleLanguage,
    pictures: readonly ChosenPicture[],
    figures: Readonly<Record<string, Figure>>,
  ) {
    this.language = language
    this.pictures = new SvelteMap(pictures.map((picture) => [picture.id, picture]))
    this.figures = new SvelteMap(Object.entries(figures))
  }

  /** How a figure reads in the text; null where there is none (any more). */
  wording(attributes: FigureAttributes): string | null {
    const figure = this.figures.get(figureAddress(attributes))
    return figure ? figureWords(figure, attributes.show, this.language === 'en' ? 'en' : 'de') : null
  }

  /** Brings figures up to date; without an answer what was known stays. */
  async refresh(asked: readonly FigureAttributes[]): Promise<void> {
    if (asked.length === 0) return
    const answers = await askFigures(asked)
    answers?.forEach((figure, at) => {
      const address = figureAddress(asked[at])
      if (figure) this.figures.set(address, figure)
      else this.figures.delete(address)
    })
  }
}
