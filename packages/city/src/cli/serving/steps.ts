import { platformTexts } from '../../language/platform.ts'
import { localeOf, translator, type Language } from '../../language/translate.ts'
import type { CliContext } from '../context.ts'

export type StepName =
  Extract<keyof typeof platformTexts, `serve.step.${string}`> extends `serve.step.${infer Name}` ? Name : never

export interface Step {
  /** 0…1 */
  progress(share: number): void
  done(): void
}

export interface Steps {
  start(name: StepName): Step
}

const everyShareInLog = 0.25

/** Steps that may run side by side, on the terminal: in place where it is one, else a line for each start and end. */
export function createSteps(
  { language, note }: Pick<CliContext, 'language' | 'note'>,
  terminal: Pick<NodeJS.WriteStream, 'isTTY' | 'write'> = process.stderr,
): Steps {
  const t = translator(language, platformTexts)
  const running = new Map<StepName, number>()
  let drawn = 0

  const redraw = (finished?: string) => {
    const lines = [...running].map(([name, share]) => line(name, share))
    const back = drawn > 0 ? `\x1b[${drawn}A` : ''
    terminal.write(`${back}\x1b[J${finished ? `${finished}\n` : ''}${lines.map((text) => `${text}\n`).join('')}`)
    drawn = lines.length
  }
  const line = (name: StepName, share: number) => {
    const step = t(`serve.step.${name}`)
    return share > 0 ? t('serve.share', { step, percent: Math.floor(share * 100) }) : t('serve.running', { step })
  }

  return {
    start(name) {
      const started = performance.now()
      let logged = 0
      running.set(name, 0)
      if (terminal.isTTY) redraw()
      else note(line(name, 0))
      return {
        progress(share) {
          running.set(name, share)
          if (terminal.isTTY) redraw()
          else if (share >= logged + everyShareInLog && share < 1) {
            logged = Math.floor(share / everyShareInLog) * everyShareInLog
            note(line(name, logged))
          }
        },
        done() {
          running.delete(name)
          const finished = t('serve.done', { step: t(`serve.step.${name}`), seconds: seconds(started, language) })
          if (terminal.isTTY) redraw(finished)
          else note(finished)
        },
      }
    },
  }
}

/** Since a reading of `performance.now()`, e.g. "3,2". */
export function seconds(since: number, language: Language): string {
  const elapsed = (performance.now() - since) / 1000
  return elapsed.toLocaleString(localeOf[language], { minimumFractionDigits: 1, maximumFractionDigits: 1 })
}
