import { isLinkAddress } from '#language/link-address.ts'

/**
 * HTML from the clipboard reduced to what an article knows: paragraphs, two levels of headings, lists, quotes, links, bold and italic.
 * Word writes lists as paragraphs with a bullet in them, Google Docs wraps everything in a bold that is none, LibreOffice nests lists
 * beside their items; what the editor itself copied stays as it is.
 */
export function cleanPasted(html: string): string {
  if (html.includes('data-pm-slice')) return html
  const { body } = new DOMParser().parseFromString(withoutStyles(html), 'text/html')
  removeUnseen(body)
  listsOfWord(body)
  for (const element of body.querySelectorAll('ul > ul, ul > ol, ol > ul, ol > ol')) intoItem(element)
  for (const line of body.querySelectorAll('br')) if (isBetweenBlocks(line)) line.remove()
  for (const table of body.querySelectorAll('table')) rowsOf(table)
  // from the innermost out, so that what is replaced holds what is done already
  for (const element of [...body.querySelectorAll('*')].reverse()) plain(element)
  for (const text of textsIn(body)) text.data = spaces(text.data)
  for (const element of body.querySelectorAll('p, h2, h3, li, blockquote, ul, ol, strong, em, a'))
    if (element.textContent.trim() === '' && !element.querySelector('[data-node]')) element.remove()
  return body.innerHTML
}

/** The page's security policy complains about every style and handler of a document it parses; what Word says in styles is read all the same. */
function withoutStyles(html: string): string {
  return html
    .replaceAll(/<style\b[\s\S]*?<\/style\s*>/gi, '')
    .replaceAll(/<[a-z][^>]*>/gi, (tag) =>
      tag.replace(/\sstyle\s*=/i, ' data-style=').replaceAll(/\son[a-z]+\s*=/gi, ' data-on='),
    )
}

const unseen =
  'script, style, meta, link, title, template, noscript, iframe, object, embed, svg, math, img, del, s, strike, xml'

function removeUnseen(body: HTMLElement): void {
  for (const element of body.querySelectorAll(unseen)) element.remove()
  for (const element of body.querySelectorAll('[data-style]'))
    if (/display:\s*none|mso-hide:\s*all/i.test(styleOf(element))) element.remove()
  const comments = body.ownerDocument.createTreeWalker(body, NodeFilter.SHOW_COMMENT)
  const found: Node[] = []
  while (comments.nextNode()) found.push(comments.currentNode)
  for (const comment of found) comment.parentNode?.removeChild(comment)
}

/** `<p style="mso-list:l0 level2 lfo1"><span style="mso-list:Ignore">o</span>…` is an item of the second level. */
function listsOfWord(body: HTMLElement): void {
  /** the open lists, outermost first */
  let open: { readonly list: HTMLElement; readonly last: HTMLElement }[] = []
  let previous: Element | null = null
  for (const paragraph of body.querySelectorAll<HTMLElement>('p[data-style*="mso-list" i]')) {
    const level = Number(/mso-list:[^;]*\blevel(\d)/i.exec(styleOf(paragraph))?.[1] ?? 0)
    if (level === 0) continue
    if (previous === null || paragraph.previousElementSibling !== previous) open = []
    const markers = [...paragraph.querySelectorAll('[data-style*="mso-list" i]')].filter((one) =>
      /mso-list:\s*ignore/i.test(styleOf(one)),
    )
    const tag = /^\(?(?:\d{1,3}|[a-z]|[ivx]{1,4})[.)]/i.test(markers[0]?.textContent.trim() ?? '') ? 'ol' : 'ul'
    for (const marker of markers) marker.remove()
    open = open.slice(0, level)
    if (open.length === level && open[level - 1].list.localName !== tag) open.pop()
    if (open.length < level) {
      const list = body.ownerDocument.createElement(tag)
      const parent = open.at(-1)
      if (parent) parent.last.append(list)
      else paragraph.before(list)
      open.push({ list, last: list })
    }
    const { list } = open[open.length - 1]
    const item = body.ownerDocument.createElement('li')
    const line = body.ownerDocument.createElement('p')
    line.append(...paragraph.childNodes)
    item.append(line)
    list.append(item)
    open[open.length - 1] = { list, last: item }
    paragraph.remove()
    previous = open[0].list
  }
}

