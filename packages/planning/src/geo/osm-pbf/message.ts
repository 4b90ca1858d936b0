import { UnreadableOsm } from './unreadable.ts'

const BITS_28 = 2 ** 28
const BITS_56 = 2 ** 56

/** Kinds of values a protocol buffer knows; the two others (groups) are never used in maps. */
const VARINT = 0
const FIXED_64 = 1
const LENGTH_DELIMITED = 2
const FIXED_32 = 5

/**
 * Reads one message of a protocol buffer from front to back, as far as OpenStreetMap's files need it: numbers up to 2⁵³
 * are exact. Whatever runs over the end of the message is refused.
 *
 * Source: https://protobuf.dev/programming-guides/encoding/
 */
export class Message {
  /** field number and kind of the value that comes next, after `next()` */
  field = 0
  private kind = 0
  private at: number
  private readonly bytes: Uint8Array
  private readonly end: number

  constructor(bytes: Uint8Array, start = 0, end = bytes.length) {
    this.bytes = bytes
    this.at = start
    this.end = end
  }

  /** Goes to the next field; false where the message ends. Its value has to be read or skipped then. */
  next(): boolean {
    if (this.at >= this.end) return false
    const tag = this.unsigned()
    this.field = Math.floor(tag / 8)
    this.kind = tag % 8
    return true
  }

  /** True as long as a packed list goes on. */
  more(): boolean {
    return this.at < this.end
  }

  /** A number ≥ 0. */
  unsigned(): number {
    const { bytes } = this
    let value = 0
    let factor = 1
    for (let length = 1; length <= 10; length++) {
      if (this.at >= this.end) throw new UnreadableOsm('damaged', 'a number runs over the end of its block')
      const byte = bytes[this.at++]
      value += (byte & 0x7f) * factor
      if (byte < 0x80) return value
      factor *= 128
    }
    throw new UnreadableOsm('damaged', 'a number has more than 64 bits')
  }

  /** A number whose sign is its lowest bit (sint32, sint64). */
  zigzag(): number {
    const value = this.unsigned()
    return value % 2 === 0 ? value / 2 : -(value + 1) / 2
  }

  /** A number in two's complement of 64 bits (int32, int64): negative ones fill all ten bytes. */
  signed(): number {
    let low = 0
    let middle = 0
    let high = 0
    for (let length = 0; length < 10; length++) {
      if (this.at >= this.end) throw new UnreadableOsm('damaged', 'a number runs over the end of its block')
      const byte = this.bytes[this.at++]
      if (length < 4) low += (byte & 0x7f) << (7 * length)
      else if (length < 8) middle += (byte & 0x7f) << (7 * (length - 4))
      else high += (byte & 0x7f) << (7 * (length - 8))
      if (byte < 0x80) {
        const isNegative = (high & 0x80) !== 0
        // −1 − (all bits turned) keeps small negative numbers exact
        if (isNegative)
          return -1 - ((0xff - (high & 0xff)) * BITS_56 + (BITS_28 - 1 - middle) * BITS_28 + (BITS_28 - 1 - low))
        return high * BITS_56 + middle * BITS_28 + low
      }
    }
    throw new UnreadableOsm('damaged', 'a number has more than 64 bits')
  }

  /** The part of the file the field holds: a text, bytes, a message or a packed list. */
  span(): { start: number; end: number } {
    if (this.kind !== LENGTH_DELIMITED)
      throw new UnreadableOsm('damaged', `field ${this.field} holds another kind of value than it should`)
    const length = this.unsigned()
    const start = this.at
    if (length > this.end - start)
      throw new UnreadableOsm('damaged', `field ${this.field} runs over the end of its block`)
    this.at = start + length
    return { start, end: this.at }
  }

  /** The message or packed list the field holds. */
  inner(): Message {
    const { start, end } = this.span()
    return new Message(this.bytes, start, end)
  }

  raw(): Uint8Array {
    const { start, end } = this.span()
    return this.bytes.subarray(start, end)
  }

  skip(): void {
    if (this.kind === VARINT) this.unsigned()
    else if (this.kind === LENGTH_DELIMITED) this.span()
    else if (this.kind === FIXED_64 || this.kind === FIXED_32) {
      this.at += this.kind === FIXED_64 ? 8 : 4
      if (this.at > this.end) throw new UnreadableOsm('damaged', `field ${this.field} runs over the end of its block`)
    } else throw new UnreadableOsm('damaged', `field ${this.field} is of unknown kind ${this.kind}`)
  }
}
