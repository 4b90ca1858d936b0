import { expect, test } from 'vitest'
import { composeOrder } from './compose-order.ts'
import { examplePlan } from './example-plan.ts'
import type { OrderOptions } from './order-content.ts'
import { orderPdf } from './order.ts'

const options: OrderOptions = {
  language: 'en',
  city: null,
  bands: [],
  typeNames: new Map([['littering', 'Litter']]),
  places: [],
  network: null,
  generated: false,
  title: null,
  aims: null,
}

test('the order made in a thread of its own has the same bytes', async () => {
  const pdf = await orderPdf(examplePlan, options)
  expect(Buffer.from(pdf).equals(composeOrder(examplePlan, options))).toBe(true)
})

test('what goes wrong in the thread comes back as an error', async () => {
  const broken = {
    ...examplePlan,
    tours: [{ ...examplePlan.tours[0], steps: [{ ...examplePlan.tours[0].steps[1], stop: 'nowhere' }] }],
  }
  await expect(orderPdf(broken as typeof examplePlan, options)).rejects.toThrow(/nowhere/)
})
