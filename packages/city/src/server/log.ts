import { pino, type DestinationStream } from 'pino'
import type { Log } from './city.ts'

/** A log whose lines can be bound to a request, a job, a process. */
export interface BindableLog extends Log {
  with(bindings: Readonly<Record<string, string>>): BindableLog
}

/**
 * Lines of JSON: `{"level":"info","time":"2025-11-02T08:00:00.000Z","event":"…",…}`. Only named events and plain
 * fields go in, never objects of the application, so that no personal data can slip along.
 */
export function createLog(options: { destination?: DestinationStream; level?: string } = {}): BindableLog {
  const logger = pino(
    {
      level: options.level ?? 'info',
      base: null,
      messageKey: 'event',
      formatters: { level: (label) => ({ level: label }) },
      timestamp: pino.stdTimeFunctions.isoTime,
    },
    options.destination ?? pino.destination({ dest: 2, sync: true }),
  )
  return wrap(logger)
}

function wrap(logger: pino.Logger): BindableLog {
  return {
    info: (event, fields = {}) => logger.info(fields, event),
    warn: (event, fields = {}) => logger.warn(fields, event),
    error: (event, fields = {}) => logger.error(fields, event),
    with: (bindings) => wrap(logger.child(bindings)),
  }
}

/** The log of one request: every line carries its id. */
export function requestLog(log: BindableLog, requestId: string): BindableLog {
  return log.with({ requestId })
}
