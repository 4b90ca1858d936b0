import { defineParams } from '@sveltejs/kit/params'

const feeds = ['feed.xml', 'atom.xml', 'feed.json'] as const
const crops = ['picture-16x9.jpeg', 'picture-4x3.jpeg', 'picture-1x1.jpeg'] as const
const tags = ['topic', 'district'] as const

/** Parts of addresses that have a form of their own. The browser loads this too: nothing of the server may be in it. */
export const params = defineParams({
  crop: (text) => crops.find((crop) => crop === text),
  feed: (text) => feeds.find((feed) => feed === text),
  /** "2025-11" */
  month: (text) => (/^\d{4}-\d\d$/.test(text) ? text : undefined),
  tag: (text) => tags.find((tag) => tag === text),
})
