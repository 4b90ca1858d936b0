import type { Highs } from 'highs'

/** Coefficients of a row: column, value. A column named twice counts with the sum. */
export type Terms = readonly (readonly [column: number, value: number])[]

/** What may be spent on a program, in work and not in time, so that the same call gives the same answer. */
export interface SolverBudget {
  /** iterations of the simplex method, for one linear program */
  readonly iterations: number
  /** nodes of the branch-and-bound tree; 0 solves without integers */
  readonly nodes: number
  /** a bound this close to the best solution is as good as equal */
  readonly absoluteGap: number
  readonly stopped?: () => boolean
}

/** What came of it. */
export interface SolvedProgram {
  /** proved: no solution costs less; null where not even the relaxation was solved */
  readonly bound: number | null
  /** cost of `values` */
  readonly cost: number
  /** best solution found, by column; null for none */
  readonly values: Float64Array | null
}

/** A linear program to be minimised, some of its columns whole numbers, built row by row and solved by HiGHS. */
export class LinearProgram {
  /** cost that no column changes */
  offset = 0
  private readonly cost: number[] = []
  private readonly lower: number[] = []
  private readonly upper: number[] = []
  private readonly integer: number[] = []
  private readonly rowLower: number[] = []
  private readonly rowUpper: number[] = []
  private readonly starts: number[] = [0]
  private readonly indices: number[] = []
  private readonly values: number[] = []

  /** @returns the column's number */
  column(cost: number, lower: number, upper: number, kind: 'integer' | 'continuous'): number {
    this.lower.push(lower)
    this.upper.push(upper)
    this.integer.push(Number(kind === 'integer'))
    return this.cost.push(cost) - 1
  }

  addCost(column: number, cost: number): void {
    this.cost[column] += cost
  }

  /** lower ≤ Σ terms ≤ upper; rows that can never bind may be left out by the caller. */
  row(lower: number, terms: Terms, upper: number): void {
    const sums = new Map<number, number>()
    for (const [column, value] of terms) sums.set(column, (sums.get(column) ?? 0) + value)
    for (const [column, value] of sums) {
      this.indices.push(column)
      this.values.push(value)
    }
    this.starts.push(this.indices.length)
    this.rowLower.push(lower)
    this.rowUpper.push(upper)
  }

  get columns(): number {
    return this.cost.length
  }

  /**
   * Blocks the thread until it is solved, the budget is spent or `stopped` says so.
   *
   * @param fixed columns that have this value in every solution looked at
   */
  solve(
    highs: Highs,
    { iterations, nodes, absoluteGap, stopped }: SolverBudget,
    fixed?: ReadonlyMap<number, number>,
  ): SolvedProgram {
    const { modelStatus, callbackType, solutionStatus } = highs.constants
    if (this.columns === 0) return { bound: this.offset, cost: this.offset, values: new Float64Array() }
    const mixed = nodes > 0 && this.integer.includes(1)
    return highs.withModel(
      {
        numCols: this.columns,
        numRows: this.rowLower.length,
        offset: this.offset,
        colCost: this.cost,
        colLower: this.lower.map((lower, column) => fixed?.get(column) ?? lower),
        colUpper: this.upper.map((upper, column) => fixed?.get(column) ?? upper),
        rowLower: this.rowLower,
        rowUpper: this.rowUpper,
        matrix: {
          format: 'csr',
          numRows: this.rowLower.length,
          numCols: this.columns,
          starts: this.starts,
          indices: this.indices,
          values: this.values,
        },
        ...(mixed ? { integrality: Int32Array.from(this.integer) } : {}),
      },
      (model) => {
        model.options.set({
          output_flag: false,
          simplex_iteration_limit: iterations,
          mip_max_nodes: nodes,
          mip_abs_gap: absoluteGap,
          mip_rel_gap: 0,
        })
        const ask = (event: { interrupt(): void }) => {
          if (stopped?.()) event.interrupt()
          return undefined
        }
        model.run({ [callbackType.mipInterrupt]: ask, [callbackType.simplexInterrupt]: ask })
        const status = model.getModelStatus()
        if (status === modelStatus.infeasible) return { bound: null, cost: Infinity, values: null }
        const found = model.info.get('primal_solution_status') === solutionStatus.feasible
        const values = found ? model.getSolution().colValue : null
        const solved = status === modelStatus.optimal
        const bound = mixed ? Number(model.info.get('mip_dual_bound')) : solved ? model.getObjectiveValue() : -Infinity
        const cost = values === null ? Infinity : model.getObjectiveValue()
        return { bound: Number.isFinite(bound) ? bound : null, cost, values }
      },
    )
  }
}
