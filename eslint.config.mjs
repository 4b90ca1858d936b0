import js from '@eslint/js'
import prettier from 'eslint-config-prettier'
import svelte from 'eslint-plugin-svelte'
import globals from 'globals'
import ts from 'typescript-eslint'

export default ts.config(
  { ignores: ['**/build/', '**/.svelte-kit/', '**/node_modules/', '**/.augenmass/', '**/test-results/'] },
  js.configs.recommended,
  ...ts.configs.strict,
  ...svelte.configs.recommended,
  prettier,
  ...svelte.configs.prettier,
  {
    languageOptions: { globals: { ...globals.node, ...globals.browser, Temporal: 'readonly' } },
    rules: {
      // Typed arrays and maps in hot loops: the index is known to be there, and a test for it would cost more than it tells.
      '@typescript-eslint/no-non-null-assertion': 'off',
      // TypeScript knows its names better.
      'no-undef': 'off',
      'no-console': 'error',
      // Playwright's fixtures without dependencies are written so.
      'no-empty-pattern': ['error', { allowObjectPatternsAsParameters: true }],
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', destructuredArrayIgnorePattern: '^_' },
      ],
      '@typescript-eslint/no-invalid-void-type': 'off',
      // Addresses are made by localise() and are checked by the browser tests.
      'svelte/no-navigation-without-resolve': 'off',
    },
  },
  {
    // A promise nobody waits for loses its error.
    files: ['packages/*/src/**/*.ts', 'demo/src/**/*.ts', 'tools/**/*.ts'],
    ignores: ['**/*.svelte.ts'],
    languageOptions: { parserOptions: { project: ['tsconfig.json', 'packages/city/src/tsconfig.json'] } },
    rules: { '@typescript-eslint/no-floating-promises': 'error', '@typescript-eslint/no-misused-promises': 'error' },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser, extraFileExtensions: ['.svelte'] } },
  },
  // The terminal is the interface of commands, tools and benchmarks.
  {
    files: ['tools/**', '**/bench/**', 'packages/*/src/cli/**', 'packages/*/src/cli.ts', 'packages/city/bin/**'],
    rules: { 'no-console': 'off' },
  },
)
