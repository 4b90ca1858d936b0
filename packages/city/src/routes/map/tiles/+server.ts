import { readTileFile } from '#server/city/tile-file.ts'
import { NotFound } from '#server/errors.ts'
import type { RequestHandler } from './$types'

/** The tile file set as base map, in parts, as its reader in the browser asks for them. */
export const GET: RequestHandler = async ({ locals, request }) => {
  const { basemap } = locals.settings
  if (basemap.kind !== 'pmtiles') throw new NotFound()
  const { bytes, start, size } = await readTileFile(basemap.path, request.headers.get('range'))
  return new Response(bytes, {
    status: 206,
    headers: {
      'content-type': 'application/vnd.pmtiles',
      'accept-ranges': 'bytes',
      'content-range': `bytes ${start}-${start + bytes.length - 1}/${size}`,
      'cache-control': 'private, max-age=3600',
    },
  })
}
