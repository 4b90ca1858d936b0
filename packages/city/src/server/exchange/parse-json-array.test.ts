import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseJsonArray, type JsonElement } from './parse-json-array.ts'

async function* inPieces(text: string | Buffer, size: number): AsyncIterable<Buffer> {
  const bytes = Buffer.from(text)
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

async function elementsOf(text: string | Buffer, pieces = 7) {
  const elements: JsonElement[] = []
  for await (const batch of parseJsonArray(inPieces(text, pieces), ['features'])) elements.push(...batch)
  return elements
}

const anyObject = fc.dictionary(fc.string({ unit: 'grapheme' }), fc.jsonValue({ maxDepth: 3 }))

test('the objects of an array come out one by one with their lines, however the bytes are cut', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(anyObject, fc.nat({ max: 3 })), { maxLength: 6 }),
      anyObject,
      fc.integer({ min: 1, max: 40 }),
      fc.constantFrom(undefined, 2),
      async (objects, { features: _, ...around }, pieces, indent) => {
        const others = JSON.stringify(around, null, indent).slice(1, -1).trim()
        for (const before of ['[', `{${others}${others === '' ? '' : ','} "features":[`]) {
          let text = before
          const expected: JsonElement[] = []
          for (const [object, lines] of objects) {
            text += (expected.length > 0 ? ',' : '') + '\n'.repeat(lines)
            const json = JSON.stringify(object, null, indent)
            expected.push({ line: text.split('\n').length, value: JSON.parse(json) as Record<string, unknown> })
            text += json
          }
          text += before === '[' ? ']\n' : ']}\n'
          expect(await elementsOf(text, pieces)).toEqual(expected)
        }
      },
    ),
    { numRuns: 200 },
  )
})

test('a list of another name, or one further down, is not taken', async () => {
  const text = '{"name":"features","other":[{"a":1}],"deep":{"features":[{"b":2}]},"features":[{"c":3},[{"d":4}],5]}'
  expect((await elementsOf(text)).map(({ value }) => value)).toEqual([{ c: 3 }])
  await expect(elementsOf('{"features":{"a":{"b":1}}}')).rejects.toMatchObject({ reason: 'no-array' })
})

test('elements carry the line they start in', async () => {
  const text = '{"features": [\n {"a": 1},\n {\n  "a": 2\n },\n {"a": 3}\n]}'
  for (const end of ['\n', '\r\n']) {
    expect((await elementsOf(text.replaceAll('\n', end))).map(({ line }) => line)).toEqual([2, 3, 6])
  }
})

test('a byte that is no UTF-8 costs one character', async () => {
  const bytes = Buffer.concat([Buffer.from('[{"a":"x'), Buffer.from([0xfc]), Buffer.from('y"}]')])
  for (const pieces of [1, 100]) {
    expect(await elementsOf(bytes, pieces)).toEqual([{ line: 1, value: { a: 'x\ufffdy' } }])
  }
})

test('a file that breaks off, is no JSON or holds no list says so and where', async () => {
  await expect(elementsOf('[{"a":1},\n{"a"')).rejects.toMatchObject({ reason: 'ends-early', line: 2 })
  await expect(elementsOf('{"a": {"b": 1}}')).rejects.toMatchObject({ reason: 'no-array' })
  await expect(elementsOf('[{"a":1},\n\n{"a":1,,}]')).rejects.toMatchObject({ reason: 'broken', line: 3 })
  await expect(elementsOf('[{"a":1}]\n{"b":2}')).rejects.toMatchObject({ reason: 'broken', line: 2 })
})

test('the objects before a broken one come all the same', async () => {
  const elements: unknown[] = []
  const read = async () => {
    for await (const batch of parseJsonArray(inPieces('[{"a":1},{"a":2},{"a":x}]', 100), [])) elements.push(...batch)
  }
  await expect(read()).rejects.toMatchObject({ reason: 'broken' })
  expect(elements).toHaveLength(2)
})

test('an object that would not fit into memory is refused with the line it starts in', async () => {
  const long = (text: string) => elementsOf(text, 4_000_000)
  const filling = 'x'.repeat(17_000_000)
  await expect(long(`[{"a":1},\n{\n"a":"${filling}`)).rejects.toMatchObject({ reason: 'too-long', line: 2 })
  await expect(long(`{\n"a":"${filling}`)).rejects.toMatchObject({ reason: 'too-long', line: 2 })
  const many = Array.from({ length: 20 }, () => `{"a":"${'x'.repeat(1_000_000)}"}`).join(',')
  expect(await long(`{"other":[${many}],"features":[${many}]}`)).toHaveLength(20)
})
