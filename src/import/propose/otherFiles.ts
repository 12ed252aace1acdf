import type { SignOfKind } from '../fields/field.ts'
import { FIELD_HISTORY_COLUMNS } from './fieldHistoryColumns.ts'
import { holds } from './signsOfKind.ts'

const STAGE_NAMES = ['stage', 'stagename', 'dealstage', 'tostage', 'newstage', 'phase', 'status', 'outcome']

/** Tables that systems export beside the pipeline, by their columns, each with why it is left out. */
const OTHER_FILES: readonly (SignOfKind & { readonly reason: string })[] = [
  {
    with: [
      ['field', 'column', 'fieldname', 'columnname', 'attribute', 'variable'],
      ['description', 'definition', 'meaning'],
    ],
    without: ['dealid', 'opportunityid', 'createddate'],
    reason: 'It describes columns of other files; it holds no deals, leads or targets.',
  },
  {
    with: [
      ['displayorder', 'sortorder'],
      ['label', 'masterlabel'],
    ],
    without: ['dealid', 'opportunityid', 'amount', 'closedate'],
    reason: 'It lists pipelines or their stages, not deals; which stages there are is read from the deals.',
  },
  {
    with: [
      ['dealid', 'opportunityid'],
      ['quantity'],
      ['unitprice', 'listprice', 'totalprice', 'price', 'product2id', 'productid', 'pricebookentryid'],
    ],
    without: [...STAGE_NAMES, 'closedate', 'expectedclosedate'],
    reason:
      'It lists the products of each deal line by line; a deal here has one amount and one product. Import the deals themselves.',
  },
  {
    with: [
      ['orderid', 'ordernumber', 'orderno', 'invoiceid', 'invoicenumber', 'invoiceno'],
      ['quantity', 'qty', 'unitssold', 'itemscount'],
      ['itemname', 'itemid', 'product', 'productname', 'productid', 'sku', 'description', 'stockcode'],
    ],
    without: [...STAGE_NAMES, 'closedate', 'expectedclosedate'],
    reason: 'It lists what was ordered line by line; it holds no deals and no list of products.',
  },
  {
    with: [
      FIELD_HISTORY_COLUMNS.deal,
      FIELD_HISTORY_COLUMNS.time,
      FIELD_HISTORY_COLUMNS.field,
      FIELD_HISTORY_COLUMNS.after,
    ],
    without: ['stagename', 'tostage', 'fromstage', 'newstage', 'dealstage', 'stage', 'amount'],
    reason:
      'It holds changes of all fields mixed, but none that is named as one of the stage. Export the history of the stage.',
  },
]

/** Why a file with columns of these compact names is left out; null when they don't say what else it is. */
export function whyLeftOut(names: ReadonlySet<string>): string | null {
  return OTHER_FILES.find((other) => holds(other, names))?.reason ?? null
}
