import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { checkToptw } from './toptw-check.ts'

const folder = resolve(
  process.env.AUGENMASS_BENCHMARKS ?? resolve(import.meta.dirname, '../../../../../shared/benchmarks'),
  'toptw',
)
const missing = !existsSync(folder)

const instance = `4 1 3 1
0 0
0 0 0 0 0 0 0 0 21
1 3 4 2 10 1 1 1 0 6
2 6 8 1 7 1 1 1 9 12
3 0 5 0 5 1 1 1 0 20`

describe('an instance of three vertices', () => {
  test('prizes of allowed tours are added up', () => {
    expect(checkToptw(instance, '1\n2\n', 2, 1)).toEqual({ faults: [], prize: 17 })
    expect(checkToptw(instance, '\n3\n', 2, 1)).toEqual({ faults: [], prize: 5 })
  })

  test.each<[string, string, RegExp]>([
    // 5 there, 2 of service, 5 on: 12, 1 of service, 10 home: 23
    ['a tour that is home too late', '1 2\n\n', /team 1: back after the time budget/],
    ['a visit after its window', '2 1\n\n', /service of 1 starts after its window/],
    ['a vertex twice, by one team or by two', '3\n3\n', /vertex 3 is visited twice/],
    ['a vertex that does not exist', '4\n\n', /no vertex "4"/],
    ['the depot on the way', '1 0\n\n', /no vertex "0"/],
    ['what is no number', '1 x\n\n', /no vertex "x"/],
    ['a line too few', '1\n', /1 lines for 2 teams/],
  ])('%s is found', (_, tours, fault) => {
    expect(checkToptw(instance, tours, 2, 1).faults.join('\n')).toMatch(fault)
  })
})

describe.skipIf(missing)('published routes (skipped where the folder AUGENMASS_BENCHMARKS is missing)', () => {
  const read = (path: string) => readFileSync(`${folder}/${path}`, 'utf8')
  const files = (path: string) => (missing ? [] : readdirSync(`${folder}/reference-routes/${path}`))

  test('of Righini & Salani keep every rule and collect what they state', () => {
    const logs = files('righini-salani')
    expect(logs.length).toBeGreaterThan(10)
    for (const log of logs) {
      const text = read(`reference-routes/righini-salani/${log}`)
      const route = [...text.matchAll(/^Usr :(.*)$/gm)].at(-1)?.[1].trim().split(/\s+/).join(' ')
      const prize = Number([...text.matchAll(/^Prize:(\d+)/gm)].at(-1)?.[1])
      const verdict = checkToptw(read(`instances/${log.split('_')[0]}.txt`), `${route}\n`, 1, 1)
      expect(verdict, log).toEqual({ faults: [], prize })
    }
  })

  test('of the variable neighbourhood search too', () => {
    const solutions = files('vns')
    expect(solutions.length).toBeGreaterThan(30)
    for (const solution of solutions) {
      const text = read(`reference-routes/vns/${solution}`)
      const [, name, teams] = /^sol_(\w+)\.txt_(\d)/.exec(solution) ?? []
      const routes = [...text.matchAll(/^# route .*\[0,(.*)\]/gm)].map(([, route]) =>
        route.split(',').slice(0, -1).join(' '),
      )
      const prize = Number(/^profit\s+(\d+)/m.exec(text)?.[1])
      const verdict = checkToptw(read(`instances/${name}.txt`), `${routes.join('\n')}\n`, Number(teams), 2)
      expect(verdict, solution).toEqual({ faults: [], prize })
    }
  })
})
