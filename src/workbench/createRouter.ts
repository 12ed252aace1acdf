import { on } from 'node:events'
import { implement } from '@orpc/server'
import { contract } from '../contract/contract.ts'
import { batches, importedFiles, rejectsOf } from '../store/batches.ts'
import { commandHistory } from '../store/commands.ts'
import { concerns } from '../store/concerns.ts'
import { planItems } from '../store/planItems.ts'
import { rollUpJudgements } from '../store/rollUpJudgements.ts'
import { scenarios } from '../store/scenarios.ts'
import { listAssumptions } from './assumptions/listAssumptions.ts'
import { setAssumption } from './assumptions/setAssumption.ts'
import { step } from './command.ts'
import { dealDetail } from './deals/dealDetail.ts'
import { adjustDeal, raiseConcern, resetAdjustment, resolveConcern } from './deals/judgeDeal.ts'
import { backtestDocument } from './forecast/backtestDocument.ts'
import { distribution } from './forecast/distribution.ts'
import { forecastDocument } from './forecast/forecastDocument.ts'
import { groupings } from './forecast/groupings.ts'
import { loadScope } from './forecast/loadScope.ts'
import { movesDocument } from './forecast/movesDocument.ts'
import { rollUp } from './forecast/rollUp.ts'
import { setFrame, workbookInfo } from './frame.ts'
import { commitImport } from './importing/commitImport.ts'
import { importSuggestions } from './importing/nameSuggestions.ts'
import { crossTabulateFile, profileFile } from './importing/profileFile.ts'
import { rejectsFile } from './importing/rejectsFile.ts'
import { reviewImport } from './importing/reviewImport.ts'
import { discardFile, rereadFile, stageFile, stageUpload, uploadPiece } from './importing/stageFile.ts'
import { judgementRecord } from './judgement/judgementRecord.ts'
import { addToRollUp, resetRollUp } from './judgement/rollUps.ts'
import { measuresDocument } from './measures/measuresDocument.ts'
import { openSample } from './openSample.ts'
import { removePlanItem, savePlanItem } from './plan/planItems.ts'
import { readRecent } from './recentWorkbooks.ts'
import { currentLevers, setLevers } from './whatIf/levers.ts'
import { removeScenario, saveScenario } from './whatIf/scenarios.ts'
import { requireDocument, whatIfDocument } from './whatIf/whatIfDocument.ts'
import type { Workbench } from './workbench.ts'
import { saveAs, switchTo } from './workbookFiles.ts'

/** Commands shown in the history. */
const HISTORY_LENGTH = 200

