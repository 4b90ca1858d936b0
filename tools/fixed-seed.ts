import fc from 'fast-check'

/**
 * Property-based tests draw the same cases every time, so that a run says something about the change and nothing about luck.
 * `FAST_CHECK_SEED=7 npm test -- unit` draws others.
 */
fc.configureGlobal({ seed: Number(process.env.FAST_CHECK_SEED ?? 20_251_102) })
