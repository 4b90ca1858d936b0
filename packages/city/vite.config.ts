import adapter from '@sveltejs/adapter-node'
import { sveltekit } from '@sveltejs/kit/vite'
import { defineConfig } from 'vite'
import { licences } from './vite/licences.ts'
import { pageScript } from './vite/page-script.ts'

export default defineConfig({
  plugins: [
    licences(),
    pageScript({ source: 'src/ui/report/choose-place.ts', fileName: '_app/choose-place.js' }),
    sveltekit({
      adapter: adapter(),
      compilerOptions: { runes: true },
      csp: {
        // Hashes on every page, office too: no page streams, so hashes allow no less than nonces would, and a cached
        // public page stays valid.
        mode: 'hash',
        directives: {
          'default-src': ['self'],
          'script-src': ['self'],
          'style-src': ['self'],
          // the one style attribute SvelteKit writes itself: the line that reads out a new page's title
          'style-src-attr': ['unsafe-hashes', 'sha256-S8qMpvofolR8Mpjy4kQvEm7m1q8clzU4dfDH0AmvZjo='],
          'img-src': ['self', 'data:', 'blob:'],
          'font-src': ['self'],
          'connect-src': ['self'],
          'worker-src': ['self', 'blob:'],
          'object-src': ['none'],
          'base-uri': ['none'],
          'form-action': ['self'],
          'frame-ancestors': ['none'],
        },
      },
      // a page may be answered at another address than its own (a form that needs signing in first)
      paths: { relative: false },
      // src/web/same-origin.ts checks where a form comes from: it also knows proxies, and answers in two languages.
      csrf: { trustedOrigins: ['*'] },
    }),
  ],
  css: { preprocessorOptions: { scss: { quietDeps: true } } },
  build: { chunkSizeWarningLimit: 1200 },
})
