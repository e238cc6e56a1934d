import type { KioskWords } from './types.ts';

const desk = 'Passe na recepção, por favor, e resolvemos juntos.';

export const pt: KioskWords = {
  language: 'Português',
  hold: 'Mostre o seu código à câmera',
  holdMore: 'É a imagem da sua confirmação, no celular ou no papel.',
  camera: {
    starting: 'Ligando a câmera …',
    refused: 'A câmera não está liberada aqui. Digite o seu código, por favor.',
    missing: 'Não há câmera aqui. Digite o seu código, por favor.',
    busy: 'A câmera está em uso. Digite o seu código, por favor.',
    insecure: 'A câmera não funciona neste endereço. Digite o seu código, por favor.',
  },
  typeInstead: 'Digitar o código',
  scanInstead: 'Usar a câmera',
  code: 'Seu código',
  codeMore: 'Seis letras e números da sua confirmação.',
  checkIn: 'Fazer check-in',
  otherCamera: 'Outra câmera',
  lightOn: 'Acender a luz',
  lightOff: 'Apagar a luz',
  soundOn: 'Ligar o som',
  soundOff: 'Desligar o som',
  moment: 'Um momento …',
  offline: 'Sem conexão agora. Mesmo assim você pode fazer o check-in.',
  welcome: (name) => (name === null ? 'Boas-vindas' : `Boas-vindas, ${name}`),
  begins: (time, therapist) => `Você começa às ${time} com ${therapist}.`,
  ends: (therapist, until) => `${therapist} já vem receber você. Sua visita termina às ${until}.`,
  seat: 'Fique à vontade. Vamos chamar você.',
  comeFrom: (time) => `O check-in abre às ${time}. Até lá, fique à vontade.`,
  usedSince: (time) => `Você chegou às ${time}. Fique à vontade.`,
  atHouse: (house) => `Sua visita é em ${house}. Se precisar do caminho, venha à recepção.`,
  refusals: {
    'not-a-code': {
      title: 'Isto não é um código de check-in',
      next: 'Mostre a imagem da sua confirmação ou digite as seis letras e números.',
    },
    'not-ours': { title: 'Este código é de outra casa', next: desk },
    'not-found': {
      title: 'Não encontramos este código',
      next: 'Confira cada letra, por favor, ou passe na recepção.',
    },
    replaced: {
      title: 'Você tem um código mais novo',
      next: 'Sua visita mudou. Mostre a mensagem mais recente ou digite as seis letras e números.',
    },
    'too-early': { title: 'Você chegou cedo', next: desk },
    'too-late': {
      title: 'Sua visita começou há algum tempo',
      next: 'Passe na recepção, por favor, e vemos o que é possível.',
    },
    'already-used': { title: 'Seu check-in já está feito', next: 'Fique à vontade.' },
    'not-paid': {
      title: 'Sua visita ainda não foi paga',
      next: 'Pague pelo link do seu chat e mostre o código de novo, ou passe na recepção.',
    },
    cancelled: {
      title: 'Esta visita foi cancelada',
      next: 'Passe na recepção, por favor, e encontramos outro horário.',
    },
    'other-house': { title: 'Sua visita é em outra casa', next: desk },
    retired: {
      title: 'Não conseguimos mais ler este código',
      next: 'Digite as seis letras e números, por favor.',
    },
    'not-on-list': { title: 'Não conseguimos consultar agora', next: desk },
    'type-instead': {
      title: 'Digite o seu código, por favor',
      next: 'São seis letras e números da sua confirmação.',
    },
    'no-connection': { title: 'Não conseguimos consultar agora', next: desk },
    'too-many-tries': { title: 'Códigos demais que não conhecemos', next: 'Passe na recepção, por favor.' },
    failed: { title: 'Não deu certo', next: desk },
  },
  next: 'Próxima pessoa',
  staff: 'Equipe',
  leaveTitle: 'Sair deste aparelho?',
  leaveMore: 'Ele deixa de servir para o check-in até alguém entrar com a senha.',
  leave: 'Sair',
  stay: 'Deixar como está',
  chooseLanguage: 'Idioma',
};
