import { Unreadable, type ArticleItem } from './article-item.ts'

/**
 * An item with nothing in it but what it is known by.
 * @throws Unreadable 'field' without an id
 */
export function blankItem(id: string): ArticleItem {
  const trimmed = id.trim()
  if (trimmed === '' || trimmed.length > 1000) throw new Unreadable('field', 'id')
  return {
    ...{ id: trimmed, origin: null, title: '', kicker: '', summary: '', html: '', publishedAt: null, modifiedAt: null },
    ...{ url: null, language: null, type: null, topics: [], districts: [], mixedTags: false, author: '', series: '' },
    ...{ event: null, warnUntil: null, contact: null, group: null, picture: null, pictures: [], history: null },
  }
}
