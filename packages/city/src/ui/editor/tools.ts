import type { Editor } from '@tiptap/core'

/** A button of the toolbar. Keys are written as the editor knows them: Mod is Ctrl, on a Mac ⌘. */
export interface Tool {
  readonly name: ToolName
  readonly icon: string
  readonly keys?: string
  /** whether it is in force where the cursor stands; none where it inserts something */
  readonly active?: (editor: Editor) => boolean
  /** a group of its own begins */
  readonly begins?: boolean
  /** also in the lead */
  readonly inLead?: boolean
  readonly run: (editor: Editor) => void
}

type ToolName =
  | 'strong'
  | 'em'
  | 'link'
  | 'heading-2'
  | 'heading-3'
  | 'bullets'
  | 'numbers'
  | 'quote'
  | 'box'
  | 'picture'
  | 'gallery'
  | 'figure'
  | 'video'
  | 'download'
  | 'undo'
  | 'redo'
  | 'save'

/** What opens a dialog, or is the page's to do. */
export type Asked = 'link' | 'picture' | 'gallery' | 'figure' | 'video' | 'download' | 'undo' | 'redo' | 'save'

/** Strokes on a 24 × 24 grid. */
const icons: Record<ToolName, string> = {
  strong: 'M7 5h6a3.5 3.5 0 0 1 0 7H7zM7 12h7a3.5 3.5 0 0 1 0 7H7z',
  em: 'M10 5h8M6 19h8M14 5l-4 14',
  link: 'M10 14a4 4 0 0 0 5.700 0l3-3a4 4 0 0 0-5.700-5.700l-1 1M14 10a4 4 0 0 0-5.700 0l-3 3a4 4 0 0 0 5.700 5.700l1-1',
  'heading-2': 'M4 5v14M13 5v14M4 12h9M17 14.500a2 2 0 1 1 3.500 1.300L17 19h4',
  'heading-3': 'M4 5v14M13 5v14M4 12h9M17 12.500h4l-2.300 2.600a2 2 0 1 1-1.800 2.900',
  bullets: 'M9 6h11M9 12h11M9 18h11M4.500 6v.01M4.500 12v.01M4.500 18v.01',
  numbers:
    'M10 6h10M10 12h10M10 18h10M4 4.500l1.500-.5v5M3.800 15c.4-1.500 2.700-1.300 2.700.2 0 1-2.700 2.800-2.700 2.800h2.900',
  quote: 'M9 7c-3 1-4.500 3-4.500 6v4h5v-5h-3M19 7c-3 1-4.500 3-4.500 6v4h5v-5h-3',
  box: 'M4 5h16v14H4zM4 9.500h16',
  picture: 'M4 5h16v14H4zM4 16l4.500-4.500 4 4L16 12l4 4M9 9v.01',
  gallery: 'M7 8h13v11H7zM4 16V5h13',
  figure: 'M9 4 7 20M17 4l-2 16M4.500 9h16M3.500 15h16',
  video: 'M4 6h11v12H4zM15 10.500l5-3v9l-5-3',
  download: 'M12 4v11M7.500 10.500 12 15l4.500-4.500M5 19h14',
  undo: 'M8.500 5 4 9.500 8.500 14M4.500 9.500H14a5 5 0 0 1 0 10h-3',
  redo: 'M15.500 5 20 9.500 15.500 14M19.500 9.500H10a5 5 0 0 0 0 10h3',
  save: 'M5 4h11l3 3v13H5zM8 4v5h7V4M8 20v-6h8v6',
}

/** @param ask what the page does for those that need more than the text */
export function toolsFor(ask: (what: Asked) => void): readonly Tool[] {
  const asking = (name: Asked): Pick<Tool, 'name' | 'icon' | 'run'> => ({
    ...{ name, icon: icons[name] },
    run: () => ask(name),
  })
  const tool = (name: ToolName, rest: Omit<Tool, 'name' | 'icon'>): Tool => ({ name, icon: icons[name], ...rest })
  const heading = (level: 2 | 3) =>
    tool(`heading-${level}`, {
      keys: `Mod+Alt+${level}`,
      active: (editor) => editor.isActive('heading', { level }),
      run: (editor) => void editor.chain().focus().toggleNode('heading', 'paragraph', { level }).run(),
    })
  const list = (name: 'bullets' | 'numbers', node: string, keys: string) =>
    tool(name, {
      keys,
      active: (editor) => editor.isActive(node),
      run: (editor) => void editor.chain().focus().toggleList(node, 'listItem').run(),
    })
  const mark = (name: 'strong' | 'em', keys: string) =>
    tool(name, {
      ...{ keys, inLead: true },
      active: (editor) => editor.isActive(name),
      run: (editor) => void editor.chain().focus().toggleMark(name).run(),
    })
  const wrap = (name: 'quote' | 'box', keys?: string) =>
    tool(name, {
      keys,
      active: (editor) => editor.isActive(name),
      run: (editor) => void editor.chain().focus().toggleWrap(name).run(),
    })
  return [
    mark('strong', 'Mod+B'),
    mark('em', 'Mod+I'),
    { ...asking('link'), keys: 'Mod+K', inLead: true, active: (editor) => editor.isActive('link') },
    { ...heading(2), begins: true },
    heading(3),
    list('bullets', 'bulletList', 'Mod+Shift+8'),
    list('numbers', 'orderedList', 'Mod+Shift+7'),
    wrap('quote', 'Mod+Shift+B'),
    wrap('box'),
    { ...asking('picture'), begins: true },
    asking('gallery'),
    { ...asking('figure'), inLead: true },
    asking('video'),
    asking('download'),
    { ...asking('undo'), begins: true, keys: 'Mod+Z', inLead: true },
    { ...asking('redo'), keys: 'Mod+Y', inLead: true },
    { ...asking('save'), keys: 'Mod+S', inLead: true },
  ]
}
