import type { Cookies } from '@sveltejs/kit'

/** How pages look: as the system says (null), or as chosen here. */
export type Appearance = 'light' | 'dark' | null

const name = 'appearance'

export function appearanceOf(cookies: Cookies): Appearance {
  const value = cookies.get(name)
  return value === 'light' || value === 'dark' ? value : null
}

/** Kept for a year in a cookie that says nothing about the person. */
export function rememberAppearance(cookies: Cookies, appearance: Appearance, origin: string): void {
  const secure = origin.startsWith('https:')
  if (appearance === null) cookies.delete(name, { path: '/', secure })
  else cookies.set(name, appearance, { path: '/', maxAge: 31_536_000, sameSite: 'lax', httpOnly: true, secure })
}
