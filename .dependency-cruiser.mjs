/** The import rules of the house plan (design §4): arrows point down only. */
export default {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'two files that need each other are one file, or miss a third',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'planning-stands-alone',
      comment: 'planning is pure: it knows nothing of the city, of files, clocks or threads',
      severity: 'error',
      from: { path: '^packages/planning/src', pathNot: '\\.test\\.ts$|/src/cli/|/src/cli\\.ts$|/[a-z-]*worker\\.ts$' },
      to: {
        path: [
          '^packages/city',
          '^demo',
          '^packages/planning/src/cli',
          '^(node:)?(fs|path|http|net|child_process|worker_threads|os|process)(/|$)',
        ],
      },
    },
    {
      name: 'demo-knows-planning-only',
      severity: 'error',
      from: { path: '^demo/src' },
      to: { path: '^packages/city' },
    },
    {
      name: 'server-knows-no-page',
      comment: 'rules do not depend on how they are shown',
      severity: 'error',
      from: { path: '^packages/city/src/server' },
      to: { path: '^packages/city/src/(routes|ui|cli)' },
    },
    {
      name: 'ui-knows-no-route',
      severity: 'error',
      from: { path: '^packages/city/src/ui' },
      to: { path: '^packages/city/src/(routes|cli)' },
    },
    {
      name: 'routes-hold-no-sql',
      severity: 'error',
      from: { path: '^packages/city/src/(routes|ui)' },
      to: { path: '(^|/)node_modules/(kysely|pg|pg-boss)(/|$)' },
    },
    {
      name: 'language-stands-alone',
      severity: 'error',
      from: { path: '^packages/city/src/language' },
      to: {
        path: '^packages/city/src/(routes|ui|cli|server)',
        pathNot: '^packages/city/src/server/(figure|caller)\\.ts$',
      },
    },
    {
      name: 'only-tests-import-tests',
      severity: 'error',
      from: { pathNot: '\\.test\\.ts$|/e2e/' },
      to: { path: '\\.test\\.ts$' },
    },
    {
      name: 'everything-resolves',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '(^|/)\\$|^virtual:' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(build|\\.svelte-kit|node_modules/\\.)' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
  },
}
