import { defineParams } from '@sveltejs/kit/params'
import { isCropFile } from '#server/newsroom/feeds/crop-files.ts'
import { isFeedFile } from '#server/newsroom/feeds/feed-files.ts'

/** Parts of addresses that may be only certain words. */
export const params = defineParams({
  crop: (name) => (isCropFile(name) ? name : undefined),
  feed: (name) => (isFeedFile(name) ? name : undefined),
  tag: (kind) => (kind === 'topic' || kind === 'district' ? kind : undefined),
})
