import { useLocalStorage } from '@mantine/hooks'

/** The name that a person last gave, so that it needs no second typing on this computer. */
export function usePersonName(): readonly [string, (name: string) => void] {
  const [name, setName] = useLocalStorage({ key: 'foresight:person', defaultValue: '' })
  return [name, setName]
}