/** The contract's operations on a workbench. What each does lives in its use case; this is only the table. */
export function createRouter(bench: Workbench) {
  const os = implement(contract)
  const db = () => bench.workbook.db
  const info = () => workbookInfo(bench)
  return os.router({
    app: {
      info: os.app.info.handler(() => ({
        name: 'Foresight',
        version: bench.options.version,
        dataFolder: bench.options.dataFolder,
      })),
    },
    workbook: {
      info: os.workbook.info.handler(info),
      watch: os.workbook.watch.handler(async function* ({ signal }) {
        yield { revision: bench.revision }
        const changes = on(bench.events, 'changed', signal ? { signal } : {})
        try {
          for await (const [revision] of changes) yield { revision: revision as number }
        } catch (error) {
          if (!signal?.aborted) throw error
        }
      }),
      recent: os.workbook.recent.handler(() => readRecent(bench.options.dataFolder)),
      history: os.workbook.history.handler(() =>
        commandHistory(db(), HISTORY_LENGTH).map(({ id, label, at, actor, why, state }) => ({
          id,
          label,
          at,
          actor,
          why: why || null,
          undone: state !== 'done',
        })),
      ),
      open: os.workbook.open.handler(({ input }) => {
        switchTo(bench, input.path, 'open')
        return info()
      }),
      create: os.workbook.create.handler(({ input }) => {
        switchTo(bench, input.path, 'create')
        return info()
      }),
      saveAs: os.workbook.saveAs.handler(({ input }) => {
        saveAs(bench, input.path)
        return info()
      }),
      openSample: os.workbook.openSample.handler(async () => {
        await openSample(bench)
        return info()
      }),
      setFrame: os.workbook.setFrame.handler(({ input }) => {
        setFrame(bench, input)
        return info()
      }),
      undo: os.workbook.undo.handler(() => {
        step(bench, 'undo')
        return info()
      }),
      redo: os.workbook.redo.handler(() => {
        step(bench, 'redo')
        return info()
      }),
    },
    import: {
      upload: os.import.upload.handler(async ({ input }) => ({
        received: await uploadPiece(bench, input.uploadId, input.content),
      })),
      stage: os.import.stage.handler(({ input }) =>
        'content' in input
          ? stageFile(bench, input.name, input.content)
          : stageUpload(bench, input.name, input.uploadId),
      ),
      reread: os.import.reread.handler(({ input }) =>
        rereadFile(bench, input.fileId, input.choices, input.kind),
      ),
      suggestions: os.import.suggestions.handler(({ input }) => importSuggestions(bench, input.files)),
      profile: os.import.profile.handler(({ input }) => profileFile(bench, input.fileId)),
      crossTabulate: os.import.crossTabulate.handler(({ input }) =>
        crossTabulateFile(bench, input.fileId, input.rows, input.columns),
      ),
      review: os.import.review.handler(({ input, signal }) => reviewImport(bench, input, signal)),
      commit: os.import.commit.handler(({ input, signal }) => commitImport(bench, input, signal)),
      discard: os.import.discard.handler(({ input }) => discardFile(bench, input.fileId)),
      batches: os.import.batches.handler(() =>
        batches(db()).map(({ id, madeAt, asOf, active }) => ({
          id,
          madeAt,
          asOf,
          active,
          files: importedFiles(db(), id).map((file) => ({ ...file, warnings: [...file.warnings] })),
        })),
      ),
      rejects: os.import.rejects.handler(({ input }) => rejectsOf(db(), input.batchId)),
      rejectsFile: os.import.rejectsFile.handler(({ input }) => rejectsFile(bench, input.batchId)),
    },
    forecast: {
      load: os.forecast.load.handler(({ input }) => {
        const { currency, target, basis, unconverted, rollUpJudgements } = loadScope(bench, input)
        return { currency, target, basis, unconverted, rollUpJudgements }
      }),
      document: os.forecast.document.handler(({ input }) => forecastDocument(bench, input)),
      backtest: os.forecast.backtest.handler(({ input }) => backtestDocument(bench, input)),
      distribution: os.forecast.distribution.handler(({ input }) => distribution(input)),
      rollUp: os.forecast.rollUp.handler(({ input }) => rollUp(bench, input)),
      groupings: os.forecast.groupings.handler(({ input }) => groupings(bench, input)),
      moves: os.forecast.moves.handler(({ input }) => movesDocument(bench, input)),
    },
    whatIf: {
      evaluate: os.whatIf.evaluate.handler(({ input }) => whatIfDocument(bench, input)),
      require: os.whatIf.require.handler(({ input }) => requireDocument(bench, input)),
      scenarios: os.whatIf.scenarios.handler(() => scenarios(db())),
      saveScenario: os.whatIf.saveScenario.handler(({ input }) => saveScenario(bench, input)),
      removeScenario: os.whatIf.removeScenario.handler(({ input }) => removeScenario(bench, input.id)),
      levers: os.whatIf.levers.handler(() => currentLevers(bench)),
      setLevers: os.whatIf.setLevers.handler(({ input }) => setLevers(bench, input.levers, input.label)),
    },
    measures: {
      list: os.measures.list.handler(({ input }) => measuresDocument(bench, input)),
    },
    deals: {
      detail: os.deals.detail.handler(({ input }) => dealDetail(bench, input.dealId)),
      adjust: os.deals.adjust.handler(({ input }) => adjustDeal(bench, input)),
      resetAdjustment: os.deals.resetAdjustment.handler(({ input }) =>
        resetAdjustment(bench, input.dealId, input.why),
      ),
      concerns: os.deals.concerns.handler(() => concerns(db())),
      raiseConcern: os.deals.raiseConcern.handler(({ input }) => raiseConcern(bench, input)),
      resolveConcern: os.deals.resolveConcern.handler(({ input }) => resolveConcern(bench, input.id)),
    },
    judgement: {
      record: os.judgement.record.handler(({ input }) => judgementRecord(bench, input.asOf)),
      rollUps: os.judgement.rollUps.handler(() => rollUpJudgements(db())),
      addToRollUp: os.judgement.addToRollUp.handler(({ input }) => addToRollUp(bench, input)),
      resetRollUp: os.judgement.resetRollUp.handler(({ input }) => resetRollUp(bench, input.id, input.why)),
    },
    assumptions: {
      list: os.assumptions.list.handler(({ input }) => listAssumptions(bench, input)),
      set: os.assumptions.set.handler(({ input }) => setAssumption(bench, input)),
    },
    plan: {
      items: os.plan.items.handler(() => planItems(db())),
      saveItem: os.plan.saveItem.handler(({ input }) => savePlanItem(bench, input)),
      removeItem: os.plan.removeItem.handler(({ input }) => removePlanItem(bench, input.id)),
    },
  })
}
