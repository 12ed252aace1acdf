import { notifications } from '@mantine/notifications'
import { type UseMutationResult, useMutation } from '@tanstack/react-query'
import { describeError } from '../../present/describeError.ts'
import { useClient } from './ClientProvider.tsx'
import type { Client } from './client.ts'

/** Sends a command to the engine; a failure is told to the person with its cause and next step. */
export function useWorkbookCommand<Input, Output>(
  send: (client: Client, input: Input) => Promise<Output>,
): UseMutationResult<Output, unknown, Input> {
  const client = useClient()
  return useMutation({
    mutationFn: (input: Input) => send(client, input),
    onError: (error) => {
      const { title, detail, nextStep } = describeError(error)
      notifications.show({ title, message: `${detail} ${nextStep}`, color: 'rust', autoClose: 10_000 })
    },
  })
}
