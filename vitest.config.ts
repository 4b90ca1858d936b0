import { defineConfig } from 'vitest/config'

const setupFiles = [`${import.meta.dirname}/tools/fixed-seed.ts`]

/** Unit and integration tests of all rooms. Browser journeys are run by Playwright (packages/city/e2e). */
export default defineConfig({
  test: {
    // all cores: vitest leaves one idle, which on two cores is half, and many tests wait for database and processes
    maxWorkers: '100%',
    projects: [
      { test: { name: 'tools', root: 'tools', include: ['*.test.ts'], setupFiles } },
      {
        test: {
          name: 'planning',
          root: 'packages/planning',
          include: ['src/**/*.test.ts'],
          testTimeout: 60_000,
          setupFiles,
        },
      },
      { test: { name: 'demo', root: 'demo', include: ['src/**/*.test.ts'], testTimeout: 60_000, setupFiles } },
      {
        test: {
          name: 'city',
          root: 'packages/city',
          include: ['src/**/*.test.ts', 'bin/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          setupFiles,
        },
      },
    ],
  },
})
