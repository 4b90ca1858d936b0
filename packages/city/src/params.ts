import { defineParams } from '@sveltejs/kit/params'

const feeds = ['feed.xml', 'atom.xml', 'feed.json'] as const
const crops = ['picture-16x9.jpeg', 'picture-4x3.jpeg', 'picture-1x1.jpeg'] as const
const tags = ['topic', 'district'] as const

/** Parts of addresses that may be only certain words. The browser loads this too: nothing of the server may be in it. */
export const params = defineParams({
  crop: (name) => crops.find((crop) => crop === name),
  feed: (name) => feeds.find((feed) => feed === name),
  tag: (name) => tags.find((tag) => tag === name),
})
