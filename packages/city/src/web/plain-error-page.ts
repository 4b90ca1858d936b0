import { errorTexts } from '../language/errors.ts'
import { frameTexts } from '../language/frame.ts'
import { languages, translateKey, translator } from '../language/translate.ts'
import type { KnownError } from '../server/errors.ts'

const escaped = (text: string) => text.replaceAll(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)

/**
 * The answer where not even the settings or the caller could be read, so that no page of ours can be rendered: both
 * languages, what happened, what is kept, what to do, and the request's reference.
 *
 * @param fault what the surroundings do not allow; null where nobody foresaw it
 */
export function plainErrorPage(fault: KnownError | null, requestId: string): Response {
  const status = fault?.status ?? 500
  const key = status === 503 ? '503' : '500'
  const parts = languages.map((language) => {
    const t = translator(language, frameTexts)
    const what = (fault && translateKey(language, errorTexts, fault.key, fault.params)) ?? t('error.unexpected')
    return [
      `<div lang="${language}">`,
      `<h1>${escaped(t(`error.title.${key}`))}</h1>`,
      `<p>${escaped(what)}</p>`,
      `<p>${escaped(t(`error.what-next.${key}`))} <code>${status} · ${escaped(requestId)}</code></p>`,
      '</div>',
    ].join('\n')
  })
  const title = `${status} · Augenmaß`
  const head = `<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark"><title>${title}</title>`
  return new Response(
    `<!doctype html>\n<html lang="de"><head>${head}</head>\n<body>\n${parts.join('\n')}\n</body></html>\n`,
    {
      status,
      headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' },
    },
  )
}
