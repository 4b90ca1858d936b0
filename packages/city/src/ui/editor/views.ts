import type { Desk } from './desk.svelte.ts'
import { nodeView } from './node-view.svelte.ts'
import { viewed } from './schema.ts'
import BoxTitle from './views/BoxTitle.svelte'
import DownloadCard from './views/DownloadCard.svelte'
import FigureWords from './views/FigureWords.svelte'
import GalleryCard from './views/GalleryCard.svelte'
import PictureCard from './views/PictureCard.svelte'
import QuoteFields from './views/QuoteFields.svelte'
import VideoCard from './views/VideoCard.svelte'

/** A figure as it reads now. */
export const figureView = (desk: Desk) =>
  viewed.figure.extend({ addNodeView: () => nodeView(desk, FigureWords, { tag: 'span', class: 'figure' }) })

/** Everything a page shows in a way of its own. */
export const blockViews = (desk: Desk) => [
  viewed.quote.extend({
    addNodeView: () => nodeView(desk, QuoteFields, { tag: 'div', class: 'quote', content: 'blockquote' }),
  }),
  viewed.box.extend({ addNodeView: () => nodeView(desk, BoxTitle, { tag: 'div', class: 'box', content: 'div' }) }),
  viewed.picture.extend({ addNodeView: () => nodeView(desk, PictureCard, { tag: 'div', class: 'card' }) }),
  viewed.gallery.extend({ addNodeView: () => nodeView(desk, GalleryCard, { tag: 'div', class: 'card' }) }),
  viewed.video.extend({ addNodeView: () => nodeView(desk, VideoCard, { tag: 'div', class: 'card' }) }),
  viewed.download.extend({ addNodeView: () => nodeView(desk, DownloadCard, { tag: 'div', class: 'card' }) }),
]
