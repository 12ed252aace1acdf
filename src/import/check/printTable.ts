/** Words of one entry: the four of its print, then the three that are kept with it. */
const WORDS = 7
const PRINT_WORDS = 4
/** Entries that there is room for at first, unless told. */
const ROOM = 1 << 10
/** Room that isn't made in advance, whatever is expected. */
const MOST_ROOM = 1 << 22

/**
 * The set of the 128-bit prints that were met, each with three 32-bit words: a hash table with open addressing and linear
 * probing over typed arrays, some 40 bytes an entry, because a million strings in a Map take four times as much.
 */
export class PrintTable {
  /** Entries so far; they are numbered from 0 in the order in which they came. */
  size = 0
  private entries: Uint32Array
  /** Number of the entry plus one; 0 where the slot is free. A power of two of them, at least twice the entries. */
  private slots: Int32Array

  /** @param expected entries that will come, if known: room for them is made at once */
  constructor(expected: number = ROOM) {
    const room = Math.max(ROOM, Math.min(expected + 1, MOST_ROOM))
    this.entries = new Uint32Array(room * WORDS)
    this.slots = new Int32Array(2 ** Math.ceil(Math.log2(room * 2)))
  }

  /** The number of the entry with this print; -1 when it is new: it is then the last entry, its words all 0. */
  findOrAdd(a: number, b: number, c: number, d: number): number {
    const mask = this.slots.length - 1
    let slot = a & mask
    for (;;) {
      const number = this.slots[slot]! - 1
      if (number === -1) break
      const at = number * WORDS
      const { entries } = this
      if (entries[at] === a && entries[at + 1] === b && entries[at + 2] === c && entries[at + 3] === d)
        return number
      slot = (slot + 1) & mask
    }
    this.slots[slot] = this.size + 1
    const at = this.size * WORDS
    this.entries[at] = a
    this.entries[at + 1] = b
    this.entries[at + 2] = c
    this.entries[at + 3] = d
    this.size++
    if (this.size * WORDS === this.entries.length) this.grow()
    return -1
  }

  /** Word 0, 1 or 2 of an entry. */
  word(number: number, which: 0 | 1 | 2): number {
    return this.entries[number * WORDS + PRINT_WORDS + which]!
  }

  setWord(number: number, which: 0 | 1 | 2, value: number): void {
    this.entries[number * WORDS + PRINT_WORDS + which] = value
  }

  private grow(): void {
    const entries = new Uint32Array(this.entries.length * 2)
    entries.set(this.entries)
    this.entries = entries
    const slots = new Int32Array(2 ** Math.ceil(Math.log2((entries.length / WORDS) * 2)))
    const mask = slots.length - 1
    for (let number = 0; number < this.size; number++) {
      let slot = entries[number * WORDS]! & mask
      while (slots[slot] !== 0) slot = (slot + 1) & mask
      slots[slot] = number + 1
    }
    this.slots = slots
  }
}
