import { KnownError } from '../../errors.ts'
import { fetchText } from '../../exchange/open311/fetch-text.ts'
import type { ArticleContent } from '../content.ts'
import { warns, type Finding } from './finding.ts'
import { linksIn } from './links.ts'

const mostAddresses = 40
const timeoutMilliseconds = 5_000
/** more of a page is not needed to know that it is there */
const mostBytes = 2_000_000

/**
 * Asks every address elsewhere whether there is still something. What does not answer, refuses or lies in the own network is
 * told as not checked: that says nothing about the page.
 */
export async function checkExternalLinks(content: ArticleContent, signal: AbortSignal): Promise<Finding[]> {
  const links = linksIn(content).filter(({ address }) => /^https?:/i.test(address))
  const asked = [...new Set(links.map(({ address }) => address))].slice(0, mostAddresses)
  const answers = new Map<string, 'there' | 'dead' | 'unchecked'>()
  await Promise.all(asked.map(async (address) => answers.set(address, await ask(new URL(address), signal))))
  return links.flatMap(({ place, address }) => {
    const answer = answers.get(address) ?? 'unchecked'
    return answer === 'there' ? [] : [warns(`link.${answer}`, place, { address })]
  })
}

async function ask(url: URL, signal: AbortSignal): Promise<'there' | 'dead' | 'unchecked'> {
  try {
    const { status } = await fetchText(url, { allowPrivate: false, signal, timeoutMilliseconds, mostBytes })
    if (status === 404 || status === 410) return 'dead'
    return status < 400 ? 'there' : 'unchecked'
  } catch (error) {
    if (!(error instanceof KnownError)) throw error
    // it leads on to another host, or is larger than anybody reads: it is there
    return error.key === 'open311.redirected' || error.key === 'open311.too-large' ? 'there' : 'unchecked'
  }
}
