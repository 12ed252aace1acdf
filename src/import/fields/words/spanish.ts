import type { LanguageWords } from './languageWords.ts'

const ACCOUNT = ['cuenta', 'nombre de la cuenta', 'nombre de cuenta', 'empresa', 'compañía', 'cliente']
  .concat(['nombre de la empresa', 'nombre del cliente', 'organización', 'cliente potencial', 'razón social'])
  .concat(['empresa asociada', 'id de cuenta'])
const OWNER = [
  'propietario',
  'responsable',
  'vendedor',
  'comercial',
  'asignado a',
  'ejecutivo',
  'asesor',
].concat(['ejecutivo de cuenta', 'representante', 'nombre del propietario', 'agente'])
const CURRENCY = ['moneda', 'divisa', 'código de moneda', 'código de divisa']
const AMOUNT = ['importe', 'cantidad', 'valor', 'monto', 'ingresos']
const CREATED = ['fecha de creación', 'creado el', 'creada el', 'fecha creación', 'creado', 'fecha de alta']
const SOURCE = [
  'origen',
  'fuente',
  'origen del prospecto',
  'origen del candidato',
  'fuente original',
  'canal',
].concat(['fuente de posible cliente', 'origen del cliente potencial', 'procedencia'])
const EXPECTED = ['fecha de cierre prevista', 'fecha de cierre estimada', 'fecha prevista de cierre'].concat([
  'fecha de cierre esperada',
  'fecha estimada de cierre',
  'cierre previsto',
  'cierre estimado',
])
const STAGE = [
  'etapa',
  'fase',
  'fase de canalización',
  'etapa del pipeline',
  'etapa de venta',
  'fase de venta',
]

/** Spanish names of columns. */
export const SPANISH: LanguageWords = {
  language: 'Spanish',
  kinds: {
    deals: {
      id: ['id de registro', 'identificador', 'número', 'referencia'],
      name: [
        'nombre de la oportunidad',
        'oportunidad',
        'negocio',
        'trato',
        'título',
        'nombre',
        'tema',
        'asunto',
      ],
      account: ACCOUNT,
      owner: OWNER,
      product: ['producto', 'nombre del producto'],
      source: SOURCE,
      stage: STAGE,
      outcome: ['resultado', 'estado', 'estatus', 'situación'],
      isWon: ['ganado', 'ganada', 'es ganada'],
      isClosed: ['cerrado', 'cerrada', 'está cerrada'],
      amount: [...AMOUNT, 'ingresos estimados', 'valor estimado', 'ingresos reales', 'total'],
      currency: CURRENCY,
      createdOn: CREATED,
      expectedCloseOn: EXPECTED,
      closedOn: ['fecha de cierre', 'fecha cierre', 'cerrado el', 'cerrada el', 'fecha de cierre real'],
      wonOn: ['ganado el', 'fecha de ganado', 'fecha ganado', 'fecha en que se ganó'],
      lostOn: ['perdido el', 'fecha de perdido', 'fecha perdido', 'fecha de pérdida'],
      lostReason: ['motivo de pérdida', 'razón de pérdida', 'motivo de la pérdida', 'causa de pérdida'],
      leadId: ['id del prospecto', 'id del candidato', 'id del lead'],
      nextStep: ['próximo paso', 'siguiente paso', 'próxima acción', 'paso siguiente'],
      lastActivityOn: ['última actividad', 'fecha de la última actividad', 'último contacto'],
    },
    leads: {
      id: ['id del prospecto', 'id del candidato', 'id del lead', 'id de registro', 'número'],
      createdOn: [...CREATED, 'fecha del primer contacto', 'primer contacto'],
      source: [...SOURCE, 'campaña'],
      owner: OWNER,
      score: ['puntuación', 'puntaje', 'calificación numérica'],
      scoreBand: ['calificación', 'prioridad', 'valoración'],
      status: ['estado', 'estatus', 'estado del prospecto', 'estado del candidato'],
      convertedOn: ['fecha de conversión', 'convertido el', 'fecha conversión'],
      firstResponseOn: ['primera respuesta', 'fecha de primera respuesta'],
    },
    'stage-history': {
      dealId: ['id de la oportunidad', 'oportunidad', 'negocio', 'identificador'],
      changedOn: ['modificado el', 'fecha de modificación', 'fecha de cambio', 'cambiado el', 'fecha'],
      fromStage: ['etapa anterior', 'de etapa', 'fase anterior', 'valor anterior', 'desde etapa'],
      toStage: ['nueva etapa', 'a etapa', 'etapa nueva', 'nueva fase', 'nuevo valor', ...STAGE],
      amount: AMOUNT,
      currency: CURRENCY,
      expectedCloseOn: [...EXPECTED, 'fecha de cierre'],
    },
    activities: {
      id: ['id de actividad', 'id de registro', 'identificador'],
      on: ['fecha de actividad', 'fecha de la actividad', 'fecha de vencimiento', 'vencimiento', 'fecha'],
      type: ['tipo de actividad', 'tipo de tarea', 'tipo', 'actividad'],
      owner: OWNER,
      dealId: ['id de la oportunidad', 'oportunidad', 'negocio', 'relacionado con'],
      account: ACCOUNT,
    },
    accounts: {
      name: [...ACCOUNT, 'nombre'],
      industry: ['sector', 'industria', 'rubro', 'ramo', 'giro'],
      country: ['país', 'país de facturación', 'ubicación'],
    },
    products: {
      name: ['producto', 'nombre del producto', 'artículo', 'código de producto'],
      family: ['familia', 'familia de productos', 'categoría', 'línea de producto', 'gama'],
      listPrice: ['precio de lista', 'precio', 'precio unitario', 'precio de venta', 'tarifa'],
      currency: CURRENCY,
    },
    people: {
      name: ['vendedor', 'empleado', 'usuario', 'nombre completo', 'nombre', 'agente', ...OWNER],
      team: ['equipo', 'nombre del equipo', 'equipo de ventas', 'grupo', 'departamento', 'área'],
      manager: ['gerente', 'jefe', 'supervisor', 'director', 'responsable', 'reporta a', 'jefe de equipo'],
      region: ['región', 'territorio', 'oficina', 'zona', 'sucursal'],
      startedOn: ['fecha de contratación', 'fecha de ingreso', 'fecha de inicio', 'contratado el'],
    },
    targets: {
      period: ['período', 'trimestre', 'mes', 'ejercicio', 'año'],
      team: ['equipo', 'equipo de ventas', 'región', 'territorio', 'zona'],
      owner: OWNER,
      amount: ['objetivo', 'cuota', 'meta', 'objetivo de ventas', 'meta de ventas', ...AMOUNT],
      currency: CURRENCY,
    },
    measures: {
      on: ['fecha', 'día', 'semana', 'mes'],
      measure: ['medida', 'indicador', 'métrica'],
      value: ['valor', 'cantidad', 'número', 'total'],
      owner: OWNER,
      segment: ['segmento', 'equipo', 'región', 'canal'],
    },
  },
}
