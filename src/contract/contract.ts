import { eventIterator, oc } from '@orpc/contract'
import { z } from 'zod'
import { backtestDocument, backtestInput } from './backtesting.ts'
import { adjustDealInput, adjustment, concern, dealDetail, raiseConcernInput } from './dealing.ts'
import {
  distributionInput,
  distributionOutput,
  forecastDocument,
  leversInput,
  loadedForecast,
  requireDocument,
  requireInput,
  scope,
  whatIfDocument,
} from './forecasting.ts'
import { acceptedFile } from './importAnswers.ts'
import { fileProposal, importReject, importSuggestion, importWarning, readingChoices } from './importing.ts'
import { importEvent } from './importReport.ts'
import { reviewEvent } from './importReview.ts'
import { addToRollUpInput, judgementRecord, rollUpJudgement } from './judging.ts'
import { measuresDocument, measuresInput } from './measuring.ts'
import { movesDocument, movesInput } from './movingForecast.ts'
import {
  assumption,
  planItem,
  savePlanItemInput,
  saveScenarioInput,
  scenario,
  setAssumptionInput,
} from './planning.ts'
import { problems } from './problems.ts'
import { crossTabulation, fileProfile } from './profiling.ts'
import { recordKind } from './records.ts'
import { groupings, rollUpDocument, rollUpInput } from './rollingUp.ts'
import { rowCounts } from './rowCounts.ts'
import { isoDate, money, periodLabel } from './scalars.ts'
import { commandEntry, recentWorkbook, workbookInfo } from './workbooks.ts'

const base = oc.errors(problems)
/** An operation that leaves the workbook as it is. */
const reads = base.$meta({ writes: false })
/** An operation that writes one command to the log and can be undone. */
const writes = base.$meta({ writes: true })
const nothing = z.void()
const byId = z.object({ id: z.number().int() })
const why = z.string().trim().min(1, 'say why')
const byPath = z.object({ path: z.string().min(1) })

