/** RSS 2.0, Atom, JSON Feed 1.1 */
const feedFiles = ['feed.xml', 'atom.xml', 'feed.json'] as const

export type FeedFile = (typeof feedFiles)[number]

export function isFeedFile(name: string): name is FeedFile {
  return feedFiles.some((file) => file === name)
}
