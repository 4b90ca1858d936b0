import { civilDate } from '../../../language/dates.ts'
import { getSettings } from '../../city/settings.ts'
import type { City, Database } from '../../city.ts'
import type { Article } from '../articles/read-article.ts'
import { checkDoubledWords } from './doubled-words.ts'
import { checkFigures } from './figure-findings.ts'
import type { Finding } from './finding.ts'
import { checkFiles, checkInternalLinks } from './internal-links.ts'
import { checkLooseNumbers } from './loose-numbers.ts'
import { checkGaps } from './open-gaps.ts'
import { pictureTexts } from './picture-texts.ts'
import { checkPictures } from './picture-findings.ts'
import { checkHeadingQuotes, checkQuotations } from './quotations.ts'
import { textsOf } from './texts.ts'
import { checkWrittenParts } from './written-parts.ts'

/**
 * Everything that can be said about an article at once; spelling and addresses elsewhere take longer (`background-checks.ts`).
 * What blocks comes first.
 */
export async function checkArticle(db: Database, city: City, article: Article): Promise<Finding[]> {
  const { content, type, language } = article
  const { timeZone } = await getSettings(db)
  const findings = [
    ...checkWrittenParts(type, content),
    ...checkGaps(textsOf(content)),
    ...(await checkPictures(db, content, { language, today: civilDate(city.clock.now(), timeZone) })),
    ...(await checkFigures({ ...city, db }, content)),
    ...checkQuotations(content),
    ...checkHeadingQuotes(content),
    ...(await checkInternalLinks(db, content)),
    ...(await checkFiles(db, content)),
    ...checkDoubledWords([...textsOf(content), ...(await pictureTexts(db, article))]),
    ...checkLooseNumbers(content),
  ]
  return findings.sort((a, b) => Number(a.severity === 'warns') - Number(b.severity === 'warns'))
}