/** The one table of operations. Every host serves it; the client's types, run-time checks and the command line derive from it. */
export const contract = {
  app: {
    info: reads.output(z.object({ name: z.string(), version: z.string(), dataFolder: z.string() })),
  },
  workbook: {
    info: reads.output(workbookInfo),
    /** Emits the revision now and after every write, whoever made it. */
    watch: reads.output(eventIterator(z.object({ revision: z.number().int() }))),
    recent: reads.output(z.array(recentWorkbook)),
    history: reads.output(z.array(commandEntry)),
    open: writes.input(byPath).output(workbookInfo),
    /** A bare name goes to the workbooks folder; a path is taken as it stands. */
    create: writes.input(byPath).output(workbookInfo),
    saveAs: writes.input(byPath).output(workbookInfo),
    openSample: writes.output(workbookInfo),
    setFrame: writes
      .input(
        z.object({
          /** null goes back to the newest date in the data. */
          asOf: isoDate.nullable().optional(),
          period: periodLabel.optional(),
          /** Typed target of the current period; null goes back to the imported one. */
          target: money.nonnegative().nullable().optional(),
        }),
      )
      .output(workbookInfo),
    undo: writes.output(workbookInfo),
    redo: writes.output(workbookInfo),
  },
  import: {
    /** Takes the next piece of a large file in; pieces come in order under an ID that the caller makes up. */
    upload: reads
      .input(z.object({ uploadId: z.uuid(), content: z.instanceof(Blob) }))
      .output(z.object({ received: z.number().int() })),
    /** Reads a file that comes whole or was uploaded in pieces, and says what it seems to hold. Nothing is written. */
    stage: reads
      .input(
        z.union([
          z.object({ name: z.string(), content: z.instanceof(Blob) }),
          z.object({ name: z.string(), uploadId: z.uuid() }),
        ]),
      )
      .output(fileProposal),
    /** The proposal for a staged file that is read otherwise, or as another kind. */
    reread: reads
      .input(
        z.object({ fileId: z.string(), choices: readingChoices, kind: recordKind.nullable().optional() }),
      )
      .output(fileProposal),
    suggestions: reads.input(z.object({ files: z.array(acceptedFile) })).output(z.array(importSuggestion)),
    profile: reads.input(z.object({ fileId: z.string() })).output(fileProfile),
    /** Counts the pairs of values of two columns, each named by its 0-based place. */
    crossTabulate: reads
      .input(z.object({ fileId: z.string(), rows: z.number().int(), columns: z.number().int() }))
      .output(crossTabulation),
    /** Checks every row as the answers say, and writes nothing. */
    review: reads
      .input(z.object({ files: z.array(acceptedFile), asOf: isoDate.optional() }))
      .output(eventIterator(reviewEvent)),
    commit: writes
      .input(
        z.object({
          files: z.array(acceptedFile),
          acceptedSuggestions: z.array(z.string()),
          asOf: isoDate.optional(),
        }),
      )
      .output(eventIterator(importEvent)),
    discard: reads.input(z.object({ fileId: z.string() })).output(nothing),
    batches: reads.output(
      z.array(
        z.object({
          id: z.number().int(),
          madeAt: z.string(),
          asOf: isoDate,
          active: z.boolean(),
          files: z.array(
            z.object({
              file: z.string(),
              kind: z.string().nullable(),
              ...rowCounts.shape,
              warnings: z.array(importWarning),
            }),
          ),
        }),
      ),
    ),
    rejects: reads
      .input(z.object({ batchId: z.number().int() }))
      .output(z.array(importReject.extend({ file: z.string() }))),
    /** The rejected rows of an import as a CSV text with the reason of each, to be mended and imported again. */
    rejectsFile: reads
      .input(z.object({ batchId: z.number().int() }))
      .output(z.object({ name: z.string(), content: z.string() })),
  },
  forecast: {
    load: reads.input(scope).output(loadedForecast),
    document: reads.input(scope).output(forecastDocument),
    backtest: reads.input(backtestInput).output(backtestDocument),
    distribution: reads.input(distributionInput).output(distributionOutput),
    rollUp: reads.input(rollUpInput).output(rollUpDocument),
    /** What the forecast can be grouped and narrowed by. */
    groupings: reads.input(scope).output(groupings),
    /** What moved between the forecasts of two days, in bars that sum exactly. */
    moves: reads.input(movesInput).output(movesDocument),
  },
  whatIf: {
    evaluate: reads.input(scope.extend({ levers: leversInput })).output(whatIfDocument),
    require: reads.input(requireInput).output(requireDocument),
    scenarios: reads.output(z.array(scenario)),
    saveScenario: writes.input(saveScenarioInput).output(scenario),
    removeScenario: writes.input(byId).output(nothing),
    /** The levers as the screen left them, so that a drag is one undoable step. */
    levers: reads.output(leversInput),
    setLevers: writes.input(z.object({ levers: leversInput, label: z.string() })).output(nothing),
  },
  measures: {
    list: reads.input(measuresInput).output(measuresDocument),
  },
  deals: {
    detail: reads.input(z.object({ dealId: z.string() })).output(dealDetail),
    adjust: writes.input(adjustDealInput).output(adjustment),
    resetAdjustment: writes.input(z.object({ dealId: z.string(), why })).output(nothing),
    concerns: reads.output(z.array(concern)),
    raiseConcern: writes.input(raiseConcernInput).output(concern),
    resolveConcern: writes.input(byId).output(nothing),
  },
  judgement: {
    /** How people's calls turned out, as it could be known on the as-of date. */
    record: reads.input(z.object({ asOf: isoDate.optional() })).output(judgementRecord),
    /** All amounts ever added to parts of the forecast, oldest first. */
    rollUps: reads.output(z.array(rollUpJudgement)),
    addToRollUp: writes.input(addToRollUpInput).output(rollUpJudgement),
    resetRollUp: writes.input(byId.extend({ why })).output(nothing),
  },
  assumptions: {
    list: reads.input(scope).output(z.array(assumption)),
    set: writes.input(setAssumptionInput).output(nothing),
  },
  plan: {
    items: reads.output(z.array(planItem)),
    saveItem: writes.input(savePlanItemInput).output(planItem),
    removeItem: writes.input(byId).output(nothing),
  },
}

export type Contract = typeof contract
