import type { RecordKind } from '../../../src/contract/records.ts'

/** A header line, what the file holds, and of each column that feeds a field, `column = field`. */
export interface HeaderLine {
  readonly name: string
  readonly kind: RecordKind
  readonly columns: string
}

/** Header lines of exports as the systems write them, in English and by the names of their interfaces. */
export const CRM_HEADERS: readonly HeaderLine[] = [
  {
    name: 'Salesforce interface opportunities',
    kind: 'deals',
    columns: `
      Id = id | IsDeleted | AccountId = account | RecordTypeId | IsPrivate | Name = name | Description
      StageName = stage | Amount = amount | Probability | ExpectedRevenue | TotalOpportunityQuantity
      CloseDate = closedOn | Type | NextStep = nextStep | LeadSource = source | IsClosed = isClosed
      IsWon = isWon | ForecastCategory | ForecastCategoryName | CampaignId | HasOpportunityLineItem
      Pricebook2Id | OwnerId = owner | CreatedDate = createdOn | CreatedById | LastModifiedDate
      LastModifiedById | SystemModstamp | LastActivityDate = lastActivityOn | FiscalQuarter
      FiscalYear | Fiscal | ContactId | PrimaryPartnerAccountId | ContractId | LastViewedDate
      LastReferencedDate | CurrencyIsoCode = currency | Region__c`,
  },
  {
    name: 'Salesforce with related names',
    kind: 'deals',
    columns: `
      Id = id | Name = name | Account.Name = account | Owner.Name = owner | StageName = stage
      Amount = amount | CloseDate = closedOn | CreatedDate = createdOn | IsWon = isWon
      IsClosed = isClosed`,
  },
  {
    name: 'Salesforce report',
    kind: 'deals',
    columns: `
      Opportunity Owner = owner | Account Name = account | Opportunity Name = name | Stage = stage
      Fiscal Period | Amount Currency = currency | Amount = amount | Expected Revenue Currency
      Expected Revenue | Probability (%) | Age | Close Date = closedOn | Created Date = createdOn
      Next Step = nextStep | Lead Source = source | Type | Owner Role | Opportunity ID = id`,
  },
  {
    name: 'Salesforce history',
    kind: 'stage-history',
    columns: `
      Id | IsDeleted | OpportunityId = dealId | CreatedById | CreatedDate = changedOn
      StageName = toStage | Amount = amount | ExpectedRevenue | CloseDate = expectedCloseOn
      Probability | ForecastCategory | SystemModstamp | PrevAmount | PrevCloseDate`,
  },
  {
    name: 'Salesforce history report',
    kind: 'stage-history',
    columns: `
      Opportunity Name | Opportunity Owner | Amount = amount | From Stage = fromStage
      To Stage = toStage | Probability (%) | Forecast Category | Close Date = expectedCloseOn
      Last Modified = changedOn | Last Modified By | Opportunity ID = dealId`,
  },
  {
    name: 'Salesforce task',
    kind: 'activities',
    columns: `
      Id = id | RecordTypeId | WhoId | WhatId = dealId | WhoCount | WhatCount | Subject
      ActivityDate = on | Status | Priority | IsHighPriority | OwnerId = owner | Description
      Type = type | IsDeleted | AccountId = account | IsClosed | CreatedDate | CreatedById
      LastModifiedDate | TaskSubtype | CompletedDateTime`,
  },
  {
    name: 'Salesforce event',
    kind: 'activities',
    columns: `
      Id = id | WhoId | WhatId = dealId | Subject | Location | IsAllDayEvent | ActivityDateTime
      ActivityDate = on | DurationInMinutes | StartDateTime | EndDateTime | Description
      AccountId = account | OwnerId = owner | Type = type | IsPrivate | CreatedDate | EventSubtype`,
  },
  {
    name: 'Salesforce activities report',
    kind: 'activities',
    columns: `
      Assigned = owner | Subject | Date = on | Activity Type = type | Task Subtype | Status
      Company / Account = account | Opportunity = dealId | Contact`,
  },
  {
    name: 'Salesforce lead',
    kind: 'leads',
    columns: `
      Id = id | LastName | FirstName | Salutation | Name | Title | Company | State | Country | Phone
      Email | LeadSource = source | Status = status | Industry | Rating = scoreBand | OwnerId = owner
      IsConverted | ConvertedDate = convertedOn | ConvertedAccountId | ConvertedContactId
      ConvertedOpportunityId = dealId | CreatedDate = createdOn | LastActivityDate`,
  },
  {
    name: 'Salesforce lead report',
    kind: 'leads',
    columns: `
      Lead Owner = owner | First Name | Last Name | Title | Company / Account | Email
      Lead Source = source | Rating = scoreBand | Street | Lead Status = status | Lead ID = id
      Create Date = createdOn`,
  },
  {
    name: 'Salesforce user',
    kind: 'people',
    columns: `
      Id | Username | LastName | FirstName | Name = name | CompanyName | Division | Department = team
      Title | Street | City | State | Email | Alias | IsActive | UserRoleId | ProfileId
      ManagerId = manager | CreatedDate`,
  },
  {
    name: 'Salesforce account',
    kind: 'accounts',
    columns: `
      Id | Name = name | Type | ParentId | BillingCity | BillingCountry = country | Phone
      Industry = industry | AnnualRevenue | NumberOfEmployees | OwnerId | CreatedDate
      LastActivityDate`,
  },
  {
    name: 'Salesforce product',
    kind: 'products',
    columns: `
      Id | Name = name | ProductCode | Description | IsActive | CreatedDate | Family = family
      QuantityUnitOfMeasure`,
  },
  {
    name: 'HubSpot labels',
    kind: 'deals',
    columns: `
      Record ID = id | Deal Name = name | Deal Stage = stage | Close Date = closedOn
      Deal owner = owner | Amount = amount | Create Date = createdOn | Pipeline
      Associated Company = account | Is Closed Won = isWon | Is Deal Closed? = isClosed
      Closed Lost Reason = lostReason | Next step = nextStep | Last Activity Date = lastActivityOn
      Currency = currency | Original Traffic Source = source
      Date entered "Appointment Scheduled (Sales Pipeline)" = enteredStage
      Date entered "Closed Won (Sales Pipeline)" = enteredStage
      Date exited "Closed Won (Sales Pipeline)" | Date entered current stage | Last Modified Date`,
  },
  {
    name: 'HubSpot internal names',
    kind: 'deals',
    columns: `
      hs_object_id = id | dealname = name | dealstage = stage | pipeline | amount = amount
      closedate = closedOn | createdate = createdOn | hubspot_owner_id = owner
      hs_is_closed_won = isWon | hs_is_closed = isClosed | deal_currency_code = currency
      hs_v2_date_entered_appointmentscheduled = enteredStage
      hs_v2_date_entered_closedwon = enteredStage | hs_date_entered_closedlost = enteredStage
      closed_lost_reason = lostReason | hs_next_step = nextStep
      notes_last_contacted = lastActivityOn | hs_analytics_source = source | hs_lastmodifieddate`,
  },
  {
    name: 'HubSpot contacts',
    kind: 'leads',
    columns: `
      Record ID = id | First Name | Last Name | Email | Phone Number | Contact owner = owner
      Lead Status = status | Lifecycle Stage | Create Date = createdOn
      Original Traffic Source = source | Became an Opportunity Date = convertedOn
      HubSpot Score = score | Date entered "Lead (Lifecycle Stage Pipeline)"`,
  },
  {
    name: 'HubSpot calls',
    kind: 'activities',
    columns: `
      Record ID = id | Call Title | Activity date = on | Activity assigned to = owner | Call direction
      Call outcome | Call duration (HH:mm:ss) | Call and meeting type = type
      Associated Deal IDs = dealId`,
  },
  {
    name: 'HubSpot meetings',
    kind: 'activities',
    columns: `
      Record ID = id | Meeting name | Meeting start time = on | Activity assigned to = owner
      Meeting outcome | Associated Company = account | Associated Deal = dealId`,
  },
  {
    name: 'HubSpot engagement',
    kind: 'activities',
    columns: `
      hs_object_id = id | hs_timestamp = on | hs_engagement_type = type | hubspot_owner_id = owner
      hs_createdate | hs_body_preview`,
  },
  {
    name: 'HubSpot companies',
    kind: 'accounts',
    columns: `
      Record ID | Company name = name | Company owner | Create Date | Phone Number
      Last Activity Date | City | Country/Region = country | Industry = industry`,
  },
  {
    name: 'Pipedrive deals',
    kind: 'deals',
    columns: `
      Deal - ID = id | Deal - Title = name | Deal - Creator | Deal - Owner = owner
      Deal - Value = amount | Deal - Currency of Value = currency | Deal - Weighted value
      Deal - Probability | Deal - Organization = account | Deal - Organization ID | Deal - Pipeline
      Deal - Contact person | Deal - Stage = stage | Deal - Label | Deal - Status = outcome
      Deal - Deal created = createdOn | Deal - Update time | Deal - Last stage change
      Deal - Next activity date | Deal - Last activity date = lastActivityOn | Deal - Won time = wonOn
      Deal - Lost time = lostOn | Deal - Deal closed on = closedOn | Deal - Lost reason = lostReason
      Deal - Expected close date = expectedCloseOn | Deal - Product name = product
      Deal - Source channel = source`,
  },
  {
    name: 'Pipedrive deals person',
    kind: 'deals',
    columns: `
      Deal - Title = name | Deal - Value = amount | Organization - Name = account | Person - Name
      Deal - Owner = owner | Deal - Stage = stage | Deal - Status = outcome | Deal - Won time = wonOn`,
  },
  {
    name: 'Pipedrive leads',
    kind: 'leads',
    columns: `
      Lead - ID = id | Lead - Title | Lead - Owner = owner | Lead - Source = source
      Lead - Lead created = createdOn | Lead - Label | Lead - Expected close date | Person - Name
      Organization - Name`,
  },
  {
    name: 'Pipedrive activities',
    kind: 'activities',
    columns: `
      Activity - ID = id | Activity - Type = type | Activity - Subject | Activity - Due date = on
      Activity - Done | Activity - Deal = dealId | Activity - Person
      Activity - Organization = account | Activity - Assigned to user = owner`,
  },
  {
    name: 'Pipedrive organizations',
    kind: 'accounts',
    columns: `
      Organization - ID | Organization - Name = name | Organization - Owner
      Organization - Country of Address = country | Organization - Industry = industry`,
  },
  {
    name: 'Dynamics 365 opportunities',
    kind: 'deals',
    columns: `
      (Do Not Modify) Opportunity = id | (Do Not Modify) Row Checksum | (Do Not Modify) Modified On
      Topic = name | Potential Customer = account | Contact | Est. close date = expectedCloseOn
      Est. revenue = amount | Actual revenue | Probability | Rating | Pipeline Phase = stage
      Status = outcome | Status Reason | Owner = owner | Created On = createdOn | Currency = currency
      Actual Close Date = closedOn | Originating Lead = leadId`,
  },
  {
    name: 'Dynamics 365 lead',
    kind: 'leads',
    columns: `
      (Do Not Modify) Lead = id | (Do Not Modify) Row Checksum | (Do Not Modify) Modified On | Name
      Topic | Status Reason | Created On = createdOn | Lead Source = source | Rating = scoreBand
      Owner = owner`,
  },
  {
    name: 'Dynamics 365 activities',
    kind: 'activities',
    columns: `
      (Do Not Modify) Activity = id | (Do Not Modify) Row Checksum | (Do Not Modify) Modified On
      Subject | Regarding = dealId | Activity Type = type | Activity Status | Owner = owner | Priority
      Start Date | Due Date = on`,
  },
  {
    name: 'Zoho',
    kind: 'deals',
    columns: `
      Record Id = id | Deal Owner.id | Deal Owner = owner | Amount = amount | Deal Name = name
      Closing Date = closedOn | Account Name.id | Account Name = account | Stage = stage | Type
      Probability (%) | Expected Revenue | Next Step = nextStep | Lead Source = source
      Campaign Source | Created Time = createdOn | Modified Time | Last Activity Time = lastActivityOn
      Currency = currency | Exchange Rate | Reason For Loss = lostReason | Overall Sales Duration`,
  },
  {
    name: 'Zoho leads',
    kind: 'leads',
    columns: `
      Record Id = id | Lead Owner = owner | Company | First Name | Last Name | Email
      Lead Source = source | Lead Status = status | Industry | Created Time = createdOn
      Converted Date Time = convertedOn | Is Converted | Rating = scoreBand`,
  },
  {
    name: 'Zoho calls',
    kind: 'activities',
    columns: `
      Record Id = id | Call Type = type | Call Start Time = on | Call Duration | Subject
      Call Owner = owner | Related To | Contact Name`,
  },
  {
    name: 'spreadsheet',
    kind: 'deals',
    columns: `
      Customer = account | Opportunity = name | Value = amount | Stage = stage
      Exp. Close = expectedCloseOn | Rep = owner`,
  },
  {
    name: 'spreadsheet with a comment',
    kind: 'deals',
    columns: `
      Deal = name | Company = account | Amount (EUR) = amount | Phase = stage
      Expected Close = expectedCloseOn | Sales Rep = owner | Comment`,
  },
  {
    name: 'spreadsheet history',
    kind: 'deals',
    columns: `
      Deal ID = id | Date | Stage = stage | Amount = amount`,
  },
]
