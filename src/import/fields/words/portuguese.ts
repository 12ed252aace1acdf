import type { LanguageWords } from './languageWords.ts'

const ACCOUNT = ['conta', 'nome da conta', 'empresa', 'cliente', 'nome da empresa', 'nome do cliente'].concat(
  ['organização', 'cliente potencial', 'razão social', 'empresa associada', 'id da conta', 'companhia'],
)
const OWNER = [
  'proprietário',
  'responsável',
  'vendedor',
  'atribuído a',
  'executivo de contas',
  'representante',
].concat(['nome do proprietário', 'consultor', 'dono', 'agente'])
const CURRENCY = ['moeda', 'código da moeda']
const AMOUNT = ['valor', 'quantia', 'montante', 'receita', 'valor total']
const CREATED = ['data de criação', 'criado em', 'criada em', 'data da criação', 'criado', 'data de abertura']
const SOURCE = ['origem', 'fonte', 'origem do lead', 'fonte do lead', 'fonte original', 'canal']
const EXPECTED = [
  'data de fechamento prevista',
  'data prevista de fechamento',
  'data de fechamento estimada',
].concat([
  'data de fechamento esperada',
  'previsão de fechamento',
  'fechamento previsto',
  'data de fecho prevista',
])
const STAGE = ['etapa', 'fase', 'estágio', 'fase do pipeline', 'etapa do funil', 'estágio do funil']

/** Portuguese names of columns. */
export const PORTUGUESE: LanguageWords = {
  language: 'Portuguese',
  kinds: {
    deals: {
      id: ['id do registro', 'id de registro', 'identificador', 'número', 'referência'],
      name: ['nome da oportunidade', 'oportunidade', 'negócio', 'título', 'nome', 'tópico', 'assunto'],
      account: ACCOUNT,
      owner: OWNER,
      product: ['produto', 'nome do produto'],
      source: SOURCE,
      stage: STAGE,
      outcome: ['resultado', 'status', 'situação', 'estado'],
      isWon: ['ganho', 'ganha', 'é ganho'],
      isClosed: ['fechado', 'fechada', 'está fechado'],
      amount: [...AMOUNT, 'receita estimada', 'valor estimado', 'receita real', 'total'],
      currency: CURRENCY,
      createdOn: CREATED,
      expectedCloseOn: EXPECTED,
      closedOn: [
        'data de fechamento',
        'data do fechamento',
        'fechado em',
        'data de fecho',
        'data de encerramento',
      ],
      wonOn: ['ganho em', 'data de ganho', 'data do ganho'],
      lostOn: ['perdido em', 'data de perda', 'data da perda'],
      lostReason: ['motivo da perda', 'motivo de perda', 'razão da perda'],
      leadId: ['id do lead'],
      nextStep: ['próxima etapa', 'próximo passo', 'próxima ação'],
      lastActivityOn: ['última atividade', 'data da última atividade', 'último contato'],
    },
    leads: {
      id: ['id do lead', 'id do registro', 'número'],
      createdOn: [...CREATED, 'data do primeiro contato', 'primeiro contato'],
      source: [...SOURCE, 'campanha'],
      owner: OWNER,
      score: ['pontuação', 'nota'],
      scoreBand: ['classificação', 'prioridade'],
      status: ['status', 'situação', 'estado', 'status do lead'],
      convertedOn: ['data de conversão', 'convertido em', 'data da conversão'],
      firstResponseOn: ['primeira resposta', 'data da primeira resposta'],
    },
    'stage-history': {
      dealId: ['id da oportunidade', 'id do negócio', 'oportunidade', 'negócio', 'identificador'],
      changedOn: ['modificado em', 'data de modificação', 'alterado em', 'data de alteração', 'data'],
      fromStage: ['etapa anterior', 'fase anterior', 'de etapa', 'estágio anterior', 'valor anterior'],
      toStage: ['nova etapa', 'nova fase', 'para etapa', 'novo estágio', 'novo valor', ...STAGE],
      amount: AMOUNT,
      currency: CURRENCY,
      expectedCloseOn: [...EXPECTED, 'data de fechamento'],
    },
    activities: {
      id: ['id da atividade', 'id do registro', 'identificador'],
      on: ['data da atividade', 'data de atividade', 'data de vencimento', 'vencimento', 'data'],
      type: ['tipo de atividade', 'tipo da atividade', 'tipo de tarefa', 'tipo', 'atividade'],
      owner: OWNER,
      dealId: ['id da oportunidade', 'id do negócio', 'oportunidade', 'negócio', 'relacionado a'],
      account: ACCOUNT,
    },
    accounts: {
      name: [...ACCOUNT, 'nome'],
      industry: ['setor', 'sector', 'indústria', 'ramo', 'segmento'],
      country: ['país', 'país de cobrança', 'localização'],
    },
    products: {
      name: ['produto', 'nome do produto', 'artigo', 'código do produto'],
      family: ['família', 'família de produtos', 'categoria', 'linha de produtos', 'gama'],
      listPrice: ['preço de lista', 'preço', 'preço unitário', 'preço de venda', 'preço de tabela'],
      currency: CURRENCY,
    },
    people: {
      name: ['vendedor', 'funcionário', 'usuário', 'utilizador', 'nome completo', 'nome', 'agente', ...OWNER],
      team: ['equipe', 'equipa', 'nome da equipe', 'time', 'grupo', 'departamento', 'área'],
      manager: ['gerente', 'gestor', 'chefe', 'supervisor', 'diretor', 'reporta-se a', 'líder'],
      region: ['região', 'território', 'escritório', 'zona', 'filial'],
      startedOn: ['data de contratação', 'data de admissão', 'data de início', 'contratado em'],
    },
    targets: {
      period: ['período', 'trimestre', 'mês', 'exercício', 'ano'],
      team: ['equipe', 'equipa', 'time', 'região', 'território'],
      owner: OWNER,
      amount: ['meta', 'cota', 'objetivo', 'meta de vendas', 'objetivo de vendas', ...AMOUNT],
      currency: CURRENCY,
    },
    measures: {
      on: ['data', 'dia', 'semana', 'mês'],
      measure: ['medida', 'indicador', 'métrica'],
      value: ['valor', 'quantidade', 'número', 'total'],
      owner: OWNER,
      segment: ['segmento', 'equipe', 'região', 'canal'],
    },
  },
}