/** A list beside the items of another belongs to the item before it. */
function intoItem(list: Element): void {
  const item = list.previousElementSibling
  if (item?.localName === 'li') item.append(list)
}

/** Each row of a table as a line, its cells apart from each other. */
function rowsOf(table: HTMLTableElement): void {
  const lines = [...table.rows].map((row) => {
    const line = table.ownerDocument.createElement('p')
    for (const cell of row.cells) {
      const content = [...cell.childNodes]
      if (cell.textContent.trim() === '') continue
      if (line.hasChildNodes()) line.append(' · ')
      for (const node of content) line.append(...(isBlock(node) ? [...node.childNodes, ' '] : [node]))
    }
    return line
  })
  table.replaceWith(...lines)
}

const isBlock = (node: Node) => /^(?:p|div|h[1-6]|ul|ol|table|blockquote)$/i.test(node.nodeName)

/** An empty line between two paragraphs is no line of the text. */
function isBetweenBlocks(line: Element): boolean {
  const { previousElementSibling: before, nextElementSibling: after } = line
  return before !== null && after !== null && isBlock(before) && isBlock(after)
}

/** One element, as an article has it, without attributes; what an article has not leaves its content. */
function plain(element: Element): void {
  const name = element.localName
  const style = styleOf(element)
  const inside = element.parentElement?.closest('li, blockquote')
  const isHeading = element.closest('h1, h2, h3, h4, h5, h6, .MsoTitle') !== null
  if (/^h[1-6]$/.test(name) || element.classList.contains('MsoTitle'))
    replace(element, inside ? 'p' : Number(name[1]) >= 3 ? 'h3' : 'h2')
  else if (/^(?:p|ul|ol|li|blockquote|br|div|section|article|dd|dt)$/.test(name))
    // a div is left to the editor, which knows that it begins a line
    clear(element)
  else if (name === 'a') {
    const href = element.getAttribute('href')?.trim() ?? ''
    clear(element)
    if (isLinkAddress(href) && !href.startsWith('#')) element.setAttribute('href', href)
    else element.replaceWith(...element.childNodes)
  } else {
    const isBold =
      (/^(?:b|strong|th)$/.test(name) && !/(?<![\w-])font-weight:\s*(?:normal|[1-4]00)/i.test(style)) ||
      /(?<![\w-])font-weight:\s*(?:bold|[6-9]00)/i.test(style)
    const isItalic =
      (/^(?:i|em|cite)$/.test(name) && !/font-style:\s*normal/i.test(style)) ||
      /font-style:\s*(?:italic|oblique)/i.test(style)
    // what wraps paragraphs is no mark but a habit of the program it comes from
    const holdsBlocks = element.querySelector('p, div, ul, ol, h1, h2, h3, h4, h5, h6, blockquote') !== null
    let content: Node[] = [...element.childNodes]
    for (const mark of holdsBlocks ? [] : [isBold && !isHeading && 'strong', isItalic && 'em']) {
      if (!mark) continue
      const wrapper = element.ownerDocument.createElement(mark)
      wrapper.append(...content)
      content = [wrapper]
    }
    element.replaceWith(...content)
  }
}

function replace(element: Element, name: string): void {
  const other = element.ownerDocument.createElement(name)
  other.append(...element.childNodes)
  element.replaceWith(other)
}

function clear(element: Element): void {
  for (const attribute of element.getAttributeNames()) element.removeAttribute(attribute)
}

function styleOf(element: Element): string {
  return element.getAttribute('data-style') ?? ''
}

function textsIn(body: HTMLElement): Text[] {
  const walker = body.ownerDocument.createTreeWalker(body, NodeFilter.SHOW_TEXT)
  const found: Text[] = []
  while (walker.nextNode()) found.push(walker.currentNode as Text)
  return found
}

/** A space that must not break stays between a number and its unit and behind "§", everywhere else it is a habit of Word. */
function spaces(text: string): string {
  return text
    .replaceAll(/[\u200b\ufeff\u00ad]/g, '')
    .replaceAll(/(?<![\d§])\u00a0|\u00a0(?![\p{L}\d%€])/gu, ' ')
    .replaceAll(/[ \t\r\n\f]+/g, ' ')
}
