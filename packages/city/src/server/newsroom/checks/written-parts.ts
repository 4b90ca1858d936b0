import type { ArticleContent, ArticleType } from '../content.ts'
import { inlineText } from '../document/plain-text.ts'
import { blocks, warns, type Finding } from './finding.ts'

/** What is missing of the parts an article has. */
export function checkWrittenParts(type: ArticleType, content: ArticleContent): Finding[] {
  const findings: Finding[] = []
  if (content.headline === '') findings.push(blocks('headline.missing', { part: 'headline' }))
  if (inlineText(content.lead, () => 'x').trim() === '') findings.push(blocks('lead.missing', { part: 'lead' }))
  if (content.kicker === '') findings.push(warns('kicker.missing', { part: 'kicker' }))
  if (type === 'event' && content.event === null) findings.push(warns('event.missing', { part: 'article' }))
  if (type === 'warning' && content.warnUntil === null) findings.push(warns('warning.no-end', { part: 'article' }))
  content.body.content.forEach((block, index) => {
    if (block.type === 'video' && block.attrs.transcript.trim() === '')
      findings.push(warns('video.no-transcript', { part: 'body', block: index + 1 }))
  })
  return findings
}
