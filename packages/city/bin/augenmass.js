#!/usr/bin/env node
import { startOnPinnedNode } from 'planning/start-on-pinned-node'

await startOnPinnedNode(new URL('../src/cli/main.ts', import.meta.url), import.meta.url)
