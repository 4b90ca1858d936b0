#!/usr/bin/env node
import { startOnPinnedNode } from './start-on-pinned-node.js'

await startOnPinnedNode(new URL('../src/cli.ts', import.meta.url), import.meta.url)
