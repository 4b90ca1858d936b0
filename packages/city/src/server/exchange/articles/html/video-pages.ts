/** Sites whose pages hold a video and little else. */
const hosts =
  /(?:^|\.)(?:youtube(?:-nocookie)?\.com|youtu\.be|vimeo\.com|dailymotion\.com|dai\.ly|ardmediathek\.de|zdf\.de|3sat\.de|arte\.tv)$/

/** Whether an address leads to a video: a known site, a PeerTube page, or a file. */
export function isVideoPage(address: string): boolean {
  const url = URL.parse(address)
  if (!url || !/^https?:$/.test(url.protocol)) return false
  return (
    hosts.test(url.hostname) ||
    /^\/videos\/(?:embed|watch)\//.test(url.pathname) ||
    /\.(?:mp4|webm|m4v|ogv)$/i.test(url.pathname)
  )
}
