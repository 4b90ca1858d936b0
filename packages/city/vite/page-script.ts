import type { Plugin } from 'vite'

/**
 * The one script of a public page: a bundle of its own at a fixed address, because pages without SvelteKit's client (csr is
 * false) have none. While developing, the source is served as it is (routes/(public)/report/where/OwnPosition.svelte).
 */
export function pageScript(options: { readonly source: string; readonly fileName: string }): Plugin {
  return {
    name: 'augenmass-page-script',
    apply: 'build',
    buildStart() {
      if (this.environment.name === 'client')
        this.emitFile({ type: 'chunk', id: options.source, fileName: options.fileName })
    },
  }
}
