import type { ContractRouterClient } from '@orpc/contract'
import type { Contract } from '../../contract/contract.ts'

/** Every operation of the engine, typed by the contract. */
export type Client = ContractRouterClient<Contract>
