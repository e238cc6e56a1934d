import type { CheckInWords } from './types.ts';

export const pt: CheckInWords = {
  title: 'Chegadas',
  intro:
    'Leia a imagem da confirmação do cliente ou digite o código. Um leitor de mão funciona a qualquer momento.',
  camera: {
    starting: 'Ligando a câmera …',
    reading: 'Mostre o código à câmera.',
    refused: 'A câmera está bloqueada. Libere na barra de endereço ou digite o código.',
    missing: 'Não dá para usar nenhuma câmera aqui. Digite o código.',
    busy: 'Outro programa está com a câmera. Feche-o e ligue a câmera de novo, ou digite o código.',
    insecure: 'Os navegadores só dão a câmera a endereços https. Digite o código ou use um leitor de mão.',
  },
  cameraPicture: 'Imagem da câmera',
  otherCamera: 'Outra câmera',
  light: 'Luz',
  startCamera: 'Ler com a câmera',
  stopCamera: 'Desligar a câmera',
  code: 'Código',
  codeMissing: 'Digite o código da confirmação do cliente.',
  checkIn: 'Fazer check-in',
  lookingUp: 'Procurando a visita …',
  next: 'Próximo cliente',
  sound: 'Som',
  location: 'Casa',
  toKiosk: 'Transformar em totem',
  welcome: (name) => (name === null ? 'Boas-vindas' : `Boas-vindas, ${name}`),
  keptHere: 'Guardado neste aparelho até a conexão voltar.',
  openVisit: 'Abrir no calendário',
  noName: 'Um cliente',
  because: 'Fazer check-in mesmo assim, porque …',
  becauseExample: 'O bonde parou',
  letIn: 'Deixar entrar',
  letInDone: 'Check-in feito.',
  noListNoConnection: 'Sem conexão e sem a lista de hoje neste aparelho: não dá para conferir os códigos.',
  byList: (time) => `Sem conexão. Os códigos são conferidos pela lista das ${time}.`,
  unsettled: (count) =>
    `${count === 1 ? '1 chegada está' : `${count} chegadas estão`} só neste aparelho. Deixe a página aberta até a conexão voltar.`,
  toLookAt: 'Para conferir',
  letInAt: (name, time, device) => `${name ?? 'Um cliente'}, entrou às ${time} (${device})`,
  seenTo: 'Resolvido',
  refusals: {
    'not-a-code': {
      title: 'Isto não é um código de check-in',
      advice: 'Peça o código da mensagem de confirmação: seis letras e números, ou a imagem.',
    },
    'not-ours': {
      title: 'Este código é de outro spa',
      advice: 'Veja com o cliente qual casa a confirmação indica.',
    },
    'not-found': {
      title: 'Nenhuma visita tem este código',
      advice: 'Confira cada letra ou procure o cliente pelo nome no calendário.',
    },
    replaced: {
      title: 'Este código está desatualizado',
      advice: 'A visita mudou depois que o código foi enviado. Peça a mensagem mais recente.',
    },
    'too-early': {
      title: 'Cedo demais para o check-in',
      advice: 'Veja o dia e a hora da visita: o código vale a partir de pouco antes.',
    },
    'too-late': {
      title: 'Tarde demais para o check-in',
      advice: 'A hora da visita passou. Abra no calendário e decida com o cliente.',
    },
    'already-used': {
      title: 'Check-in já feito',
      advice: 'Este código já foi usado. Se o cliente está na recepção, está tudo bem.',
    },
    'not-paid': {
      title: 'Ainda não paga',
      advice: 'Peça ao cliente que pague pelo link do chat e leia o código de novo.',
    },
    retired: {
      title: 'Este código foi assinado com uma chave antiga',
      advice:
        'Peça as seis letras e números da confirmação e digite. A visita pode muito bem estar como antes.',
    },
    'other-house': {
      title: 'Esta visita é em outra casa',
      advice: 'O check-in não foi feito. Diga ao cliente aonde ir, ou abra a visita para decidir com ele.',
    },
    cancelled: { title: 'Esta visita foi cancelada', advice: 'Ofereça outro horário ao cliente.' },
    'not-on-list': {
      title: 'Não está na lista de hoje',
      advice:
        'Sem conexão não dá para consultar: pode ser de outro dia, de outra casa ou reservada agora há pouco. Você conhece os seus clientes.',
    },
    'type-instead': {
      title: 'Este navegador não consegue conferir a imagem sem conexão',
      advice: 'Digite as seis letras e números da confirmação.',
    },
    'no-connection': {
      title: 'Sem conexão e sem a lista de hoje',
      advice:
        'Deixe o cliente entrar conforme o seu juízo e faça o check-in depois. Abra esta página uma vez por dia enquanto houver conexão.',
    },
    'too-many-tries': {
      title: 'Códigos demais que não levam a nada',
      advice: 'Espere cinco minutos ou procure o cliente pelo nome no calendário.',
    },
    failed: {
      title: 'Check-in não feito',
      advice: 'O servidor não conseguiu fazer isso agora. Tente de novo em instantes.',
    },
  },
  usedAt: (time, device) =>
    `Às ${time}${device === null ? '' : ` (${device})`}. Se é o mesmo cliente, está tudo bem.`,
  atHouse: (house) => `Esta visita é em ${house}`,
  from: (moment) => `O check-in desta visita abre em: ${moment}.`,
  until: (moment) => `O prazo terminou em: ${moment}. Você decide.`,
  twice: (time, device) =>
    `Check-in também feito${time === null ? '' : ` às ${time}`}${device === null ? '' : ` (${device})`}: foi o mesmo cliente duas vezes ou dois com um código?`,
  movedMeanwhile: 'A visita foi remarcada ou alterada nesse meio-tempo.',
  elsewhereMeanwhile: 'A visita passou para outra casa nesse meio-tempo.',
  cancelledMeanwhile: 'A visita foi cancelada nesse meio-tempo.',
  notWritten: (title) => `${title}: não foi possível anotar o check-in.`,
  kiosk: {
    title: 'Transformar este aparelho em totem',
    help: 'Os clientes fazem o check-in nele sozinhos, com ou sem conexão. Ele mostra só o primeiro nome e não faz mais nada: para voltar ao calendário, saia e entre de novo.',
    house: 'Casa',
    device: 'Nome do aparelho',
    start: 'Iniciar o totem',
    notLoaded: 'As casas não carregaram',
  },
};
