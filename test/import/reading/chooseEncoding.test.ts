import { describe, expect, it } from 'vitest'
import { bytesInMemory } from '../../../src/import/reading/byteSource.ts'
import { chooseEncoding } from '../../../src/import/reading/chooseEncoding.ts'
import { bytesOf } from '../bytesOf.ts'

const choose = (bytes: Uint8Array) => chooseEncoding(bytesInMemory(bytes))
const hex = (text: string) => Uint8Array.from(Buffer.from(text, 'hex'))
const utf16 = (text: string, bigEndian: boolean) => {
  const bytes = Buffer.from(text, 'utf16le')
  return Uint8Array.from(bigEndian ? bytes.swap16() : bytes)
}

describe('chooseEncoding', () => {
  it('knows Unicode by its mark or by its bytes', () => {
    expect(choose(bytesOf('\uFEFFa,b\n'))).toMatchObject({ name: 'utf-8', certain: true, possible: [] })
    expect(choose(bytesOf('a,é,日本\n'))).toMatchObject({ name: 'utf-8', certain: true })
    expect(choose(hex('fffe61002c00'))).toMatchObject({ name: 'utf-16le', certain: true })
    expect(choose(hex('feff0061002c'))).toMatchObject({ name: 'utf-16be', certain: true })
  })

  it.each(['Deal,Stage\nA,Demo\n', 'Сделка,Этап\nА,Показ\n', '案件,段階,金額\n大阪,交渉,12\n'])(
    'knows UTF-16 without a mark: %j',
    (text) => {
      expect(choose(utf16(text, false)).name).toBe('utf-16le')
      expect(choose(utf16(text, true)).name).toBe('utf-16be')
    },
  )

  // python3 -c "print('Łódź;Spółka\nŻółć;Kraków\n'.encode('cp1250').hex())", and so on for each encoding
  it.each([
    ['windows-1252', 'Société Générale;Montréal', '536f6369e974e92047e96ee972616c653b4d6f6e7472e9616c'],
    ['windows-1252', 'Müller GmbH;Köln', '4dfc6c6c657220476d62483b4bf66c6e'],
    ['windows-1252', 'naïve', '6e61ef7665'],
    ['windows-1252', '€é’', '80e992'],
    ['windows-1250', 'Łódź;Spółka', 'a3f3649f3b5370f3b36b61'],
    ['windows-1250', 'Škoda;Plzeň;žluťoučký', '8a6b6f64613b506c7a65f23b9e6c759d6f75e86bfd'],
    ['windows-1251', 'Москва;Сделка', 'cceef1eae2e03bd1e4e5ebeae0'],
    ['windows-1253', 'Αθήνα;Εταιρεία', 'c1e8deede13bc5f4e1e9f1e5dfe1'],
    ['windows-1254', 'İstanbul;Şirket;ışık', 'dd7374616e62756c3bde69726b65743bfdfefd6b'],
  ])('takes %s for %s, with a preview', (name, text, bytes) => {
    const { certain, possible, ...chosen } = choose(hex(`612c620a${bytes}0a`))
    expect([chosen.name, certain]).toEqual([name, false])
    expect(possible[0]).toEqual({ name, preview: text })
    expect(possible.length).toBeGreaterThan(1)
  })

  it('names an encoding with several bytes a letter, which is not read', () => {
    // python3 -c "print('客户名称,金额,阶段\n北京华信科技有限公司,12000,赢单\n上海东方贸易,500,丢单\n'.encode('gb18030').hex())"
    const bytes = hex(
      'bfcdbba7c3fbb3c62cbdf0b6ee2cbdd7b6ce0ab1b1bea9bbaad0c5bfc6bcbcd3d0cfdeb9abcbbe2c31323030302cd3aeb5a50ac9cfbaa3b6abb7bdc3b3d2d72c3530302cb6aab5a50a',
    )
    expect(choose(bytes).unsupported).toBe('GB18030')
  })
})
